/** Discord's markdown as text on lines of a given width. */
import { element, oneLine, textAt } from '../../../src/pictures/svg.ts';
import { type Mark, readLines, type Shown, type ShownLine } from '../../discord/discord-markdown.ts';
import { type Drawing, padded, stacked } from './drawing.ts';
import { COLOURS, faceOf, type Style } from './theme.ts';

interface Sort {
  readonly size: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly weight: Style['weight'];
}

const BODY: Sort = { size: 16, lineHeight: 22, colour: COLOURS.text, weight: 400 };
const SMALL: Sort = { size: 13, lineHeight: 18, colour: COLOURS.muted, weight: 400 };
/** By the number of signs before them. */
const HEADINGS: readonly Sort[] = [24, 20, 16].map((size) => ({
  size,
  lineHeight: Math.round(size * 1.375),
  colour: COLOURS.strong,
  weight: 700,
}));
const QUOTE_INDENT = 16;
const ITEM_INDENT = 22;
const EMPTY_LINE = 10;

/** A stretch in one style. */
interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Who is mentioned, by id. */
export type Names = ReadonlyMap<string, string>;

export function textDisplay(markdown: string, width: number, names: Names = new Map()): Drawing {
  const groups: { quoted: boolean; lines: Drawing[] }[] = [];
  for (const { openings, shown } of readLines(markdown)) {
    const line = { openings, shown: withNames(shown, names) };
    const quoted = line.openings.some(({ mark }) => mark === 'quote');
    if (groups.at(-1)?.quoted !== quoted) groups.push({ quoted, lines: [] });
    groups.at(-1)?.lines.push(lineDrawing(line, width - (quoted ? QUOTE_INDENT : 0)));
  }
  return stacked(
    groups.map(({ quoted, lines }) => (quoted ? quote(stacked(lines, 0)) : stacked(lines, 0))),
    4,
  );
}

/** `<@1>` as the name it stands for, `</ask:2>` as the command, code without what encloses it. */
function withNames(shown: readonly Shown[], names: Names): Shown[] {
  return segmentsOf(shown).flatMap(({ text, marks }) => {
    const seen = marks.includes('mention')
      ? text
          .replace(/<@!?(\d+)>/g, (written, id: string) => `@${names.get(id) ?? written}`)
          .replace(/<(\/[^:>]+):\d+>/g, '$1')
      : marks.includes('code')
        ? text.replace(/^`+|`+$/g, '')
        : text;
    // The zero-width space is there to be unseen; the font has nothing for it.
    return [...seen.replaceAll('\u200b', '')].map((sign) => ({ text: sign, marks }));
  });
}

const quote = (drawing: Drawing): Drawing => {
  const indented = padded(drawing, QUOTE_INDENT, 0, 0);
  const bar = { width: 4, height: drawing.height, rx: 2, fill: COLOURS.quoteBar };
  return { ...indented, draw: (x, y) => [element('rect', { x, y, ...bar }), ...indented.draw(x, y)] };
};

function lineDrawing({ openings, shown }: ShownLine, width: number): Drawing {
  const sort = sortOf(openings);
  if (shown.every(({ text }) => text.trim() === '')) return { width: 0, height: EMPTY_LINE, draw: () => [] };
  const item = openings.find(({ mark }) => mark === 'item');
  if (!item) return wrapped(shown, sort, width);
  const body = wrapped(shown, sort, width - ITEM_INDENT);
  const sign = /\d/.test(item.written) ? item.written.trim() : '•';
  const indented = padded(body, ITEM_INDENT, 0, 0);
  const baseline = sort.lineHeight - sort.size * 0.37;
  const bullet = { size: sort.size, colour: sort.colour };
  return { ...indented, draw: (x, y) => [textAt(x + 6, y + baseline, sign, bullet), ...indented.draw(x, y)] };
}

function sortOf(openings: ShownLine['openings']): Sort {
  const heading = openings.find(({ mark }) => mark === 'heading');
  if (heading) return HEADINGS[heading.written.trim().length - 1] ?? BODY;
  return openings.some(({ mark }) => mark === 'small') ? SMALL : BODY;
}

