/** Passages and documents in one line, for menus, lists and suggestions. */
import type { Particulars } from '../documents/document.ts';
import type { Entry } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import type { MenuOption } from './reply.ts';
import type { Wording } from './wording/wording.ts';

/** Longest label and second line of a menu's option that Discord shows, in characters; and of what it suggests. */
export const LABEL = 100;
/** Most options of a menu there. */
export const MOST_OPTIONS = 25;

/** The question of a passage, or of a letter its heading, else its words. */
export const questionOf = ({ questionTexts, heading, answer }: Entry['passage']): string =>
  questionTexts[0]?.text ?? heading ?? answer.text;

/** What a passage is known by: its question, or of a letter its heading and first words. */
export function questionWords({ passage }: Entry, nearest: number | null = null): string {
  const question = passage.questionTexts[nearest ?? 0]?.text;
  if (question) return question;
  return passage.heading ? `${passage.heading} – ${passage.answer.text}` : passage.answer.text;
}

/** Words with a day after them, at most `LABEL` characters: the words give way. */
export function labelWithDate(words: string, { date }: Pick<Particulars, 'date'>, wording: Wording): string {
  const day = date.value ? ` (${wording.day(date.value)})` : '';
  return `${oneLine(words, LABEL - day.length)}${day}`;
}

/** A passage to choose: its question, and the document with its date. */
export function passageOption(
  entry: Entry,
  nearest: number | null,
  wording: Wording,
  number = '',
): MenuOption {
  const { title } = entry.document.particulars;
  return {
    label: oneLine(`${number}${questionWords(entry, nearest)}`, LABEL),
    description: labelWithDate(title, entry.document.particulars, wording),
    value: entry.id,
  };
}

/** A passage to choose among those of its document: by its numbers and its question. */
export function siblingOption(entry: Entry, wording: Wording, chosen = false): MenuOption {
  const { questions } = entry.passage;
  const numbers = questions.length ? `${wording.conversation.shortNumbers(questions)} ` : '';
  return {
    label: oneLine(`${numbers}${questionWords(entry)}`, LABEL),
    value: entry.id,
    ...(chosen ? { chosen } : {}),
  };
}
