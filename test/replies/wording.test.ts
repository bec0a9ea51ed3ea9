import { describe, expect, it } from 'vitest';
import { english } from '../../src/replies/wording/en.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { dutch } from '../../src/replies/wording/nl.ts';
import { numbersInDutch } from '../../src/replies/wording/numbers.ts';

/** Every text in a wording that takes no arguments, by its path. */
function plainTexts(wording: object, path = ''): [string, string][] {
  return Object.entries(wording).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${path}${key}`, value]];
    return value !== null && typeof value === 'object' ? plainTexts(value, `${path}${key}.`) : [];
  });
}

describe('the wordings', () => {
  it('say everything in both languages, and say it differently', () => {
    const inDutch = plainTexts(dutch);
    const inEnglish = new Map(plainTexts(english));
    expect(inDutch.map(([path]) => path)).toEqual([...inEnglish.keys()]);
    const same = inDutch.filter(([path, text]) => inEnglish.get(path) === text && text.length > 12);
    expect(same).toEqual([]);
    expect(inDutch.filter(([, text]) => text.trim() === '' && text !== '')).toEqual([]);
  });

  it('name each problem of a file with its reason and what is served meanwhile', () => {
    const problem = {
      file: 'x.odt',
      reason: { kind: 'unsupported-format', extension: '.odt' },
      served: 'previous',
    } as const;
    expect(wordingFor('nl').problem(problem)).toBe(
      'x.odt: bestanden van het soort .odt kunnen niet worden gelezen; de vorige versie blijft in gebruik.',
    );
    expect(wordingFor('en').problem(problem)).toBe(
      "x.odt: files of type .odt can't be read; the version before stays in use.",
    );
  });

  it('name a minister by the office where no name goes with it', () => {
    const office = {
      office: 'minister',
      surname: null,
      department: 'Rechtsbescherming',
      evidence: '',
    } as const;
    expect(dutch.minister({ ...office, preposition: 'voor' })).toBe('minister voor Rechtsbescherming');
    expect(english.minister({ ...office, preposition: 'voor' })).toBe('minister for Rechtsbescherming');
    expect(dutch.minister({ ...office, department: 'Defensie' })).toBe('minister van Defensie');
  });

  it('say of a postponement that word of it was received, not an answer', () => {
    const dating = {
      value: '2024-11-20',
      role: 'received',
      evidence: null,
      from: 'document',
      after: null,
    } as const;
    expect(dutch.date(dating, 'postponement')).toBe('bericht ontvangen op 20 november 2024');
    expect(english.date(dating, 'postponement')).toBe('notice received on 20 November 2024');
    expect(dutch.date(dating, 'answered')).toBe('antwoord ontvangen op 20 november 2024');
  });

  it('warn of a text that may be anything', () => {
    expect(dutch.warning({ kind: 'unfamiliar' })).toBe('niets erin wijst op een parlementair document');
  });

  it('warn of a question without an answer and of text that fits nowhere', () => {
    expect(dutch.warning({ kind: 'question-without-answer', questions: [4] })).toBe(
      'vraag 4 heeft geen antwoord',
    );
    expect(dutch.warning({ kind: 'unplaced', characters: 120, share: 0.12 })).toBe(
      '12 % van de tekst is niet geplaatst',
    );
  });
});

describe('question numbers in words', () => {
  it.each([
    [[6], '6'],
    [[7, 8], '7 en 8'],
    [[2, 3, 4, 5], '2 t/m 5'],
    [[1, 4], '1 en 4'],
    [[4, 5, 7, 8], '4, 5, 7 en 8'],
    [[1, 2, 3, 9], '1 t/m 3 en 9'],
  ])('%j reads "%s"', (numbers, words) => {
    expect(numbersInDutch(numbers)).toBe(words);
  });
});
