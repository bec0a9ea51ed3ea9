import { describe, expect, test } from 'vitest';
import { kindOf, substanceOf, suits } from '../../src/search/kinds.ts';
import { entries } from './support.ts';

const substance = (answer: string, question = 'Hoe beoordeelt u dit?') => {
  const [entry] = entries('d', [{ key: '1', answer, questions: { 1: question } }]);
  if (entry === undefined) throw new Error('no entry');
  return substanceOf(entry.passage);
};

describe('a question', () => {
  test.each([
    ['hoeveel wijn wordt er verkocht', 'number'],
    ['Wat kostte het onderzoek?', 'number'],
    ['how many people are sick', 'number'],
    ['wanneer komt de wet', 'time'],
    ['waarom is dat zo', 'open'],
    ['welke instanties doen mee', 'open'],
    ['moet het OM bezuinigen', 'closed'],
    ['verzuim OM', 'closed'],
  ])('"%s" is one of kind %s', (question, kind) => {
    expect(kindOf(question)).toBe(kind);
  });
});

describe('an answer', () => {
  test('with a number suits a question for one; the number of a question, article or year does not', () => {
    expect(suits('number', substance('Er zijn 1.137 inspecties uitgevoerd.'))).toBe(true);
    expect(suits('number', substance('Het gaat om twee gevallen.'))).toBe(true);
    expect(
      suits('number', substance('Zie het antwoord op vraag 3, en artikel 12 van de wet uit 2019.')),
    ).toBe(false);
  });

  test('that the number is not known is an answer as well', () => {
    expect(suits('number', substance('Dat is op dit moment niet te zeggen.'))).toBe(true);
  });

  test('with a date or term suits a question for a time', () => {
    expect(suits('time', substance('De wet treedt op 1 januari 2027 in werking.'))).toBe(true);
    expect(suits('time', substance('Dat is aan de gemeenten.'))).toBe(false);
  });

  test('of one word suits only what asks for yes or no', () => {
    expect(suits('closed', substance('Ja.'))).toBe(true);
    expect(suits('open', substance('Ja.'))).toBe(false);
  });

  test('that something is known to the minister suits nothing but itself', () => {
    const known = substance('Ja.', 'Bent u bekend met het bericht «Rechter verbiedt vluchten»?');
    expect(known.notice).toBe(true);
    expect(suits('closed', known)).toBe(false);
    expect(substance('Ja.', 'Klopt het dat de rechter vluchten verbiedt?').notice).toBe(false);
  });
});
