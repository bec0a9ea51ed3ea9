import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
import type { Entry } from '../../src/search/finding.ts';
import { Supplement } from '../../src/search/supplement.ts';
import { lexicon, openSeeds } from '../seeds.ts';
import { entries } from './support.ts';

const seeds = await openSeeds();
const documents = await Promise.all((await seeds.documents()).map(({ name }) => seeds.entriesOf(name)));
const [last = [], ...others] = documents;
const questions = documents.flat().flatMap(({ passage }) => passage.questionTexts.map(({ text }) => text));

const supplementOf = (added: readonly Entry[]): Supplement => {
  const supplement = new Supplement(lexicon);
  supplement.add(added);
  return supplement;
};
const firstIds = (find: (question: string) => { hits: readonly Entry[] }): (string | undefined)[] =>
  questions.map((question) => find(question).hits[0]?.id);

const SPOONS = entries('theelepels', [
  {
    key: '1',
    questions: { 1: 'Hoeveel theelepels bezit de Staat?' },
    answer: 'De Staat bezit 1.412 theelepels.',
  },
]);

describe('passages beside those of a finder', () => {
  it('are found as if all were indexed together', () => {
    const together = createFinder(documents.flat(), lexicon);
    const beside = createFinder(others.flat(), lexicon).beside(supplementOf(last));
    expect(questions.length).toBeGreaterThan(25);
    expect(firstIds(beside.find)).toEqual(firstIds(together.find));
  });

  it('bring words that the finder does not know, also with a slip, in another form, or typed half', () => {
    const alone = createFinder(documents.flat(), lexicon);
    const beside = alone.beside(supplementOf(SPOONS));
    for (const question of ['hoeveel theelepels zijn er', 'hoeveel theelepls zijn er', 'hoeveel theelepel']) {
      expect(beside.find(question)).toMatchObject({ verdict: 'answer', hits: [{ id: 'theelepels-1' }] });
    }
    expect(beside.complete('hoeveel theelep')).toBe('hoeveel theelepels');
    expect(alone.complete('hoeveel theelep')).toBe('hoeveel theelep');
  });

  it('change nothing of the finder that they lie beside', () => {
    const alone = createFinder(documents.flat(), lexicon);
    const before = questions.map((question) => alone.find(question).hits.map(({ id, score }) => [id, score]));
    const beside = alone.beside(supplementOf(SPOONS));
    firstIds(beside.find);
    expect(
      questions.map((question) => alone.find(question).hits.map(({ id, score }) => [id, score])),
    ).toEqual(before);
    expect(alone.find('theelepels').hits).toEqual([]);
  });

  it('are gone when they are taken out, with their words', () => {
    const supplement = supplementOf(SPOONS);
    const finder = createFinder(documents.flat(), lexicon).beside(supplement);
    supplement.remove(SPOONS);
    expect(finder.find('theelepels').hits).toEqual([]);
    expect(finder.complete('theelep')).toBe('theelep');
  });

  it('are all there is where the finder has none', () => {
    const finder = createFinder([], lexicon).beside(supplementOf(SPOONS));
    expect(finder.find('hoeveel theelepels heeft de staat?').hits).toMatchObject([{ id: 'theelepels-1' }]);
  });
});
