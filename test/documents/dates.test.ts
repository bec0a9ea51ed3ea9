import { describe, expect, test } from 'vitest';
import { findDays, findRecentDays, isoDay } from '../../src/documents/dates.ts';

test.each([
  ['3', 'oktober', '2023', '2023-10-03'],
  ['29', 'februari', '2024', '2024-02-29'],
  ['1', 'Maart', '2025', '2025-03-01'],
])('%s %s %s is %s', (day, month, year, iso) => {
  expect(isoDay(day, month, year)).toBe(iso);
});

test.each([
  ['31', 'april', '2025'],
  ['29', 'februari', '2025'],
  ['0', 'mei', '2025'],
  ['3', 'brumaire', '2025'],
])('%s %s %s is no day', (day, month, year) => {
  expect(isoDay(day, month, year)).toBeNull();
});

describe('days in a text', () => {
  test('are found in order, with their words', () => {
    expect(findDays('van 3 oktober 2023 tot 12 mei 2024.')).toEqual([
      { value: '2023-10-03', evidence: '3 oktober 2023', index: 4 },
      { value: '2024-05-12', evidence: '12 mei 2024', index: 23 },
    ]);
  });

  test.each(['2023-10-03', '31 april 2025', '123 mei 2024', '3 mei 20245', 'mei 2024'])(
    '%j names none',
    (text) => {
      expect(findDays(text)).toEqual([]);
    },
  );
});

describe('“jl.”', () => {
  const days = (text: string): string[] => findRecentDays(text).map(({ value }) => value);

  test('takes its year from the nearest day that states one', () => {
    expect(days('Op 28 maart 2025 schreef het NRC. Op 10 april jl. vroeg u mij daarom.')).toEqual([
      '2025-04-10',
    ]);
    expect(days('In 3 mei 2019 iets. De brief van 20 december 2024. Op 6 januari jl. ook.')).toEqual([
      '2025-01-06',
    ]);
    expect(days('Op 20 december jl. kwam uw brief; ik antwoordde op 6 januari 2025.')).toEqual([
      '2024-12-20',
    ]);
  });

  test('with a year of its own needs no other', () => {
    expect(days('op 10 april 2025 jl.')).toEqual(['2025-04-10']);
    expect(days('op 3 april 2025 jongstleden')).toEqual(['2025-04-03']);
    expect(days('op 3 april 2025 l.l.')).toEqual(['2025-04-03']);
  });

  test('without any year to lean on says nothing', () => {
    expect(days('zoals toegelicht in mijn brief van 12 augustus jl.')).toEqual([]);
  });

  test('keeps the words it was read from', () => {
    expect(findRecentDays('Sinds 1 mei 2025. Op 10 mei jl. ging het mis.')[0]?.evidence).toBe('10 mei jl.');
  });

  test('on 29 February finds the leap year', () => {
    expect(days('Sinds 1 mei 2025. Op 29 februari jl. ging het mis.')).toEqual(['2024-02-29']);
  });
});
