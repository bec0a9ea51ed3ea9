/** What all formats of a made document share: its words in order, with signs where its notes hang. */
import type { MadeDocument, MadeNote, Paragraph, Person } from './round-trip-document.ts';

export interface Rendered {
  readonly bytes: Uint8Array;
  /** The references that this format shows. */
  readonly references: readonly string[];
  /** Whether words and lines stay whole: else a hyphen at a line's end may be the word's own or the page's. */
  readonly whole: boolean;
}

/** A heading with what stands under it. */
export interface Part {
  readonly kind: 'question' | 'answer';
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

export const partsOf = ({ blocks, bareNumbers }: MadeDocument): Part[] =>
  blocks.flatMap(({ questions, answers }) => [
    ...questions.map(({ number, paragraphs }): Part => {
      const heading = bareNumbers ? `${number}` : `Vraag ${number}`;
      return { kind: 'question', heading, paragraphs };
    }),
    ...answers.map(({ heading, paragraphs }): Part => ({ kind: 'answer', heading, paragraphs })),
  ]);

const sign = (number: number): string => `\ue000${number}\ue001`;
/** The sign in marked text where a note hangs; `$1` is its number. */
export const MARK = /\ue000(\d+)\ue001/g;

export const markedText = ({ sentences }: Paragraph): string =>
  sentences.map(({ before, note, after }) => before + (note ? sign(note.number) : '') + after).join(' ');

export const plainText = (paragraph: Paragraph): string => markedText(paragraph).replace(MARK, '');

export const notesIn = ({ sentences }: Paragraph): MadeNote[] => sentences.flatMap(({ note }) => note ?? []);

export const dutchDay = (iso: string): string =>
  new Date(iso).toLocaleDateString('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

export const officialId = ({ published }: MadeDocument): string => `ah-tk-20242025-${published}`;

const named = ({ name, of }: Person): string => `${name} (${of})`;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function askersOf(askers: readonly Person[]): string {
  const names = askers.map(named);
  if (names.length === 1) return `het lid ${names[0]}`;
  return `de leden ${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

/** The two sentences over the questions: who asked what, and who answered. */
export function headOf(document: MadeDocument): [string, string] {
  const { askers, minister, also, subject, submitted, received } = document;
  const office = capital(minister.office);
  return [
    `Vragen van ${askersOf(askers)} aan de ${office} van ${minister.of} over ${subject} (ingezonden ${dutchDay(submitted)}).`,
    `Antwoord van ${office} ${named(minister)}${also ? `, mede namens de Minister van ${also}` : ''} (ontvangen ${dutchDay(received)}).`,
  ];
}
