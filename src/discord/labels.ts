/** Names and labels: Discord shows them as they are, in one line, so nothing is escaped. */
import { readable } from './escape.ts';

/** At most `most` characters, cut at a word where that leaves most of them; empty when there is nothing to read. */
export function oneLine(raw: string, most: number): string {
  const line = readable(raw).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const head = line.slice(0, most - 1);
  const atWord = head.slice(0, Math.max(head.lastIndexOf(' '), 0));
  // Half a surrogate pair is no character.
  return `${(atWord.length > head.length / 2 ? atWord : head.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}

/** As `oneLine`, for what must hold something. */
export function label(raw: string, most: number): string {
  return oneLine(raw, most) || '…';
}
