/** Links of a page: their addresses are written behind the words that they lie over, where these do not show them. */
import { bareAddress, printableAddress, showsAddress } from './links.ts';
import type { Run } from './pdf-source.ts';

/** A link over one line of text; a link over several lines has a box for each. In the coordinates of `Run`. */
export interface LinkBox {
  readonly address: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Most boxes looked at on a page: a page of nothing but references has some two hundred. */
const MOST_BOXES = 1000;
/** A box reaches this much further than its text, in points, at most. */
const SLACK = 1;
/** From a run's baseline up to the middle of its letters, in font sizes. */
const MIDDLE = 0.3;
/** Text further apart than this on one line, in font sizes, is not one link. */
const BESIDE = 1;
/** Lines further apart than this, in font sizes, are not one link. */
const NEXT_LINE = 2;

/** The words of a run that a box covers. Offsets into the run's text. */
interface Cover {
  readonly run: number;
  readonly from: number;
  readonly to: number;
}

interface Link {
  readonly address: string;
  /** From left to right, line after line. */
  readonly covers: Cover[];
}

/** The runs with the addresses in them. */
export function writeLinks(runs: readonly Run[], boxes: readonly LinkBox[]): Run[] {
  const links: Link[] = [];
  for (const box of boxes.slice(0, MOST_BOXES)) {
    const covers = coversOf(runs, box);
    const last = links.at(-1);
    if (covers.length === 0) continue;
    if (last?.address === box.address && goesOn(runs, last.covers, covers)) last.covers.push(...covers);
    else links.push({ address: box.address, covers });
  }
  const behind = new Map<number, { at: number; address: string }[]>();
  for (const { address, covers } of links) {
    const last = covers.at(-1);
    const text = covers.map(({ run, from, to }) => runs[run]?.text.slice(from, to) ?? '');
    if (!last || !isWorthWriting(text, address) || standsBeside(runs, last, address)) continue;
    const written = behind.get(last.run);
    // The same link twice at one place, as some programs write it.
    if (written?.some((other) => other.at === last.to && other.address === address)) continue;
    if (written) written.push({ at: last.to, address });
    else behind.set(last.run, [{ at: last.to, address }]);
  }
  return runs.map((run, index) => {
    const written = behind.get(index);
    return written ? { ...run, text: insert(run.text, written) } : run;
  });
}

/** Not a note's number, not an address, nor the part of one that stands on this page. */
function isWorthWriting(pieces: readonly string[], address: string): boolean {
  const text = pieces.join(' ').trim();
  if (!/\p{L}/u.test(text)) return false;
  const joined = pieces
    .join('')
    .replace(/\s+/g, '')
    .replace(/^[("'«<]+|[)"'».,;:>]+$/g, '');
  const part = /[/.=&?@]/.test(joined) && address.toLowerCase().includes(joined.toLowerCase());
  return !part && !showsAddress(joined, address);
}

/** "de website (www.nos.nl)", with a link over the first words alone. */
function standsBeside(runs: readonly Run[], last: Cover, address: string): boolean {
  const { y, size } = runs[last.run] ?? { y: 0, size: 0 };
  const beside = runs.filter((run) => run.y >= y - 1 && run.y - y <= NEXT_LINE * size);
  const text = beside.map((run) => run.text.replace(/\s+/g, '')).join('');
  return text.toLowerCase().includes(bareAddress(address));
}

/** What a box covers, from left to right; words that it only touches are not in it. */
function coversOf(runs: readonly Run[], { left, right, top, bottom }: LinkBox): Cover[] {
  const covers: Cover[] = [];
  runs.forEach(({ text, x, end, y, size }, run) => {
    const middle = y - MIDDLE * size;
    if (middle < top || middle > bottom || x >= right || end <= left) return;
    const from = x >= left - SLACK ? 0 : wordStart(text, charactersUpTo(text, (left - x) / (end - x)));
    const to =
      end <= right + SLACK ? text.length : wordEnd(text, charactersUpTo(text, (right - x) / (end - x)));
    if (text.slice(from, to).trim() !== '')
      covers.push({ run, from, to: text.slice(0, to).trimEnd().length });
  });
  const of = ({ run }: Cover): Run | undefined => runs[run];
  return covers.sort((a, b) => (of(a)?.y ?? 0) - (of(b)?.y ?? 0) || (of(a)?.x ?? 0) - (of(b)?.x ?? 0));
}

/** A run longer than this, in characters, is no line; where a link over part of it lies is not worth finding out. */
const LONGEST_RUN = 1000;

/** How wide letters are in most typefaces, in units that only compare. */
const widthOf = (letter: string): number =>
  /[ijlftI.,;:'’|!()[\] r/-]/.test(letter)
    ? 3
    : /[mwMW@—]/.test(letter)
      ? 9
      : /\p{Lu}/u.test(letter)
        ? 7
        : 5.5;

/** How many characters of a text stand in this share of its width. */
function charactersUpTo(text: string, share: number): number {
  if (text.length > LONGEST_RUN) return share < 0.5 ? 0 : text.length;
  let whole = 0;
  for (const letter of text) whole += widthOf(letter);
  let width = 0;
  let at = 0;
  for (const letter of text) {
    if (width + widthOf(letter) / 2 >= share * whole) break;
    width += widthOf(letter);
    at += letter.length;
  }
  return at;
}

/** Widths are estimates: a link begins and ends with a word. */
function wordEnd(text: string, at: number): number {
  const before = text.slice(0, at).trimEnd().length;
  const start = text.lastIndexOf(' ', before - 1) + 1;
  const space = text.indexOf(' ', before);
  const end = space < 0 ? text.length : space;
  if (before === end || before - start < (end - start) / 2)
    return before === end ? end : text.slice(0, start).trimEnd().length;
  // Punctuation and brackets behind the word stay behind the address.
  return start + text.slice(start, end).replace(/[.,;:?!)»”’"'\]]+$/, '').length;
}

function wordStart(text: string, at: number): number {
  const start = text.lastIndexOf(' ', at - 1) + 1;
  const space = text.indexOf(' ', at);
  return at - start <= ((space < 0 ? text.length : space) - start) / 2
    ? start
    : space < 0
      ? text.length
      : space + 1;
}

/** Whether a link goes on from its last words: beside them, or from a line's end to the next line's beginning. */
function goesOn(runs: readonly Run[], before: readonly Cover[], after: readonly Cover[]): boolean {
  const last = before.at(-1);
  const next = after[0];
  const above = last && runs[last.run];
  const below = next && runs[next.run];
  if (!last || !next || !above || !below) return false;
  const down = below.y - above.y;
  if (Math.abs(down) < above.size / 2)
    return last.run !== next.run && below.x >= above.x && below.x - above.end <= BESIDE * above.size;
  const whole = (run: Run, part: string): boolean => !/[\p{L}\d]/u.test(part) && run.text !== '';
  return (
    down > 0 &&
    down <= NEXT_LINE * above.size &&
    whole(above, above.text.slice(last.to)) &&
    whole(below, below.text.slice(0, next.from)) &&
    !runs.some(
      (run) =>
        (Math.abs(run.y - above.y) < 1 &&
          run.x >= above.end &&
          run.x - above.end < NEXT_LINE * run.size &&
          /[\p{L}\d]/u.test(run.text)) ||
        (Math.abs(run.y - below.y) < 1 &&
          run.end <= below.x &&
          below.x - run.end < NEXT_LINE * run.size &&
          /[\p{L}\d]/u.test(run.text)),
    )
  );
}

function insert(text: string, written: readonly { at: number; address: string }[]): string {
  let result = '';
  let from = 0;
  for (const { at, address } of [...written].sort((a, b) => a.at - b.at)) {
    result += `${text.slice(from, at)} (${address})`;
    from = at;
  }
  return result + text.slice(from);
}

/** What the PDF library says of an annotation, as a box for each line; nothing for what is no link outwards. */
export function readLinkBoxes(
  annotation: unknown,
  toPage: (x: number, y: number) => [number, number],
): LinkBox[] {
  if (typeof annotation !== 'object' || annotation === null) return [];
  const { subtype, url, rect, quadPoints } = annotation as Readonly<Record<string, unknown>>;
  const address = subtype === 'Link' && typeof url === 'string' ? printableAddress(url) : null;
  if (address === null) return [];
  const quads = numbers(quadPoints);
  const boxes = quads.length >= 8 ? chunk(quads, 8) : chunk(numbers(rect), 4);
  return boxes.map((corners) => {
    const points = chunk(corners, 2).map(([x = 0, y = 0]) => toPage(x, y));
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    return {
      address,
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  });
}

const numbers = (value: unknown): number[] => {
  const list: unknown[] = Array.isArray(value) ? value : value instanceof Float32Array ? [...value] : [];
  return list.filter((each): each is number => Number.isFinite(each));
};

function chunk(list: readonly number[], size: number): number[][] {
  const chunks: number[][] = [];
  for (let from = 0; from + size <= list.length && chunks.length < MOST_BOXES; from += size)
    chunks.push(list.slice(from, from + size));
  return chunks;
}
