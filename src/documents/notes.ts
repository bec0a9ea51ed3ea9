/**
 * Footnotes in the notations that documents use, each tied to the mark in the text that points to it:
 *
 * - `[footnoteRef:1]` in the text, `[1: …]` after the paragraph (Word, extracted by script)
 * - a bare digit glued to a word or set on a line of its own, and at the foot of the page `1 …` or `1…` (PDF)
 * - `1)` in the text, and `1) …` in a list after the last answer (the askers' notes)
 *
 * A digit is a mark only when its note exists, and a line is a note only when a mark came before it; that keeps
 * amounts, years and numbered lists what they are.
 */
import type { Span } from './document.ts';
import { endsSentence, type Layout, type Line } from './lines.ts';

export interface FoundNote {
  /** As printed, without the text: "1" or "1)". */
  readonly mark: string;
  /** The whole note, number included. */
  readonly span: Span;
  /** The note's text alone. */
  readonly text: Span;
  /** Where the text points to it; null when no mark was found. */
  readonly markSpan: Span | null;
}

/** Inline apparatus: notes, marks without their notes, and bookmarks. */
export interface InlineApparatus {
  readonly notes: readonly FoundNote[];
  readonly bookmarks: readonly Span[];
}

const INLINE = /\[(?:footnoteRef:\s*(\d{1,3})\s*\]|bookmark:[^[\]\n]{0,200}\]|(\d{1,3}):\s)/g;
/** A note longer than this is a bracket that was never closed. */
const LONGEST_INLINE_NOTE = 5000;

function closingBracket(source: string, open: number): number {
  let depth = 0;
  const limit = Math.min(source.length, open + LONGEST_INLINE_NOTE);
  for (let i = open; i < limit; i++) {
    const character = source[i];
    if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return i;
  }
  return -1;
}

export function findInlineApparatus(source: string): InlineApparatus {
  const marks = new Map<string, Span[]>();
  const notes: FoundNote[] = [];
  const bookmarks: Span[] = [];
  for (const found of source.matchAll(INLINE)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (found[1] !== undefined) marks.set(found[1], [...(marks.get(found[1]) ?? []), span]);
    else if (found[2] !== undefined) {
      const close = closingBracket(source, span.start);
      if (close < 0) continue;
      notes.push({
        mark: found[2],
        span: { start: span.start, end: close + 1 },
        text: { start: span.end, end: close },
        // Word restarts no numbers, but a file may join documents: take the marks of one number in their order.
        markSpan: marks.get(found[2])?.shift() ?? null,
      });
    } else bookmarks.push(span);
  }
  return { notes, bookmarks };
}

interface MarkCandidate extends Span {
  readonly number: number;
  readonly parenthesised: boolean;
  /** After punctuation or a lower-case letter, or on a line of its own: unlike "CO2" or "G7". */
  readonly likely: boolean;
}

