/** Other ways to ask that a server has: that one was added, and all of them with a menu to take some away. */
import type { PhrasingProblem } from '../phrasings/check-phrasing.ts';
import type { Entry } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { report } from './aside.ts';
import { questionOf } from './labels.ts';
import { pageButtons, pageOf } from './paging.ts';
import { sentenceReply } from './problems.ts';
import type { Block, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

export const PHRASINGS = 'phrasings';
export const TAKE_AWAY = 'take-phrasings-away';

const WAYS_A_PAGE = 10;
/** Room for a phrasing and for its question, in characters: ten of both fit in a message. */
const TEXT = 130;

/** Another way to ask for a passage, and where it comes from. */
export interface WayToAsk {
  /** By which it is taken away; at most 100 characters. */
  readonly value: string;
  readonly text: string;
  /** Undefined when no document holds it any more. */
  readonly entry: Entry | undefined;
  readonly origin:
    | { readonly kind: 'moderator' }
    | { readonly kind: 'model'; readonly model: string }
    | { readonly kind: 'confirmed'; readonly yes: number; readonly no: number };
}

export const phrasingProblemReply = (problem: PhrasingProblem, language: Language): Reply =>
  sentenceReply(wordingFor(language).moderation.phrasingProblem(problem));

/** `finds`: whether the passage is now the first that is found by it. */
export function phrasingAddedReply(text: string, entry: Entry, finds: boolean, language: Language): Reply {
  const { moderation: words } = wordingFor(language);
  return report([
    { kind: 'paragraph', text: plain(words.phrasingAdded(text)) },
    { kind: 'quote', paragraphs: [plain(oneLine(questionOf(entry.passage), TEXT))] },
    { kind: 'paragraph', text: plain(words.phrasingFinds[finds ? 'yes' : 'no']) },
  ]);
}

/** `page` counts from 1 and is brought within bounds. `passage`: the id of the one they are all for; null: of all. */
export function phrasingsReply(
  ways: readonly WayToAsk[],
  page: number,
  passage: string | null,
  takenAway: number,
  language: Language,
): Reply {
  const wording = wordingFor(language);
  const { moderation: words } = wording;
  const shown = pageOf(ways, page, WAYS_A_PAGE);
  const fixed = (number: number): string[] => [`${number}`, passage ?? ''];
  const taken: Block[] = takenAway ? [{ kind: 'paragraph', text: plain(words.takenAway(takenAway)) }] : [];
  if (ways.length === 0) return report([...taken, { kind: 'paragraph', text: plain(words.noPhrasings) }]);
  return report(
    [
      ...taken,
      { kind: 'title', text: [strong(`${words.phrasings} (${ways.length})`)] },
      { kind: 'list', items: shown.items.map((way) => wayText(way, language)) },
      ...(shown.pages > 1
        ? [{ kind: 'small' as const, lines: [plain(wording.page(shown.page, shown.pages))] }]
        : []),
    ],
    [
      {
        kind: 'menu',
        label: words.takeAway,
        action: { name: TAKE_AWAY, args: fixed(shown.page) },
        options: shown.items.map(({ value, text, entry }) => ({
          value,
          label: text,
          description: entry ? questionOf(entry.passage) : words.noPassage,
        })),
        most: shown.items.length,
      },
      ...pageButtons(shown, wording, (to) => ({ name: PHRASINGS, args: fixed(to) })),
    ],
  );
}

function wayText({ text, entry, origin }: WayToAsk, language: Language): RichText {
  const { moderation: words } = wordingFor(language);
  const from =
    origin.kind === 'confirmed'
      ? words.confirmed(origin.yes, origin.no)
      : origin.kind === 'model'
        ? words.byModel(origin.model)
        : words.byModerator;
  return [
    strong(oneLine(text, TEXT)),
    { text: ` → ${entry ? oneLine(questionOf(entry.passage), TEXT) : words.noPassage} ` },
    { text: `(${from})`, style: 'emphasis' },
  ];
}
