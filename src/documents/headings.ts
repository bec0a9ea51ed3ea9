/** "Antwoord op vragen 2 t/m 5" → which questions. */
import type { Line } from './lines.ts';

export interface Heading {
  readonly kind: 'question' | 'answer' | 'announcement' | 'explanation';
  /** Ascending and unique; empty for a bare "Antwoord". */
  readonly numbers: readonly number[];
  /** How many characters of the line the heading takes; what follows is text. */
  readonly length: number;
}

export interface FoundHeading {
  readonly line: Line;
  readonly heading: Heading;
}

/** The Kamer's longest lists of questions stay below this. */
const HIGHEST_QUESTION = 500;

const NUMBER = /\d{1,3}(?!\d)/y;
const RANGE = /\s*(?:t\s*\/\s*m\.?|tot\s+en\s+met|tot|[-–—])\s*/iy;
const AND = /\s*(?:,\s*(?:en\b)?|;|&|\/|en\b|alsmede\b|\s)\s*(?:vra(?:ag|gen)\s+)?/iy;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Reads "3", "3 en 4", "1, 2, en 3", "2 t/m 5, 7", "4-7" from `at`; a comma may be missing between numbers.
 * Returns null where no number stands, or where a range runs backwards.
 */
export function readNumbers(text: string, at: number): { numbers: number[]; end: number } | null {
  const numbers = new Set<number>();
  let end = at;
  let position = at;
  let rangeFrom: number | null = null;
  for (;;) {
    const digits = match(NUMBER, text, position);
    if (digits === null) break;
    const number = Number(digits);
    if (number < 1 || number > HIGHEST_QUESTION) return null;
    if (rangeFrom !== null) {
      if (number < rangeFrom) return null;
      for (let n = rangeFrom; n <= number; n++) numbers.add(n);
      rangeFrom = null;
    } else numbers.add(number);
    position += digits.length;
    end = position;
    const range = match(RANGE, text, position);
    if (range !== null) {
      rangeFrom = number;
      position += range.length;
      continue;
    }
    const and = match(AND, text, position);
    if (!and) break;
    position += and.length;
  }
  return numbers.size ? { numbers: [...numbers].sort((a, b) => a - b), end } : null;
}

const QUESTION_HEAD = /^\s*(?:Vra(?:ag|gen)|VRA(?:AG|GEN))\s*(?:nr\.?|nummers?)?\s*(?=\d)/;
const ANSWER_HEAD =
  /^\s*(?:(?:Nader|Aanvullend|Gewijzigd|Herzien|Gecorrigeerd)e?\s+antwoord(?:en)?|Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording)\s*(?:(?:op|OP|van)\s+)?(?:(?:de|DE)\s+)?(?:vra(?:ag|gen)|VRA(?:AG|GEN))?\s*(?:nr\.?|nummers?)?\s*(?=\d)/;
const BARE_ANSWER = /^\s*(?:Antwoord|ANTWOORD)\s*:?\s*$/;
/** "Antwoord: Ja.", with the answer on the same line. */
const ANSWER_BEFORE_TEXT = /^\s*(?:Antwoord|ANTWOORD)\s*:\s+(?=\S)/;
const ANNOUNCEMENT = /^\s*Mededeling\s*:?\s*$/;
const EXPLANATION = /^\s*Toelichting\s*:?(?:\s|$)/;
/** After the numbers: the line's end, or a colon or full stop before the text. */
const AFTER_NUMBERS = /\s*(?:$|[:.]\s*$|[:.)]\s+(?=\S)|:(?=\S)|\s?(?=["«“‘']?\p{Lu}\p{Ll}))/uy;

/** Longest start of a line that can be a heading, in characters. */
const LONGEST_HEADING = 160;

/** What a line announces, or null where it is text. */
export function readHeading(line: string): Heading | null {
  const text = line.length > LONGEST_HEADING ? line.slice(0, LONGEST_HEADING) : line;
  const whole = text.length === line.length;
  if (whole && BARE_ANSWER.test(text)) return { kind: 'answer', numbers: [], length: text.length };
  const lead = ANSWER_BEFORE_TEXT.exec(text);
  if (lead) return { kind: 'answer', numbers: [], length: lead[0].length };
  if (whole && ANNOUNCEMENT.test(text)) return { kind: 'announcement', numbers: [], length: text.length };
  const explanation = EXPLANATION.exec(text);
  if (explanation) return { kind: 'explanation', numbers: [], length: explanation[0].trimEnd().length };
  for (const [kind, pattern] of [
    ['question', QUESTION_HEAD],
    ['answer', ANSWER_HEAD],
  ] as const) {
    const head = pattern.exec(text);
    if (!head) continue;
    const read = readNumbers(text, head[0].length);
    if (!read) return null;
    const after = match(AFTER_NUMBERS, text, read.end);
    if (after === null) return null;
    return { kind, numbers: read.numbers, length: read.end + after.length };
  }
  return null;
}

/** A question's number alone: "1", "1.", "1)"; only its place in a row of them makes it a heading. */
export function readBareNumber(
  line: string,
): { number: number; length: number; alone: boolean; sign: string } | null {
  const found = /^\s*(\d{1,3})(?:\s*$|([.)])\s*$|([.)])\s+(?=\S))/.exec(line);
  if (!found?.[1]) return null;
  const sign = found[2] ?? found[3] ?? '';
  return { number: Number(found[1]), length: found[0].length, alone: found[0].length === line.length, sign };
}
