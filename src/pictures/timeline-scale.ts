/** Days along a line: where a day stands, and which days are named under it. */

/** Whole days since 1970-01-01. */
export type DayNumber = number;

const DAY = 86_400_000;
/** Fewer days than this make a line on which a single day is too wide. */
const FEWEST_DAYS = 14;
/** What lies before the first mark and after the last, of the days between them. */
const MARGIN = 0.03;

/** Throws a `RangeError` for what is no day of the form YYYY-MM-DD. */
export function dayNumber(iso: string): DayNumber {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`no day: ${iso}`);
  return time / DAY;
}

/** The first and the last day of a line. */
export interface Period {
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/** From before the first of the days until after the last. */
export function periodAround(days: readonly DayNumber[]): Period {
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const margin = Math.max((last - first) * MARGIN, (FEWEST_DAYS - (last - first)) / 2);
  return { from: first - margin, until: last + margin };
}

/** A day that is named: by its year alone, by its month, or by its day. */
export interface Tick {
  readonly day: DayNumber;
  readonly year: number;
  /** 0 is January; null where years are named. */
  readonly month: number | null;
  /** Null where months are named. */
  readonly dayOfMonth: number | null;
}

interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
  /** About how many days it takes. */
  readonly days: number;
}

const steps = (unit: Step['unit'], days: number, counts: readonly number[]): Step[] =>
  counts.map((count) => ({ unit, count, days: days * count }));

/** From fine to coarse. Seven days begin on a Monday. */
const STEPS: readonly Step[] = [
  ...steps('day', 1, [1, 2, 7]),
  ...steps('month', 30.4, [1, 2, 3, 6]),
  ...steps('year', 365.2, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]),
];
const COARSEST: Step = { unit: 'year', count: 1000, days: 365_242 };

/** The finest steps that make no more than `most` ticks, or hardly more. */
export function ticksOf(period: Period, most: number): Tick[] {
  const length = period.until - period.from;
  const step = STEPS.find(({ days }) => length / days <= most) ?? COARSEST;
  if (step.unit === 'day') return dayTicks(period, step.count);
  return monthTicks(period, step.unit === 'year' ? step.count * 12 : step.count, step.unit);
}

/** 1970-01-05 was a Monday. */
const FIRST_MONDAY = 4;

function dayTicks({ from, until }: Period, count: number): Tick[] {
  const ticks: Tick[] = [];
  for (
    let day = Math.ceil((from - FIRST_MONDAY) / count) * count + FIRST_MONDAY;
    day <= until;
    day += count
  ) {
    const date = new Date(day * DAY);
    ticks.push({
      day,
      year: date.getUTCFullYear(),
      month: date.getUTCMonth(),
      dayOfMonth: date.getUTCDate(),
    });
  }
  return ticks;
}

function monthTicks({ from, until }: Period, months: number, unit: 'month' | 'year'): Tick[] {
  const ticks: Tick[] = [];
  const firstYear = new Date(from * DAY).getUTCFullYear();
  const start = Math.floor((firstYear * 12) / months) * months;
  for (let month = start; ; month += months) {
    const year = Math.floor(month / 12);
    // Not Date.UTC, which takes the years 0 to 99 for those of the twentieth century.
    const day = new Date(0).setUTCFullYear(year, month % 12, 1) / DAY;
    if (day > until) return ticks;
    if (day >= from) ticks.push({ day, year, month: unit === 'year' ? null : month % 12, dayOfMonth: null });
  }
}
