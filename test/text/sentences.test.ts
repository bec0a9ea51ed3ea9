import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const split = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences of official Dutch', () => {
  test('end at points, question marks and exclamation marks', () => {
    expect(split('Dit betreur ik zeer. Hoe nu? Zo!')).toEqual(['Dit betreur ik zeer.', 'Hoe nu?', 'Zo!']);
  });

  test.each([
    'Over de impact bent u op 12 augustus jl. geïnformeerd.',
    'Zie Kamerstukken II, 26 643, nr. 1379.',
    'Uw brief d.d. 19 september is ontvangen.',
    'De brief van D.M. van Weel is verzonden.',
    'Dat zegt mr. Jansen, o.a. Kamerlid, m.b.t. art. 5.',
    'Het gaat om 1.326 zaken en € 1,2 mln. Euro aan schade.',
    'Zie vragen 2 t/m 5, bijv. Vraag 3.',
    'Het bedrag is 5.2 procent.',
    'De heer J. Klaver vroeg dit.',
    'Zie www.rijksoverheid.nl voor meer.',
  ])('do not end at an abbreviation, an initial or a number: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test('may end at a date or at "jl." before a capital', () => {
    expect(split('Dat was op 12 augustus jl. De Kamer is geïnformeerd.')).toHaveLength(2);
    expect(split('Dat was in 2025. De Kamer is geïnformeerd.')).toHaveLength(2);
  });

  test('keep the quote or bracket that closes them', () => {
    expect(split('Hij zei: “Dat klopt.” Daarna niets. (Zie vraag 3.) Einde.')).toEqual([
      'Hij zei: “Dat klopt.”',
      'Daarna niets.',
      '(Zie vraag 3.)',
      'Einde.',
    ]);
  });

  test('end at blank lines and before list items, with or without a point', () => {
    expect(split('Stand van zaken\n\nHet OM werkt.\n- een terugblik\n- een vooruitblik')).toEqual([
      'Stand van zaken',
      'Het OM werkt.',
      '- een terugblik',
      '- een vooruitblik',
    ]);
    expect(split('1. De eerste stap.\n2. De tweede.')).toEqual(['1. De eerste stap.', '2. De tweede.']);
  });

  test('cover every character but the white space between them, in order', () => {
    const pieces = fc.constantFrom(
      'De ',
      'nr. ',
      'jl. ',
      '. ',
      '? ',
      '\n\n',
      '\n- ',
      '”',
      ' 12',
      'D.M. ',
      '€ 1,2 ',
      'woord ',
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
      fc.string({ maxLength: 100 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        let at = 0;
        for (const { start, end } of sentences(any)) {
          expect(any.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
          at = end;
        }
        expect(any.slice(at).trim()).toBe('');
      }),
    );
  });
});
