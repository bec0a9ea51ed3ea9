/** Numbers, days and lists as people of one locale write them. */
interface PlainWords {
  /** "1.412". */
  number(number: number): string;
  /** At most one decimal: "2,5". */
  tenths(number: number): string;
  /** "1 document", "1.412 documenten". */
  count(number: number, one: string, many: string): string;
  /** "a, b en c". */
  list(items: readonly string[]): string;
  /** "a, b of c". */
  oneOf(items: readonly string[]): string;
  /** "2025-04-10" → "10 april 2025". */
  day(iso: string): string;
  /** A day and the time on it, in the Netherlands. */
  moment(date: Date): string;
}

function plainWords(locale: 'nl-NL' | 'en-GB'): PlainWords {
  const numbers = new Intl.NumberFormat(locale);
  const withTenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const moments = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return {
    number: (number) => numbers.format(number),
    tenths: (number) => withTenths.format(number),
    count: (number, one, many) => `${numbers.format(number)} ${number === 1 ? one : many}`,
    list: (items) => lists.format(items),
    oneOf: (items) => choices.format(items),
    day: (iso) => days.format(new Date(`${iso}T00:00:00Z`)),
    moment: (date) => moments.format(date),
  };
}

// Made once for each locale: to make what formats takes far longer than to format.
export const plainDutch = plainWords('nl-NL');
export const plainEnglish = plainWords('en-GB');
