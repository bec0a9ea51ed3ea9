/** What stands in the picture of a timeline and in its alternative text, in both languages. */
import type { Language } from '../reply.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

export interface TimelinePictureWording {
  /** Above the picture; `first` and `last` are days in words. */
  heading(count: number, first: string, last: string): string;
  /** What the alternative text begins with. */
  introduction(count: number, first: string, last: string): string;
  /** Marks with consecutive numbers on one day, which is in words. */
  marks(from: number, to: number, day: string): string;
  /** How many marks the alternative text has no room for. */
  more(count: number): string;
  readonly otherMinisters: string;
  readonly noMinister: string;
  /** January first, short enough to stand under a line. */
  readonly months: readonly string[];
  /** As short. */
  dayOfMonth(day: number, month: string): string;
}

const dutch: TimelinePictureWording = {
  heading: (count, first, last) =>
    `${answersInDutch(count)} · ${first === last ? first : `${first} – ${last}`}`,
  introduction: (count, first, last) =>
    `Tijdlijn met ${answersInDutch(count)}, ${first === last ? `alle van ${first}` : `van ${first} tot en met ${last}`}.`,
  marks: (from, to, day) => `${from === to ? from : `${from} t/m ${to}`}: ${day}`,
  more: (count) => `en nog ${count}`,
  otherMinisters: 'andere bewindspersonen',
  noMinister: 'bewindspersoon onbekend',
  months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  dayOfMonth: (day, month) => `${day} ${month}`,
};

const english: TimelinePictureWording = {
  heading: (count, first, last) =>
    `${answersInEnglish(count)} · ${first === last ? first : `${first} – ${last}`}`,
  introduction: (count, first, last) =>
    `Timeline of ${answersInEnglish(count)}, ${first === last ? `all of ${first}` : `from ${first} to ${last}`}.`,
  marks: (from, to, day) => `${from === to ? from : `${from} to ${to}`}: ${day}`,
  more: (count) => `and ${count} more`,
  otherMinisters: 'other ministers',
  noMinister: 'minister unknown',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  dayOfMonth: (day, month) => `${day} ${month}`,
};

const answersInDutch = (count: number): string => plainDutch.count(count, 'antwoord', 'antwoorden');
const answersInEnglish = (count: number): string => plainEnglish.count(count, 'answer', 'answers');

export const timelinePictureWording: Readonly<Record<Language, TimelinePictureWording>> = {
  nl: dutch,
  en: english,
};
