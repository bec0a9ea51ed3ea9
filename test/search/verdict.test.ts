import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
import type { Verdict } from '../../src/search/finding.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import type { Query } from '../../src/search/query.ts';
import type { Ranked } from '../../src/search/rank.ts';
import { judge } from '../../src/search/verdict.ts';
import { lexicon } from '../seeds.ts';
import { SEED_ENTRIES } from './support.ts';

const asking = (idf: number): Query => ({
  kind: 'closed',
  concepts: [{ term: 'verzuim', soft: false, idf, alternatives: [] }],
});
const HIGHEST_IDF = 5;
const SURENESS = ['nothing', 'candidates', 'answer'];
const index = new PassageIndex(SEED_ENTRIES);
const [passage] = index.candidates([{ term: 'forensisch', worth: 1 }], 1);

function hits(height: number, covered: number, behind: number, matched = 3, suited = true): Ranked[] {
  if (passage === undefined) throw new Error('not found');
  return [height, height * behind].map((score) => ({
    passage,
    index,
    score,
    height: score,
    values: [covered],
    covered,
    matched,
    suited,
  }));
}

/** With the second hit as the rival. */
const verdictOn = (query: Query, ranked: Ranked[], highestIdf: number, focus: number | null = 0.6): Verdict =>
  judge(query, ranked, highestIdf, { rival: ranked[1] ?? null, focus });

describe('the verdict', () => {
  const finder = createFinder(SEED_ENTRIES, lexicon);

  test.each([
    'is er data gemanipuleerd of weggehaald volgens het forensisch onderzoek',
    'heeft de ICT consequenties voor de toepassing van de strafbeschikking',
  ])('is "answer" where much of the question is there and no other comes near: %s', (asked) => {
    expect(finder.find(asked).verdict).toBe('answer');
  });

  test.each(['hoe laat is het in Tokio', 'recept voor appeltaart', 'gaat het morgen regenen in Utrecht'])(
    'is "nothing" where the subject is another: %s',
    (asked) => {
      expect(finder.find(asked).verdict).toBe('nothing');
    },
  );

  test('is never surer when less is there, or strewn about, or another hit comes nearer', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const height = fc.double({ min: 0.1, max: 50, noNaN: true });
    const sureness = (high: number, covered: number, behind: number, focus: number) =>
      SURENESS.indexOf(verdictOn(asking(10), hits(high, 10 * covered, behind), HIGHEST_IDF, focus));
    fc.assert(
      fc.property(
        fc.tuple(height, share, share, share),
        fc.tuple(height, share, share, share),
        ([h1, c1, b1, f1], [h2, c2, b2, f2]) => {
          const more = sureness(Math.max(h1, h2), Math.max(c1, c2), Math.min(b1, b2), Math.max(f1, f2));
          const less = sureness(Math.min(h1, h2), Math.min(c1, c2), Math.max(b1, b2), Math.min(f1, f2));
          expect(more).toBeGreaterThanOrEqual(less);
        },
      ),
    );
  });

  test('goes by proportions: twice the scores in a collection of twice the idf say the same', () => {
    for (const height of [2, 5, 10, 20]) {
      const small = verdictOn(asking(10), hits(height, 5, 0.5), HIGHEST_IDF);
      expect(verdictOn(asking(20), hits(2 * height, 10, 0.5), 2 * HIGHEST_IDF)).toBe(small);
    }
  });

  test('is less sure where a thing that is asked about stands nowhere in the document', () => {
    const lacking = hits(10, 8, 0.5).map((hit) => ({ ...hit, values: [0] }));
    const having = hits(10, 8, 0.5).map((hit) => ({ ...hit, values: [10] }));
    expect(verdictOn(asking(10), having, HIGHEST_IDF, 0.5)).toBe('answer');
    expect(verdictOn(asking(10), lacking, HIGHEST_IDF, 0.5)).toBe('candidates');
  });

  test('goes by what is there at all where it is not looked at how much stands together', () => {
    expect(verdictOn(asking(10), hits(10, 10, 0.5), HIGHEST_IDF, null)).toBe('answer');
    expect(verdictOn(asking(10), hits(10, 2, 0.5), HIGHEST_IDF, null)).toBe('candidates');
  });

  test('on one word alone is never "answer", unless that word is most of the question', () => {
    expect(verdictOn(asking(10), hits(40, 5, 0, 2), HIGHEST_IDF)).toBe('answer');
    expect(verdictOn(asking(10), hits(40, 5, 0, 1), HIGHEST_IDF)).toBe('candidates');
    expect(verdictOn(asking(10), hits(40, 9, 0, 1), HIGHEST_IDF)).toBe('answer');
  });

  test('without hits is "nothing"', () => {
    expect(verdictOn(asking(10), [], HIGHEST_IDF)).toBe('nothing');
  });
});
