/** Numbers, days and lists as people of one locale write them. */
export interface PlainWords {
  /** "1 document", "1.412 documenten". */
  count(number: number, one: string, many: string): string;
  /** "a, b en c". */
  list(items: readonly string[]): string;
  /** "2025-04-10" → "10 april 2025". */
  day(iso: string): string;
  /** A day and the time on it, in the Netherlands. */
  moment(date: Date): string;
}

export const plainWords = (locale: 'nl-NL' | 'en-GB'): PlainWords => ({
  count: (number, one, many) => `${number.toLocaleString(locale)} ${number === 1 ? one : many}`,
  list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  day: (iso) =>
    new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }),
  moment: (date) =>
    date.toLocaleString(locale, { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' }),
});
