/**
 * Footnotes in the notations that documents use, each tied to the mark in the text that points to it:
 *
 * - `[footnoteRef:1]` in the text, `[1: …]` after the paragraph (Word, extracted by script)
 * - a bare digit glued to a word or set on a line of its own, and at the foot of the page `1 …` or `1…` (PDF)
 * - `1)` in the text, and `1) …` in a list after the last answer (the askers' notes)
 * - `[1]` or `[1, 2 ]` in the text, and `[1] …` in such a list
 *
 * A digit is a mark only when its note exists, and a line is a note only when a mark came before it; that keeps
 * amounts, years and numbered lists what they are.
 */
import type { Span } from './document.ts';
import { endsSentence, type Layout, type Line } from './lines.ts';
import { GROUPED_NUMBER, type MarkCandidate, type Notation, superscript } from './marks.ts';

export interface FoundNote {
  /** As printed, without the text: "1", "1)" or "[1]". */
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

/** Where the bracket at each offset closes; brackets that never close are left out. */
function matchBrackets(source: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const found of source.matchAll(/[[\]]/g)) {
    if (found[0] === '[') open.push(found.index);
    else {
      const start = open.pop();
      if (start !== undefined) closing.set(start, found.index);
    }
  }
  return closing;
}

export function findInlineApparatus(source: string): InlineApparatus {
  const closing = matchBrackets(source);
  const marks = new Map<string, { readonly spans: Span[]; used: number }>();
  const notes: FoundNote[] = [];
  const bookmarks: Span[] = [];
  for (const found of source.matchAll(INLINE)) {
    const span = { start: found.index, end: found.index + found[0].length };
    const [, mark, number] = found;
    if (mark !== undefined) {
      const seen = marks.get(mark);
      if (seen) seen.spans.push(span);
      else marks.set(mark, { spans: [span], used: 0 });
    } else if (number !== undefined) {
      const close = closing.get(span.start);
      if (close === undefined || close - span.start > LONGEST_INLINE_NOTE) continue;
      // Word restarts no numbers, but a file may join documents: take the marks of one number in their order.
      const seen = marks.get(number);
      notes.push({
        mark: number,
        span: { start: span.start, end: close + 1 },
        text: { start: span.end, end: close },
        markSpan: seen?.spans[seen.used++] ?? null,
      });
    } else bookmarks.push(span);
  }
  return { notes, bookmarks };
}

const NOTATIONS: readonly Notation[] = ['plain', 'parenthesis', 'brackets'];

/** A note's number as it is printed. */
const PRINTED: Readonly<Record<Notation, (number: number) => string>> = {
  plain: (number) => `${number}`,
  parenthesis: (number) => `${number})`,
  brackets: (number) => `[${number}]`,
};

/** How many characters the number of a note takes at the start of its line, or null where the line is no such note. */
function noteHead(text: string, number: number, notation: Notation): number | null {
  const indent = /^[ \t\f]*/.exec(text)?.[0].length ?? 0;
  const raised = superscript(number);
  if (notation === 'plain' && text.startsWith(raised, indent)) {
    const behind = /^\s*(?=[^\s⁰¹²³⁴-⁹])/u.exec(text.slice(indent + raised.length));
    return behind && indent + raised.length + behind[0].length;
  }
  const head = PRINTED[notation](number);
  if (!text.startsWith(head, indent)) return null;
  const rest = text.slice(indent + head.length);
  const space = /^\s*/.exec(rest)?.[0].length ?? 0;
  if (rest.length === space) return null;
  if (notation === 'plain' && (GROUPED_NUMBER.test(text) || isRowOfNumbers(rest.slice(space)))) return null;
  // "1, 2", "10%", "1.": a list or a number, not a note; "32024Z…" is note 3 with a reference glued to it.
  if (
    notation === 'plain' &&
    (/^[.,)%:;/-]/.test(rest) || (/^\d/.test(rest) && !/^\d{4}(?:Z|\D)/.test(rest)))
  )
    return null;
  return indent + head.length + space;
}

/** A note's text begins with a word, or with the number of a source: a dossier, a case, a year, a day. */
const isRowOfNumbers = (text: string): boolean =>
  /^[-–+€]?\s?\d/.test(text) &&
  !/^(?:\d{2} \d{3}\b|\d{4,5}(?!\d)|20\d\d[ZD]\d|\d{1,3}[- ]\p{L}|\d+\p{L})/u.test(text);

