/**
 * Which part of a long answer to show. A cut falls between sentences and is marked with […]; what is left out is never
 * the middle of what is shown. Only a sentence that alone is too long is cut at a comma or a space.
 */
import type { Span } from '../documents/document.ts';

/** Stands where something was left out. */
export const CUT = '[…]';

export interface Excerpt extends Span {
  /** Something before or after it was left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The stretch of `text`, at most `budget` characters, that holds `focus` and as much around it as fits: from the
 * beginning of the text if that can be, else from the beginning of the paragraph or sentence of the focus. `sentences`
 * are the text's sentences in order.
 */
export function excerptOf(
  text: string,
  sentences: readonly Span[],
  focus: Span | null,
  budget: number,
): Excerpt {
  if (text.length <= budget || sentences.length === 0)
    return shorten(text, { start: 0, end: text.length }, budget);
  const target = focus ?? { start: 0, end: 0 };
  const firstFocus = Math.max(
    0,
    sentences.findIndex(({ end }) => end > target.start),
  );
  const starts = [0, paragraphStart(text, sentences, firstFocus), firstFocus];
  const focusEnd = Math.min(target.end, (sentences[firstFocus]?.start ?? 0) + budget);
  const first = starts.find((index) => focusEnd - (sentences[index]?.start ?? 0) <= budget) ?? firstFocus;
  const start = sentences[first]?.start ?? 0;
  let end = sentences[first]?.end ?? text.length;
  for (const sentence of sentences.slice(first + 1)) {
    if (sentence.end - start > budget) break;
    end = sentence.end;
  }
  return shorten(text, { start, end }, budget);
}

/** The index of the first sentence in the paragraph of the given one. */
function paragraphStart(text: string, sentences: readonly Span[], index: number): number {
  let first = index;
  while (first > 0) {
    const before = sentences[first - 1];
    const here = sentences[first];
    if (!before || !here || text.slice(before.end, here.start).includes('\n\n')) break;
    first--;
  }
  return first;
}

/** Cuts a stretch that is still too long at its last comma or semicolon, else at its last space, within the budget. */
function shorten(text: string, { start, end }: Span, budget: number): Excerpt {
  let shortened = end;
  if (end - start > budget) {
    const within = text.slice(start, start + budget);
    const comma = within.search(/[,;][^,;]*$/);
    const space = within.lastIndexOf(' ');
    const at = comma > budget / 2 ? comma + 1 : space > 0 ? space : wholeCharacters(within);
    shortened = start + at;
  }
  return {
    start,
    end: shortened,
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(shortened).trim() !== '',
  };
}

/** How much of a stretch ends in no half of a character that takes two units. */
const wholeCharacters = (within: string): number =>
  within.length > 1 && /[\uD800-\uDBFF]$/u.test(within) ? within.length - 1 : within.length;

/** Cuts a text into pages of at most `budget` characters, between sentences; together they are the whole text. */
export function pagesOf(text: string, sentences: readonly Span[], budget: number): Span[] {
  const pages: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const rest = sentences.filter(({ end }) => end > start);
    const here = rest.map((span) => ({ start: Math.max(0, span.start - start), end: span.end - start }));
    const page = excerptOf(text.slice(start), here, null, budget);
    const end = start + Math.max(1, page.end);
    pages.push({ start, end });
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return pages;
}
