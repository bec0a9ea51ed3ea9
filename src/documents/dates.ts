/** Days as Dutch documents write them. */

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A pattern source that matches "3 oktober 2023"; groups: day, month, year. The year may be glued to what precedes. */
export const DAY = `(\\d{1,2})\\s*(${MONTHS.join('|')})\\s*(\\d{4})`;

/** ISO day, or null where the calendar has no such day. */
export function isoDay(day: string, month: string, year: string): string | null {
  const monthIndex = MONTHS.indexOf(month.toLowerCase());
  const date = new Date(Date.UTC(Number(year), monthIndex, Number(day)));
  if (monthIndex < 0 || date.getUTCMonth() !== monthIndex) return null;
  return date.toISOString().slice(0, 10);
}

/** 5 → "mei"; nothing for what is no month. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** "2025-11-21" → "21 november 2025". */
export function dutchDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

export interface FoundDay {
  /** ISO day. */
  readonly value: string;
  /** The words it was read from. */
  readonly evidence: string;
  readonly index: number;
}

const WRITTEN_DAY = new RegExp(`(?<!\\d)${DAY}(?!\\d)`, 'gi');
const RECENT_DAY = new RegExp(
  `(?<!\\d)(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))? (?:jl\\.?|jongstleden|l\\.l\\.)`,
  'gi',
);

/** Every day with its year, in order. */
export function findDays(text: string): FoundDay[] {
  return [...text.matchAll(WRITTEN_DAY)].flatMap((found) => {
    const value = isoDay(found[1] ?? '', found[2] ?? '', found[3] ?? '');
    return value ? [{ value, evidence: found[0], index: found.index }] : [];
  });
}

/**
 * Every "10 april jl." (a day in the recent past), the year taken from the nearest day that states one. Days whose
 * year nothing tells are left out.
 */
export function findRecentDays(text: string): FoundDay[] {
  const anchors = findDays(text);
  let passed = 0;
  return [...text.matchAll(RECENT_DAY)].flatMap((found) => {
    const [evidence, day = '', month = '', stated] = found;
    while ((anchors[passed]?.index ?? Number.POSITIVE_INFINITY) < found.index) passed++;
    const anchor = nearer(anchors[passed - 1], anchors[passed], found.index);
    const value = stated ? isoDay(day, month, stated) : anchor && closestDay(day, month, anchor.value);
    return value ? [{ value, evidence, index: found.index }] : [];
  });
}

function nearer(before: FoundDay | undefined, after: FoundDay | undefined, index: number): FoundDay | null {
  if (!before || !after) return before ?? after ?? null;
  return after.index - index < index - before.index ? after : before;
}

/** The day in the year that brings it closest to `anchor`. */
function closestDay(day: string, month: string, anchor: string): string | null {
  const year = Number(anchor.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((near) => isoDay(day, month, String(near)) ?? []);
  const distance = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(anchor));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
