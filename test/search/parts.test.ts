import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { ALL_PARTS, type Parts } from '../../src/search/parts.ts';
import { readWordList } from '../../src/search/word-list.ts';
import { entries } from './support.ts';

const passages = entries('document', [
  { key: 'sick', answer: 'De verzuimcijfers lopen op.', phrasings: ['zitten velen met griep'] },
  { key: 'post', answer: 'Alle brieven zijn verstuurd.' },
  { key: 'rest', answer: 'Het gebouw krijgt een andere bestemming.' },
]);
const { groups } = readWordList('kantoorpand, gebouw');

const found = (question: string, off?: keyof Parts): string[] => {
  const parts = off === undefined ? ALL_PARTS : { ...ALL_PARTS, [off]: false };
  const { hits } = createFinder(passages, new Lexicon(groups, parts), parts).find(question);
  return hits.map(({ passage }) => passage.key);
};

describe('a part that is switched off', () => {
  it.each<[keyof Parts, string, string]>([
    ['lexicon', 'kantoorpand', 'rest'],
    ['compounds', 'cijfers', 'sick'],
    ['spelling', 'bestemmnig', 'rest'],
    ['stemming', 'brief', 'post'],
    ['phrasings', 'griep', 'sick'],
  ])('is missed: %s finds "%s"', (part, question, key) => {
    expect(found(question)).toEqual([key]);
    expect(found(question, part)).toEqual([]);
  });

  it('is missed: without letter runs words made of the same ones tell nothing apart', () => {
    const about = entries('animals', [
      { key: 'a', answer: 'De dieren zijn gezond.' },
      { key: 'b', answer: 'De dieren zijn geslacht.' },
    ]);
    const firstBy = (parts: Parts) =>
      createFinder(about, new Lexicon([], parts), parts).find('dieren slachterij').hits[0]?.passage.key;
    expect(firstBy(ALL_PARTS)).toBe('b');
    expect(firstBy({ ...ALL_PARTS, letterRuns: false })).toBe('a');
  });

  it('is missed: without soft words chat finds what holds its words', () => {
    expect(found('klopt het een')).toEqual([]);
    expect(found('klopt het een', 'softWords')).toEqual(['rest']);
  });
});
