/** A PDF's bytes → the pieces of text on its pages, where they stand. The only user of the PDF library. */
import { getResolvedPDFJS } from 'unpdf';
import { LARGEST_TEXT, UnreadableError } from './decode-text.ts';
import { type LinkBox, readLinkBoxes, writeLinks } from './pdf-links.ts';

/** A piece of text set in one go. Lengths in points of 1/72 inch; x to the right, y downwards from the page's top. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  /** The library's name for the font; tells fonts apart, not what they are. */
  readonly font: string;
  /** The file has a space before it. */
  readonly spaced: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** What is written along the page's side, or upside down: turned upright, in its own coordinates. */
  readonly turned: readonly (readonly Run[])[];
}

/** Largest PDF read, in bytes; text alone takes some 5 kB a page. */
export const LARGEST_PDF = 50 * 1024 * 1024;
/** Most pages read: some ten times the longest known list of questions and answers. */
export const MOST_PAGES = 2000;
/** A PDF's last bytes say where its tables stand; in this many of them, as other readers search. */
const TRAILER = 4096;

type Pdf = Awaited<ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Reads all pages. Throws `UnreadableError`, also where only part of the file can be read. */
export async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  if (bytes.length > LARGEST_PDF)
    throw new UnreadableError({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_PDF });
  const trailer = Buffer.from(bytes.subarray(-TRAILER)).toString('latin1');
  if (!/startxref|%%EOF/.test(trailer)) throw new UnreadableError({ kind: 'damaged' });
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // A copy: the library takes over what it is given.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    enableXfa: false,
    // A page that can't be read whole is an error: half an answer is worse than none.
    stopAtErrors: true,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES)
      throw new UnreadableError({ kind: 'too-many-pages', pages: pdf.numPages, limit: MOST_PAGES });
    const pages: PdfPage[] = [];
    let room = LARGEST_TEXT;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const read = await readPage(page, number, room);
      room -= read.length;
      pages.push(read.page);
      page.cleanup();
    }
    return pages;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    throw new UnreadableError({ kind: encrypted ? 'password' : 'damaged' }, { cause: error });
  } finally {
    // What goes wrong in clearing up a broken file must not hide why it is broken.
    await task.destroy().catch(() => undefined);
  }
}

/** Quarter turns, clockwise, by which text is turned against the page. */
type Turn = 0 | 1 | 2 | 3;

/** Reads one page piece by piece, and stops where it holds more than `room` characters. */
async function readPage(
  page: Page,
  number: number,
  room: number,
): Promise<{ page: PdfPage; length: number }> {
  const { width, height, transform: toPage } = page.getViewport({ scale: 1 });
  const byTurn = new Map<Turn, Run[]>();
  let length = 0;
  let spaced = false;
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) break;
    const items: readonly unknown[] = chunk.value.items;
    for (const item of items) {
      const piece = readItem(item);
      if (!piece) continue;
      const text = cleanText(piece.str);
      if (text.trim() === '') {
        spaced ||= piece.str !== '';
        continue;
      }
      length += text.length;
      const placed = place(multiply(toPage, piece.transform), piece.width, { width, height });
      const run = { ...placed.box, text, font: piece.fontName, spaced };
      spaced = false;
      const runs = byTurn.get(placed.turn);
      if (runs) runs.push(run);
      else byTurn.set(placed.turn, [run]);
    }
    if (length > room) {
      await reader.cancel(new Error('too much text'));
      throw new UnreadableError({ kind: 'too-large', bytes: length, limit: LARGEST_TEXT });
    }
  }
  const weight = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);
  const [runs = [], ...turned] = [...byTurn.values()].sort((a, b) => weight(b) - weight(a));
  const linked = writeLinks(runs, await readLinks(page, toPage));
  return { page: { number, width, height, runs: linked, turned }, length };
}

/** The links on a page. A page whose links are broken still has its text. */
async function readLinks(page: Page, toPage: readonly number[]): Promise<LinkBox[]> {
  const annotations: readonly unknown[] = await page.getAnnotations().catch(() => []);
  return annotations.flatMap((annotation) =>
    readLinkBoxes(annotation, (x, y) => {
      const [, , , , left, top] = multiply(toPage, [1, 0, 0, 1, x, y]);
      return [left, top];
    }),
  );
}

/** What a piece of text must have; marked content has none of it. */
interface Piece {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
}

function readItem(item: unknown): Piece | null {
  if (typeof item !== 'object' || item === null || !('str' in item) || !('transform' in item)) return null;
  const { str, transform } = item;
  if (typeof str !== 'string' || !isMatrix(transform)) return null;
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
  const fontName = 'fontName' in item && typeof item.fontName === 'string' ? item.fontName : '';
  return Number.isFinite(width) ? { str, transform, width, fontName } : null;
}

/** As in the PDF standard: a, b, c, d turn and scale, e and f move. */
type Matrix = readonly [number, number, number, number, number, number];

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((number) => Number.isFinite(number));

function multiply(outer: readonly number[], inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Where a piece stands, seen from its own upright. */
function place(
  [a, b, c, d, e, f]: Matrix,
  width: number,
  page: { width: number; height: number },
): { turn: Turn; box: Pick<Run, 'x' | 'y' | 'end' | 'size'> } {
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  const turn: Turn = quarter === 0 ? 0 : quarter === 1 ? 1 : quarter === -1 ? 3 : 2;
  const [x, y] =
    turn === 0
      ? [e, f]
      : turn === 1
        ? [f, page.width - e]
        : turn === 2
          ? [page.width - e, page.height - f]
          : [page.height - f, e];
  return { turn, box: { x, y, end: x + width, size } };
}

/** Bullets from symbol fonts, which have no Unicode of their own. */
const SYMBOL_BULLET = /[\uf0a7\uf0b7]/g;

/** One space for any white space; no control characters. */
const cleanText = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(SYMBOL_BULLET, '•');
