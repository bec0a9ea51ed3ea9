/** Days, months and years as people type them: "2026-01-13", "13-1-2026", "13 januari 2026", "november 2025", "2025". */

/** ISO days, both included. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** Dutch and English; the first three letters, and "mrt" besides, stand for the month too. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** Years of four digits that a parliament may have papers of. */
const YEAR = '(?<year>[12]\\d{3})';
const DAY = '(?<day>\\d{1,2})';
const FORMS: readonly RegExp[] = [
  new RegExp(`^${YEAR}$`, 'u'),
  new RegExp(`^${YEAR}-(?<month>\\d{1,2})(?:-${DAY})?$`, 'u'),
  new RegExp(`^${DAY}([-/.])(?<month>\\d{1,2})\\2${YEAR}$`, 'u'),
  new RegExp(`^(?:${DAY} )?(?<name>[a-z]+)\\.? ${YEAR}$`, 'u'),
];

/** The day typed, or all days of the month or year typed; null for what is none of these or not in the calendar. */
export function readPeriod(typed: string): Period | null {
  const text = typed.trim().toLowerCase().replace(/\s+/gu, ' ');
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (!found) continue;
    const { year = '', month, name, day } = found;
    const number = name === undefined ? month && Number(month) : monthNamed(name);
    if (number === undefined || number === '') return { first: `${year}-01-01`, last: `${year}-12-31` };
    return within(Number(year), number, day === undefined ? null : Number(day));
  }
  return null;
}

/** From 1; 0, which is no month, for a name that is none. */
const monthNamed = (name: string): number =>
  MONTHS.findIndex((names) => names.some((one) => one === name || one.slice(0, 3) === name)) + 1;

function within(year: number, month: number, day: number | null): Period | null {
  if (month < 1 || month > 12) return null;
  // The zeroth day of the next month.
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== null && (day < 1 || day > days)) return null;
  const iso = (which: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${String(which).padStart(2, '0')}`;
  return { first: iso(day ?? 1), last: iso(day ?? days) };
}
