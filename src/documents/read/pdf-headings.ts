/** Headings: short lines on their own, set larger than the text or in a font that is kept for such lines. */
import type { PageLine } from './pdf-lines.ts';

/** A font in which more than this share of the text is set is no font for headings. */
const HEADING_FONT = 0.2;
/** Larger than the text by this. */
const LARGER = 1.15;
/** Most lines and characters of one heading. */
const MOST_LINES = 3;
const LONGEST = 160;
/** Lines further apart than this, in font sizes between baselines, do not belong together. */
const TOGETHER = 1.6;

/** Finds the headings among the lines of the text, in reading order. */
export function findHeadings(lines: readonly PageLine[], bodySize: number): PageLine[] {
  const lengths = new Map<string, number>();
  let total = 0;
  for (const { font, text } of lines) {
    total += text.length;
    if (font !== null) lengths.set(font, (lengths.get(font) ?? 0) + text.length);
  }
  const distinct = (line: PageLine): boolean =>
    line.size >= LARGER * bodySize ||
    (line.font !== null &&
      line.size >= 0.97 * bodySize &&
      (lengths.get(line.font) ?? 0) <= HEADING_FONT * total);

  const headings: PageLine[] = [];
  for (let from = 0; from < lines.length; ) {
    const first = lines[from];
    if (!first || !distinct(first)) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < lines.length && together(lines[to - 1], lines[to])) to++;
    headings.push(...headingsIn(lines.slice(from, to), lines[to]));
    from = to;
  }
  return headings;
}

const together = (above: PageLine | undefined, below: PageLine | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  above.font === below.font &&
  above.column === below.column &&
  Math.abs(above.size - below.size) < 0.1 * above.size &&
  below.y > above.y &&
  below.y - above.y <= TOGETHER * above.size;

/** Of lines set alike: all, if they are a title; the first, if it stands over a text; else none. */
function headingsIn(block: readonly PageLine[], next: PageLine | undefined): readonly PageLine[] {
  const [first, second] = block;
  const text = block.map((line) => line.text).join(' ');
  if (!first || !/\p{L}{3}/u.test(text) || !/^\P{L}{0,8}\p{Lu}/u.test(text)) return [];
  const whole = block.length <= MOST_LINES && text.length <= LONGEST && !/[.?!;,]["'’”»)]*\s*$/.test(text);
  const goesOn =
    next && /^\p{Ll}/u.test(next.text) && next.y - (block.at(-1)?.y ?? 0) < TOGETHER * first.size;
  if (whole && !goesOn) return block;
  const overText =
    second &&
    first.text.length <= 40 &&
    !/[.?!;,]\s*$/.test(first.text) &&
    /^\P{L}?\p{Lu}/u.test(second.text);
  return overText ? [first] : [];
}
