/** What a draft must be to stand in a sidecar, as far as its text alone shows it. */
import type { Passage } from '../documents/document.ts';
import { wordsOf } from '../search/tokens.ts';
import { isSmallWord, languageOf } from './language.ts';
import { INSTRUCTIONS, PHRASINGS_ASKED } from './prompt.ts';
import { WordRuns } from './words.ts';

/** Why a draft was turned down. The last two are found by searching: see `check-index.ts`. */
export const REJECTIONS = [
  'characters',
  'markup',
  'length',
  'language',
  'copy',
  'duplicate',
  'surplus',
  'not-found',
  'siblings',
] as const;
export type Rejection = (typeof REJECTIONS)[number];

export interface CheckedDraft {
  /** As it would be written: trimmed, on one line. */
  readonly text: string;
  /** Null: it may stay. */
  readonly rejection: Rejection | null;
}

/** In characters and words. The longest question people typed in the sets used for measuring has 24 words. */
export const DRAFT_BOUNDS = {
  leastCharacters: 8,
  mostCharacters: 160,
  leastWords: 2,
  mostWords: 25,
  /** Longer than the longest words of ministries. */
  longestWord: 60,
} as const;

/** So many words in a row, as they stand in the passage, are the passage's and no one's everyday words. */
const COPIED_RUN = 6;
/** A draft of so many words that stands there whole adds nothing. */
const COPIED_WHOLE = 4;
/** So many words in a row of the instructions are the instructions. */
const ECHOED_RUN = 5;
/** Share of words in common from which two phrasings are the same. */
const ALIKE = 0.75;

/** Control and formatting characters, private use, halves of characters, line ends of Unicode's own. */
const UNSEEMLY = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029\ufffd]/u;
/** Markdown, HTML, code, links, mentions and addresses: nothing that anyone asks in. */
const MARKUP = /[*`<>|\\{}[\]~^@=]|__|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^\s*[#-]|#\w|:\/\/|\bwww\./iu;
const QUOTES = /^["'“”„‘’«»]+|["'“”„‘’«»,;]+$/gu;

/** What the drafts of one passage are held against. */
export interface CheckContext {
  readonly passage: Passage;
  /** What the sidecar has for any passage of the document, and what was kept for the passages before this one. */
  readonly known: readonly string[];
  /** Whether a text holds what must not be shown. */
  readonly holdsSecret?: (text: string) => boolean;
}

/** The drafts of one passage, each with what speaks against it. Never throws, whatever they hold. */
export function checkDrafts(drafts: readonly string[], context: CheckContext): CheckedDraft[] {
  const { passage, known, holdsSecret = () => false } = context;
  const texts = [
    passage.answer.text,
    passage.heading ?? '',
    ...passage.questionTexts.map(({ text }) => text),
  ];
  const copied = new WordRuns(texts, COPIED_RUN);
  const copiedWhole = new WordRuns(texts, COPIED_WHOLE);
  const seen = known.map(likeness);
  const checked = drafts.map((draft): CheckedDraft => {
    const text = tidy(draft);
    const reject = (rejection: Rejection | null): CheckedDraft => ({ text, rejection });
    if (UNSEEMLY.test(text) || holdsSecret(text)) return reject('characters');
    if (MARKUP.test(text)) return reject('markup');
    const words = wordsOf(text);
    if (!hasLength(text, words)) return reject('length');
    // A prompt sent back is no phrasing either, in whatever words.
    if (ECHOES.shares(words)) return reject('copy');
    if (languageOf(text) === 'other') return reject('language');
    if (copied.shares(words) || (words.length <= COPIED_RUN && isWhole(words, copiedWhole)))
      return reject('copy');
    const like = likeness(text);
    if (seen.some((other) => areAlike(like, other))) return reject('duplicate');
    seen.push(like);
    return reject(null);
  });
  return withinNumber(checked);
}

const ECHOES = new WordRuns([INSTRUCTIONS], ECHOED_RUN);

/** White space as one space; the quotation marks and commas of a list gone. */
const tidy = (draft: string): string =>
  draft
    .slice(0, 2_000)
    .normalize('NFC')
    .replace(/[^\S\u2028\u2029]+/gu, ' ')
    .trim()
    .replace(QUOTES, '')
    .trim();

function hasLength(text: string, words: readonly string[]): boolean {
  const { leastCharacters, mostCharacters, leastWords, mostWords, longestWord } = DRAFT_BOUNDS;
  return (
    text.length >= leastCharacters &&
    text.length <= mostCharacters &&
    words.length >= leastWords &&
    words.length <= mostWords &&
    words.every((word) => word.length <= longestWord)
  );
}

/** Whether every run of the draft's words stands in the passage. */
const isWhole = (words: readonly string[], runs: WordRuns): boolean =>
  words.length >= COPIED_WHOLE &&
  words.every(
    (_, start) =>
      start + COPIED_WHOLE > words.length || runs.shares(words.slice(start, start + COPIED_WHOLE)),
  );

interface Likeness {
  readonly words: ReadonlySet<string>;
  /** The words that say something, in one order. */
  readonly subject: string;
}

function likeness(text: string): Likeness {
  const words = new Set(wordsOf(text));
  return {
    words,
    subject: [...words]
      .filter((word) => !isSmallWord(word))
      .sort()
      .join(' '),
  };
}

function areAlike(one: Likeness, other: Likeness): boolean {
  if (one.subject !== '' && one.subject === other.subject) return true;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  const all = one.words.size + other.words.size - shared;
  return all > 0 && shared / all >= ALIKE;
}

/** No more than were asked for; where the last of them would leave none in English, an English one takes its place. */
function withinNumber(checked: readonly CheckedDraft[]): CheckedDraft[] {
  const good = checked.filter(({ rejection }) => rejection === null);
  if (good.length <= PHRASINGS_ASKED.most) return [...checked];
  const kept = good.slice(0, PHRASINGS_ASKED.most);
  const isEnglish = ({ text }: CheckedDraft): boolean => languageOf(text) === 'en';
  const english = good.find(isEnglish);
  if (english && !kept.some(isEnglish)) kept.splice(-1, 1, english);
  return checked.map((draft) =>
    draft.rejection === null && !kept.includes(draft) ? { ...draft, rejection: 'surplus' } : draft,
  );
}
