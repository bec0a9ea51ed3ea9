/**
 * From labelled stretches of source to text as people read it: lines that a page broke are one paragraph again, words
 * that a line broke are one word again, paragraphs and lists stay. Nothing is added but white space, and nothing is
 * left out but white space and the hyphens of broken words; `origins` tells where each run stands.
 */
import type { Origin, Prose, Span } from './document.ts';
import { endsSentence, type Layout, startsLowerCase } from './lines.ts';

/** A piece of one source line, trimmed. */
interface Fragment extends Span {
  readonly text: string;
  /** Continues the line of the fragment before it: only a mark stood between them. */
  readonly sameLine: boolean;
  /** Blank lines before it. */
  readonly gap: number;
  /** A page's foot, notes or the like stood between it and the fragment before. */
  readonly interrupted: boolean;
}

function fragmentsOf(source: string, spans: readonly Span[]): Fragment[] {
  const fragments: Fragment[] = [];
  let previousEnd = spans[0]?.start ?? 0;
  for (const span of spans) {
    let at = span.start;
    while (at < span.end) {
      const lineEnd = source.indexOf('\n', at);
      const end = lineEnd < 0 || lineEnd > span.end ? span.end : lineEnd;
      const text = source.slice(at, end);
      if (text.trim() !== '') {
        const between = source.slice(previousEnd, at);
        const sameLine = fragments.length > 0 && !between.includes('\n');
        const start = sameLine ? at : at + (text.length - text.trimStart().length);
        fragments.push({
          start,
          end: at + text.trimEnd().length,
          text: source.slice(start, at + text.trimEnd().length),
          sameLine,
          gap: Math.max(0, between.split('\n').length - 2),
          interrupted: fragments.length > 0 && between.trim().length > LONGEST_MARK,
        });
        previousEnd = at + text.trimEnd().length;
      }
      at = end + 1;
    }
  }
  return fragments;
}

/** What stands between two fragments and is longer than this is no mark ("[footnoteRef:123]") but an interruption. */
const LONGEST_MARK = 18;

const LIST_ITEM = /^(?:[-–—•*▪◦·o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/;

type Joint = 'none' | 'space' | 'hyphen' | 'line' | 'paragraph';

/** What belongs between two fragments. */
function jointBetween(before: Fragment, after: Fragment, inItem: boolean, layout: Layout): Joint {
  if (after.sameLine) return 'none';
  const ended = endsSentence(before.text);
  const item = LIST_ITEM.test(after.text);
  if (item && (ended || inItem || after.gap > layout.lineGap || !/^[-–—]\s+\p{Ll}/u.test(after.text)))
    return after.gap > 0 && !inItem ? 'paragraph' : 'line';
  const continues = !ended && startsLowerCase(after.text);
  if (after.interrupted) return ended ? 'paragraph' : joinOf(before, after);
  if (!layout.wrapped) return continues ? joinOf(before, after) : 'paragraph';
  if (after.gap > layout.lineGap) return continues ? joinOf(before, after) : 'paragraph';
  const firstWord = /^\S+/.exec(after.text)?.[0].length ?? 0;
  // A sentence's end with room left on its line for the next word is where the author ended a paragraph.
  const roomLeft = before.text.length + 1 + firstWord < ROOM_LEFT * layout.width;
  return ended && roomLeft ? 'paragraph' : joinOf(before, after);
}

/** Proportional type makes full lines differ by some ten per cent in characters. */
const ROOM_LEFT = 0.9;

const BROKEN_WORD = /\p{Ll}-$/u;
/** "in- en uitvoer", "zee-, lucht-": the hyphen is the author's. */
const AFTER_OWN_HYPHEN = /^(?:en|of|tot|dan|als)\b/;
const BROKEN_ADDRESS = /(?:https?:\/\/|www\.)\S*[-/_=&?]$/;

function joinOf(before: Fragment, after: Fragment): Joint {
  if (BROKEN_ADDRESS.test(before.text)) return 'none';
  if (BROKEN_WORD.test(before.text) && startsLowerCase(after.text) && !AFTER_OWN_HYPHEN.test(after.text))
    return 'hyphen';
  if (
    /[\p{L}\d]-$/u.test(before.text) &&
    /^[\p{L}\d]/u.test(after.text) &&
    !AFTER_OWN_HYPHEN.test(after.text)
  )
    return 'none';
  return 'space';
}

/** Reads the given stretches of the source, in order, as running text. */
export function readProse(source: string, spans: readonly Span[], layout: Layout): Prose {
  const fragments = fragmentsOf(source, spans);
  const origins: Origin[] = [];
  let text = '';
  let inItem = false;
  fragments.forEach((fragment, index) => {
    const before = fragments[index - 1];
    const joint = before ? jointBetween(before, fragment, inItem, layout) : 'none';
    if (joint === 'hyphen') {
      const last = origins.at(-1);
      text = text.slice(0, -1);
      if (last) origins[origins.length - 1] = { ...last, length: last.length - 1 };
    } else text += { none: '', space: ' ', line: '\n', paragraph: '\n\n' }[joint];
    if (joint === 'line' || joint === 'paragraph' || !before) inItem = LIST_ITEM.test(fragment.text);
    text = appendCollapsed(text, fragment, origins);
  });
  return { text, origins: origins.filter(({ length }) => length > 0) };
}

/** Appends a fragment, runs of white space as one space. */
function appendCollapsed(text: string, fragment: Fragment, origins: Origin[]): string {
  let result = text;
  for (const found of fragment.text.matchAll(/\S+|\s+/g)) {
    if (found[0].trim() === '') {
      if (result !== '' && !/\s$/.test(result)) result += ' ';
      continue;
    }
    origins.push({ at: result.length, start: fragment.start + found.index, length: found[0].length });
    result += found[0];
  }
  return result;
}

/** Where a stretch of prose stands in the source: from its first character's place to its last's. */
export function placeInSource(prose: Prose, span: Span): Span | null {
  const covering = prose.origins.filter(({ at, length }) => at < span.end && at + length > span.start);
  const first = covering[0];
  const last = covering.at(-1);
  if (!first || !last) return null;
  return {
    start: first.start + Math.max(0, span.start - first.at),
    end: last.start + Math.min(last.length, span.end - last.at),
  };
}
