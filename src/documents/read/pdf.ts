/** A PDF's bytes → its text in reading order, with the notes, headings and page furniture that its layout tells. */
import type { Span } from '../document.ts';
import { UnreadableError } from './decode-text.ts';
import { layOutPages, MARGIN, type PageLayout } from './pdf-columns.ts';
import { findFurniture } from './pdf-furniture.ts';
import { findHeadings } from './pdf-headings.ts';
import type { PageLine } from './pdf-lines.ts';
import { tieMarks } from './pdf-marks.ts';
import { findNotes, type PageNote } from './pdf-notes.ts';
import { readPages } from './pdf-source.ts';
import { writeText } from './pdf-text.ts';
import type { ReadText } from './read-text.ts';

/** Reads a PDF. Throws `UnreadableError` for one that is too large, locked, damaged or without text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const { layouts, bodySize } = layOutPages(await readPages(bytes));
  const furniture = findFurniture(layouts, bodySize);
  const notes = findNotes(layouts, furniture, bodySize);
  const carried = findCarried(notes);
  const moved = new Set([...carried.values()].flat());
  const pages = layouts.map((page) => orderLines(page, furniture, carried, moved));

  const { text, spans } = writeText(pages);
  if (!/\p{L}/u.test(text)) throw new UnreadableError({ kind: 'no-text' });
  const spanOf = (line: PageLine): Span => spans.get(line) ?? { start: 0, end: 0 };
  const lines = pages.flat();
  const inNotes = new Set(notes.flatMap((note) => note.lines));
  const running = lines.filter((line) => !furniture.has(line) && !inNotes.has(line));
  return {
    text,
    notes: tieMarks(notes, running, spanOf),
    furniture: lines.filter((line) => furniture.has(line)).map(spanOf),
    headings: findHeadings(running, bodySize).map(spanOf),
    wrapped: true,
  };
}

/** Of notes that run on over a page: the last line before, with those that follow on later pages. */
function findCarried(notes: readonly PageNote[]): Map<PageLine, PageLine[]> {
  const carried = new Map<PageLine, PageLine[]>();
  for (const { page, lines } of notes) {
    const last = lines.findLast((line) => line.page === page);
    const later = lines.filter((line) => line.page !== page);
    if (last && later.length) carried.set(last, later);
  }
  return carried;
}

/**
 * The lines of a page as they are written. What stands beside the text comes before it, on the first page below the
 * lines that stand higher; what stands beside the foot comes with the foot. A note's lines stay together: those on a
 * next page come first, so that a note is one stretch of text.
 */
function orderLines(
  { number, height, main, side }: PageLayout,
  furniture: ReadonlySet<PageLine>,
  carried: ReadonlyMap<PageLine, readonly PageLine[]>,
  moved: ReadonlySet<PageLine>,
): PageLine[] {
  const inFoot = ({ y }: PageLine): boolean => y > (1 - MARGIN) * height;
  const beside = side.filter((line) => !inFoot(line));
  const top = beside.reduce((highest, { y }) => Math.min(highest, y), height);
  const ordered: PageLine[] = [];
  let head = number === 1;
  let foot = false;
  if (!head) ordered.push(...beside);
  for (const line of main) {
    if (head && line.y >= top) {
      ordered.push(...beside);
      head = false;
    }
    if (!foot && inFoot(line) && furniture.has(line)) {
      ordered.push(...side.filter(inFoot));
      foot = true;
    }
    if (!moved.has(line)) ordered.push(line, ...(carried.get(line) ?? []));
  }
  if (head) ordered.push(...beside);
  if (!foot) ordered.push(...side.filter(inFoot));
  return ordered;
}
