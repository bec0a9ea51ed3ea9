/** Small makers of rich text. */
import type { Span } from '../documents/document.ts';
import type { RichText, Run } from './reply.ts';

export const plain = (text: string): RichText => [{ text }];
export const strong = (text: string): Run => ({ text, style: 'strong' });
export const emphasis = (text: string): Run => ({ text, style: 'emphasis' });

/** Runs side by side, with a separator between those that hold any text. */
export function joined(parts: readonly RichText[], separator: string): RichText {
  return parts
    .filter((part) => part.some(({ text }) => text !== ''))
    .flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]));
}

/** The paragraphs of a stretch of text, with the given spans of the text marked. */
export function markedParagraphs(text: string, within: Span, marked: readonly Span[]): RichText[] {
  const paragraphs: RichText[] = [];
  let start = within.start;
  for (const found of text.slice(within.start, within.end).matchAll(/\n{2,}|$/g)) {
    const end = within.start + found.index;
    if (end > start) paragraphs.push(markedRuns(text, { start, end }, marked));
    start = end + found[0].length;
  }
  return paragraphs;
}

function markedRuns(text: string, { start, end }: Span, marked: readonly Span[]): RichText {
  const runs: Run[] = [];
  let at = start;
  for (const span of marked) {
    const from = Math.max(at, span.start);
    const to = Math.min(end, span.end);
    if (to <= from) continue;
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: text.slice(from, to), style: 'marked' });
    at = to;
  }
  if (at < end) runs.push({ text: text.slice(at, end) });
  return runs;
}
