import { describe, expect, it } from 'vitest';
import { focusOf } from '../../src/search/focus.ts';
import type { QuestionKind } from '../../src/search/kinds.ts';
import { ALL_PARTS } from '../../src/search/parts.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import type { Alternative, Query } from '../../src/search/query.ts';
import { entries } from './support.ts';

const asking = (kind: QuestionKind, ...words: (string | Alternative)[]): Query => ({
  kind,
  concepts: words.map((word) => {
    const one = typeof word === 'string' ? { terms: [word], weight: 1 } : word;
    return { term: one.terms.join(''), soft: false, idf: 2, alternatives: [one] };
  }),
});

const focusIn = (query: Query, sketch: Omit<Parameters<typeof entries>[1][number], 'key'>): number => {
  const [passage] = new PassageIndex(entries('document', [{ key: '1', ...sketch }])).all(() => true);
  if (passage === undefined) throw new Error('no passage');
  return focusOf(query, passage, ALL_PARTS);
};

describe('the focus of a passage on a question', () => {
  it('is more where its words stand in one sentence than where they are strewn', () => {
    const query = asking('closed', 'huis', 'brand');
    expect(focusIn(query, { answer: 'Het huis stond in brand.' })).toBe(1);
    expect(focusIn(query, { answer: 'Het huis stond leeg. Er was geen brand.' })).toBe(0.5);
  });

  it('is found in its questions and phrasings too, when they ask for the same kind of thing', () => {
    const sketch = { answer: 'Ja.', questions: { 1: 'Waarom stond het huis in brand?' } };
    expect(focusIn(asking('open', 'huis', 'brand'), sketch)).toBe(1);
    expect(focusIn(asking('time', 'huis', 'brand'), sketch)).toBe(0);
    expect(focusIn(asking('open', 'brand'), { answer: 'Ja.', phrasings: ['waarom brand'] })).toBe(1);
  });

  it('is only in sentences with a number where one is asked for', () => {
    const query = asking('number', 'huis', 'brand');
    expect(focusIn(query, { answer: 'Het huis stond in brand. Er woonden 12 mensen in het huis.' })).toBe(
      0.5,
    );
  });

  it('counts other words for what they weigh, and several only together', () => {
    const query = asking('closed', { terms: ['wind', 'zee'], weight: 0.6 });
    expect(focusIn(query, { answer: 'De wind komt van zee.' })).toBe(0.6);
    expect(focusIn(query, { answer: 'De zee.' })).toBe(0);
  });

  it('is nought for a question that asks for nothing', () => {
    expect(focusIn(asking('closed'), { answer: 'De zee.' })).toBe(0);
  });
});