function wrapped(shown: readonly Shown[], sort: Sort, width: number): Drawing {
  const rows = rowsOf(shown, sort, width);
  return {
    width,
    height: rows.length * sort.lineHeight,
    draw: (x, y) => rows.flatMap((row, index) => rowParts(row, sort, x, y + index * sort.lineHeight)),
  };
}

/** Broken between words; within one where that alone is too wide. */
function rowsOf(shown: readonly Shown[], sort: Sort, width: number): Shown[][] {
  const rows: Shown[][] = [[]];
  let used = 0;
  for (const word of wordsOf(shown)) {
    const wide = widthOf(word, sort);
    const startsRow = used + widthOf(trimmed(word), sort) > width && used > 0;
    if (startsRow) rows.push([]);
    used = startsRow ? wide : used + wide;
    if (wide <= width) {
      rows.at(-1)?.push(...word);
      continue;
    }
    used = 0;
    for (const sign of word) {
      used += widthOf([sign], sort);
      if (used > width) {
        rows.push([]);
        used = widthOf([sign], sort);
      }
      rows.at(-1)?.push(sign);
    }
  }
  return rows.map((row) => trimmed(row));
}

/** Words with the white space after them. */
function wordsOf(shown: readonly Shown[]): Shown[][] {
  const words: Shown[][] = [[]];
  for (const [index, sign] of shown.entries()) {
    const previous = shown[index - 1]?.text ?? '';
    if (previous.trim() === '' && previous !== '' && sign.text.trim() !== '') words.push([]);
    words.at(-1)?.push(sign);
  }
  return words;
}

function trimmed(row: readonly Shown[]): Shown[] {
  const end = row.findLastIndex(({ text }) => text.trim() !== '') + 1;
  return row.slice(0, end);
}

const styleOf = (marks: readonly Mark[], { weight }: Sort): Style => ({
  weight: marks.includes('bold') ? 700 : weight,
  italic: marks.includes('italic'),
});

const widthOf = (signs: readonly Shown[], sort: Sort): number =>
  signs.reduce((sum, { text, marks }) => sum + faceOf(styleOf(marks, sort)).widthOf(text, sort.size), 0);

function rowParts(row: readonly Shown[], sort: Sort, left: number, top: number): string[] {
  const baseline = top + sort.lineHeight - sort.size * 0.37;
  let x = left;
  return segmentsOf(row).flatMap(({ text, marks }) => {
    const style = styleOf(marks, sort);
    const face = faceOf(style);
    const width = face.widthOf(text, sort.size);
    // White space at the beginning of an element is not drawn.
    const indent = face.widthOf(text.slice(0, text.length - text.trimStart().length), sort.size);
    const start = x + indent;
    x += width;
    return [
      ...backgroundOf(marks, start - 2, top, width - indent + 4, sort),
      textAt(start, baseline, oneLine(text), {
        ...style,
        size: sort.size,
        colour: colourOf(marks, sort),
        underlined: marks.includes('underline'),
      }),
    ];
  });
}

function colourOf(marks: readonly Mark[], sort: Sort): string {
  if (marks.includes('mention')) return COLOURS.mentionText;
  return marks.includes('link') || marks.includes('address') ? COLOURS.link : sort.colour;
}

function backgroundOf(
  marks: readonly Mark[],
  x: number,
  y: number,
  width: number,
  { lineHeight }: Sort,
): string[] {
  const fill = marks.includes('mention') ? COLOURS.mention : marks.includes('code') ? COLOURS.code : null;
  return fill === null ? [] : [element('rect', { x, y, width, height: lineHeight, rx: 3, fill })];
}

function segmentsOf(row: readonly Shown[]): Segment[] {
  const segments: Segment[] = [];
  for (const { text, marks } of row) {
    const last = segments.at(-1);
    if (last && last.marks.join() === marks.join())
      segments[segments.length - 1] = { ...last, text: last.text + text };
    else segments.push({ text, marks });
  }
  return segments;
}
