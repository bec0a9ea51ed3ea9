/** What moderators did, in the order in which they did it, whatever the clock says. */
import { type Context, keepable, write } from './context.ts';
import type { ModerationLog } from './store.ts';

export function moderationLog(context: Context): ModerationLog {
  const { db, now } = context;
  return {
    record: (server, { person, action, subject }) =>
      write(context, async (transaction) => {
        const { last } = await transaction
          .selectFrom('moderation_log')
          .select(({ fn }) => fn.max('number').as('last'))
          .where('server', '=', server)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('moderation_log')
          .values({
            server,
            number: (last ?? 0) + 1,
            person,
            action,
            subject: subject && keepable(subject),
            at: now().toISOString(),
          })
          .execute();
      }),
    async entries(server, { limit, before }) {
      const rows = await db
        .selectFrom('moderation_log')
        .select(['number', 'person', 'action', 'subject', 'at'])
        .where('server', '=', server)
        .$if(before !== undefined, (query) => query.where('number', '<', before ?? 0))
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
  };
}
