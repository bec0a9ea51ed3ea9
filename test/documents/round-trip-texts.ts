/** A made document as plain text: as people write it in a file, and as pages give it when they are extracted. */

import { utf8 } from '../utf8.ts';
import type { MadeDocument, MadeNote, Paragraph } from './round-trip-document.ts';
import { printPages } from './round-trip-pages.ts';
import {
  headOf,
  MARK,
  markedText,
  notesIn,
  officialId,
  partsOf,
  type Rendered,
} from './round-trip-rendering.ts';

/** A line to a paragraph; `mark` is what `String.replace` puts where a note hangs. */
function writeText(
  document: MadeDocument,
  mark: string,
  below: (paragraph: Paragraph) => string,
  end: string,
): Rendered {
  const shown = (paragraph: Paragraph): string =>
    (paragraph.item ? '- ' : '') + markedText(paragraph).replace(MARK, mark) + below(paragraph);
  const reference = `AH ${document.published}`;
  const parts = partsOf(document).map(({ heading, paragraphs }) =>
    [heading, ...paragraphs.map(shown)].join('\n'),
  );
  const text = [[reference, document.sentInAs, ...headOf(document)].join('\n'), ...parts].join('\n\n');
  return { bytes: utf8(`${text}\n${end}`), references: [reference, document.sentInAs], whole: true };
}

/** Notes in brackets behind their paragraph, as in text taken from Word. */
export function toText(document: MadeDocument): Rendered {
  const below = (paragraph: Paragraph): string =>
    notesIn(paragraph)
      .map(({ number, text }) => ` [${number}:  ${text}] `)
      .join('');
  return writeText(document, '[footnoteRef:$1]', below, '');
}

/** Notes in a list at the end, with "[1]" or "1)" in the text and before each. */
export function toListedText(document: MadeDocument): Rendered {
  // Where questions are counted "1", "2", "3", the list's "4)" is taken for the next of them.
  const [before, behind] = document.published % 2 || document.bareNumbers ? ['[', ']'] : ['', ')'];
  const notes: MadeNote[] = partsOf(document).flatMap(({ paragraphs }) => paragraphs.flatMap(notesIn));
  const list = notes.map(({ number, text }) => `${before}${number}${behind} ${text}\n`).join('');
  return writeText(document, ` ${before}$1${behind}`, () => '', `\n${list}`);
}

/** "Antwoorden" and "ANTWOORD" are not known where they are glued to a page's foot. */
const GLUED = /^(?:Vraag|Antwoord) /;

/** Pages of broken lines: marks glued to their word, notes at the foot, and below them what each page repeats. */
export function toWrappedText(document: MadeDocument): Rendered {
  const id = officialId(document);
  // Some extractors put a form feed between pages, others glue the last line to the next page's heading.
  const glues = document.published % 2 === 1;
  let text = '';
  for (const { lines, notes, number } of printPages(document, { width: 84, lines: 52 })) {
    if (number > 1) text += !glues ? '\n\f' : GLUED.test(lines[0]?.marked ?? '') ? '' : '\n';
    const shown = lines.map(
      ({ marked, gap }, index) => (gap && index > 0 ? '\n' : '') + marked.replace(MARK, '$1'),
    );
    const printed = notes.map((note) => `${note.number}${glues ? '' : ' '}${note.lines.join('\n')}`);
    const foot = `ISSN 0921 - 7398\n’s-Gravenhage 2025\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel ${number}`;
    text += [...shown, '', ...printed, '', id, foot].join('\n');
  }
  return { bytes: utf8(`${text}\n`), references: [id, document.sentInAs], whole: false };
}
