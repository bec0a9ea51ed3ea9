/** Questions as they were asked, without by whom. */
import type { Selectable } from 'kysely';
import { type Context, keepable, newId, wordsKey, write } from './context.ts';
import type { Schema } from './schema.ts';
import { readSettings } from './settings.ts';
import type { Asked, QuestionStore } from './store.ts';

/** As many as a moderator may want to see grouped; the newest tell most. */
const MOST_GAPS = 5000;
const MOST_ENTRIES = 10;

export function questionStore(context: Context): QuestionStore {
  const { db, now, random } = context;
  return {
    remember: ({ server, text, language, verdict, entries }) =>
      write(context, async (transaction) => {
        const id = newId(random);
        const keeps = server !== null && (await readSettings(transaction, server)).keepsQuestions;
        const kept = keeps && text !== null ? keepable(text) : null;
        await transaction
          .insertInto('questions')
          .values({
            id,
            server,
            text: kept,
            words: kept && wordsKey(kept),
            language,
            verdict,
            entries: JSON.stringify(entries.slice(0, MOST_ENTRIES)),
            chosen: null,
            at: now().toISOString(),
          })
          .execute();
        return id;
      }),
    async asked(server, id) {
      const row = await db
        .selectFrom('questions')
        .selectAll()
        .where('id', '=', id)
        .where('server', 'is not distinct from', server)
        .executeTakeFirst();
      return row ? askedOf(row) : null;
    },
    async choose(server, id, entry) {
      await write(context, (transaction) =>
        transaction
          .updateTable('questions')
          .set({ chosen: entry })
          .where('id', '=', id)
          .where('server', 'is not distinct from', server)
          .execute(),
      );
    },
    async gaps(server) {
      const rows = await db
        .with('balances', (queries) =>
          queries
            .selectFrom('votes')
            .innerJoin('questions', 'questions.id', 'votes.question')
            .select(({ fn, eb }) => [
              'questions.words',
              eb(fn.sum<number>(eb('votes.helpful', '*', 2)), '-', fn.count<number>('votes.helpful')).as(
                'balance',
              ),
            ])
            .where('questions.server', '=', server)
            .groupBy('questions.words'),
        )
        .selectFrom('questions')
        .leftJoin('balances', 'balances.words', 'questions.words')
        .select(['text', 'language', 'verdict', 'at', 'balance'])
        .where('server', '=', server)
        .where(({ eb, or, and }) =>
          or([and([eb('verdict', '!=', 'answer'), eb('chosen', 'is', null)]), eb('balance', '<', 0)]),
        )
        .where('text', 'is not', null)
        .$narrowType<{ text: string }>()
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(MOST_GAPS)
        .execute();
      return rows.map(({ text, language, verdict, at, balance }) => ({
        text,
        language,
        verdict,
        votedDown: Number(balance ?? 0) < 0,
        at: new Date(at),
      }));
    },
  };
}

const askedOf = (row: Selectable<Schema['questions']>): Asked => ({
  id: row.id,
  server: row.server,
  text: row.text,
  language: row.language,
  verdict: row.verdict,
  entries: JSON.parse(row.entries) as string[],
  chosen: row.chosen,
  at: new Date(row.at),
});
