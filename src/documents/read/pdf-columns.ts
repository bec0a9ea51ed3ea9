/** Rows of a page → lines in reading order: columns one after the other, what stands beside the text apart from it. */
import { joinCells, MARKER, type PageLine } from './pdf-lines.ts';
import { type Cell, type Row, readRows } from './pdf-rows.ts';
import type { PdfPage } from './pdf-source.ts';

export interface PageLayout {
  readonly number: number;
  readonly height: number;
  /** In reading order. */
  readonly main: readonly PageLine[];
  /** What stands in a narrow column beside the text: addresses, particulars. */
  readonly side: readonly PageLine[];
}

/** From left to right, in points. */
interface Column {
  readonly x: number;
  readonly end: number;
}

/** The page's width is looked at in this many strips. */
const STRIPS = 200;
/** Lines at least this share of the page's width show where its columns are. */
const LONG_LINE = 0.2;
/** A strip that fewer than this share of the long lines reach is between columns. */
const GUTTER = 0.1;
/** A column of text has at least this share of the lines that the fullest has. */
const FULL_COLUMN = 0.4;
/** With fewer long lines than this, a page is laid out as the whole document is. */
const ENOUGH_LINES = 8;
/** Top and bottom of the page where its head and foot stand, as a share of its height. */
export const MARGIN = 0.15;

export function layOutPages(pages: readonly PdfPage[]): { layouts: PageLayout[]; bodySize: number } {
  const rows = pages.map(({ runs }) => readRows(runs));
  const bodySize = measureBody(rows);
  const whole = new Array<number>(STRIPS).fill(0);
  const covers = pages.map(({ width }, index) => {
    const cover = coverStrips(rows[index] ?? [], width, bodySize);
    cover.forEach((lines, strip) => {
      whole[strip] = (whole[strip] ?? 0) + lines;
    });
    return cover;
  });
  const layouts = pages.map((page, index) => {
    const cover = covers[index] ?? whole;
    const usual = findColumns(whole, page.width);
    const own = Math.max(...cover) < ENOUGH_LINES ? usual : findColumns(cover, page.width);
    return layOutPage(page, rows[index] ?? [], own.length === usual.length ? widen(own, usual) : own);
  });
  return { layouts, bodySize };
}

/** The size in points in which most of the text is set. */
function measureBody(pages: readonly (readonly Row[])[]): number {
  const lengths = new Map<number, number>();
  for (const rows of pages)
    for (const row of rows)
      for (const { size, text } of row) {
        const rounded = Math.round(size * 4) / 4;
        lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
      }
  let body = 0;
  let most = 0;
  for (const [size, length] of lengths)
    if (length > most) {
      body = size;
      most = length;
    }
  return body;
}

/** How many long lines in the size of the text run over each strip of the page. */
function coverStrips(rows: readonly Row[], width: number, bodySize: number): number[] {
  const cover = new Array<number>(STRIPS).fill(0);
  const stripOf = (x: number): number => Math.min(STRIPS - 1, Math.max(0, Math.floor((x / width) * STRIPS)));
  for (const row of rows)
    for (const { x, end, size } of row) {
      if (end - x < LONG_LINE * width || Math.abs(size - bodySize) > GUTTER * bodySize) continue;
      for (let strip = stripOf(x); strip <= stripOf(end); strip++) cover[strip] = (cover[strip] ?? 0) + 1;
    }
  return cover;
}

function findColumns(cover: readonly number[], width: number): Column[] {
  const most = Math.max(...cover);
  if (most === 0) return [{ x: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }];
  const columns: (Column & { full: number })[] = [];
  let from = -1;
  let full = 0;
  for (let strip = 0; strip <= STRIPS; strip++) {
    const lines = cover[strip] ?? 0;
    if (lines > GUTTER * most) {
      if (from < 0) from = strip;
      full = Math.max(full, lines);
    } else if (from >= 0) {
      columns.push({ x: (from * width) / STRIPS, end: (strip * width) / STRIPS, full });
      from = -1;
      full = 0;
    }
  }
  return columns.filter((column) => column.full >= FULL_COLUMN * most);
}

