/** Lines of pages → one text, and where each line stands in it. */
import type { Span } from '../document.ts';
import type { PageLine } from './pdf-lines.ts';

/** A distance between baselines this many times the usual one has an empty line in it. */
const EMPTY_LINE = 1.3;
/** Where nothing tells the usual distance between baselines, in font sizes. */
const USUAL_PITCH = 1.2;
/** Distances beyond this, in font sizes, are not between lines of one paragraph. */
const LARGEST_PITCH = 2.5;

/** Writes the lines, with an empty line where the page has one, and a form feed before each page but the first. */
export function writeText(pages: readonly (readonly PageLine[])[]): {
  text: string;
  spans: ReadonlyMap<PageLine, Span>;
} {
  const pitch = measurePitch(pages);
  const spans = new Map<PageLine, Span>();
  const parts: string[] = [];
  let length = 0;
  const write = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  pages.forEach((lines, index) => {
    if (index > 0) write('\n\f');
    lines.forEach((line, at) => {
      const above = lines[at - 1];
      if (above) write(apart(above, line, pitch) ? '\n\n' : '\n');
      spans.set(line, { start: length, end: length + line.text.length });
      write(line.text);
    });
  });
  return { text: parts.join(''), spans };
}

const apart = (above: PageLine, below: PageLine, pitch: number): boolean =>
  below.y - above.y > EMPTY_LINE * pitch * Math.max(above.size, below.size);

/** The distance between baselines that most lines have, in font sizes. */
function measurePitch(pages: readonly (readonly PageLine[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    lines.forEach((line, index) => {
      const above = lines[index - 1];
      if (!above || Math.abs(above.size - line.size) > 0.05 * line.size) return;
      const distance = Math.round((20 * (line.y - above.y)) / line.size) / 20;
      if (distance > 0 && distance <= LARGEST_PITCH) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  let pitch = USUAL_PITCH;
  let most = 0;
  for (const [distance, count] of counts)
    if (count > most) {
      pitch = distance;
      most = count;
    }
  return pitch;
}
