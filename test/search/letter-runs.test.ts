import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from '../../src/search/letter-runs.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import type { Query } from '../../src/search/query.ts';
import { entries } from './support.ts';

const index = new PassageIndex(
  entries('document', [
    { key: 'transport', answer: 'De vervoersduur van paarden.' },
    { key: 'other', answer: 'Het regent.', phrasings: ['waar worden dieren geslacht'] },
  ]),
);
const passages = index.all(() => true);

const asking = (...words: string[]): Query => ({
  kind: 'closed',
  concepts: words.map((term) => ({ term, soft: false, idf: 2, alternatives: [] })),
});
const sharesOf = (query: Query): number[] => {
  const asked = index.letterRuns.asked(query);
  return passages.map((passage) => shareOf(asked, passage));
};

describe('the letters a passage shares with a question', () => {
  it('are all of a word that it has, and some of one that is made of the same', () => {
    expect(sharesOf(asking('paard'))[0]).toBe(1);
    const [some = 0, none = 0] = sharesOf(asking('paardenvervoer'));
    expect(some).toBeGreaterThan(0.5);
    expect(none).toBeLessThan(0.2);
  });

  it('are looked for in phrasings too', () => {
    const [none = 0, some = 0] = sharesOf(asking('slachterij'));
    expect(some).toBeGreaterThan(none);
  });

  it('count for what their word is worth; numbers, short words and function words have none', () => {
    const [concept] = asking('paard').concepts;
    if (concept === undefined) throw new Error('nothing asked');
    const also = { ...concept, term: 'zonlicht', idf: 1 };
    const dear = sharesOf({ kind: 'closed', concepts: [{ ...concept, idf: 9 }, also] })[0] ?? 0;
    expect(dear).toBeGreaterThan(sharesOf({ kind: 'closed', concepts: [concept, also] })[0] ?? 1);
    expect(sharesOf(asking('om', '2025'))).toEqual([0, 0]);
    expect(sharesOf({ kind: 'closed', concepts: [{ ...concept, soft: true }] })).toEqual([0, 0]);
  });

  it('are a share, whatever is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 6 }), (words) => {
        for (const share of sharesOf(asking(...words))) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
