/** Shorter versions of a block: cut where it hurts least, and marked as cut. */
import { CUT } from '../replies/excerpt.ts';
import type { Block, RichText, Run } from '../replies/reply.ts';

const CUT_RUN: Run = { text: ` ${CUT}` };

/** Where a text may be cut, best first; the cut falls after the match. */
const BORDERS: readonly RegExp[] = [/\n\s*\n/g, /[.!?…]["'”’)]*(?=\s)|\n/g, /[,;:](?=\s)/g, /(?=\s)/g];

/** A border before this share of the room throws too much away: then the next kind is tried. */
const LEAST_SHARE = 0.5;

/** Raw characters in a block. */
export function blockLength(block: Block): number {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return textLength(block.text);
    case 'quote':
      return total(block.paragraphs);
    case 'list':
      return total(block.items);
    case 'small':
      return total(block.lines);
  }
}

/**
 * At most `room` raw characters of a block, and a mark. `keptLines`: so many lines of small print stay whole however
 * little room there is.
 */
export function cutBlock(block: Block, room: number, keptLines: number): Block {
  if (blockLength(block) <= room) return block;
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return { ...block, text: cutText(block.text, room) };
    case 'quote':
      return { ...block, paragraphs: cutParagraphs(block.paragraphs, room) };
    case 'list':
      return { ...block, items: cutLines(block.items, room, 0) };
    case 'small':
      return { ...block, lines: cutLines(block.lines, room, keptLines) };
  }
}

function cutParagraphs(paragraphs: readonly RichText[], room: number): RichText[] {
  const kept = wholeTexts(paragraphs, room);
  const used = total(kept);
  const next = paragraphs[kept.length];
  const last = kept.at(-1);
  if (last !== undefined && (next === undefined || used >= room * LEAST_SHARE)) {
    return [...kept.slice(0, -1), [...last, CUT_RUN]];
  }
  return [...kept, cutText(next ?? [], room - used)];
}

/** Whole lines only, but for a first line that is too long by itself. */
function cutLines(texts: readonly RichText[], room: number, atLeast: number): RichText[] {
  const fitting = wholeTexts(texts, room);
  const kept = fitting.length < atLeast ? texts.slice(0, atLeast) : fitting;
  const first = texts[0];
  if (kept.length === 0 && first !== undefined) return [cutText(first, room)];
  return kept.length === texts.length ? [...kept] : [...kept, [{ text: CUT }]];
}

/** The first texts that fit whole. */
function wholeTexts(texts: readonly RichText[], room: number): readonly RichText[] {
  let left = room;
  const end = texts.findIndex((text) => {
    left -= textLength(text);
    return left < 0;
  });
  return end === -1 ? texts : texts.slice(0, end);
}

function cutText(text: RichText, room: number): RichText {
  const end = cutAt(text.map((run) => run.text).join(''), room);
  const kept: Run[] = [];
  let left = end;
  for (const run of text) {
    if (left <= 0) break;
    kept.push({ ...run, text: run.text.slice(0, left) });
    left -= run.text.length;
  }
  return end === 0 ? [{ text: CUT }] : [...kept, CUT_RUN];
}

/** Where to cut to keep at most `room` characters: after a paragraph, a sentence, a comma, a word. */
function cutAt(text: string, room: number): number {
  if (text.length <= room) return text.length;
  // One more, so that a border just behind the last character is seen.
  const head = text.slice(0, room + 1);
  for (const border of BORDERS) {
    const ends = [...head.matchAll(border)].map((match) => match.index + match[0].trimEnd().length);
    const best = ends.filter((end) => end <= room).at(-1) ?? 0;
    if (best > 0 && best >= room * LEAST_SHARE) return best;
  }
  // One endless word. Half a surrogate pair is no character.
  return /[\ud800-\udbff]$/.test(text.slice(0, room)) ? room - 1 : room;
}

function textLength(text: RichText): number {
  return text.reduce((sum, run) => sum + run.text.length, 0);
}

function total(texts: readonly RichText[]): number {
  return texts.reduce((sum, text) => sum + textLength(text), 0);
}
