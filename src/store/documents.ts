/** Documents that moderators added, each with its bytes, so that adding one is a single step that is whole or undone. */
import type { Kysely, Selectable } from 'kysely';
import { type Context, newId, write } from './context.ts';
import { daysAfter, REMOVED_DOCUMENT_DAYS } from './retention.ts';
import type { Schema } from './schema.ts';
import type { UploadedDocument, UploadStore } from './store.ts';

export function uploadStore(context: Context): UploadStore {
  const { db, now, random } = context;
  return {
    add: (server, { name, file, by, bytes }) =>
      write(context, async (transaction) => {
        if (await isInUse(transaction, server, name)) return null;
        const id = newId(random);
        await transaction
          .insertInto('documents')
          .values({
            id,
            server,
            name,
            file,
            size: bytes.length,
            by,
            added_at: now().toISOString(),
            removed_at: null,
          })
          .execute();
        await transaction.insertInto('document_bytes').values({ document: id, bytes }).execute();
        return id;
      }),
    async of(server) {
      const documents = (await listed(db).where('server', '=', server).execute()).map(documentOf);
      return documents.filter(({ removed }) => removed === null || removed.undoUntil >= now());
    },
    async inUse() {
      return (await listed(db).where('removed_at', 'is', null).execute()).map(documentOf);
    },
    async bytes(server, id) {
      const row = await db
        .selectFrom('document_bytes')
        .innerJoin('documents', 'documents.id', 'document_bytes.document')
        .select('bytes')
        .where('documents.id', '=', id)
        .where('documents.server', '=', server)
        .executeTakeFirst();
      return row ? new Uint8Array(row.bytes) : null;
    },
    async remove(server, id) {
      const removed = await write(context, (transaction) =>
        transaction
          .updateTable('documents')
          .set({ removed_at: now().toISOString() })
          .where('server', '=', server)
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
    restore: (server, id) =>
      write(context, async (transaction) => {
        const row = await listed(transaction)
          .where('server', '=', server)
          .where('id', '=', id)
          .executeTakeFirst();
        const removed = row && documentOf(row).removed;
        if (!removed || removed.undoUntil < now() || (await isInUse(transaction, server, row.name)))
          return false;
        await transaction.updateTable('documents').set({ removed_at: null }).where('id', '=', id).execute();
        return true;
      }),
  };
}

const listed = (db: Kysely<Schema>) =>
  db.selectFrom('documents').selectAll().orderBy('added_at').orderBy('id');

const isInUse = async (db: Kysely<Schema>, server: string, name: string): Promise<boolean> =>
  (await listed(db)
    .where('server', '=', server)
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) !== undefined;

function documentOf(row: Selectable<Schema['documents']>): UploadedDocument {
  const { id, server, name, file, size, by } = row;
  const removedAt = row.removed_at === null ? null : new Date(row.removed_at);
  return {
    id,
    server,
    name,
    file,
    size,
    by,
    addedAt: new Date(row.added_at),
    removed: removedAt && { at: removedAt, undoUntil: daysAfter(removedAt, REMOVED_DOCUMENT_DAYS) },
  };
}
