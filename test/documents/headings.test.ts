import { describe, expect, test } from 'vitest';
import { readBareNumber, readHeading, readNumbers } from '../../src/documents/headings.ts';
import { read } from './support.ts';

const numbersOf = (line: string): readonly number[] | undefined => readHeading(line)?.numbers;

describe('heads of questions, as documents write them', () => {
  test.each([
    ['Vraag 3', [3]],
    ['Vraag 3 en 4', [3, 4]],
    ['Vraag 3, 4 en 5', [3, 4, 5]],
    ['Vraag 3, 4, 5 en 6', [3, 4, 5, 6]],
    ['Vraag 2 t/m 5', [2, 3, 4, 5]],
    ['Vraag 7, 8, 9 10 en 11', [7, 8, 9, 10, 11]],
    ['\fVraag 12', [12]],
    ['  Vraag 3  ', [3]],
    ['Vraag 3:', [3]],
    ['VRAAG 3', [3]],
    ['Vragen 3 en 4', [3, 4]],
  ])('%j asks %j', (line, numbers) => {
    expect(readHeading(line)).toMatchObject({ kind: 'question', numbers, length: line.length });
  });
});

describe('heads of answers, as documents write them', () => {
  test.each([
    ['Antwoord 3', [3]],
    ['Antwoord 3:', [3]],
    ['Antwoord op vraag 3', [3]],
    ['Antwoord', []],
    ['Antwoord:', []],
    ['Antwoord vraag 3:', [3]],
    ['Antwoord 3 en 4', [3, 4]],
    ['Antwoord op vragen 3 en 4', [3, 4]],
    ['Antwoord op vragen 7 en 8', [7, 8]],
    ['Antwoord op vraag 3 en 4', [3, 4]],
    ['Antwoord vraag 4-7:', [4, 5, 6, 7]],
    ['Antwoord vragen 1,2,3,4 en 5', [1, 2, 3, 4, 5]],
    ['Antwoord 2 t/m 6', [2, 3, 4, 5, 6]],
    ['Antwoord op vragen 2 t/m 5', [2, 3, 4, 5]],
    ['Antwoord op vragen 2 tot en met 5', [2, 3, 4, 5]],
    ['Antwoorden 3 en 4', [3, 4]],
    ['Antwoorden op vraag 1, 2, 3, 4 en 5', [1, 2, 3, 4, 5]],
    ['Antwoord op vragen 1, 2, en 3', [1, 2, 3]],
    ['Antwoord op de vragen 8 & 16', [8, 16]],
    ['Antwoord op vraag 3 en vraag 5', [3, 5]],
    ['Antwoord 4 5 7 9', [4, 5, 7, 9]],
    ['ANTWOORD OP VRAAG 3', [3]],
  ])('%j answers %j', (line, numbers) => {
    expect(readHeading(line)).toMatchObject({ kind: 'answer', numbers, length: line.length });
  });

  test('text behind a colon on the same line is not part of the head', () => {
    const line = 'Antwoord vraag 3: Nee, dat is niet zo.';
    expect(readHeading(line)).toEqual({ kind: 'answer', numbers: [3], length: 'Antwoord vraag 3: '.length });
  });
});

test('an announcement and an explanation are heads without numbers', () => {
  expect(readHeading('Mededeling')).toMatchObject({ kind: 'announcement', numbers: [] });
  expect(readHeading('Toelichting:')).toMatchObject({ kind: 'explanation', numbers: [] });
});

test.each([
  'Vraag 3 is eerder beantwoord.',
  'Vraag 3 en 4 gaan over hetzelfde.',
  'Antwoord op vraag 3 is hierboven gegeven.',
  'Antwoord op vragen van het lid Sneller',
  'Antwoord op uw brief van 3 mei 2025',
  'Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 13 januari 2026)',
  'Antwoorden Kamervragen over de gevolgen van de hack',
  'Het antwoord op vraag 3 luidt: nee.',
  'Zie antwoord op vraag 2.',
  'Vraag en aanbod',
  'Vragen',
  'Vraag 0',
  'Vraag 2025',
  'Vraag 9 t/m 3',
  'Mededeling van minister Wiersma (Landbouw)',
  '3',
  '',
])('%j is no head', (line) => {
  expect(readHeading(line)).toBeNull();
});

test('a list of numbers is read up to where it ends', () => {
  expect(readNumbers('2, 3 en 5 van de vragen', 0)).toEqual({ numbers: [2, 3, 5], end: '2, 3 en 5'.length });
  expect(readNumbers('vraag 4–6.', 6)).toEqual({ numbers: [4, 5, 6], end: 9 });
  expect(readNumbers('7, 7 en 3', 0)?.numbers).toEqual([3, 7]);
  expect(readNumbers('geen', 0)).toBeNull();
  expect(numbersOf('Vraag 501')).toBeUndefined();
});

test.each([
  ['1', { number: 1, length: 1, alone: true, sign: '' }],
  ['12.', { number: 12, length: 3, alone: true, sign: '.' }],
  ['1. Klopt het?', { number: 1, length: 3, alone: false, sign: '.' }],
  ['2) Klopt het?', { number: 2, length: 3, alone: false, sign: ')' }],
])('%j may be the number of a question', (line, expected) => {
  expect(readBareNumber(line)).toEqual(expected);
});

test.each(['1 abc', '10%', '1.000 euro', '2025', '1,5', 'vraag 1'])('%j is no bare number', (line) => {
  expect(readBareNumber(line)).toBeNull();
});

test('an end list does not count on where bare question numbers left off', () => {
  const document = read('1', 'Is dat zo? 1)', '', 'Antwoord', 'Nee. 2)', '', '1) NOS.', '2) Trouw.');
  expect(
    document.passages.map(({ questions, answer, notes }) => [questions, answer.text, notes.length]),
  ).toEqual([[[1], 'Nee.', 2]]);
});

test('an answer’s heading is told from the page’s foot that it was glued to, in any wording', () => {
  const document = read(
    'Vraag 1',
    'Is dat zo?',
    'Vraag 2',
    'En dit?',
    'Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1Antwoorden 1 en 2',
    'Nee.',
  );
  expect(document.passages.map(({ questions, answer }) => [questions, answer.text])).toEqual([
    [[1, 2], 'Nee.'],
  ]);
});

test('a head that breaks before "de Minister van …" is no signature', () => {
  const document = read(
    'Vragen van het lid Jansen (D66) aan',
    'de Minister van Financiën over het bericht «Theelepels» (ingezonden',
    '27 maart 2024).',
    'Vraag 1',
    'Is dat zo?',
  );
  expect(document.particulars.submitted?.value).toBe('2024-03-27');
});
