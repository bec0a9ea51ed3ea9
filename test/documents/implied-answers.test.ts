import { expect, test } from 'vitest';
import { read } from './support.ts';

const LIST = [
  'Lijst van vragen en antwoorden over het rapport Theelepels van de Algemene Rekenkamer',
  'Vraag 1',
  'Hoeveel theelepels bezit de Staat? En sinds wanneer?',
  '',
  'De Staat bezit 1.412 theelepels. Dat is zo sinds 2011.',
  '',
  'Een overzicht volgt.',
  'Vraag 2',
  'Wat kost dat?',
  '',
  'Dat is niet bekend.',
];

test('in a list of questions and answers the answer follows its question, without a heading', () => {
  const document = read(...LIST);
  expect(document.kind).toBe('list');
  expect(
    document.passages.map(({ questions, questionTexts, answer }) => [
      questions,
      questionTexts[0]?.text,
      answer.text,
    ]),
  ).toEqual([
    [
      [1],
      'Hoeveel theelepels bezit de Staat? En sinds wanneer?',
      'De Staat bezit 1.412 theelepels. Dat is zo sinds 2011.\n\nEen overzicht volgt.',
    ],
    [[2], 'Wat kost dat?', 'Dat is niet bekend.'],
  ]);
});

test('in a document of questions alone, what follows a question is no answer', () => {
  const document = read(
    'Vragen van het lid Jansen (D66) over theelepels (ingezonden 3 oktober 2024).',
    ...LIST.slice(1),
  );
  expect(document.kind).toBe('questions-only');
  expect(document.passages).toEqual([]);
});

test('where other answers have headings, one that lost its own is still found', () => {
  const document = read(
    'Antwoord van minister Jansen (Financiën) (ontvangen 2 februari 2026)',
    'Vraag 1',
    'Hoeveel zilveren theelepels bezit de Staat?',
    'Antwoord op vraag 1',
    'De Staat bezit er 1.412.',
    'Vraag 2',
    'En hoeveel gouden?',
    '',
    'Geen.',
  );
  expect(document.passages.map(({ questions, answer }) => [questions, answer.text])).toEqual([
    [[1], 'De Staat bezit er 1.412.'],
    [[2], 'Geen.'],
  ]);
  expect(document.warnings).toEqual([]);
});
