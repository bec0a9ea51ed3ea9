/** What the benchmark reads: documents made in every format, and the real ones beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { recogniseFormat } from '../../src/documents/read/recognise.ts';
import type { MadeDocument, MadeNote, Paragraph } from '../documents/round-trip-document.ts';
import { toDocx, toHtml, toXml } from '../documents/round-trip-markup.ts';
import { toPdf } from '../documents/round-trip-pdf.ts';
import type { Rendered } from '../documents/round-trip-rendering.ts';
import { toText, toWrappedText } from '../documents/round-trip-texts.ts';
import { noteText, questionSentence, statement } from '../documents/round-trip-words.ts';

export const FORMATS: Readonly<Record<string, (document: MadeDocument) => Rendered>> = {
  text: toText,
  'text on pages': toWrappedText,
  XML: toXml,
  HTML: toHtml,
  DOCX: toDocx,
  PDF: toPdf,
};

/** Sentences enough that no two documents are alike. */
const STOCK = 400;
const sample = <Item>(arbitrary: fc.Arbitrary<Item>): Item[] =>
  fc.sample(arbitrary, { seed: 1, numRuns: STOCK });

const questions = sample(questionSentence);
const statements = sample(statement);
const notes = sample(noteText);

/** Answers of three paragraphs, as real ones have on average; a note to every second. */
const PARAGRAPHS = [4, 5, 3] as const;

/** A document of so many questions with their answers; another `variant` says other things. */
export function makeDocument(count: number, variant: number): MadeDocument {
  let next = variant * 7;
  const take = (stock: readonly string[]): string => stock[next++ % STOCK] ?? '';
  let noted = 0;
  const paragraph = (stock: readonly string[], length: number, withNote: boolean): Paragraph => ({
    item: false,
    sentences: Array.from({ length }, (_, index) => {
      const note: MadeNote | null = withNote && index === 0 ? { number: ++noted, text: take(notes) } : null;
      return { before: take(stock), note, after: '' };
    }),
  });
  return {
    askers: [{ name: 'Sneller', of: 'D66' }],
    minister: { name: 'Van Weel', of: 'Justitie en Veiligheid', office: 'minister' },
    also: null,
    subject: 'de wachttijden in de jeugdzorg',
    bareNumbers: false,
    submitted: '2024-11-05',
    received: '2025-01-14',
    sentInAs: '2024Z18294',
    published: 1000 + variant,
    blocks: Array.from({ length: count }, (_, index) => ({
      questions: [{ number: index + 1, paragraphs: [paragraph(questions, 2, false)] }],
      answers: [
        {
          numbers: [index + 1],
          heading: `Antwoord op vraag ${index + 1}`,
          paragraphs: PARAGRAPHS.map((length, at) =>
            paragraph(statements, length, at === 0 && index % 2 === 0),
          ),
        },
      ],
    })),
  };
}

const DOCUMENTS = new URL('../../../shared/documents/', import.meta.url);

/** The real documents by the format that their bytes show; none where they are not beside the project. */
export function realDocuments(): Map<string, Uint8Array[]> {
  const byFormat = new Map<string, Uint8Array[]>();
  for (const file of existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS) : []) {
    const bytes = readFileSync(new URL(file, DOCUMENTS));
    const format = recogniseFormat(bytes);
    if (typeof format !== 'string') continue;
    const name = format === 'text' ? format : format.toUpperCase();
    byFormat.set(name, [...(byFormat.get(name) ?? []), bytes]);
  }
  return byFormat;
}
