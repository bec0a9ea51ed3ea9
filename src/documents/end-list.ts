/**
 * The askers' notes in a list "1. …", "2. …" at the very end, where the text marks them "1)", "2)" (Word numbers the list
 * by itself). Numbered lists are common in answers, so all of it must fit: the list ends the document, stands apart,
 * counts up from one, and each number has its mark above.
 */
import type { Line } from './lines.ts';
import type { MarkCandidate } from './marks.ts';
import type { FoundNote } from './notes.ts';

const ITEM = /^(\s*)(\d{1,2})\.\s+(?=\S)/;

export function findEndList(
  lines: readonly Line[],
  boundary: (line: Line) => boolean,
  candidates: readonly MarkCandidate[],
): FoundNote[] {
  const from = startOfList(lines, boundary);
  const items = from < 0 ? [] : itemsFrom(lines.slice(from).filter((line) => !line.blank && !boundary(line)));
  const notes = items.map(({ number, start, textStart, end }) => {
    const mark = candidates.find(
      (candidate) =>
        candidate.notation === 'parenthesis' && candidate.number === number && candidate.start < start,
    );
    return {
      mark: `${number}`,
      span: { start, end },
      text: { start: textStart, end },
      markSpan: mark ? { start: mark.start, end: mark.end } : null,
    };
  });
  return notes.every(({ markSpan }) => markSpan !== null) ? notes : [];
}

/** The index of the last "1. …" that stands apart from what is above it; -1 where there is none after the last heading. */
function startOfList(lines: readonly Line[], boundary: (line: Line) => boolean): number {
  for (let i = lines.length - 1; i > 0; i--) {
    const line = lines[i];
    if (!line || line.blank) continue;
    if (ITEM.exec(line.text)?.[2] === '1') {
      const above = lines[i - 1];
      return above && (above.blank || boundary(above)) ? i : -1;
    }
  }
  return -1;
}

interface Item {
  readonly number: number;
  readonly start: number;
  readonly textStart: number;
  end: number;
}

/** The items of a list that counts up from one, each with the lines under it; none where it does not. */
function itemsFrom(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const found = ITEM.exec(line.text);
    const last = items.at(-1);
    if (found) {
      if (Number(found[2]) !== items.length + 1) return [];
      items.push({
        number: items.length + 1,
        start: line.start,
        textStart: line.start + found[0].length,
        end: line.end,
      });
    } else if (last) last.end = line.end;
  }
  return items;
}
