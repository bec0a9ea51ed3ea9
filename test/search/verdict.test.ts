import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
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
const [passage] = new PassageIndex(SEED_ENTRIES).candidates([{ term: 'forensisch', worth: 1 }], 1);

function hits(height: number, covered: number, behind: number, matched = 3, suited = true): Ranked[] {
  if (passage === undefined) throw new Error('not found');
  return [height, height * behind].map((score) => ({
    passage,
    score,
    height: score,
    values: [],
    covered,
    matched,
    suited,
  }));
}

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

  test('is never surer when less is there, or another hit comes nearer', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const height = fc.double({ min: 0.1, max: 50, noNaN: true });
    const sureness = (high: number, covered: number, behind: number) =>
      SURENESS.indexOf(judge(asking(10), hits(high, 10 * covered, behind), HIGHEST_IDF));
    fc.assert(
      fc.property(height, height, share, share, share, share, (h1, h2, c1, c2, b1, b2) => {
        const more = sureness(Math.max(h1, h2), Math.max(c1, c2), Math.min(b1, b2));
        const less = sureness(Math.min(h1, h2), Math.min(c1, c2), Math.max(b1, b2));
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  test('goes by proportions: twice the scores in a collection of twice the idf say the same', () => {
    for (const height of [2, 5, 10, 20]) {
      const small = judge(asking(10), hits(height, 5, 0.5), HIGHEST_IDF);
      expect(judge(asking(20), hits(2 * height, 10, 0.5), 2 * HIGHEST_IDF)).toBe(small);
    }
  });

  test('on one word alone is never "answer", unless that word is most of the question', () => {
    expect(judge(asking(10), hits(40, 5, 0, 2), HIGHEST_IDF)).toBe('answer');
    expect(judge(asking(10), hits(40, 5, 0, 1), HIGHEST_IDF)).toBe('candidates');
    expect(judge(asking(10), hits(40, 9, 0, 1), HIGHEST_IDF)).toBe('answer');
  });

  test('without hits is "nothing"', () => {
    expect(judge(asking(10), [], HIGHEST_IDF)).toBe('nothing');
  });
});
