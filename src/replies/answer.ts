/** An answer, verbatim, with its questions, its source and its date. */
import type { Entry, Hit } from '../search/finding.ts';
import { sentences } from '../text/sentences.ts';
import { wholeAction } from './actions.ts';
import { answerControls, referenceControls } from './answer-controls.ts';
import { excerptOf, pagesOf } from './excerpt.ts';
import { pageButtons, pageOf } from './paging.ts';
import { BUDGET, headBlocks, noteLines, sourceLines, withCuts } from './passage.ts';
import type { Block, Language, Reply, RichText } from './reply.ts';
import { markedParagraphs, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** What an answer may lead to. */
export interface Surroundings {
  /** The entries of the same document. */
  readonly siblings: readonly Entry[];
  /** An entry of each other document that it cites. */
  readonly cited: readonly Entry[];
  /** A later answer to the same question, where there is one. */
  readonly newer?: Entry | null;
}

/** The question that an answer is shown to. */
export interface Asking {
  readonly id: string;
  /** Where the passage stands among those found, from 0, and how many these are. */
  readonly position: number;
  readonly matches: number;
  /** Null where nobody votes. */
  readonly votes: { readonly yes: number; readonly no: number } | null;
  /** The words that it was understood to follow on; null where it stands by itself. */
  readonly following: string | null;
}

/** To what and to whom an answer is shown. */
export interface Showing {
  /** Null for a passage that is shown by itself. */
  readonly asking: Asking | null;
  readonly audience: Reply['audience'];
  /** Whether there is anyone to share it with. */
  readonly shareable: boolean;
}

const BY_ITSELF: Showing = { asking: null, audience: 'everyone', shareable: false };

/** The best passage for a question, its matching sentences marked; long answers are cut around them. */
export function answerReply(
  hit: Hit,
  around: Surroundings,
  language: Language,
  showing: Showing = BY_ITSELF,
): Reply {
  const wording = wordingFor(language);
  const { passage } = hit;
  const { asking, audience } = showing;
  const { text } = passage.answer;
  const marked = hit.sentences.length ? hit.sentences : hit.words;
  const first = marked[0];
  const last = hit.sentences.at(-1) ?? first;
  const focus = first && last ? { start: first.start, end: last.end } : null;
  const excerpt = excerptOf(text, sentences(text), focus, BUDGET.quote);
  const cut = excerpt.cutBefore || excerpt.cutAfter;
  const notes = noteLines(passage.notes, wording);
  return {
    tone: 'answer',
    audience,
    blocks: [
      ...followingBlocks(asking, wording),
      ...headBlocks(hit, hit.nearestQuestion, wording),
      {
        kind: 'quote',
        paragraphs: withCuts(markedParagraphs(text, excerpt, marked), excerpt.cutBefore, excerpt.cutAfter),
      },
      ...pointedToBlocks(hit, around, wording),
      ...newerBlocks(around, wording),
      {
        kind: 'small',
        lines: [
          ...positionLines(asking, wording),
          ...sourceLines(hit, wording),
          ...notes.lines,
          ...(asking?.votes ? [plain(wording.conversation.voteQuestion)] : []),
        ],
      },
    ],
    controls: answerControls(hit, around, showing, { whole: cut, notes: notes.cut }, wording),
    about: { asked: asking?.id ?? null, entry: hit.id },
  };
}

/** A passage whole, in as many pages as it needs; `page` counts from 1 and is brought within bounds. */
export function wholeReply(entry: Entry, around: Surroundings, page: number, language: Language): Reply {
  const wording = wordingFor(language);
  const { text } = entry.passage.answer;
  const shown = pageOf(pagesOf(text, sentences(text), BUDGET.page), page, 1);
  const span = shown.items[0] ?? { start: 0, end: text.length };
  return {
    tone: 'answer',
    audience: 'asker',
    blocks: [
      ...headBlocks(entry, null, wording),
      {
        kind: 'quote',
        paragraphs: withCuts(markedParagraphs(text, span, []), shown.page > 1, shown.page < shown.pages),
      },
      {
        kind: 'small',
        lines: [
          ...(shown.pages > 1 ? [plain(wording.page(shown.page, shown.pages))] : []),
          ...sourceLines(entry, wording),
          ...noteLines(entry.passage.notes, wording).lines,
        ],
      },
    ],
    controls: [
      ...pageButtons(shown, wording, (other) => wholeAction(entry.id, other)),
      ...referenceControls(entry, around, wording),
    ],
    about: { asked: null, entry: entry.id },
  };
}

/** "In vervolg op: …": who is understood otherwise than they meant should see it at once. */
export const followingBlocks = (asking: Pick<Asking, 'following'> | null, wording: Wording): Block[] =>
  asking?.following
    ? [{ kind: 'small', lines: [plain(wording.conversation.following(asking.following))] }]
    : [];

/** The first is the answer; of another it is told which it is. */
const positionLines = (asking: Asking | null, wording: Wording): RichText[] =>
  asking && asking.position > 0
    ? [plain(wording.conversation.matchOf(asking.position + 1, asking.matches))]
    : [];

/** An answer no longer than this, in characters, that points to another says nothing by itself. */
const LONGEST_POINTER = 160;

/** "Zie het antwoord op vraag 2": that answer, under it. */
function pointedToBlocks({ passage }: Entry, { siblings }: Surroundings, wording: Wording): Block[] {
  const { text } = passage.answer;
  const keys = passage.crossReferences.flatMap(({ to }) => to);
  const target = siblings.find((entry) => entry.passage.key === keys[0]);
  if (!target || text.length > LONGEST_POINTER) return [];
  const quoted = target.passage.answer.text;
  const excerpt = excerptOf(quoted, sentences(quoted), null, BUDGET.quote);
  return [
    { kind: 'paragraph', text: [strong(wording.answerTitle(target.passage.questions))] },
    {
      kind: 'quote',
      paragraphs: withCuts(markedParagraphs(quoted, excerpt, []), excerpt.cutBefore, excerpt.cutAfter),
    },
  ];
}

/** "Er is een nieuwer antwoord: 13 januari 2026": who stops at an older one should know. */
function newerBlocks({ newer }: Surroundings, wording: Wording): Block[] {
  const day = newer?.document.particulars.date.value;
  return day ? [{ kind: 'paragraph', text: [strong(wording.newer(day))] }] : [];
}
