/** Whether a passage answers a question, by the votes of those who read it. */
import { createHmac } from 'node:crypto';
import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { type Context, wordsKey, write } from './context.ts';
import type { Schema } from './schema.ts';
import type { Confirmed, Vote, VoteCounts, VoteStore } from './store.ts';

/** How many votes more for than against confirm an answer: two people at the least. */
const CONFIRMING = 2;
/** The most that a server's search has to know by heart; those with most votes come first. */
const MOST_CONFIRMED = 2000;

/** `secret` keys the voters' marks; one per database. */
export function voteStore(context: Context, secret: Uint8Array): VoteStore {
  const { db, now } = context;
  return {
    cast: (vote) =>
      write(context, async (transaction) => {
        const { server, question, entry, helpful } = vote;
        const askings = await askingsOf(transaction, server, question);
        if (!askings) return null;
        const voter = voterOf(vote, secret);
        await transaction
          .deleteFrom('votes')
          .where('question', 'in', askings)
          .where('entry', '=', entry)
          .where('voter', '=', voter)
          .execute();
        await transaction
          .insertInto('votes')
          .values({ question, entry, voter, helpful: Number(helpful) })
          .execute();
        return counts(transaction, server, question, entry);
      }),
    counts: (server, question, entry) => counts(db, server, question, entry),
    confirmed: (server) => confirmed(db, server),
    async dismiss(server, { text, entry }) {
      await write(context, (transaction) =>
        transaction
          .insertInto('dismissals')
          .values({ server, words: wordsKey(text), entry, at: now().toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .execute(),
      );
    },
  };
}

/**
 * A person's mark on votes for one passage in one server: the same each time, so that they vote once, but another for
 * every passage and server, so that no list of what somebody voted can be made.
 */
const voterOf = ({ server, entry, person }: Vote, secret: Uint8Array): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify([server, entry, person]))
    .digest('base64url');

/**
 * The ids of all askings of this question in its server: in the same words, or where no words are kept, itself alone. Null
 * when the server has no such question.
 */
async function askingsOf(
  db: Kysely<Schema>,
  server: string | null,
  question: string,
): Promise<SelectQueryBuilder<Schema, 'questions', { id: string }> | null> {
  const ofServer = db.selectFrom('questions').where('server', 'is not distinct from', server);
  const own = await ofServer.select('words').where('id', '=', question).executeTakeFirst();
  if (!own) return null;
  const ids = ofServer.select('id');
  return own.words === null ? ids.where('id', '=', question) : ids.where('words', '=', own.words);
}

const yes = sql<number>`coalesce(sum(votes.helpful), 0)`;
const no = sql<number>`coalesce(sum(1 - votes.helpful), 0)`;

async function counts(
  db: Kysely<Schema>,
  server: string | null,
  question: string,
  entry: string,
): Promise<VoteCounts> {
  const askings = await askingsOf(db, server, question);
  if (!askings) return { yes: 0, no: 0 };
  const row = await db
    .selectFrom('votes')
    .select([yes.as('yes'), no.as('no')])
    .where('question', 'in', askings)
    .where('entry', '=', entry)
    .executeTakeFirstOrThrow();
  return { yes: Number(row.yes), no: Number(row.no) };
}

async function confirmed(db: Kysely<Schema>, server: string): Promise<readonly Confirmed[]> {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('questions', 'questions.id', 'votes.question')
    .select(({ selectFrom }) => [
      'questions.words',
      'votes.entry',
      yes.as('yes'),
      no.as('no'),
      selectFrom('questions as latest')
        .select('latest.text')
        .where('latest.server', '=', server)
        .whereRef('latest.words', '=', 'questions.words')
        .orderBy('latest.at', 'desc')
        .orderBy('latest.id')
        .limit(1)
        .as('text'),
    ])
    .where('questions.server', '=', server)
    .where('questions.words', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('dismissals')
            .select('dismissals.words')
            .where('dismissals.server', '=', server)
            .whereRef('dismissals.words', '=', 'questions.words')
            .whereRef('dismissals.entry', '=', 'votes.entry'),
        ),
      ),
    )
    .groupBy(['questions.words', 'votes.entry'])
    .having(sql<number>`${yes} - ${no}`, '>=', CONFIRMING)
    .orderBy(sql`${yes} - ${no}`, 'desc')
    .orderBy('questions.words')
    .limit(MOST_CONFIRMED)
    .execute();
  return rows.map((row) => ({
    text: row.text ?? '',
    entry: row.entry,
    yes: Number(row.yes),
    no: Number(row.no),
  }));
}
