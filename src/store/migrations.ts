/**
 * How the tables came to be what they are. Migrations are only ever added: what one of them did to somebody's database
 * can't be changed afterwards.
 */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { UserError } from '../errors.ts';
import type { Schema } from './schema.ts';

/** By name; run in the order of their names. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': {
    async up(db) {
      await makeServerTables(db);
      await makeQuestionTables(db);
      await makeDocumentTables(db);
    },
  },
};

async function makeServerTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('server', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text')
    .addColumn('moderator_role', 'text')
    .addColumn('keeps_questions', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('answer_channels')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('manner', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_channels_key', ['server', 'channel'])
    .execute();
  await db.schema
    .createTable('moderation_log')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('moderation_log_key', ['server', 'number'])
    .execute();
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'blob', (column) => column.notNull())
    .execute();
}

async function makeQuestionTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('server', 'text')
    .addColumn('text', 'text')
    .addColumn('words', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('entries', 'text', (column) => column.notNull())
    .addColumn('chosen', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('questions_by_words')
    .on('questions')
    .columns(['server', 'words', 'at'])
    .execute();
  await db.schema.createIndex('questions_by_time').on('questions').column('at').execute();
  await db.schema
    .createTable('votes')
    .addColumn('question', 'text', (column) =>
      column.notNull().references('questions.id').onDelete('cascade'),
    )
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['question', 'entry', 'voter'])
    .execute();
  await db.schema
    .createTable('dismissals')
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('dismissals_key', ['server', 'words', 'entry'])
    .execute();
  await db.schema
    .createTable('phrasings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addUniqueConstraint('phrasings_once', ['server', 'entry', 'words'])
    .execute();
  await db.schema
    .createTable('replies')
    .addColumn('server', 'text')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('reply', 'text', (column) => column.notNull())
    .addColumn('asked', 'text', (column) => column.references('questions.id').onDelete('set null'))
    .addColumn('entry', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('replies_key', ['channel', 'message'])
    .execute();
  await db.schema.createIndex('replies_by_reply').on('replies').columns(['channel', 'reply']).execute();
  await db.schema.createIndex('replies_by_question').on('replies').column('asked').execute();
  await db.schema.createIndex('replies_by_time').on('replies').column('at').execute();
}

async function makeDocumentTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('server', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await db.schema
    .createIndex('documents_name_in_use')
    .unique()
    .on('documents')
    .columns(['server', 'name'])
    .where(sql.ref('removed_at'), 'is', null)
    .execute();
  await db.schema
    .createTable('document_bytes')
    .addColumn('document', 'text', (column) =>
      column.primaryKey().references('documents.id').onDelete('cascade'),
    )
    .addColumn('bytes', 'blob', (column) => column.notNull())
    .execute();
}

/** Brings the database to today's schema. Throws a `UserError` where a newer program than this one made it. */
export async function migrate(db: Kysely<Schema>, file: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  if ((await migrationsDone(db)).some((name) => !(name in migrations)))
    throw new UserError({ kind: 'store', reason: 'newer', file });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function migrationsDone(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}
