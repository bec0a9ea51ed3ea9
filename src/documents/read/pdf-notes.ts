/** Footnotes: small print at the foot of a column that begins with a number, and the signs that point to it. */
import { GROUPED_NUMBER } from '../marks.ts';
import type { PageLayout } from './pdf-columns.ts';
import type { PageLine } from './pdf-lines.ts';

export interface PageNote {
  readonly mark: string;
  /** Of the page on which it begins. */
  readonly page: number;
  /** Those on a next page included. */
  readonly lines: PageLine[];
  /** How many characters of the first line its number takes, with the space behind. */
  readonly headLength: number;
}

/** Notes are set in at most this share of the text's size. */
const SMALL_PRINT = 0.94;
/** A gap wider than this, in font sizes between baselines, ends the notes. */
const NOTES_END = 3;
/** Sizes that differ less than this share are the same. */
const SAME_SIZE = 0.05;

/** A digit behind a word or a sentence that may point to a note: not in a number, not in a name like "A1" or "CO2". */
export const GLUED =
  /(?<=\p{Ll}{2}[.,;:?!]?["'’”»)\]]{0,3}|[.?!]["'’”»)\]]{1,3})\d{1,3}(?![\p{L}\d%]|[.,]\d)/gu;
/** A number at the beginning of a note. */
const HEAD = /^(\d{1,3}|\*{1,3})(\)?)\s*(?=\S)/;

export function findNotes(
  pages: readonly PageLayout[],
  furniture: ReadonlySet<PageLine>,
  bodySize: number,
): PageNote[] {
  const notes: PageNote[] = [];
  for (const page of pages) {
    const byColumn = new Map<number, PageLine[]>();
    for (const line of page.main) {
      if (furniture.has(line)) continue;
      const lines = byColumn.get(line.column);
      if (lines) lines.push(line);
      else byColumn.set(line.column, [line]);
    }
    const small = (line: PageLine): boolean => line.size <= SMALL_PRINT * bodySize;
    const zones = [...byColumn.values()].map((lines) =>
      lines.slice(lines.findLastIndex((line) => !small(line)) + 1),
    );
    const inZones = new Set(zones.flat());
    const signs = readSigns(page.main.filter((line) => !furniture.has(line) && !inZones.has(line)));
    for (const zone of zones) readZone(zone, page.number, signs, notes);
  }
  return notes;
}

/** What may point to a note on a page. */
function readSigns(lines: readonly PageLine[]): Set<string> {
  const signs = new Set<string>();
  for (const line of lines) {
    for (const { start, end } of line.raised)
      for (const [sign] of line.text.slice(start, end).matchAll(/\d{1,3}|\*{1,3}/g)) signs.add(sign);
    for (const [sign] of line.text.matchAll(GLUED)) signs.add(sign);
  }
  return signs;
}

/** Reads the small print of one column, and adds its notes. */
function readZone(
  zone: readonly PageLine[],
  page: number,
  signs: ReadonlySet<string>,
  notes: PageNote[],
): void {
  let open = continued(zone, page, notes.at(-1)) ? notes.at(-1) : undefined;
  let above: PageLine | undefined;
  for (const line of zone) {
    const head = readHead(line, notes, page, signs);
    if (head) {
      open = { ...head, page, lines: [line] };
      notes.push(open);
    } else if (open && above && line.y - above.y > NOTES_END * line.size) open = undefined;
    else open?.lines.push(line);
    above = line;
  }
}

/** The note that begins on a line: its number is raised, or is the next and is pointed to. */
function readHead(
  line: PageLine,
  notes: readonly PageNote[],
  page: number,
  signs: ReadonlySet<string>,
): Pick<PageNote, 'mark' | 'headLength'> | null {
  const found = HEAD.exec(line.text);
  const sign = found?.[1];
  if (!found || !sign) return null;
  const head = { mark: sign + (found[2] ?? ''), headLength: found[0].length };
  const [first] = line.raised;
  if (first?.start === 0 && first.end <= found[0].length) return head;
  const last = notes.at(-1);
  // Notes count on through the document, or from 1 on each page.
  const next =
    Number(sign) === Number.parseInt(last?.mark ?? '0', 10) + 1 || (sign === '1' && last?.page !== page);
  // A number glued to what follows, or with a comma or point, is an amount or a list.
  const spaced = /\s$/.test(found[0]) && !/^[.,:;%-]/.test(line.text.slice(found[0].length));
  return next && spaced && signs.has(sign) && !GROUPED_NUMBER.test(line.text) ? head : null;
}

/** A line that breaks off: it ends in a hyphen, a comma or a bare word. */
const BREAKS_OFF = /(?:[-–,(/]|(?:^|\s)(?!https?:|www\.)[^\s.?!;:»”)]+)$/;
/** Lines further apart than this, in font sizes between baselines, are not one note. */
const TOGETHER = 1.7;

/**
 * Small print that begins without a number goes on with the last page's last note, if that was not finished. A table in
 * small print may stand above a page's notes too, but at a distance from them.
 */
function continued(zone: readonly PageLine[], page: number, last: PageNote | undefined): boolean {
  const [first] = zone;
  const end = last?.lines.at(-1);
  if (!first || !last || !end || end.page !== page - 1 || HEAD.test(first.text)) return false;
  const next = zone.findIndex((line) => HEAD.test(line.text));
  const lines = zone.slice(0, next < 0 ? zone.length : next + 1);
  const close = lines.every((line, index) => {
    const above = lines[index - 1];
    return !above || line.y - above.y <= TOGETHER * Math.max(above.size, line.size);
  });
  const sameSize = Math.abs(first.size - end.size) <= SAME_SIZE * end.size;
  return close && sameSize && (/^["'‘“«(]?\p{Ll}/u.test(first.text) || BREAKS_OFF.test(end.text));
}
