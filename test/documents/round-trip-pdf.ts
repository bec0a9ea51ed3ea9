/** A made document as a PDF: raised marks, notes in small print, a running foot. */
import { at, mark, type Part, type Placed, writePdf } from './read/pdf-writer.ts';
import type { MadeDocument } from './round-trip-document.ts';
import { printPages } from './round-trip-pages.ts';
import { MARK, officialId, type Rendered } from './round-trip-rendering.ts';

const LEFT = 80;
const TOP = 70;
const LEADING = 11;
const SMALL_LEADING = 8.5;
/** Where the last line of notes stands. */
const LOWEST_NOTE = 770;
const FOOT = 800;

const markedParts = (marked: string, bold: boolean): (string | Part)[] =>
  marked.split(MARK).flatMap((piece, index) => {
    if (piece === '') return [];
    // Every other piece is the number of a note.
    return index % 2 === 1 ? mark(piece) : { text: piece, bold };
  });

export function toPdf(document: MadeDocument): Rendered {
  const id = officialId(document);
  const pages = printPages(document, { width: 84, lines: 56 }).map(({ lines, notes, number }) => {
    const placed: Placed[] = [];
    let y = TOP;
    for (const { marked, heading, gap } of lines) {
      y += gap ? 2 * LEADING : LEADING;
      placed.push(at(LEFT, y, ...markedParts(marked, heading)));
    }
    const printed = notes.flatMap((note) =>
      note.lines.map((line, index): Part[] => {
        const text = { text: line, size: 7 };
        return index === 0
          ? [
              { text: `${note.number}`, size: 4.5, rise: 2.7 },
              { ...text, text: ` ${line}` },
            ]
          : [text];
      }),
    );
    for (const [index, parts] of printed.entries())
      placed.push(at(LEFT, LOWEST_NOTE - (printed.length - 1 - index) * SMALL_LEADING, ...parts));
    placed.push(at(LEFT, FOOT, { text: id, size: 7 }));
    placed.push(
      at(LEFT, FOOT + 9, { text: `Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel ${number}`, size: 7 }),
    );
    return placed;
  });
  return { bytes: writePdf(pages), references: [id, document.sentInAs], whole: false };
}
