/** Cells of a row → a line of text; the cells of a table have " | " between them. */
import type { Cell, Raised, Row } from './pdf-rows.ts';

export interface PageLine extends Cell {
  /** From 1. */
  readonly page: number;
  /** From 0; -1 for a line across all columns. */
  readonly column: number;
}

/** A number or bullet before an item of a list. */
export const MARKER = /^\s*(?:[•◦▪■–—*-]|\(?[\p{L}\d]{1,3}[.)]?)\s*$/u;

/** Words before particulars in a letter's head, which stand in two columns but are no table. */
export const FIELD =
  /^\s*(?:Datum|Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Uw brief|Bijlagen?)\b/;
/** Rows of two cells make a table from this many on. */
const FEWEST_ROWS = 3;

/** Rows of one column → its lines; the cells of a table have " | " between them. */
export function joinCells(rows: readonly Row[], column: number, page: number): PageLine[] {
  const lines: PageLine[] = [];
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && aligned(rows[to - 1] ?? [], rows[to] ?? [])) to++;
    const together = rows.slice(from, to);
    const cells = together.reduce((most, { length }) => Math.max(most, length), 0);
    const table =
      (cells >= 3 || (cells === 2 && together.length >= FEWEST_ROWS)) &&
      !together.every(([first]) => MARKER.test(first?.text ?? '')) &&
      !together.some(([first]) => FIELD.test(first?.text ?? ''));
    for (const row of together) lines.push(joinRow(row, table ? ' | ' : ' ', column, page));
  }
  return lines;
}

/** Rows are compared by their first cells, as many as this. */
const COMPARED = 20;

/** Two rows share the edge of a cell after the first. */
const aligned = (above: Row, below: Row): boolean =>
  above
    .slice(1, COMPARED)
    .some((a) =>
      below.slice(1, COMPARED).some((b) => Math.abs(a.x - b.x) < a.size || Math.abs(a.end - b.end) < a.size),
    );

function joinRow(row: Row, separator: string, column: number, page: number): PageLine {
  const raised: Raised[] = [];
  let text = '';
  for (const cell of row) {
    if (text !== '') text += separator;
    for (const { start, end } of cell.raised)
      raised.push({ start: text.length + start, end: text.length + end });
    text += cell.text;
  }
  const main = row.reduce((longest, cell) => (cell.text.length > longest.text.length ? cell : longest));
  const font = row.every((cell) => cell.font === main.font) ? main.font : null;
  return {
    page,
    text,
    x: row[0]?.x ?? 0,
    end: row.at(-1)?.end ?? 0,
    y: main.y,
    size: main.size,
    font,
    raised,
    column,
  };
}
