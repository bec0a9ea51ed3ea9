import { describe, expect, it } from 'vitest';
import { documentNamed } from '../../src/library/document-named.ts';
import { entries } from '../search/support.ts';

const documentOf = (name: string, title: string, reference: string) => {
  const [entry] = entries(name, [{ key: '1', answer: 'x' }], {
    title,
    references: [{ value: reference, evidence: reference }],
  });
  if (!entry) throw new Error('no entry');
  return entry.document;
};
const DOCUMENTS = [
  documentOf('brief', 'Brief over het OM', '2025Z1'),
  documentOf('Brief', 'Antwoorden', '2025Z2'),
  documentOf('later', 'Antwoorden', '2025Z3'),
];

describe('a document is named', () => {
  it.each([
    ['brief', 'brief'],
    ['Brief', 'Brief'],
    ['BRIEF', 'brief'],
    ['later.txt', 'later'],
    ['2025z3', 'later'],
    ['brief  over het om ', 'brief'],
  ])('by %j', (typed, name) => {
    expect(documentNamed(typed, DOCUMENTS)?.name).toBe(name);
  });

  it.each(['', 'nergens', 'Antwoorden', 'brie'])('not by %j', (typed) => {
    expect(documentNamed(typed, DOCUMENTS)).toBeNull();
  });
});