/** On a page with few full lines the columns are still as wide as elsewhere. */
const widen = (own: readonly Column[], usual: readonly Column[]): Column[] =>
  own.map((column, index) => {
    const other = usual[index] ?? column;
    const same = other.x < column.end && other.end > column.x;
    return same ? { x: Math.min(column.x, other.x), end: Math.max(column.end, other.end) } : column;
  });

/** A cell reaches into a column by at least this share of its width. */
const REACH = 0.2;
/** A number or bullet in the margin belongs to the text beside it, at most this far off, in its own sizes. */
const HANGING = 4;

function layOutPage(page: PdfPage, rows: readonly Row[], columns: readonly Column[]): PageLayout {
  const byColumn = new Map<number, Cell[][]>();
  const left: Row[] = [];
  const right: Row[] = [];
  const add = (column: number, cells: Cell[]): void => {
    const list = byColumn.get(column);
    if (list) list.push(cells);
    else byColumn.set(column, [cells]);
  };
  for (const row of rows) {
    const places = placeRow(row, columns, page.height);
    const taken = new Map<number, Cell[]>();
    row.forEach((cell, index) => {
      const place = places[index] ?? 0;
      if (place === 'left') left.push([cell]);
      else if (place === 'right') right.push([cell]);
      else {
        const cells = taken.get(place);
        if (cells) cells.push(cell);
        else taken.set(place, [cell]);
      }
    });
    for (const [column, cells] of taken) add(column, cells);
  }
  const lines = [...byColumn].flatMap(([column, cellRows]) => joinCells(cellRows, column, page.number));
  const turned = page.turned.flatMap((runs) => joinCells(readRows(runs), -1, page.number));
  const weight = (list: readonly { text: string }[]): number =>
    list.reduce((sum, { text }) => sum + text.length, 0);
  // A stamp or number along the edge stands beside the text; a table turned to fit the page is text.
  const stamp = weight(turned) < GUTTER * weight(lines);
  return {
    number: page.number,
    height: page.height,
    main: [...inReadingOrder(lines), ...(stamp ? [] : turned)],
    side: [...joinCells(left, 0, page.number), ...joinCells(right, 1, page.number), ...(stamp ? turned : [])],
  };
}

/** The column of each cell of a row: its number, -1 for one across several, or which side of the text it stands on. */
function placeRow(row: Row, columns: readonly Column[], height: number): (number | 'left' | 'right')[] {
  const [only, ...others] = columns;
  const inMargin = (y: number): boolean => y < MARGIN * height || y > (1 - MARGIN) * height;
  // A table may be wider than the text around it.
  if (only && others.length === 0 && row.length >= 3 && !inMargin(row[0]?.y ?? 0)) return row.map(() => 0);
  return row.map((cell, index) => {
    const reached = columns.flatMap(({ x, end }, column) =>
      Math.min(end, cell.end) - Math.max(x, cell.x) > REACH * (cell.end - cell.x) ? [column] : [],
    );
    const [first] = reached;
    if (first !== undefined) return reached.length > 1 ? -1 : first;
    // A page's number at the end of its foot.
    if (index > 0 && inMargin(cell.y) && /^\d{1,4}$/.test(cell.text)) return 0;
    const next = row[index + 1];
    if (next && MARKER.test(cell.text) && next.x - cell.end < HANGING * cell.size) {
      const beside = columns.findIndex(({ x, end }) => next.x < end && next.end > x);
      if (beside >= 0) return beside;
    }
    return cell.x < (only?.x ?? 0) ? 'left' : 'right';
  });
}

/** From the top down, columns one after the other between lines that run across them. */
function inReadingOrder(lines: readonly PageLine[]): PageLine[] {
  const ordered: PageLine[] = [];
  let band: PageLine[] = [];
  const flush = (): void => {
    ordered.push(...band.sort((a, b) => a.column - b.column || a.y - b.y));
    band = [];
  };
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    if (line.column >= 0) band.push(line);
    else {
      flush();
      ordered.push(line);
    }
  }
  flush();
  return ordered;
}
