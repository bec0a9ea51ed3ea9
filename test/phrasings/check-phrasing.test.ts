import { describe, expect, it } from 'vitest';
import { checkPhrasing } from '../../src/phrasings/check-phrasing.ts';
import { entries } from '../search/support.ts';

const [entry] = entries('document', [
  {
    key: '1',
    questions: { 1: 'Hoeveel lepels bezit de Staat?' },
    answer: 'De Staat bezit 1.412 lepels van zilver.',
    phrasings: ['bestek van de overheid'],
  },
]);
const problemOf = (text: string, known: readonly string[] = []): string | null =>
  entry ? (checkPhrasing(text, entry.passage, known)?.kind ?? null) : 'no entry';

describe('a phrasing that a moderator types', () => {
  it.each([
    ['hoeveel bestek ligt er in de kast', null],
    ['De Staat bezit 1.412 lepels van zilver', null],
    ['lepels', 'too-short'],
    ['… ?!', 'too-short'],
    ['lepels '.repeat(43), 'too-long'],
    ['HOEVEEL lépels bezit de staat', 'copy'],
    ['Bestek, van de overheid!', 'known'],
    ['zilver tellen', 'known'],
  ])('%j: %s', (text, problem) => {
    expect(problemOf(text, ['Zilver tellen?'])).toBe(problem);
  });

  it('is one too many after thirty', () => {
    const known = Array.from({ length: 30 }, (_, nth) => `zilver nummer ${nth}`);
    expect(problemOf('hoeveel bestek ligt er in de kast', known)).toBe('full');
  });
});
