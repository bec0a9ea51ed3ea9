/**
 * Written questions of the 1950s to the early 1990s: numbered questions first ("1. … 2. …", or bare numbers in running
 * text), then "ANTWOORD van de heer X, Minister van …" with the same numbers once more. No heading says "Vraag".
 */
import type { Span } from './document.ts';
import { type Heading, readNumbers } from './headings.ts';
import type { Line } from './lines.ts';

export interface DividedHeading {
  /** The line or the part of it that begins with the number. */
  readonly line: Line;
  readonly heading: Heading;
}

/** The words that stand between questions and answers. */
const DIVIDER =
  /^\s*(?:Antwoord\s+)?A(?:NTWOORD(?:EN)?|ntwoord(?:en)?)\s+van\s+(?:de\s+heer|mevrouw|mej\.|(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris))\b/;

export interface Divided {
  /** In order. */
  readonly headings: readonly DividedHeading[];
  /** From "ANTWOORD van" to the first number behind it. */
  readonly divider: Span;
}

/** The headings of such a document; null where it is none. */
export function findDividedHeadings(lines: readonly Line[]): Divided | null {
  const divider = lines.findLastIndex(({ text }) => DIVIDER.test(text));
  if (divider < 1) return null;
  const questions = longestCount(lines.slice(0, divider), 'question');
  const answers = longestCount(lines.slice(divider), 'answer');
  const asked = new Set(questions.flatMap(({ heading }) => heading.numbers));
  const answered = answers.flatMap(({ heading }) => heading.numbers);
  // One number may be anything; two that return behind the divider are questions and answers.
  const fits =
    asked.size > 1 && answered.length === asked.size && answered.every((number) => asked.has(number));
  const above = lines[divider - 1];
  const start =
    (above && /^\s*A(?:ntwoord|NTWOORD)\s*$/.test(above.text) ? above : lines[divider])?.start ?? 0;
  return fits
    ? { headings: [...questions, ...answers], divider: { start, end: answers[0]?.line.start ?? start } }
    : null;
}

/** A number, or several, before the capital with which a sentence begins. */
const START = /(?<=^|\s)(?=\d{1,2}\b)/g;
const TEXT_FOLLOWS = /^[.)]?\s*$|^[.)]?\s+(?=["'«“‘]?\p{Lu})/u;

/** Numbers that could be counted: each with its place. */
function candidatesIn(lines: readonly Line[], kind: 'question' | 'answer'): DividedHeading[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(START)].flatMap((found) => {
      const read = readNumbers(line.text, found.index);
      const behind = read && TEXT_FOLLOWS.exec(line.text.slice(read.end, read.end + 12));
      if (!read || !behind) return [];
      const length = read.end - found.index + behind[0].length;
      const part = {
        ...line,
        start: line.start + found.index,
        text: line.text.slice(found.index),
        pageStart: false,
      };
      return [{ line: part, heading: { kind, numbers: read.numbers, length } }];
    }),
  );
}

/** Where counting may begin: a head may hold a "1" of its own, but not many. */
const MOST_STARTS = 20;

/** The longest count from one upwards among the candidates; of equally long ones the last. */
function longestCount(lines: readonly Line[], kind: 'question' | 'answer'): DividedHeading[] {
  const candidates = candidatesIn(lines, kind);
  const starts = candidates.flatMap(({ heading }, index) => (heading.numbers[0] === 1 ? [index] : []));
  let best: DividedHeading[] = [];
  for (const start of starts.slice(-MOST_STARTS)) {
    const count: DividedHeading[] = [];
    let next = 1;
    for (const candidate of candidates.slice(start)) {
      if (candidate.heading.numbers[0] !== next) continue;
      count.push(candidate);
      next = (candidate.heading.numbers.at(-1) ?? next) + 1;
    }
    if (count.length >= best.length) best = count;
  }
  return best;
}
