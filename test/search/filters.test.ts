import { describe, expect, test } from 'vitest';
import { admits, type Filters } from '../../src/search/filters.ts';
import { createFinder } from '../../src/search/find.ts';
import { lexicon } from '../seeds.ts';
import { entries } from './support.ts';

const answerOf = (name: string, surname: string, date: string | null) =>
  entries(
    name,
    [{ key: '1', questions: { 1: 'Hoe hoog is het verzuim?' }, answer: `Het verzuim is hoog in ${name}.` }],
    {
      ministers: [{ surname, office: 'minister', department: 'Justitie en Veiligheid', evidence: '' }],
      askers: [{ name: 'Sneller', party: 'D66', evidence: '' }],
      date: { value: date, role: null, evidence: null, from: 'document', after: null },
    },
  );
const EARLY = answerOf('vroeg', 'Weerwind', '2023-05-01');
const LATE = answerOf('laat', 'Van Oosten', '2026-01-13');
const UNDATED = answerOf('ooit', 'Van Oosten', null);
const ALL = [...EARLY, ...LATE, ...UNDATED];
const left = (filters: Filters) =>
  ALL.filter((entry) => admits(filters, entry)).map((entry) => entry.document.name);

describe('filters', () => {
  test.each<[Filters, string[]]>([
    [{}, ['vroeg', 'laat', 'ooit']],
    [{ minister: 'van oosten' }, ['laat', 'ooit']],
    [{ minister: 'Justitie' }, ['vroeg', 'laat', 'ooit']],
    [{ minister: 'minister van Financiën' }, []],
    [{ minister: 'van' }, []],
    [{ asker: 'd66' }, ['vroeg', 'laat', 'ooit']],
    [{ asker: 'Sneller', from: '2025-01-01' }, ['laat']],
    [{ from: '2023-05-01', until: '2023-05-01' }, ['vroeg']],
    [{ until: '2024-12-31' }, ['vroeg']],
    [{ document: 'ooit' }, ['ooit']],
    [{ kind: 'letter' }, []],
  ])('%j leave what they name', (filters, names) => {
    expect(left(filters)).toEqual(names);
  });

  test('narrow what a question is answered from', () => {
    const finder = createFinder(ALL, lexicon);
    const found = finder.find('hoe hoog is het verzuim', { until: '2024-12-31' });
    expect(found.hits.map((hit) => hit.document.name)).toEqual(['vroeg']);
    expect(finder.find('hoe hoog is het verzuim', { document: 'nergens' })).toMatchObject({
      verdict: 'nothing',
      hits: [],
    });
  });
});

describe('answers of other dates', () => {
  test('to the same question: the newest of near equals comes first, and none is newer', () => {
    const { hits, newer } = createFinder([...EARLY, ...LATE], lexicon).find('hoe hoog is het verzuim');
    expect(hits.map((hit) => hit.document.name)).toEqual(['laat', 'vroeg']);
    expect(newer).toBeNull();
  });

  test('are pointed out where the best answer is the older', () => {
    const other = (name: string, date: string, answer: string) =>
      entries(
        name,
        [{ key: '1', questions: { 1: 'Hoeveel medewerkers van de douane zijn ziek?' }, answer }],
        {
          date: { value: date, role: null, evidence: null, from: 'document', after: null },
        },
      );
    const filler = entries(
      'vulling',
      ['dijken', 'scholen', 'treinen', 'bomen', 'boeken', 'schepen'].map((word, i) => ({
        key: `${i}`,
        answer: `Over ${word} wordt nog gesproken met alle betrokken partijen.`,
      })),
    );
    const finder = createFinder(
      [
        ...filler,
        ...other(
          'oud',
          '2023-01-01',
          'Bij de douane zijn 120 medewerkers ziek; douane en medewerkers zoeken hulp.',
        ),
        ...other(
          'nieuw',
          '2025-01-01',
          'Het zijn er nu 90 bij de douane, zo blijkt uit de cijfers die ik ontving.',
        ),
      ],
      lexicon,
    );
    const { verdict, hits, newer } = finder.find('hoeveel zieke medewerkers heeft de douane');
    expect(hits[0]?.document.name).toBe('oud');
    expect(newer?.document.name).toBe(verdict === 'answer' ? 'nieuw' : undefined);
    expect(verdict).toBe('answer');
  });
});
