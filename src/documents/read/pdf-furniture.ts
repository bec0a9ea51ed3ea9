/** Running heads and feet, page numbers, and what stands beside the text. */
import { readHeading } from '../headings.ts';
import { MARGIN, type PageLayout } from './pdf-columns.ts';
import { FIELD, type PageLine } from './pdf-lines.ts';

/** A line in the head or foot of a page, with the next line towards the text. */
interface MarginLine {
  readonly line: PageLine;
  readonly page: PageLayout;
}

/** On this share of the pages a line runs: heads may alternate left and right, and stay off first and last pages. */
const RUNNING_SHARE = 0.25;
/** Where a running line stands may differ this much between pages, in points. */
const SAME_PLACE = 6;
/** From here on, in font sizes between baselines, a line is set apart from the text. */
const APART = 1.8;
/** A lone foot is this far from the text; nearer, it may be the last line of a short page. */
const FAR_APART = 3;
/** A size differs from the text's by more than this share. */
const OTHER_SIZE = 0.04;
/** Longer lines are text, in characters. */
const LONGEST_RUNNING = 300;

const PAGE_NUMBER =
  /^\s*(?:(?:Pagina|Blad|Page)\s+)?[-–]?\s*(\d{1,4})\s*(?:(?:van|\/|of)\s*\d{1,4})?\s*[-–]?\s*$/i;

/** The lines on the pages that are not part of the text. */
export function findFurniture(pages: readonly PageLayout[], bodySize: number): Set<PageLine> {
  const furniture = new Set<PageLine>();
  for (const page of pages) addSide(page, furniture);
  const groups = new Map<string, MarginLine[]>();
  for (const page of pages)
    for (const line of marginLines(page)) {
      const top = line.y < page.height / 2;
      const key = `${top ? 'head' : 'foot'} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
      const group = groups.get(key);
      if (group) group.push({ line, page });
      else groups.set(key, [{ line, page }]);
    }
  const running = [...groups.values()].filter((group) => runs(group, pages.length));
  const candidates = new Set(running.flat().map(({ line }) => line));
  const inward = new Map<PageLine, Inward>();
  for (const page of pages) measureInward(page, candidates, APART * bodySize, inward);
  const apart = ({ line }: MarginLine): boolean => {
    const { distance, next } = inward.get(line) ?? { distance: 0, next: undefined };
    if (distance >= APART * bodySize) return true;
    // The same words may end a note at the same place on two pages; a foot is not set as one with what is above it.
    return otherSize(line, bodySize) && (!next || otherSize(line, next.size));
  };
  for (const group of running)
    if (group.filter(apart).length * 2 >= group.length) for (const { line } of group) furniture.add(line);
  for (const page of pages) addLoneFoot(page, bodySize, furniture);
  return furniture;
}

/**
 * What stands beside the text, but for the particulars on the first page: dates and references belong to the document's
 * head. On later pages they are repeated.
 */
function addSide(page: PageLayout, furniture: Set<PageLine>): void {
  let field = false;
  let before: PageLine | undefined;
  for (const line of page.side) {
    if (before && line.y - before.y > APART * line.size) field = false;
    if (page.number === 1 && FIELD.test(line.text)) field = true;
    if (!field) furniture.add(line);
    before = line;
  }
}

/**
 * The lines that could run. Not those that begin with a raised number: "2 Idem." may end more pages than one; nor those
 * from a question's or answer's heading on: "Zo ja, waarom?" may begin more than one.
 */
function marginLines({ main, height }: PageLayout): PageLine[] {
  const firstHeading = main.reduce(
    (first, { y, text }) => (y < first && readHeading(text) ? y : first),
    height / 2,
  );
  return main.filter(
    ({ y, text, raised }) =>
      ((y < MARGIN * height && y < firstHeading) || y > (1 - MARGIN) * height) &&
      text.length <= LONGEST_RUNNING &&
      raised[0]?.start !== 0,
  );
}

/** The same line at the same place on enough pages; numbers in it stay the same or count with the pages. */
function runs(group: readonly MarginLine[], pageCount: number): boolean {
  const [first] = group;
  const pages = new Set(group.map(({ page }) => page.number));
  if (!first || pages.size < 2 || pages.size < RUNNING_SHARE * pageCount) return false;
  if (group.some(({ line }) => Math.abs(line.y - first.line.y) > SAME_PLACE)) return false;
  const numbers = group.map(({ line }) => (line.text.match(/\d+/g) ?? []).map(Number));
  return (numbers[0] ?? []).every((value, slot) =>
    group.every(({ page }, index) => {
      const other = numbers[index]?.[slot] ?? Number.NaN;
      return other === value || other - value === page.number - first.page.number;
    }),
  );
}

/** The next line towards the text, and how far it is, in points. */
interface Inward {
  readonly distance: number;
  readonly next: PageLine | undefined;
}

/** What is next to each candidate towards the text; candidates together count as one. */
function measureInward(
  page: PageLayout,
  candidates: ReadonlySet<PageLine>,
  apart: number,
  inward: Map<PageLine, Inward>,
): void {
  const lines = [...page.main].sort((a, b) => a.y - b.y);
  const measure = (ordered: readonly PageLine[], inHalf: (line: PageLine) => boolean): void => {
    let before: PageLine | undefined;
    let nearest: Inward = { distance: Number.POSITIVE_INFINITY, next: undefined };
    for (const line of ordered) {
      const distance = before ? Math.abs(line.y - before.y) : Number.POSITIVE_INFINITY;
      if (!before || !candidates.has(before) || distance >= apart) nearest = { distance, next: before };
      if (candidates.has(line) && inHalf(line)) inward.set(line, nearest);
      before = line;
    }
  };
  measure(lines, ({ y }) => y >= page.height / 2);
  measure(lines.toReversed(), ({ y }) => y < page.height / 2);
}

/**
 * A foot that runs over no other page: at a distance from the text, and set in another size or ending in the number of
 * its page.
 */
function addLoneFoot(page: PageLayout, bodySize: number, furniture: Set<PageLine>): void {
  const lines = [...page.main].sort((a, b) => a.y - b.y);
  const foot = lines.at(-1);
  const above = lines.at(-2);
  if (!foot || !above || foot.y < (1 - MARGIN) * page.height || foot.y - above.y < FAR_APART * bodySize)
    return;
  // A page may have one note, of one line.
  if (foot.raised[0]?.start === 0 || isPointedTo(foot, page)) return;
  const number = PAGE_NUMBER.exec(foot.text)?.[1] ?? /\s(\d{1,4})$/.exec(foot.text)?.[1];
  if (Number(number) === page.number || otherSize(foot, bodySize)) furniture.add(foot);
}

/** A raised number on the page is the one that the line begins with. */
function isPointedTo({ text }: PageLine, { main }: PageLayout): boolean {
  const number = /^(\d{1,3}) \S/.exec(text)?.[1];
  return main.some(
    (line) =>
      line.text !== text &&
      line.raised.some(({ start, end }) => line.text.slice(start, end).trim() === number),
  );
}

const otherSize = ({ size }: PageLine, bodySize: number): boolean =>
  Math.abs(size - bodySize) > OTHER_SIZE * bodySize;
