/** Ties each note to the sign in the text that points to it. */
import type { Span } from '../document.ts';
import type { PageLine } from './pdf-lines.ts';
import { GLUED, type PageNote } from './pdf-notes.ts';
import type { KnownNote } from './read-text.ts';

interface Sign extends Span {
  readonly sign: string;
  readonly page: number;
  taken: boolean;
}

/**
 * Signs set as superscripts come first, those on the note's own page before earlier ones; then digits in the size of
 * the text, glued to a word, on its page and after the sign before. Each sign serves one note.
 */
export function tieMarks(
  notes: readonly PageNote[],
  text: readonly PageLine[],
  spanOf: (line: PageLine) => Span,
): KnownNote[] {
  const raised = listSigns(text.flatMap((line) => raisedSigns(line, spanOf(line).start)));
  const glued = listSigns(text.flatMap((line) => gluedSigns(line, spanOf(line).start)));
  let after = -1;
  return notes.map((note) => {
    const first = note.lines[0];
    const last = note.lines.at(-1);
    const start = first ? spanOf(first).start : 0;
    const end = last ? spanOf(last).end : start;
    const sign = note.mark.replace(')', '');
    const found =
      take(raised.get(`${sign} ${note.page}`), start, -1) ??
      take(raised.get(sign), start, -1) ??
      take(glued.get(`${sign} ${note.page}`), start, after);
    if (found) after = Math.max(after, found.start);
    return {
      mark: note.mark,
      span: { start, end },
      text: { start: Math.min(end, start + note.headLength), end },
      markSpan: found ? { start: found.start, end: found.end } : null,
    };
  });
}

const raisedSigns = (line: PageLine, offset: number): Sign[] =>
  line.raised.flatMap(({ start, end }) =>
    readSigns(line, /\d{1,3}|\*{1,3}/g, offset + start, line.text.slice(start, end)),
  );

const gluedSigns = (line: PageLine, offset: number): Sign[] => readSigns(line, GLUED, offset, line.text);

const readSigns = ({ page }: PageLine, pattern: RegExp, offset: number, text: string): Sign[] =>
  Array.from(text.matchAll(pattern), ({ 0: sign, index }) => ({
    sign,
    page,
    start: offset + index,
    end: offset + index + sign.length,
    taken: false,
  }));

/** In the order of the text; those before `next` are done with. */
interface SignList {
  readonly all: Sign[];
  next: number;
}

/** Signs by what they say, and by that and their page. */
function listSigns(signs: readonly Sign[]): Map<string, SignList> {
  const lists = new Map<string, SignList>();
  for (const sign of signs)
    for (const key of [sign.sign, `${sign.sign} ${sign.page}`]) {
      const list = lists.get(key);
      if (list) list.all.push(sign);
      else lists.set(key, { all: [sign], next: 0 });
    }
  return lists;
}

/** The first free sign between two places in the text. Those passed over are dropped: later notes stand further on. */
function take(signs: SignList | undefined, before: number, after: number): Sign | null {
  if (!signs) return null;
  let found = signs.all[signs.next];
  while (found && (found.taken || found.start <= after)) found = signs.all[++signs.next];
  if (!found || found.start >= before) return null;
  found.taken = true;
  return found;
}
