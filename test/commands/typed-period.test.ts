import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../commands/typed-period.ts';

const NAMES = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

const someDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map(isoOf);
const parts = (iso: string) => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
};

describe('a typed day', () => {
  it.each([
    '2026-01-13',
    '13-1-2026',
    '13-01-2026',
    '13/1/2026',
    '13.1.2026',
    '13 januari 2026',
    ' 13  JANUARI 2026 ',
    '13 January 2026',
    '13 jan. 2026',
  ])('%j is that day, first and last', (typed) => {
    expect(readPeriod(typed)).toEqual({ first: '2026-01-13', last: '2026-01-13' });
  });

  it('is read the same in every way of writing it', () => {
    fc.assert(
      fc.property(someDay, (iso) => {
        const { year, month, day } = parts(iso);
        const ways = [
          iso,
          `${day}-${month}-${year}`,
          `${day} ${NAMES.nl[month - 1]} ${year}`,
          `${day} ${NAMES.en[month - 1]} ${year}`,
          `${day} ${NAMES.nl[month - 1]?.slice(0, 3)} ${year}`,
        ];
        for (const way of ways) expect(readPeriod(way)).toEqual({ first: iso, last: iso });
      }),
    );
  });

  it.each([
    '',
    'gisteren',
    '31 april 2025',
    '29-2-2025',
    '2025-13-01',
    '0-1-2025',
    '13-1/2026',
    '13 januari',
    '25',
    '3000',
    '2025-00',
    '13 brumaire 2025',
    '2026-01-13T00:00',
  ])('%j is none', (typed) => {
    expect(readPeriod(typed)).toBeNull();
  });
});

describe('a typed month or year', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['november 2025', '2025-11-01', '2025-11-30'],
    ['February 2024', '2024-02-01', '2024-02-29'],
    ['mrt 2025', '2025-03-01', '2025-03-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
  ])('%j is from its first day to its last', (typed, first, last) => {
    expect(readPeriod(typed)).toEqual({ first, last });
  });

  it('ends the day before the next begins', () => {
    fc.assert(
      fc.property(someDay, (iso) => {
        const { year, month } = parts(iso);
        const { first, last } = readPeriod(`${NAMES.nl[month - 1]} ${year}`) ?? { first: '', last: '' };
        expect(first.slice(0, 7)).toBe(last.slice(0, 7));
        expect(first <= iso && iso <= last).toBe(true);
        expect(isoOf(new Date(Date.parse(last) + 86_400_000)).slice(8)).toBe('01');
      }),
    );
  });
});

describe('any text', () => {
  it('is a period of real days in their order, or none', () => {
    const near = fc.stringMatching(/^[0-9]{0,4}[-/. ]?(jan|mei|mrt|xyz|[0-9]{0,2})[-/. ]?[0-9]{0,4}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), near), (typed) => {
        const found = readPeriod(typed);
        if (!found) return;
        expect(found.first <= found.last).toBe(true);
        for (const day of [found.first, found.last]) expect(isoOf(new Date(day))).toBe(day);
      }),
    );
  });
});
