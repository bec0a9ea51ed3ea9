/** What a format's reader returned, as the words at its spans. */
import type { Span } from '../../../src/documents/document.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';

export function shown(read: ReadText) {
  const at = ({ start, end }: Span): string => read.text.slice(start, end);
  return {
    /** Mark, whole note, its text, its sign in the running text. */
    notes: read.notes.map(({ mark, span, text, markSpan }) => [
      mark,
      at(span),
      at(text),
      markSpan && at(markSpan),
    ]),
    furniture: read.furniture.map(at),
    headings: read.headings.map(at),
  };
}

/** The text without its notes, their signs and the furniture. */
export function running({ text, notes, furniture }: ReadText): string {
  const away = [
    ...furniture,
    ...notes.flatMap(({ span, markSpan }) => (markSpan ? [span, markSpan] : [span])),
  ];
  let left = '';
  let at = 0;
  for (const { start, end } of away.sort((a, b) => a.start - b.start)) {
    left += text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return left + text.slice(at);
}
