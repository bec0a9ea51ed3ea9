/** What each part of the store works with, and what they share. */
import type { Kysely, Transaction } from 'kysely';
import { fold, wordsOf } from '../search/tokens.ts';
import type { Schema } from './schema.ts';

export interface Context {
  readonly db: Kysely<Schema>;
  readonly now: () => Date;
  /** That many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * Every write goes through here, a single one too: a transaction that begins has the lock, so none of its statements
 * finds the database busy. `sqlite.ts` says what that would leave behind.
 */
export const write = <Result>(
  { db }: Pick<Context, 'db'>,
  action: (transaction: Transaction<Schema>) => Promise<Result>,
): Promise<Result> => db.transaction().execute(action);

const ID_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten letters and digits of five bits each: short enough for a `custom_id`, too many to guess one. */
export const newId = (random: Context['random']): string =>
  Array.from(random(10), (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('');

/** The longest text kept: what a message on Discord can hold. */
const LONGEST_TEXT = 4000;

/** The text as it can be kept: at most `LONGEST_TEXT` UTF-16 units, none of them NUL, at which SQL databases end a text. */
export function keepable(text: string): string {
  const kept = text.slice(0, LONGEST_TEXT).replaceAll('\0', '\ufffd');
  return text.length > LONGEST_TEXT ? kept.replace(/[\uD800-\uDBFF]$/, '') : kept;
}

/** By which two texts are the same question: their words, without case, accents and punctuation. */
export const wordsKey = (text: string): string => wordsOf(text).join(' ') || fold(text);