/** "1)" after a space or the end of a sentence. */
const PARENTHESISED_MARK = /(?<=[\s.,;:?!»”’"'])(\d{1,2})\)/g;
/** Extractors set raised digits on a line of their own, or at the start of the next. */
const MARK_AT_LINE_START = /^([ \t\f]*)(\d{1,3})(?=[ \t]|$)/;
const GLUED_MARK = /(?<=[\p{L}.,;:?!)»”’"'\]])(\d{1,3})(?=\s|$|[.,;:?!)»”’"']|\p{Lu})/gu;
/** Digits after "artikel 1." or "50," are no marks, but those after "in 2024." may be. */
const IN_A_NUMBER = /(?<!\b(?:19|20)\d\d)(?<=\d)[.,]$/;

/** Every digit that could be a mark, in order, outside what `taken` says is something else. */
export function findMarkCandidates(lines: readonly Line[], taken: (at: number) => boolean): MarkCandidate[] {
  const candidates: MarkCandidate[] = [];
  const add = (
    line: Line,
    at: number,
    digits: string,
    length: number,
    parenthesised: boolean,
    likely: boolean,
  ) => {
    const start = line.start + at;
    if (!taken(start))
      candidates.push({ number: Number(digits), parenthesised, likely, start, end: start + length });
  };
  for (const line of lines) {
    const first = MARK_AT_LINE_START.exec(line.text);
    if (first) add(line, first[1]?.length ?? 0, first[2] ?? '', first[2]?.length ?? 0, false, true);
    for (const found of line.text.matchAll(PARENTHESISED_MARK))
      add(line, found.index, found[1] ?? '', found[0].length, true, true);
    for (const found of line.text.matchAll(GLUED_MARK)) {
      const before = line.text.slice(Math.max(0, found.index - 6), found.index);
      if (!IN_A_NUMBER.test(before))
        add(line, found.index, found[1] ?? '', found[0].length, false, !/\p{Lu}$/u.test(before));
    }
  }
  return candidates;
}

/** How many characters the number of a note takes at the start of its line, or null where the line is no such note. */
function noteHead(text: string, number: number, parenthesised: boolean): number | null {
  const found = /^[ \t\f]*/.exec(text)?.[0].length ?? 0;
  const head = `${number}${parenthesised ? ')' : ''}`;
  if (!text.startsWith(head, found)) return null;
  const rest = text.slice(found + head.length);
  const space = /^\s*/.exec(rest)?.[0].length ?? 0;
  if (rest.length === space) return null;
  // "1, 2", "10%", "1.": a list or a number, not a note; "32024Z…" is note 3 with a reference glued to it.
  if (!parenthesised && (/^[.,)%:;/-]/.test(rest) || (/^\d/.test(rest) && !/^\d{4}(?:Z|\D)/.test(rest))))
    return null;
  return found + head.length + space;
}

class Series {
  readonly parenthesised: boolean;
  next = 1;
  /** Where the mark of the note before stands. */
  lastMark = -1;
  readonly #byNumber = new Map<number, MarkCandidate[]>();

  constructor(parenthesised: boolean, candidates: readonly MarkCandidate[]) {
    this.parenthesised = parenthesised;
    for (const candidate of candidates) {
      if (candidate.parenthesised !== parenthesised) continue;
      const list = this.#byNumber.get(candidate.number);
      if (list) list.push(candidate);
      else this.#byNumber.set(candidate.number, [candidate]);
    }
  }

  /** The mark of the next note, if one stands between the last mark and the note's line. */
  markBefore(line: number): MarkCandidate | null {
    const fitting = (this.#byNumber.get(this.next) ?? []).filter(
      ({ start }) => start > this.lastMark && start < line,
    );
    return fitting.find(({ likely }) => likely) ?? fitting[0] ?? null;
  }
}

/** A note whose last line has not been met yet. */
interface OpenNote {
  readonly mark: string;
  readonly start: number;
  readonly textStart: number;
  readonly markSpan: Span;
  readonly parenthesised: boolean;
  end: number;
  lastLine: string;
}

/**
 * Notes at the foot of a page and in a list at the end. `boundary(line)` says where a note must have ended: a
 * running head, a heading.
 */
export function findLineNotes(
  lines: readonly Line[],
  layout: Layout,
  boundary: (line: Line) => boolean,
  candidates: readonly MarkCandidate[],
): FoundNote[] {
  const allSeries = [new Series(false, candidates), new Series(true, candidates)];
  const found: OpenNote[] = [];
  let open: OpenNote | null = null;
  let gap = 0;
  for (const line of lines) {
    if (line.blank) {
      gap++;
      continue;
    }
    // The askers' list stands at the document's end and may run over pages; a page's notes end with the page.
    if (boundary(line) || (line.pageStart && !open?.parenthesised)) open = null;
    const next: OpenNote | null = boundary(line) ? null : openNote(line, allSeries);
    if (next) {
      open = next;
      found.push(next);
    } else if (open) {
      const continues = gap === 0 || (gap <= Math.max(1, layout.lineGap) && !endsSentence(open.lastLine));
      if (continues) {
        open.end = line.end;
        open.lastLine = line.text;
      } else open = null;
    }
    gap = 0;
  }
  return found.map(({ mark, start, textStart, end, markSpan }) => ({
    mark,
    span: { start, end },
    text: { start: textStart, end },
    markSpan,
  }));
}

/** The note that begins on this line, if it is the next of a series and its mark came before it. */
function openNote(line: Line, allSeries: readonly Series[]): OpenNote | null {
  for (const series of allSeries) {
    const head = noteHead(line.text, series.next, series.parenthesised);
    const mark = head === null ? null : series.markBefore(line.start);
    if (head === null || mark === null) continue;
    const number = series.next++;
    series.lastMark = mark.start;
    return {
      mark: series.parenthesised ? `${number})` : `${number}`,
      start: line.start,
      textStart: line.start + head,
      markSpan: { start: mark.start, end: mark.end },
      parenthesised: series.parenthesised,
      end: line.end,
      lastLine: line.text,
    };
  }
  return null;
}
