/** The store on SQLite, in a folder of the operator's choice or in memory. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { UserError } from '../errors.ts';
import { connectInThread } from './connect-in-thread.ts';
import { type Context, write } from './context.ts';
import { dialectOn } from './dialect.ts';
import { uploadStore } from './documents.ts';
import { migrate } from './migrations.ts';
import { moderationLog } from './moderation-log.ts';
import { phrasingStore } from './phrasings.ts';
import { questionStore } from './questions.ts';
import { remembering } from './remembered.ts';
import { replyStore } from './replies.ts';
import { emptyJournal, forgetServer, purge } from './retention.ts';
import type { Schema } from './schema.ts';
import { settingsStore } from './settings.ts';
import { type Connect, connectHere } from './sqlite.ts';
import type { Store } from './store.ts';
import { voteStore } from './votes.ts';

const FILE = 'kamerbode.db';

export interface StoreOptions extends Pick<Context, 'now' | 'random'> {
  /** Made when it is missing; null: kept in memory, and gone with the program. */
  readonly folder: string | null;
  /** Where SQLite runs: for a folder, in a thread of its own, so that only that waits for the disk. */
  readonly connect?: Connect;
}

/** Throws a `UserError` where the folder or the database in it can't be used; a damaged file is left as it is. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { folder, now, random, connect = folder === null ? connectHere : connectInThread } = options;
  const file = folder === null ? ':memory:' : await fileIn(folder);
  const db = new Kysely<Schema>({ dialect: dialectOn(await connect(file)) });
  try {
    await migrate(db, file);
    const context = { db, now, random };
    return remembering(storeOn(context, await secretOf(context, 'voters')));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function fileIn(folder: string): Promise<string> {
  const file = join(folder, FILE);
  try {
    // For its owner alone: what is in it is nobody else's business.
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOSPC' ? 'full' : 'unwritable';
    throw new UserError({ kind: 'store', reason, file }, { cause });
  }
  return file;
}

/** Made once for each database, and kept in it. */
async function secretOf(context: Context, name: string): Promise<Uint8Array> {
  await write(context, (transaction) =>
    transaction
      .insertInto('secrets')
      .values({ name, value: context.random(32) })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  const row = await context.db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return new Uint8Array(row.value);
}

const storeOn = (context: Context, voters: Uint8Array): Store => ({
  settings: settingsStore(context),
  questions: questionStore(context),
  votes: voteStore(context, voters),
  phrasings: phrasingStore(context),
  replies: replyStore(context),
  documents: uploadStore(context),
  log: moderationLog(context),
  forget: (server) => forgetServer(context, server),
  purge: () => purge(context),
  async close() {
    try {
      await emptyJournal(context.db);
    } finally {
      await context.db.destroy();
    }
  },
});
