/** Pieces of text → rows of a page, each in cells: stretches of text without a wide gap in them. */
import type { Run } from './pdf-source.ts';

/** A piece that is smaller and stands higher than the text around it. Offsets into the cell's text. */
export interface Raised {
  readonly start: number;
  readonly end: number;
}

export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Of the baseline on which most of it stands. */
  readonly y: number;
  /** Of most of its text. */
  readonly size: number;
  /** Null when it is set in several. */
  readonly font: string | null;
  readonly raised: readonly Raised[];
}

/** Cells on one baseline, from left to right. */
export type Row = readonly Cell[];

// Thresholds below are shares of the font's size ("em") unless said; measured on the Kamer's Aanhangsels, and wide of
// what typesetters call normal: a space is 0.2–0.35 em, a line 1.1–1.5 em, a superscript 0.3–0.45 em up at 0.6–0.8 size.
/** Baselines as near as this are one. */
const SAME_BASELINE = 0.2;
/** As far apart is the same text when it is printed twice to look bold; no letter is as narrow. */
const SAME_PLACE = 0.08;
/** A gap this wide is a space, though the file has none. */
const SPACE = 0.15;
/** A gap this wide is between columns or cells; justified lines stay below it. */
const CELL_GAP = 1;
/** At most this size beside normal text makes a superscript or subscript. */
const SMALL = 0.85;
/** How far a superscript stands above the baseline at most, and a subscript below. */
const HIGHEST = 0.75;
const LOWEST = 0.45;
/** From here up it is raised. */
const RAISED = 0.1;
/** How far a superscript stands from its word at most: before a note's text is a hanging indent. */
const BEFORE_WORD = 1.2;
const AFTER_WORD = 0.6;

export function readRows(runs: readonly Run[]): Row[] {
  const lines = joinSmall(clusterLines(joinAccents(runs)));
  return lines.filter((line) => line.length > 0).map(readCells);
}

/** Signs that a PDF sets over or under the letter before, and what they are in Unicode as part of it. */
const ACCENTS = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['¨', '\u0308'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¸', '\u0327'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['˛', '\u0328'],
]);

/** Longest run that an accent is set on, in characters: a line at most. */
const LONGEST_BEFORE = 500;

/** Accents that stand on the letter before them become one letter with it: "Yes" + "¸ ilgöz" is "Yeşilgöz". */
function joinAccents(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let words: Set<string> | undefined;
  for (const run of runs) {
    const before = joined.at(-1);
    const accent = ACCENTS.get(run.text[0] ?? '');
    const over =
      before &&
      accent &&
      before.text.length <= LONGEST_BEFORE &&
      run.x > before.x - SPACE * before.size &&
      run.x < before.end - 0.05 * before.size &&
      Math.abs(run.y - before.y) < HIGHEST * before.size;
    if (!over) {
      joined.push(run);
      continue;
    }
    const letters = Array.from(before.text.trimEnd());
    const width = (before.end - before.x) / letters.length;
    const guess = Math.min(letters.length - 1, Math.floor((run.x + run.size / 6 - before.x) / width));
    // Letters differ in width, so the one meant may stand beside the one that an even spread points to.
    const at = [guess, guess + 1, guess - 1].find((index) => composes(letters[index], accent)) ?? guess;
    letters[at] = `${letters[at]}${accent}`.normalize('NFC');
    joined[joined.length - 1] = { ...before, text: letters.join('') };
    // The step back to the accent reads as a space behind it. It is one only if what follows is a word of its own.
    words ??= new Set(
      runs.flatMap(({ text }) => (ACCENTS.has(text[0] ?? '') ? [] : (text.match(WORD) ?? []))),
    );
    const inWord = /^. \p{Ll}/u.test(run.text) && !words.has(run.text.match(WORD)?.[0] ?? '');
    const rest = run.text.slice(inWord ? 2 : 1);
    if (rest.trim() !== '')
      joined.push({ ...run, text: rest, x: Math.max(run.x, before.end), spaced: false });
  }
  return joined;
}

const WORD = /[\p{L}-]+/gu;

const composes = (letter: string | undefined, accent: string): boolean =>
  letter !== undefined &&
  /\p{L}$/u.test(letter) &&
  Array.from(`${letter}${accent}`.normalize('NFC')).length === 1;

