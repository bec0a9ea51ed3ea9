/** The digits in a text that could point to a footnote; `notes.ts` finds out which of them do. */
import type { Span } from './document.ts';
import type { Line } from './lines.ts';

/** How a mark is printed: "1", "1)" or "[1]". */
export type Notation = 'plain' | 'parenthesis' | 'brackets';

export interface MarkCandidate extends Span {
  readonly number: number;
  readonly notation: Notation;
  /**
   * 2 for a digit alone on its line or glued to a word or its punctuation; 1 at the start of a line of text, where it may
   * count something; 0 for "CO2", "m\n3", "vraag\n5" and "26 643", which mostly are what they seem.
   */
  readonly likelihood: 0 | 1 | 2;
}

/** "1)" after a space, a word or the end of a sentence. */
const PARENTHESISED = /(?<=[\s\p{L}.,;:?!»”’"'])(\d{1,2})\)/gu;
/** "[1]", "[1 ]", "[1, 2 ]". */
const BRACKETED = /\[\d{1,2}(?:\s?,\s?\d{1,2}){0,9}\s?\]/g;
/** Extractors set raised digits on a line of their own ("2 3" are two), or at the start of the next. */
const ALONE = /^[ \t\f]*\d{1,2}(?:[ \t,]+\d{1,2})*[ \t]*$/;
const AT_LINE_START = /^([ \t\f]*)(\d{1,3})(?=[ \t]|$)/;
/** The same with the sentence's own punctuation behind it: "in de keten\n2." and "op zijn website\n1, is onder". */
/** Not after a number: that is a row of a table. */
const ENDS_IN_WORD = /\p{L}["'’”»)]*\s*$/u;
const BEFORE_PUNCTUATION = /^([ \t\f]*)(\d{1,3})(?=[.,;:?!)»”](?:\s|$))/;
const GLUED = /(?<=[\p{L}.,;:?!)»”’"'\]])(\d{1,3})(?=\s|$|[.,;:?!)»”’"']|\p{Lu})/gu;
/** "neemt toe»? 1" at a line's end or before the next sentence: extractors set raised digits apart. */
const SPACED = /(?<=[?»”] )\d{1,2}(?=\s*$| \p{Lu})|(?<=[.!’] )\d{1,2}(?=\s*$)/gu;
/** "in hoger beroep?1 2" at a line's end. */
const MORE_MARKS = /^(?:[ ,]{1,2}\d{1,2}){1,9}[ \t]*$/;
/** What a number on the next line counts, or the unit whose exponent it is. */
const CLAIMS_NUMBER =
  /\b(?:vra(?:ag|gen)|antwoord|artikel|lid|nr|nummer|punt|bijlage|pagina|[kcdm]?m)\.?\s*$/i;
/** Digits after "artikel 1." or "50," are no marks, but those after "in 2024." may be. */
const IN_A_NUMBER = /(?<!\b(?:19|20)\d\d)(?<=\d)[.,]$/;

/** A number in groups, as dossiers and amounts have it: "26 643, nr. 1390". Its first group alone means nothing. */
export const GROUPED_NUMBER = /^\s*\d{1,3}[ \u00a0\u202f]\d{3}(?!\d)/;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** "bericht?¹", but not "m²". */
const RAISED = new RegExp(`(?<![\\d${SUPERSCRIPTS}]|\\b[kcdm]?m)[${SUPERSCRIPTS}]{1,3}`, 'gu');

/** 12 → "¹²". */
export const superscript = (number: number): string =>
  Array.from(String(number), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');

/** Every digit that could be a mark, in order, outside what `taken` says is something else. */
export function findMarkCandidates(lines: readonly Line[], taken: (at: number) => boolean): MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  let before = '';
  for (const line of lines) {
    if (line.blank) continue;
    if (/[\d⁰¹²³⁴-⁹]/u.test(line.text))
      for (const candidate of candidatesIn(line.text, before)) {
        const start = line.start + candidate.start;
        if (!taken(start)) candidates.push({ ...candidate, start, end: line.start + candidate.end });
      }
    before = line.text;
  }
  return candidates.sort((a, b) => a.start - b.start);
}

/** The candidates in a line, `before` being the last line with text; offsets within the line. */
function* candidatesIn(text: string, before: string): Generator<MarkCandidate> {
  const plain = (start: number, digits: string, likelihood: 0 | 1 | 2): MarkCandidate => ({
    number: Number(digits),
    notation: 'plain',
    likelihood,
    start,
    end: start + digits.length,
  });
  const claimed = CLAIMS_NUMBER.test(before.slice(-20)) || GROUPED_NUMBER.test(text);
  if (ALONE.test(text)) {
    for (const found of text.matchAll(/\d+/g)) yield plain(found.index, found[0], claimed ? 0 : 2);
    return;
  }
  const spaced = AT_LINE_START.exec(text);
  const punctuated = spaced || !ENDS_IN_WORD.test(before.slice(-20)) ? null : BEFORE_PUNCTUATION.exec(text);
  const first = spaced ?? punctuated;
  if (first) yield plain(first[1]?.length ?? 0, first[2] ?? '', claimed ? 0 : punctuated ? 2 : 1);
  for (const found of text.matchAll(PARENTHESISED))
    yield {
      number: Number(found[1]),
      notation: 'parenthesis',
      likelihood: 2,
      start: found.index,
      end: found.index + found[0].length,
    };
  for (const found of text.matchAll(BRACKETED)) yield* bracketed(found[0], found.index);
  for (const found of text.matchAll(GLUED)) {
    const preceding = text.slice(Math.max(0, found.index - 6), found.index);
    if (IN_A_NUMBER.test(preceding)) continue;
    yield plain(found.index, found[0], /\p{Lu}$/u.test(preceding) ? 0 : 2);
    const behind = found.index + found[0].length;
    for (const more of MORE_MARKS.exec(text.slice(behind))?.[0].matchAll(/\d+/g) ?? [])
      yield plain(behind + more.index, more[0], 1);
  }
  for (const found of text.matchAll(RAISED)) {
    const number = Array.from(found[0], (sign) => SUPERSCRIPTS.indexOf(sign)).join('');
    yield { ...plain(found.index, found[0], 2), number: Number(number) };
  }
  for (const found of text.matchAll(SPACED)) yield plain(found.index, found[0], 1);
}

/** Each number of "[1, 2 ]" with its share of the brackets. */
function* bracketed(text: string, offset: number): Generator<MarkCandidate> {
  const numbers = [...text.matchAll(/\d+/g)];
  let start = 0;
  for (const [index, found] of numbers.entries()) {
    const end = index === numbers.length - 1 ? text.length : found.index + found[0].length;
    const number = Number(found[0]);
    yield { number, notation: 'brackets', likelihood: 2, start: offset + start, end: offset + end };
    start = end;
  }
}
