/** Names and labels: Discord shows them as they are, in one line, so nothing is escaped. */
import { oneLine } from '../text/one-line.ts';
import { readable } from '../text/readable.ts';

/** At most `most` characters; empty when there is nothing to read. */
export const readableLine = (raw: string, most: number): string => oneLine(readable(raw), most);

/** As `readableLine`, for what must hold something. */
export const label = (raw: string, most: number): string => readableLine(raw, most) || '…';
