/** How long things are kept, and deleting them so that they are gone. docs/privacy.md says the same in words. */
import { type Kysely, sql } from 'kysely';
import { type Context, write } from './context.ts';
import type { Schema } from './schema.ts';

/** Half a year: a debate in the Kamer and its aftermath, so that gaps tell what people keep asking. */
export const QUESTION_DAYS = 180;
/** A month: long enough for a moderator to come back from holidays and undo it. */
export const REMOVED_DOCUMENT_DAYS = 30;
/** A year: who changed what is asked about long after. */
export const LOG_DAYS = 365;

const DAY = 24 * 60 * 60 * 1000;

export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * DAY);

/** Deletes what has been kept for its time. Votes go with their question. */
export async function purge(context: Context): Promise<void> {
  const { db, now } = context;
  const before = (days: number): string => daysAfter(now(), -days).toISOString();
  await write(context, async (transaction) => {
    for (const table of ['questions', 'replies', 'dismissals'] as const)
      await transaction.deleteFrom(table).where('at', '<', before(QUESTION_DAYS)).execute();
    await transaction
      .deleteFrom('documents')
      .where('removed_at', '<', before(REMOVED_DOCUMENT_DAYS))
      .execute();
    await transaction.deleteFrom('moderation_log').where('at', '<', before(LOG_DAYS)).execute();
  });
  await emptyJournal(db);
}

/** Every table with something of a server in it; votes and bytes go with their question and document. */
const OF_SERVERS = [
  'settings',
  'answer_channels',
  'replies',
  'questions',
  'dismissals',
  'phrasings',
  'documents',
  'moderation_log',
] as const;

/** Deletes all of one server in one transaction, and from the files too. */
export async function forgetServer(context: Context, server: string): Promise<void> {
  const { db } = context;
  await write(context, async (transaction) => {
    for (const table of OF_SERVERS)
      await transaction.deleteFrom(table).where('server', '=', server).execute();
  });
  await emptyJournal(db);
}

/**
 * Brings all that there is into the one file. Deleted rows are overwritten there (`secure_delete`), but pages as they were
 * before stay in the journal until it is emptied. Rewriting the file (`vacuum`) would add nothing but its smaller size,
 * and would make everybody wait for as long as the file is large.
 */
export async function emptyJournal(db: Kysely<Schema>): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
