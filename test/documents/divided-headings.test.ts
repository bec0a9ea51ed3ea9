import { describe, expect, test } from 'vitest';
import { read } from './support.ts';

const fifties = read(
  'Vragen van de heer Jansen (K.V.P.) over de levering van theelepels. (Ingezonden 10 januari 1955.)',
  '1. Is het de Minister bekend, dat theelepels van zilver schaars zijn?',
  '2. Zo ja, is hij bereid maatregelen te bevorderen?',
  'ANTWOORD van de heer Pietersen, Minister van Economische Zaken. (Ingezonden 3 februari 1955.)',
  '1. Ja.',
  '2. De Minister acht maatregelen thans niet opportuun. Van de voorraad wordt 1 op de 10 lepels verkocht.',
);

const eighties = read(
  'Vragen van het lid De Vries (PvdA) over theelepels. (Ingezonden 10 januari 1985)',
  '1 Is de Minister bekend met het bericht over theelepels? 2 Wil de Minister mededelen hoeveel er zijn?',
  '3 Welke stappen neemt hij?',
  'Antwoord Antwoord van Minister Smit (Economische Zaken). (Ontvangen 4 februari 1985)',
  '1 en 2 Ja. Het zijn er 1412.',
  '3 Geen.',
);

describe('questions and answers with the same numbers on both sides of "ANTWOORD van …"', () => {
  test('with a full stop behind the number, each on a line of its own', () => {
    expect(fifties.kind).toBe('answered');
    expect(
      fifties.passages.map(({ questions, questionTexts, answer }) => [
        questions,
        questionTexts[0]?.text,
        answer.text,
      ]),
    ).toEqual([
      [[1], 'Is het de Minister bekend, dat theelepels van zilver schaars zijn?', 'Ja.'],
      [
        [2],
        'Zo ja, is hij bereid maatregelen te bevorderen?',
        'De Minister acht maatregelen thans niet opportuun. Van de voorraad wordt 1 op de 10 lepels verkocht.',
      ],
    ]);
  });

  test('with bare numbers within the text, and a joint answer', () => {
    expect(eighties.passages.map(({ questions, answer }) => [questions, answer.text])).toEqual([
      [[1, 2], 'Ja. Het zijn er 1412.'],
      [[3], 'Geen.'],
    ]);
    expect(eighties.passages[0]?.questionTexts.map(({ text }) => text)).toEqual([
      'Is de Minister bekend met het bericht over theelepels?',
      'Wil de Minister mededelen hoeveel er zijn?',
    ]);
  });

  test('tell who answered', () => {
    expect(fifties.particulars.ministers).toMatchObject([
      { office: 'minister', surname: 'Pietersen', department: 'Economische Zaken' },
    ]);
    expect(eighties.particulars.ministers).toMatchObject([{ surname: 'Smit' }]);
    expect(eighties.particulars.date).toMatchObject({ value: '1985-02-04', role: 'received' });
  });

  test('no heading is seen where the numbers do not return', () => {
    const letter = read(
      'Er zijn drie maatregelen genomen om het tekort aan theelepels in het land tegen te gaan, te weten:',
      '1. Een verbod op uitvoer.',
      '2. Een heffing op gebruik.',
      'Antwoord van de minister van Financiën volgt later in een afzonderlijke brief aan uw Kamer.',
    );
    expect(letter.passages.every(({ questions }) => questions.length === 0)).toBe(true);
  });
});
