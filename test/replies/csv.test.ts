import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defused, toCsv } from '../../src/replies/csv.ts';

/** The cells of a CSV file, read letter by letter as RFC 4180 has it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || letter === '\r') {
      row.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push(row);
        row = [];
        at++;
      }
    } else cell += letter;
  }
  return rows;
}

describe('a table as CSV', () => {
  it('begins with what tells spreadsheets that it is UTF-8, and ends every row', () => {
    expect(
      toCsv([
        ['vraag', 'dag'],
        ['wat kost één "pas", nu?', '3\nmei'],
      ]),
    ).toBe('\ufeffvraag,dag\r\n"wat kost één ""pas"", nu?","3\nmei"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '＝1'])('makes %j no formula', (text) => {
    expect(toCsv([[text]]).slice(1)).toMatch(/^"?'/);
  });

  it('reads back cell by cell', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(',', '"', '\r', '\n', '=', '-', "'", 'a', ' ', '\ufeff'))
        .map((all) => all.join('')),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const csv = toCsv(rows);
        expect(csv.startsWith('\ufeff')).toBe(true);
        expect(cellsOf(csv.slice(1))).toEqual(rows.map((row) => row.map(defused)));
      }),
    );
  });
});
