/** A made document on pages: lines broken to a width, words broken at their ends, notes at the foot. */
import type { MadeDocument, MadeNote } from './round-trip-document.ts';
import { headOf, MARK, markedText, notesIn, partsOf } from './round-trip-rendering.ts';

export interface PrintedLine {
  /** Its text, with the signs of notes in it. */
  readonly marked: string;
  readonly heading: boolean;
  /** Room above it. */
  readonly gap: boolean;
}

export interface PrintedNote {
  readonly number: number;
  readonly lines: readonly string[];
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PrintedLine[];
  readonly notes: readonly PrintedNote[];
}

export interface PageSize {
  /** In characters. */
  readonly width: number;
  /** Notes and all. */
  readonly lines: number;
}

const lengthOf = (marked: string): number => marked.replace(MARK, '$1').length;

/** Words of one kind of letters, long enough to break. */
const BREAKABLE = /^\p{Ll}{12,}/u;

/** Breaks text into lines; long words are broken where they fit in part. */
function wrap(marked: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of marked.split(' ')) {
    const room = width - lengthOf(line) - 1;
    if (line === '') line = word;
    else if (lengthOf(word) <= room) line += ` ${word}`;
    else if (BREAKABLE.test(word) && room > 7) {
      lines.push(`${line} ${word.slice(0, 6)}-`);
      line = word.slice(6);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((each) => each.replaceAll(TIED, ' '));
}

/** A space at which no line is broken. */
const TIED = '\u00a0';

/** A line of the head that begins "de Minister van Financiën over" is taken for a signature. */
const tieOffice = (text: string): string =>
  text.replace(/ aan de (?=Minister|Staats)/, ` aan${TIED}de${TIED}`);

interface Unplaced extends PrintedLine {
  readonly notes: readonly PrintedNote[];
}

function printLines(document: MadeDocument, width: number): Unplaced[] {
  const print = (marked: string, notes: readonly MadeNote[], heading: boolean, gap: boolean): Unplaced[] => {
    const waiting = [...notes];
    return wrap(marked, width).map((line, index) => ({
      marked: line,
      heading,
      gap: gap && index === 0,
      notes: [...line.matchAll(MARK)].flatMap(() => {
        const note = waiting.shift();
        return note ? { number: note.number, lines: wrap(note.text, width) } : [];
      }),
    }));
  };
  return [
    ...[document.sentInAs, ...headOf(document).map(tieOffice)].flatMap((text) =>
      print(text, [], false, false),
    ),
    ...partsOf(document).flatMap(({ heading, paragraphs }) => [
      ...print(heading, [], true, true),
      ...paragraphs.flatMap((paragraph) =>
        print((paragraph.item ? '– ' : '') + markedText(paragraph), notesIn(paragraph), false, false),
      ),
    ]),
  ];
}

/** The document's pages; a line stands on the page that has room for it and its notes. */
export function printPages(document: MadeDocument, { width, lines: most }: PageSize): PrintedPage[] {
  const pages: { lines: PrintedLine[]; notes: PrintedNote[] }[] = [];
  let room = 0;
  for (const { notes, ...line } of printLines(document, width)) {
    const taken = 1 + (line.gap ? 1 : 0) + notes.reduce((sum, note) => sum + note.lines.length, 0);
    // A heading stays with the text under it.
    if (pages.length === 0 || taken + (line.heading ? 3 : 0) > room) {
      pages.push({ lines: [], notes: [] });
      room = most;
    }
    room -= taken;
    pages.at(-1)?.lines.push(line);
    pages.at(-1)?.notes.push(...notes);
  }
  return pages.map((page, index) => ({ ...page, number: index + 1 }));
}
