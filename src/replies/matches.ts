/** A page of what was found, each to be opened. */
import type { Filters } from '../search/filters.ts';
import type { Entry, Hit } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { CHOOSE, matchesAction } from './actions.ts';
import { narrowedBlocks } from './choices.ts';
import { passageOption, questionWords } from './labels.ts';
import { pageButtons, pageOf } from './paging.ts';
import type { Block, Language, Reply } from './reply.ts';
import { emphasis, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** Matches a page, and room for the question of each, in characters. */
const PAGE = 5;
const QUESTION = 240;
/** Room for where it stands, in characters. */
const ORIGIN = 240;

/** A passage found; which of its questions came nearest is known while the words are. */
export type Match = Entry & Partial<Pick<Hit, 'nearestQuestion'>>;

/** What was found, in the order shown. */
export interface Matches {
  /** Its id. */
  readonly asked: string;
  /** Null where its words are not kept. */
  readonly question: string | null;
  readonly filters: Filters;
  readonly entries: readonly Match[];
}

/** `page` counts from 1 and is brought within bounds. */
export function matchesReply(
  { asked, question, filters, entries }: Matches,
  page: number,
  language: Language,
): Reply {
  const wording = wordingFor(language);
  const shown = pageOf(entries, page, PAGE);
  const { items: here, first } = shown;
  return {
    tone: 'report',
    audience: 'asker',
    blocks: [
      { kind: 'title', text: [strong(wording.conversation.matches(entries.length, question))] },
      ...narrowedBlocks(filters, wording),
      ...here.map((entry, index) => matchBlock(entry, first + index + 1, wording)),
      ...(shown.pages > 1
        ? [{ kind: 'small', lines: [plain(wording.page(shown.page, shown.pages))] } as const]
        : []),
    ],
    controls: [
      {
        kind: 'menu',
        label: wording.conversation.chooseAnswer,
        action: { name: CHOOSE, args: [asked] },
        options: here.map((entry, index) =>
          passageOption(entry, entry.nearestQuestion ?? null, wording, `${first + index + 1}. `),
        ),
        // On a later page the numbers in the text are not those to choose by.
        listed: first === 0 ? here.length : 0,
      },
      ...pageButtons(shown, wording, (other) => matchesAction(asked, other)),
    ],
    about: { asked, entry: null },
  };
}

/** Its number and question, and on a line of its own where it stands, from when and whose it is. */
function matchBlock(entry: Match, number: number, wording: Wording): Block {
  const { title, date, ministers } = entry.document.particulars;
  const origin = [title, wording.date(date), ministers.map(wording.minister).join('; ')];
  return {
    kind: 'paragraph',
    text: [
      strong(`${number}. `),
      { text: oneLine(questionWords(entry, entry.nearestQuestion ?? null), QUESTION) },
      { text: '\n' },
      emphasis(oneLine(origin.filter((part) => part !== '').join(' · '), ORIGIN)),
    ],
  };
}
