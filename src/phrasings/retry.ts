/** How long to wait before asking a busy endpoint again. */

/** Time, handed in so that tests take none. */
export interface Clock {
  readonly now: () => Date;
  /** Resolves after so many milliseconds; rejects when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const FIRST_PAUSE = 1_000;
/** Whoever must wait longer had better come back another time. */
const LONGEST_PAUSE = 60_000;

/**
 * Milliseconds to wait after the attempt with this number (from 1): what the endpoint asked for, else twice as long each
 * time. Null where the endpoint asks for more than a minute.
 */
export function backoff(attempt: number, asked: number | null): number | null {
  if (asked !== null) return asked <= LONGEST_PAUSE ? asked : null;
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
}

/** A `Retry-After` header, in seconds or as a moment, in milliseconds from now; null where it says nothing. */
export function retryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  const moment = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? null : Math.max(0, moment - now.getTime());
}
