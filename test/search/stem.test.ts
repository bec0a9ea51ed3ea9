import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STEM_BEGINNING, stem, stemBeginning } from '../../src/search/stem.ts';

describe('a stem', () => {
  test.each([
    ['moties', 'motie'],
    ['huizen', 'huis'],
    ['brieven', 'brief'],
    ['ministeries', 'ministerie'],
    ['gevallen', 'geval'],
    ['verschillen', 'verschil'],
    ['lessen', 'les'],
    ['kansen', 'kans'],
    ['mensen', 'mens'],
    ['fietsen', 'fiets'],
    ['grenzen', 'grens'],
    ['fondsen', 'fonds'],
    ['wapens', 'wapen'],
    ['examens', 'examen'],
    ['ziektes', 'ziekten'],
    ['clubs', 'club'],
    ['kamerleden', 'kamerlid'],
    ['binnensteden', 'binnenstad'],
    ['vrachtschepen', 'vrachtschip'],
    ['kinderen', 'kind'],
    ['mogelijkheden', 'mogelijkheid'],
    ['nederlandse', 'nederlands'],
  ])('joins %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ['gemeente', 'meen'],
    ['bom', 'boom'],
    ['wet', 'weten'],
    ['taken', 'takken'],
    ['overheid', 'over'],
    ['gegevens', 'gegeven'],
    ['nieuws', 'nieuwe'],
    ['geleden', 'lid'],
    ['besteden', 'stad'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('is never empty, and the same each time', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9']{1,20}$/), (word) => {
        fc.pre(/[a-z0-9]/.test(word));
        expect(stem(word).length).toBeGreaterThan(0);
        expect(stem(word)).toBe(stem(word));
      }),
    );
  });
});

test('how a stem begins is known without it', () => {
  const endings = ['', 'leden', 'steden', 'heden', 'en', 's', 'ies', 'tje', 'heid', 'lijk'];
  const words = fc
    .tuple(fc.stringMatching(/^[a-z]{0,8}$/), fc.constantFrom(...endings))
    .map(([front, end]) => front + end);
  fc.assert(
    fc.property(words, (word) => {
      expect(stemBeginning(word)).toBe(stem(word).slice(0, STEM_BEGINNING));
    }),
    { numRuns: 2_000 },
  );
});
