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
  /** Continues the line of the fragment before it: only a mark or the like stood between them. */
  readonly sameLine: boolean;
  /** White space stood beside what stood between them. */
  readonly spaced: boolean;
  /** Blank lines before it. */
  readonly gap: number;
  /** A page's foot, notes or the like stood between it and the fragment before. */
  readonly interrupted: boolean;
}

const LINE_END = /\r\n|\r|\n/g;
const LINE_TEXT = /[^\r\n]+/g;

function fragmentsOf(source: string, spans: readonly Span[]): Fragment[] {
  const fragments: Fragment[] = [];
  let previousEnd = spans[0]?.start ?? 0;
  for (const span of spans)
    for (const found of source.slice(span.start, span.end).matchAll(LINE_TEXT)) {
      const text = found[0].trim();
      if (text === '') continue;
      const start = span.start + found.index + (found[0].length - found[0].trimStart().length);
      const between = source.slice(previousEnd, start);
      const lineEnds = between.match(LINE_END)?.length ?? 0;
      fragments.push({
        start,
        end: start + text.length,
        text,
        sameLine: fragments.length > 0 && lineEnds === 0,
        spaced: /^\s|\s$/.test(between),
        gap: Math.max(0, lineEnds - 1),
        interrupted: fragments.length > 0 && between.trim().length > LONGEST_MARK,
      });
      previousEnd = start + text.length;
    }
  return fragments;
}

/** What stands between two fragments and is longer than this is no mark ("[footnoteRef:123]") but an interruption. */
const LONGEST_MARK = 18;

const LIST_ITEM = /^(?:[-–—•*▪◦·o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)(?=\S)/;

/** Cells side by side, as the readers of formats write them. */
const TABLE_ROW = /\S \| \S/;

type Joint = 'none' | 'space' | 'hyphen' | 'line' | 'paragraph';

/** A line of some length that ends in a word, and a number on the next: "… van 14 november" / "2024". */
const goesOnWithNumber = (before: Fragment, after: Fragment): boolean =>
  before.text.length >= 40 && /[\p{L},]$/u.test(before.text) && /^\d/.test(after.text);

/** What belongs between two fragments. */
function jointBetween(before: Fragment, after: Fragment, inItem: boolean, layout: Layout): Joint {
  // A mark before a comma leaves no space behind.
  if (after.sameLine) return after.spaced && !/^[.,;:?!)\]]/.test(after.text) ? 'space' : 'none';
  // A mark at a line's start leaves the punctuation behind it on that line.
  if (/^[.,;:?!)»”\]]+(?:\s|$)/.test(after.text)) return 'none';
  if (TABLE_ROW.test(before.text) || TABLE_ROW.test(after.text)) return 'line';
  const ended = endsSentence(before.text);
  const item = LIST_ITEM.test(after.text);
  if (item && (ended || inItem || after.gap > layout.lineGap || !/^[-–—]\s+\p{Ll}/u.test(after.text)))
    return after.gap > 0 && !inItem ? 'paragraph' : 'line';
  const continues = !ended && (startsLowerCase(after.text) || goesOnWithNumber(before, after));
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

/** A web address that the line's end broke where it may be broken. */
function endsInBrokenAddress(text: string): boolean {
  if (!/[-/_=&?]$/.test(text)) return false;
  const lastWord = text.slice(text.lastIndexOf(' ') + 1);
  return /https?:\/\/|www\./.test(lastWord);
}

function joinOf(before: Fragment, after: Fragment): Joint {
  if (endsInBrokenAddress(before.text)) return 'none';
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

const WHITE_SPACE_OF = { none: '', hyphen: '', space: ' ', line: '\n', paragraph: '\n\n' } as const;

/** Reads the given stretches of the source, in order, as running text. */
export function readProse(source: string, spans: readonly Span[], layout: Layout): Prose {
  const fragments = fragmentsOf(source, spans);
  const written = new ProseWriter();
  let inItem = false;
  fragments.forEach((fragment, index) => {
    const before = fragments[index - 1];
    const joint = before ? jointBetween(before, fragment, inItem, layout) : 'none';
    if (joint === 'hyphen') written.dropHyphen();
    written.addWhiteSpace(WHITE_SPACE_OF[joint]);
    if (joint === 'line' || joint === 'paragraph' || !before) inItem = LIST_ITEM.test(fragment.text);
    for (const found of fragment.text.matchAll(/\S+|\s+/g))
      if (found[0].trim() === '') written.addWhiteSpace(' ');
      else written.addRun(found[0], fragment.start + found.index);
  });
  return written.prose();
}

/** Prose as it grows; pieces are joined at the end, for long texts. */
class ProseWriter {
  readonly #pieces: string[] = [];
  readonly #origins: Origin[] = [];
  #length = 0;

  addWhiteSpace(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  addRun(text: string, start: number): void {
    this.#pieces.push(text);
    this.#origins.push({ at: this.#length, start, length: text.length });
    this.#length += text.length;
  }

  /** Takes back the last character, which is the hyphen of a broken word. */
  dropHyphen(): void {
    const run = this.#origins.pop();
    if (!run) return;
    this.#pieces.push(this.#pieces.pop()?.slice(0, -1) ?? '');
    this.#origins.push({ ...run, length: run.length - 1 });
    this.#length--;
  }

  prose(): Prose {
    return { text: this.#pieces.join(''), origins: this.#origins };
  }
}

/** The index of the first origin that reaches beyond `at`. */
function originBeyond(origins: readonly Origin[], at: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const origin = origins[middle];
    if (origin && origin.at + origin.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch of prose that begins and ends between words. */
export function sliceProse({ text, origins }: Prose, { start, end }: Span): Prose {
  const within = origins.slice(originBeyond(origins, start), originBeyond(origins, end));
  return {
    text: text.slice(start, end),
    origins: within.map((origin) => ({ ...origin, at: origin.at - start })),
  };
}

/** Where a stretch of prose stands in the source: from its first character's place to its last's. */
export function placeInSource(prose: Prose, span: Span): Span | null {
  const first = prose.origins[originBeyond(prose.origins, span.start)];
  const beyond = prose.origins[originBeyond(prose.origins, span.end)];
  const last =
    beyond && beyond.at < span.end ? beyond : prose.origins[originBeyond(prose.origins, span.end) - 1];
  if (!first || !last || first.at >= span.end || last.at + last.length <= span.start) return null;
  return {
    start: first.start + Math.max(0, span.start - first.at),
    end: last.start + Math.min(last.length, span.end - last.at),
  };
}
