/** Texts of others in lists: on one line, and no longer than there is room for. */
import { CUT, excerptOf } from './excerpt.ts';

/** At most `room` characters and the mark of a cut, which falls between words. */
export function oneLine(text: string, room: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const { end, cutAfter } = excerptOf(line, [], null, room);
  return `${line.slice(0, end)}${cutAfter ? ` ${CUT}` : ''}`;
}
