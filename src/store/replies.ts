/** Which message of the bot answers which message of a person. */
import type { Selectable } from 'kysely';
import { type Context, write } from './context.ts';
import type { Schema } from './schema.ts';
import type { ReplyLink, ReplyStore } from './store.ts';

export function replyStore(context: Context): ReplyStore {
  const { db, now } = context;
  const inChannel = ({ server, channel }: { server: string | null; channel: string }) =>
    db
      .selectFrom('replies')
      .selectAll()
      .where('server', 'is not distinct from', server)
      .where('channel', '=', channel);
  return {
    async link({ server, channel, message, reply, asked, entry }) {
      const values = { reply, asked, entry, at: now().toISOString() };
      await write(context, (transaction) =>
        transaction
          .insertInto('replies')
          .values({ server, channel, message, ...values })
          .onConflict((conflict) =>
            conflict
              .columns(['channel', 'message'])
              .doUpdateSet(values)
              .where('replies.server', 'is not distinct from', server),
          )
          .execute(),
      );
    },
    async to(place) {
      return linkOf(await inChannel(place).where('message', '=', place.message).executeTakeFirst());
    },
    async by(place) {
      return linkOf(await inChannel(place).where('reply', '=', place.reply).executeTakeFirst());
    },
    async forget({ server, channel, message }) {
      await write(context, (transaction) =>
        transaction
          .deleteFrom('replies')
          .where('server', 'is not distinct from', server)
          .where('channel', '=', channel)
          .where('message', '=', message)
          .execute(),
      );
    },
  };
}

function linkOf(row: Selectable<Schema['replies']> | undefined): ReplyLink | null {
  if (!row) return null;
  const { at: _, ...link } = row;
  return link;
}
