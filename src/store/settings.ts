/** How each server wants the bot to behave. */
import type { Kysely } from 'kysely';
import { type Context, write } from './context.ts';
import { emptyJournal } from './retention.ts';
import type { Schema } from './schema.ts';
import type { ServerSettings, SettingsStore } from './store.ts';

/** The bot answers who speaks to it, in their language, and keeps questions so that moderators see what is missing. */
const DEFAULTS: ServerSettings = { language: null, channels: [], moderatorRole: null, keepsQuestions: true };

export function settingsStore(context: Context): SettingsStore {
  const { db } = context;
  return {
    of: (server) => readSettings(db, server),
    async save(server, change) {
      const saved = await write(context, async (transaction) => {
        await replace(transaction, server, { ...(await readSettings(transaction, server)), ...change });
        if (change.keepsQuestions === false) await forgetWords(transaction, server);
        return readSettings(transaction, server);
      });
      if (change.keepsQuestions === false) await emptyJournal(db);
      return saved;
    },
  };
}

export async function readSettings(db: Kysely<Schema>, server: string): Promise<ServerSettings> {
  const row = await db.selectFrom('settings').selectAll().where('server', '=', server).executeTakeFirst();
  if (!row) return DEFAULTS;
  const channels = await db
    .selectFrom('answer_channels')
    .select(['channel', 'manner'])
    .where('server', '=', server)
    .orderBy('channel')
    .execute();
  return {
    language: row.language,
    channels,
    moderatorRole: row.moderator_role,
    keepsQuestions: row.keeps_questions === 1,
  };
}

async function replace(db: Kysely<Schema>, server: string, settings: ServerSettings): Promise<void> {
  const values = {
    language: settings.language,
    moderator_role: settings.moderatorRole,
    keeps_questions: Number(settings.keepsQuestions),
  };
  await db
    .insertInto('settings')
    .values({ server, ...values })
    .onConflict((conflict) => conflict.column('server').doUpdateSet(values))
    .execute();
  await db.deleteFrom('answer_channels').where('server', '=', server).execute();
  for (const { channel, manner } of settings.channels)
    await db
      .insertInto('answer_channels')
      .values({ server, channel, manner })
      .onConflict((conflict) => conflict.columns(['server', 'channel']).doUpdateSet({ manner }))
      .execute();
}

/** Buttons of answers given before go on working; only what was asked is gone. */
async function forgetWords(db: Kysely<Schema>, server: string): Promise<void> {
  await db
    .updateTable('questions')
    .set({ text: null, words: null })
    .where('server', '=', server)
    .where('words', 'is not', null)
    .execute();
  await db.deleteFrom('dismissals').where('server', '=', server).execute();
}
