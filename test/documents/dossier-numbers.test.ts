/** "26 643" at a line's start is a dossier, not note 26, nor the mark of one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { passage, read } from './support.ts';

/** An answer on as many pages as it has notes, each with its note at the foot, and lines after that. */
function withNotes(count: number, last: readonly string[], notes: readonly string[] = []): Document {
  const pages = Array.from({ length: count }, (_, index) => {
    const at = index + 1;
    return `De regering heeft daarover in het vorige jaar een besluit genomen in zaak ${String.fromCharCode(97 + (at % 26))}.${at}\n\n${at} ${notes[index] ?? 'Bron van dit besluit.'}\n\f`;
  });
  return read(
    'Vraag 1',
    'Is dat zo, en wat vindt u daarvan in het algemeen?',
    'Antwoord 1',
    ...pages,
    ...last,
  );
}

const marksOf = (document: Document): string[] => document.notes.map(({ mark }) => mark);
const counted = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}`);

describe('a dossier number at the start of a line', () => {
  test.each([
    [
      'after “(Kamerstuk”',
      ['Dat heb ik de Kamer laten weten in mijn brief van vorig jaar (Kamerstuk', '12 643, nr. 1390).11'],
    ],
    [
      'after the year',
      [
        'Dat staat ook in de brief van vorig jaar, zie Kamerstukken II 2024/25,',
        '12 643, nr. 1390.11 Meer is er niet over te zeggen.',
      ],
    ],
    [
      'after a full stop',
      ['Zie daarover ook de volgende brieven aan de Kamer.11', '12 643, nr. 1390', '12 710-VI, nr. 12'],
    ],
    [
      'after a blank line',
      ['Zie daarover ook de volgende brieven aan de Kamer.11', '', '12 643 VI, nr. 1390'],
    ],
  ])('%s is text where that note is due next', (_, lines) => {
    const document = withNotes(11, [
      'Ook is er nog een besluit genomen over deze zaak, waarover de Kamer is ingelicht.12',
      ...lines.map((line) => line.replace('.11', '.')),
      '',
      '12 Bron van het laatste besluit.',
    ]);
    expect(marksOf(document)).toEqual(counted(12));
    expect(document.notes.at(-1)?.text).toBe('Bron van het laatste besluit.');
    expect(passage(document, '1').answer.text).toContain('12 643');
  });

  test('is not the mark of a note', () => {
    const document = withNotes(11, [
      'Dat heb ik de Kamer laten weten in mijn brief van vorig jaar (Kamerstuk',
      '12 643, nr. 1390). Ook dit is toen al aan de Kamer laten weten, zoals zij weet.12',
      '',
      '12 Bron.',
    ]);
    expect(passage(document, '1').answer.text).toMatch(/12 643, nr\. 1390\)\. Ook dit .* weet\.$/s);
    expect(marksOf(document)).toEqual(counted(12));
  });

  test.each([
    '26 643, nr. 1390.',
    '2024Z12345.',
    '2024, blz. 3.',
    '3 oktober 2024, Stcrt. 12.',
    'Stcrt. 2024, 12.',
    'https://nos.nl/artikel/1',
    '§ 3.2 van het rapport.',
    '«Gemeenten», NRC 3 mei.',
  ])('a note may begin with the number of its source, or a day: %s', (note) => {
    const document = withNotes(3, [], ['Bron.', note, 'Bron.']);
    expect(document.notes.map(({ text }) => text)).toEqual(['Bron.', note, 'Bron.']);
  });

  test('whatever the dossier and wherever it falls, it is in the answer', () => {
    const dossier = fc
      .tuple(
        fc.integer({ min: 10, max: 29 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', ' VI', '-XVI'),
      )
      .map(([first, second, part]) => ({
        first,
        words: `${first} ${String(second).padStart(3, '0')}${part}`,
      }));
    const lead = fc.constantFrom(
      '(Kamerstuk',
      'Kamerstukken II 2024/25,',
      'zie de brief van vorig jaar. Kamerstuk',
      'in dossier',
    );
    fc.assert(
      fc.property(dossier, lead, fc.boolean(), ({ first, words }, before, marked) => {
        const document = withNotes(first - 1, [
          `Ook daarover is de Kamer in het vorige jaar al ingelicht${marked ? `.${first} Dat was` : ', en wel'} ${before}`,
          `${words}, nr. 12). Meer valt er niet over te zeggen dan daar is gedaan.`,
          ...(marked ? ['', `${first} Bron.`] : []),
        ]);
        expect(passage(document, '1').answer.text).toContain(`${words}, nr. 12`);
        expect(marksOf(document)).toEqual(counted(marked ? first : first - 1));
      }),
      { numRuns: 50 },
    );
  });
});
