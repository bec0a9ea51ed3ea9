/** What can be done from an answer, in the order of use; only what leads somewhere is there. */
import type { Entry } from '../search/finding.ts';
import {
  button,
  CITE,
  matchAction,
  notesAction,
  SHOW,
  SOURCE,
  shareAction,
  showAction,
  voteAction,
  wholeAction,
} from './actions.ts';
import type { Asking, Showing, Surroundings } from './answer.ts';
import { MOST_OPTIONS, siblingOption } from './labels.ts';
import type { Control } from './reply.ts';
import type { Wording } from './wording/wording.ts';

/** What of a passage did not fit. */
interface LeftOut {
  readonly whole: boolean;
  readonly notes: boolean;
}

/**
 * At most fifteen buttons, which are three rows on Discord, and a menu. Votes stand first: they belong to the question
 * above them.
 */
export function answerControls(
  entry: Entry,
  around: Surroundings,
  showing: Showing,
  leftOut: LeftOut,
  wording: Wording,
): Control[] {
  const { newer } = around;
  const { asking, audience, shareable } = showing;
  const words = wording.conversation;
  return [
    ...(asking ? voteControls(entry, asking, audience === 'everyone', wording) : []),
    ...(leftOut.whole ? [button(wording.wholeAnswer, wholeAction(entry.id, 1))] : []),
    ...(newer ? [button(wording.newerAnswer, showAction(newer.id))] : []),
    ...referenceControls(entry, around, wording),
    ...(asking ? matchControls(asking, wording) : []),
    ...(shareable && audience === 'asker'
      ? [button(words.share, shareAction(entry.id, asking?.id ?? ''))]
      : []),
    button(words.source, { name: SOURCE, args: [entry.id] }),
    button(words.cite, { name: CITE, args: [entry.id] }),
    ...(leftOut.notes ? [button(wording.notes, notesAction(entry.id, 1))] : []),
    ...siblingsMenu(entry, around.siblings, wording),
  ];
}

function voteControls(
  { id }: Entry,
  { id: asked, votes }: Asking,
  all: boolean,
  wording: Wording,
): Control[] {
  if (!votes) return [];
  const { voteYes, voteNo } = wording.conversation;
  return [
    button(voteYes(votes.yes), voteAction(asked, id, true, all)),
    button(voteNo(votes.no), voteAction(asked, id, false, all)),
  ];
}

const matchControls = ({ id, position, matches }: Asking, { conversation }: Wording): Control[] => [
  ...(position > 0 ? [button(conversation.previousMatch, matchAction(id, position - 1))] : []),
  ...(position < matches - 1 ? [button(conversation.nextMatch, matchAction(id, position + 1))] : []),
];

/** The document's other questions: as many as a menu holds, those around this one where there are more. */
function siblingsMenu(entry: Entry, siblings: readonly Entry[], wording: Wording): Control[] {
  const others = siblings.filter(({ id }) => id !== entry.id);
  if (others.length === 0) return [];
  const here = Math.max(
    0,
    siblings.findIndex(({ id }) => id === entry.id),
  );
  const from = Math.max(0, Math.min(here - Math.floor(MOST_OPTIONS / 2), others.length - MOST_OPTIONS));
  return [
    {
      kind: 'menu',
      label: wording.conversation.otherQuestions,
      action: { name: SHOW, args: [] },
      options: others.slice(from, from + MOST_OPTIONS).map((other) => siblingOption(other, wording)),
    },
  ];
}

/** Ways to the answers that this one points to: beyond these there is no room in a row. */
const MOST_REFERENCES = 4;

/** Ways to the answers in this document, and to the documents, that the passage points to. */
export function referenceControls(
  { passage }: Entry,
  { siblings, cited, newer }: Surroundings,
  wording: Wording,
): Control[] {
  const keys = [...new Set(passage.crossReferences.flatMap(({ to }) => to))];
  const within = keys.flatMap((key) => {
    const target = siblings.find((entry) => entry.passage.key === key);
    return target ? [button(wording.answerTitle(target.passage.questions), showAction(target.id))] : [];
  });
  const beyond = cited
    .filter(({ id }) => id !== newer?.id)
    .map(({ id, document }) => button(wording.citedDocument(document.particulars.title), showAction(id)));
  return [...within, ...beyond].slice(0, MOST_REFERENCES);
}
