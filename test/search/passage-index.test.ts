import { describe, expect, test } from 'vitest';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { rank } from '../../src/search/rank.ts';
import { entries, SEED_ENTRIES } from './support.ts';

const wanted = (...terms: string[]) => terms.map((term) => ({ term, worth: 1 }));
const ids = (index: PassageIndex, ...terms: string[]) =>
  index
    .candidates(wanted(...terms), 10)
    .map((passage) => passage.entry.id)
    .sort();

/** What each passage has of a question for two words, one of which only a phrasing of a passage has. */
const scores = (index: PassageIndex) =>
  rank(
    {
      kind: 'open',
      concepts: ['ict', 'staff'].map((term) => {
        const alternatives = [{ terms: [term], weight: 1 }];
        return { term, soft: false, idf: index.vocabulary.idf(term), alternatives };
      }),
    },
    index.all(() => true),
    index,
  ).map(({ passage, score }) => [passage.entry.id, score]);

describe('an index', () => {
  test('gives the passages that have any of the terms, in any field', () => {
    const index = new PassageIndex(SEED_ENTRIES);
    expect(ids(index, 'telewerk')).toEqual(['001-1']);
    expect(ids(index, '2025z17315')).toEqual(['001-1', '001-3']);
    expect(ids(index, 'overwerkt')).toEqual(['001-3']);
    expect(ids(index, 'telewerk', 'overwerkt')).toEqual(['001-1', '001-3']);
    expect(ids(index, 'onbekend')).toEqual([]);
  });

  test('gives those that promise most when there are more than asked for', () => {
    const index = new PassageIndex(
      entries('d', [
        { key: '1', answer: 'Het verzuim stijgt.' },
        { key: '2', answer: 'Het verzuim en de werkdruk stijgen.' },
        { key: '3', answer: 'De werkdruk stijgt.' },
      ]),
    );
    const best = index.candidates(wanted('verzuim', 'werkdruk'), 1);
    expect(best.map((passage) => passage.entry.id)).toEqual(['d-2']);
  });

  test('after adding and discarding is as if built anew', () => {
    const [one, two, ...rest] = SEED_ENTRIES;
    if (one === undefined || two === undefined) throw new Error('no seeds');
    const changed = new PassageIndex([...rest, one]);
    changed.add(two);
    changed.add(one);
    changed.discard('001-3');
    changed.discard('never there');
    const anew = new PassageIndex(SEED_ENTRIES.filter((entry) => entry.id !== '001-3'));
    expect(changed.size).toBe(anew.size);
    expect(ids(changed, 'overwerkt')).toEqual([]);
    expect(ids(changed, 'verzuimcijfer', 'ict')).toEqual(ids(anew, 'verzuimcijfer', 'ict'));
    expect(changed.typicalLengths).toMatchObject({
      fields: anew.typicalLengths.fields,
      phrasing: anew.typicalLengths.phrasing,
    });
    for (const term of ['ict', 'overwerkt', 'om', 'hack']) {
      expect(changed.vocabulary.passagesWith(term)).toBe(anew.vocabulary.passagesWith(term));
    }
    expect([...changed.vocabulary.forms()].sort()).toEqual([...anew.vocabulary.forms()].sort());
    expect(scores(changed)).toEqual(scores(anew));
  });

  test('counts passages, not occurrences', () => {
    const { vocabulary } = new PassageIndex(
      entries('d', [
        { key: '1', answer: 'hack hack hack' },
        { key: '2', answer: 'niets' },
      ]),
    );
    expect(vocabulary.passagesWith('hack')).toBe(1);
    expect(vocabulary.idf('hack')).toBe(vocabulary.highestIdf);
    expect(vocabulary.idf('hack')).toBeGreaterThan(0);
  });
});