/** Runs with (nearly) the same baseline, from the top of the page down. */
function clusterLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && run.y - y <= SAME_BASELINE * Math.min(size, run.size)) line.push(run);
    else {
      lines.push([run]);
      y = run.y;
      size = run.size;
    }
  }
  for (const line of lines) line.sort((a, b) => a.x - b.x);
  return lines;
}

/** Moves superscripts and subscripts from lines of their own into the line of the word that they stand beside. */
function joinSmall(lines: readonly Run[][]): Run[][] {
  const moved: Run[][] = lines.map(() => []);
  lines.forEach((line, index) => {
    for (const run of line) {
      const target = findHost(lines, index, run);
      moved[target]?.push(run);
    }
  });
  for (const line of moved) line.sort((a, b) => a.x - b.x);
  return moved;
}

/** Largest text beside which a small piece is looked for, times its size; and in how many lines either way. */
const LARGEST_HOST = 3;
const MOST_LINES = 8;

function findHost(lines: readonly Run[][], from: number, run: Run): number {
  for (const step of [1, -1])
    for (let index = from + step; Math.abs(index - from) <= MOST_LINES; index += step) {
      const line = lines[index];
      if (!line?.[0] || Math.abs(line[0].y - run.y) > LARGEST_HOST * run.size) break;
      const host = neighbours(line, run).some(
        (beside) =>
          run.size <= SMALL * beside.size &&
          run.size * LARGEST_HOST >= beside.size &&
          beside.y - run.y <= HIGHEST * beside.size &&
          run.y - beside.y <= LOWEST * beside.size &&
          run.x - beside.end <= AFTER_WORD * beside.size &&
          beside.x - run.end <= BEFORE_WORD * beside.size,
      );
      if (host) return index;
    }
  return from;
}

/** The runs of a line right before and after where `run` begins. */
function neighbours(line: readonly Run[], run: Run): Run[] {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((line[middle]?.x ?? 0) < run.x) low = middle + 1;
    else high = middle;
  }
  return line.slice(Math.max(0, low - 1), low + 1);
}

function readCells(line: readonly Run[]): Row {
  const groups: Run[][] = [];
  let last: Run | undefined;
  let end = 0;
  for (const run of line) {
    // The same piece set twice at one place is how some programs print bold.
    const double = last && run.text === last.text && Math.abs(run.x - last.x) < SAME_PLACE * run.size;
    if (last && double) continue;
    const group = groups.at(-1);
    if (last && group && run.x - end <= CELL_GAP * Math.max(run.size, last.size)) group.push(run);
    else groups.push([run]);
    end = last ? Math.max(end, run.end) : run.end;
    last = run;
  }
  return groups.map(readCell);
}

function readCell(runs: readonly Run[]): Cell {
  const { size, y } = mainOf(runs);
  const raised: Raised[] = [];
  // Looking at the end of a growing text would make it be copied each time.
  const pieces: string[] = [];
  let length = 0;
  let open = false;
  let end = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const apart =
      run.spaced || run.text.startsWith(' ') || run.x - end > SPACE * Math.min(size, run.size * 1.5);
    const piece: string = `${apart && open ? ' ' : ''}${run.text.trimStart()}`;
    const start = length + piece.length - piece.trimStart().length;
    pieces.push(piece);
    length += piece.length;
    open = !piece.endsWith(' ');
    if (run.size <= SMALL * size && y - run.y >= RAISED * size)
      raised.push({ start, end: start + piece.trim().length });
    end = run.end;
  }
  const fonts = new Set(runs.map(({ font }) => font));
  const [first] = runs;
  return {
    text: pieces.join('').trimEnd(),
    x: first?.x ?? 0,
    end: runs.reduce((furthest, run) => Math.max(furthest, run.end), first?.end ?? 0),
    y,
    size,
    font: fonts.size === 1 ? (first?.font ?? null) : null,
    raised,
  };
}

/** The size and the baseline in which most characters are set. */
function mainOf(runs: readonly Run[]): { size: number; y: number } {
  const bySize = new Map<number, { length: number; size: number; y: number }>();
  for (const { text, size, y } of runs) {
    const key = Math.round(size * 10);
    const known = bySize.get(key);
    if (known) known.length += text.length;
    else bySize.set(key, { length: text.length, size, y });
  }
  return [...bySize.values()].reduce((most, each) => (each.length > most.length ? each : most), {
    length: 0,
    size: 1,
    y: 0,
  });
}
