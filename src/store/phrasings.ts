/** Other ways to ask for a passage, of one server's own. */
import { type Context, keepable, newId, wordsKey, write } from './context.ts';
import type { PhrasingStore } from './store.ts';

export function phrasingStore(context: Context): PhrasingStore {
  const { db, now, random } = context;
  return {
    async of(server) {
      const rows = await db
        .selectFrom('phrasings')
        .select(['id', 'entry', 'text', 'by', 'at'])
        .where('server', '=', server)
        .orderBy('at')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    async add(server, { entry, text, by }) {
      const kept = keepable(text);
      const words = wordsKey(kept);
      const { id } = await write(context, (transaction) =>
        transaction
          .insertInto('phrasings')
          .values({ id: newId(random), server, entry, words, text: kept, by, at: now().toISOString() })
          // Changes nothing, but so that the id of the one that is there comes back.
          .onConflict((conflict) => conflict.columns(['server', 'entry', 'words']).doUpdateSet({ words }))
          .returning('id')
          .executeTakeFirstOrThrow(),
      );
      return id;
    },
    async remove(server, id) {
      const removed = await write(context, (transaction) =>
        transaction
          .deleteFrom('phrasings')
          .where('server', '=', server)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst(),
      );
      return removed !== undefined;
    },
  };
}