class Series {
  readonly notation: Notation;
  next = 1;
  /** Where the mark of the note before stands. */
  lastMark = -1;
  readonly #byNumber = new Map<number, MarkCandidate[]>();

  constructor(notation: Notation, candidates: readonly MarkCandidate[]) {
    this.notation = notation;
    for (const candidate of candidates) {
      if (candidate.notation !== notation) continue;
      const list = this.#byNumber.get(candidate.number);
      if (list) list.push(candidate);
      else this.#byNumber.set(candidate.number, [candidate]);
    }
  }

  /** The likeliest mark of the next note between the last mark and the note's line, if there is one. */
  markBefore(line: number): MarkCandidate | null {
    let best: MarkCandidate | null = null;
    for (const candidate of this.#byNumber.get(this.next) ?? []) {
      if (candidate.start >= line) break;
      if (candidate.start > this.lastMark && candidate.likelihood > (best?.likelihood ?? -1))
        best = candidate;
    }
    return best;
  }
}

/** "… treedt in werking op\n1 januari 2025": the sentence goes on. Few notes begin with a small letter, in these words. */
const COUNTING = /^\s*\d{1,3} (?!https?:|www\.|wetten\b|zie\b|idem\b|ibid|art(?:\.|ikel\b))\p{Ll}/u;

/** Few put a full stop behind a web address. */
const endsInAddress = (text: string): boolean =>
  /https?:\/\/|www\./.test(text.slice(text.trimEnd().lastIndexOf(' ') + 1));

/** A note whose last line has not been met yet. */
interface OpenNote {
  readonly mark: string;
  readonly start: number;
  readonly textStart: number;
  readonly markSpan: Span;
  readonly notation: Notation;
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
  const allSeries = NOTATIONS.map((notation) => new Series(notation, candidates));
  const found: OpenNote[] = [];
  let open: OpenNote | null = null;
  let before = '.';
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (line.blank) {
      gap++;
      if (open?.notation === 'plain' && line.text.includes('\f')) open = null;
      continue;
    }
    // The askers' list stands at the document's end and may run over pages; a page's notes end with the page.
    if (boundary(line) || (line.pageStart && open?.notation === 'plain')) open = null;
    const counts = gap <= layout.lineGap && !endsSentence(before) && COUNTING.test(line.text);
    const next: OpenNote | null =
      boundary(line) || counts
        ? null
        : (openNote(line, allSeries) ?? openBelow(lines, index, gap, allSeries));
    before = line.text;
    if (next) {
      open = next;
      found.push(next);
    } else if (open) {
      const ended =
        endsSentence(open.lastLine) ||
        (gap > layout.lineGap && endsInAddress(open.lastLine) && /^\s*\p{Lu}/u.test(line.text));
      const continues = gap === 0 || (gap <= Math.max(1, layout.lineGap) && !ended);
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

/** "1" on a line of its own, apart from the text, with the note on the next: how a raised number comes out of a page. */
function openBelow(
  lines: readonly Line[],
  index: number,
  gap: number,
  allSeries: readonly Series[],
): OpenNote | null {
  const line = lines[index];
  const next = lines[index + 1];
  const series = allSeries.find(({ notation }) => notation === 'plain');
  if (!line || !next || next.blank || !series || gap === 0 || line.text.trim() !== `${series.next}`)
    return null;
  const indented = /^\s*/.exec(next.text)?.[0].length ?? 0;
  return indented > (/^\s*/.exec(line.text)?.[0].length ?? 0)
    ? openNote({ ...line, end: next.end, text: `${line.text} ${next.text}` }, allSeries)
    : null;
}

/** The note that begins on this line, if it is the next of a series and its mark came before it. */
function openNote(line: Line, allSeries: readonly Series[]): OpenNote | null {
  for (const series of allSeries) {
    const head = noteHead(line.text, series.next, series.notation);
    const mark = head === null ? null : series.markBefore(line.start);
    if (head === null || mark === null) continue;
    const number = series.next++;
    series.lastMark = mark.start;
    return {
      mark: PRINTED[series.notation](number),
      start: line.start,
      textStart: line.start + head,
      markSpan: { start: mark.start, end: mark.end },
      notation: series.notation,
      end: line.end,
      lastLine: line.text,
    };
  }
  return null;
}
