import { describe, expect, test } from 'vitest';
import {
  gluedFooterLength,
  isDepartmentLine,
  isLetterheadLine,
  isRunningLine,
} from '../../src/documents/furniture.ts';

test.each([
  'Pagina 1 van 4',
  '  Pagina 12 / 14 ',
  'Tweede Kamer der Staten-Generaal',
  'Tweede Kamer der Staten-Generaal2',
  'Vergaderjaar 2024–2025 Aanhangsel van de Handelingen',
  'Vragen gesteld door de leden der Kamer, met de daarop door de',
  'regering gegeven antwoorden',
  'ah-tk-20242025-594',
  'kv-tk-2024Z18775',
  'ISSN 0921 - 7398',
  '’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen',
  'Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2',
  'Tweede Kamer, vergaderjaar 2024–2025, 26 643, nr. 1390 3',
])('%j runs over or under a page', (line) => {
  expect(isRunningLine(line)).toBe(true);
});

test.each([
  'Pagina 1 van 4 geeft de cijfers.',
  'De Tweede Kamer der Staten-Generaal heeft dat besloten.',
  'Tweede Kamer, vergaderjaar 2023–2024, 19 637, nr. 3233',
  'In vergaderjaar 2024–2025 is dat veranderd.',
  'Vragen gesteld door de leden der Kamer beantwoord ik altijd.',
  'zie ah-tk-20242025-594',
  '',
])('%j is text', (line) => {
  expect(isRunningLine(line)).toBe(false);
});

describe('a letterhead', () => {
  test.each([
    '> Retouradres Postbus 20301 2500 EH   Den Haag',
    'Aan de Voorzitter van de Tweede Kamer',
    'der Staten-Generaal',
    'Turfmarkt 147',
    'Postbus 20018',
    '2500 EA  DEN HAAG',
    'www.rijksoverheid.nl/jenv',
    'Ministerie van Justitie en Veiligheid',
  ])('has %j', (line) => {
    expect(isLetterheadLine(line)).toBe(true);
  });

  test.each(['Datum 21 november 2025', 'Geachte voorzitter,', 'Dit kost in 2024', ''])(
    'has no %j',
    (line) => {
      expect(isLetterheadLine(line)).toBe(false);
    },
  );

  test('names departments', () => {
    expect(isDepartmentLine('Directoraat-Generaal')).toBe(true);
    expect(isDepartmentLine('Directie Rechtshandhaving en')).toBe(true);
    expect(isDepartmentLine('De directie besloot dat.')).toBe(false);
  });
});

describe('a foot to which the next head is glued', () => {
  test.each([
    ['Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1Antwoord 3', 'Antwoord 3'],
    ['ISSN 0921 - 7398’s-Gravenhage 2024Tweede Kamer, vergaderjaar 2024–2025, Vragen 2Vraag 12', 'Vraag 12'],
  ])('%j ends before %j', (line, head) => {
    expect(line.slice(gluedFooterLength(line))).toBe(head);
  });

  test.each(['Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1', 'Antwoord 3', ''])('is not %j', (line) => {
    expect(gluedFooterLength(line)).toBe(0);
  });
});
