/** A source text as lines, with what its line breaks mean. */
import type { Span } from './document.ts';

/** One line of the source, without its line end. */
export interface Line extends Span {
  /** As long as the span: hard spaces read as spaces. */
  readonly text: string;
  /** Nothing but white space. */
  readonly blank: boolean;
  /** The first line of a page, as far as the text still shows it. */
  readonly pageStart: boolean;
}

const LINE_END = /\r\n|\r|\n/g;

/** Splits at every line end. A form feed, or a space before the text of a line, is a page's start. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const addLine = (end: number): void => {
    const text = source.slice(start, end).replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ');
    lines.push({
      start,
      end,
      text,
      blank: text.trim() === '',
      // Common extractors put each page's text after the last with a lone space or a form feed between them.
      pageStart: start === 0 || /^(?:\f| \S)/.test(text),
    });
  };
  for (const found of source.matchAll(LINE_END)) {
    addLine(found.index);
    start = found.index + found[0].length;
  }
  if (start < source.length) addLine(source.length);
  return lines;
}

/** A line that ends a sentence, or introduces a list. */
export const endsSentence = (text: string): boolean => /[.?!:;…]["'’”»)\]]*\s*$/.test(text);

/** A line that can only be the continuation of the one before. */
export const startsLowerCase = (text: string): boolean => /^\s*[("'‘“«]?\p{Ll}/u.test(text);

/** How a document's lines are to be read. Widths in characters, gaps in blank lines. */
export interface Layout {
  /** Lines were broken to fit a page: a line end is not a paragraph's end. */
  readonly wrapped: boolean;
  /** The length that full lines have. */
  readonly width: number;
  /** Blank lines that stand between two lines of the same paragraph (1 in a text extracted with double spacing). */
  readonly lineGap: number;
}

/** Of the line breaks in a wrapped text, far more than this share fall within a sentence; elsewhere next to none do. */
const WRAPPED_SHARE = 0.2;
/** Gaps rarer than this share within sentences are page breaks, not line spacing. */
const LINE_GAP_SHARE = 0.2;

/** Reads the layout off the line breaks that fall within a sentence beyond doubt. */
export function measureLayout(lines: readonly Line[]): Layout {
  const filled = lines.flatMap((line, index) => (line.blank ? [] : [{ line, index }]));
  const gaps = new Map<number, number>();
  let continuing = 0;
  for (let i = 1; i < filled.length; i++) {
    const before = filled[i - 1];
    const after = filled[i];
    if (!before || !after || endsSentence(before.line.text) || !startsLowerCase(after.line.text)) continue;
    continuing++;
    const gap = after.index - before.index - 1;
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  const lengths = filled.map(({ line }) => line.text.trim().length).sort((a, b) => a - b);
  const lineGap = [...gaps].reduce(
    (widest, [gap, count]) => (count >= LINE_GAP_SHARE * continuing && gap > widest ? gap : widest),
    0,
  );
  return {
    wrapped: filled.length > 1 && continuing / (filled.length - 1) >= WRAPPED_SHARE,
    width: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    lineGap,
  };
}
