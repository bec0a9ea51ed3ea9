/** The roles in a letter: its head, its text under the titles of its sections, its signature. */
import { DAY } from './dates.ts';
import type { Span } from './document.ts';
import { isLetterheadLine } from './furniture.ts';
import { FIELD, paintHead, paintSignature, SALUTATION } from './head-and-signature.ts';
import { endsSentence, type Layout, type Line } from './lines.ts';
import type { RolePainting } from './role-painting.ts';

/** A line shorter than this, in characters, does not begin a letter's text unless it is a title over one. */
const SHORTEST_PROSE = 60;
/** How far down a letterhead can reach, in lines with text. */
const LONGEST_LETTERHEAD = 60;

/**
 * Labels a letter: its head, its text with the titles of its sections, its signature. `titles` are those that the
 * format itself marks. Returns where the text stands.
 */
export function paintLetter(
  lines: readonly Line[],
  painting: RolePainting,
  layout: Layout,
  titles: readonly Span[],
): Span {
  const length = painting.length;
  const filled = lines.filter((line) => !line.blank && painting.at(line.start) === null);
  const lastField = endOfLetterhead(filled);
  const prose = filled.findIndex(
    (line, index) => index > lastField && line.text.trim().length >= SHORTEST_PROSE,
  );
  let first = prose < 0 ? filled.length : prose;
  const before = filled[first - 1];
  const atProse = filled[first];
  if (before && atProse && first - 1 > lastField && isSectionTitle(before, atProse, layout)) first--;
  paintHead(filled.slice(0, first), painting);
  const start = filled[first]?.start ?? length;
  const body = { start, end: length };
  paintSignature(lines, painting, body);

  lines.forEach((line, index) => {
    const below = lines[index + 1];
    // A title may stand on its own between two empty lines.
    const next = below?.blank && LONE_TITLE.test(line.text.trim()) ? lines[index + 2] : below;
    const apart = line.start === start || lines[index - 1]?.blank;
    const free = !line.blank && line.start >= start && painting.at(line.start) === null;
    if (free && apart && next && !next.blank && isSectionTitle(line, next, layout))
      painting.paintFree(line, 'heading');
  });
  for (const title of titles) if (title.start >= start) painting.paintFree(title, 'heading');
  painting.paintFree(body, 'answer');
  return body;
}

/** The index of the letterhead's last line: the text may hold lines that look like one, so text ends it. */
function endOfLetterhead(filled: readonly Line[]): number {
  let last = -1;
  let prose = 0;
  for (const [index, { text }] of filled.slice(0, LONGEST_LETTERHEAD).entries())
    if (FIELD.test(text) || SALUTATION.test(text) || isLetterheadLine(text)) {
      last = index;
      prose = 0;
    } else if (text.trim().length >= SHORTEST_PROSE && !/\S {3,}\S/.test(text)) {
      prose++;
      if (prose > 1 || endsSentence(text)) break;
    }
  return last;
}

/** The longest title of a section seen in letters runs to a good hundred characters. */
const LONGEST_TITLE = 120;

/** "2. Voortgang", "Tot slot": shorter than what a table or an address may begin with is not told apart from them. */
const LONE_TITLE = /^(?:(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}\.)\s+)?\p{Lu}[\p{L} ,’'()/-]{3,70}$/u;

/** "Den Haag, 3 september 2025" stands over a text too. */
const ENDS_IN_DAY = new RegExp(`${DAY}$`, 'i');

/** A short line without a full stop over a line that begins a sentence. */
function isSectionTitle(line: Line, next: Line, layout: Layout): boolean {
  const text = line.text.trim();
  const short = layout.wrapped ? text.length < 0.8 * layout.width : text.length <= LONGEST_TITLE;
  return (
    short &&
    /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(text) &&
    !endsSentence(text) &&
    !/[,;]$/.test(text) &&
    !ENDS_IN_DAY.test(text) &&
    /^\s*["'‘“«(]?\p{Lu}/u.test(next.text) &&
    next.text.trim().length > text.length
  );
}
