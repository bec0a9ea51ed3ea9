import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/search/dutch.ts';
import { stem } from '../../src/search/stem.ts';
import { fold, tokens } from '../../src/search/tokens.ts';

const found = (text: string) => new Set(terms(text).map((term) => term.term));
const shared = (one: string, other: string) => [...found(one)].filter((term) => found(other).has(term));

describe('words read alike where people write them differently', () => {
  test.each([
    ['Geïnformeerd', 'geinformeerd'],
    ['risico’s', "risico's"],
    ['risico’s', 'risicos'],
    ['STRAFBESCHIKKING', 'strafbeschikkingen'],
    ['motie', 'moties'],
    ['ministerie', 'ministeries'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['ICT-inbreuk', 'ICTinbreuk'],
    ['26 643', '26643'],
    ['1.326', '1326'],
    ['mln', 'miljoen'],
    ['5%', '5 procent'],
  ])('%s and %s', (one, other) => {
    expect(shared(one, other)).not.toEqual([]);
  });

  test('words that only look alike stay apart', () => {
    expect(stem('advies')).not.toBe(stem('advie'));
    expect(stem('gemeente')).toBe(stem('gemeenten'));
    expect(stem('gemeente')).not.toBe('meen');
    expect(shared("zo'n", 'zon')).toEqual([]);
  });

  test('an amount is one term, however it is written', () => {
    const amount = '=172000000';
    for (const text of ['€ 172 miljoen', '172 miljoen euro', '172 mln', '172.000.000']) {
      expect(found(text)).toContain(amount);
    }
    expect(found('€ 1,2 mln.')).toContain('=1200000');
    expect(found('172 medewerkers')).not.toContain(amount);
  });

  test('a hyphenated word is found as a whole and by its pieces', () => {
    expect(terms('ICT-inbreuk').map(({ word, part }) => [word, part])).toEqual([
      ['ictinbreuk', false],
      ['ict', true],
      ['inbreuk', true],
    ]);
  });

  test('codes stay whole', () => {
    expect(found('2025Z17315')).toContain('2025z17315');
    expect(found('ah-tk-20252026-708')).toContain('ahtk20252026708');
    expect(found('nr. 1390')).toContain('1390');
  });

  test('words that carry meaning are no function words', () => {
    const soft = terms('eerste recent minder drie eigen').filter((term) => term.soft);
    expect(soft).toEqual([]);
  });
});

describe('offsets', () => {
  test('every token stands in the text where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end, text: folded, kind } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (kind === 'word') expect(fold(text.slice(start, end))).toBe(folded);
          last = end;
        }
      }),
    );
  });

  test('every letter and digit belongs to a token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let rest = '';
        let at = 0;
        for (const { start, end } of tokens(text)) {
          rest += text.slice(at, start);
          at = end;
        }
        expect(rest + text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  test('the pieces of a word lie within it', () => {
    const text = 'de ICT-inbreuk van hetInternationaal';
    for (const { start, end, word } of terms(text)) {
      expect(fold(text.slice(start, end)).replace('-', '')).toBe(word);
    }
  });
});
