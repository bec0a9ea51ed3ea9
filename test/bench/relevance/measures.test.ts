import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/search/finding.ts';
import { type Asked, bare, helpfulness, type Judged, judgement, percentile, retrieval } from './measures.ts';

/** Questions by the place at which the right passage stands, from 1; 0 where it is not found. */
const foundAt = (place: number): Asked => ({
  right: new Set(['right']),
  found: Array.from({ length: 12 }, (_, index) => (index === place - 1 ? 'right' : `wrong ${index}`)),
});
const unanswerable: Asked = { right: new Set(), found: ['wrong'] };

const judged = (asked: Asked, verdict: Verdict): Judged => ({ ...asked, verdict });

describe('retrieval', () => {
  it('counts the right passage by its place among the first ten', () => {
    const { hit1, hit3, mrr10, recall10 } = retrieval([1, 2, 4, 11, 0].map(foundAt));
    expect(hit1).toBeCloseTo(1 / 5);
    expect(hit3).toBeCloseTo(2 / 5);
    expect(mrr10).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 5);
    expect(recall10).toBeCloseTo(3 / 5);
  });

  it('leaves out questions that nothing answers', () => {
    expect(retrieval([foundAt(1), unanswerable]).hit1).toBe(1);
    expect(retrieval([unanswerable]).hit1).toBeNaN();
  });

  it('takes recall to be the share of all right passages', () => {
    const asked = { right: new Set(['a', 'b', 'c', 'd']), found: ['a', 'x', 'b'] };
    expect(retrieval([asked]).recall10).toBe(0.5);
  });
});

describe('helpfulness', () => {
  it.each<[number, Verdict, number]>([
    [1, 'answer', 1],
    [2, 'answer', 0],
    [1, 'candidates', 0.5],
    [3, 'candidates', 0.5],
    [4, 'candidates', 0],
    [0, 'candidates', 0],
    [1, 'nothing', 0],
  ])('of a right passage in place %i with the verdict %s is %f', (place, verdict, expected) => {
    expect(helpfulness(judged(foundAt(place), verdict))).toBe(expected);
  });

  it.each<[Verdict, number]>([
    ['nothing', 1],
    ['candidates', 0.5],
    ['answer', 0],
  ])('of %s to what nothing answers is %f', (verdict, expected) => {
    expect(helpfulness(judged(unanswerable, verdict))).toBe(expected);
  });
});

describe('judgement', () => {
  it('counts what is wrong where it was sure, and what should have been silent', () => {
    const all = [
      judged(foundAt(1), 'answer'),
      judged(foundAt(2), 'answer'),
      judged(foundAt(2), 'candidates'),
      judged(unanswerable, 'answer'),
      judged(unanswerable, 'nothing'),
      judged(unanswerable, 'candidates'),
    ];
    expect(judgement(all)).toEqual({
      helpfulness: 0.5,
      confident: 2,
      wrong: 1,
      unanswerable: 3,
      falselyAnswered: 1,
      rejected: 1,
    });
  });
});

describe('percentile', () => {
  it('is the smallest value that so many do not exceed', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(percentile(values, 0.5)).toBe(100);
    expect(percentile(values, 0.99)).toBe(198);
    expect(percentile([3], 0.99)).toBe(3);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('bare text', () => {
  it('is letters and digits alone', () => {
    expect(bare('IT-risico’s,\n€ 1.326 per ver-\nzuim')).toBe('itrisicos1326perverzuim');
  });
});
