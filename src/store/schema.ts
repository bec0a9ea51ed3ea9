/**
 * The tables as Kysely sees them; `migrations.ts` makes them and docs/privacy.md tells of each. Only types that every SQL
 * database has: times are ISO 8601 in UTC as text, which sorts; truths are 0 and 1.
 */
import type { Language } from '../replies/reply.ts';
import type { Verdict } from '../search/finding.ts';
import type { AnswerChannel, ModeratorAction } from './store.ts';

export interface Schema {
  readonly settings: SettingsTable;
  readonly answer_channels: AnswerChannelsTable;
  readonly questions: QuestionsTable;
  readonly votes: VotesTable;
  readonly dismissals: DismissalsTable;
  readonly phrasings: PhrasingsTable;
  readonly replies: RepliesTable;
  readonly documents: DocumentsTable;
  readonly document_bytes: DocumentBytesTable;
  readonly moderation_log: ModerationLogTable;
  readonly secrets: SecretsTable;
}

interface SettingsTable {
  server: string;
  language: Language | null;
  moderator_role: string | null;
  keeps_questions: number;
}

interface AnswerChannelsTable {
  server: string;
  channel: string;
  manner: AnswerChannel['manner'];
}

interface QuestionsTable {
  id: string;
  server: string | null;
  text: string | null;
  /** The text's words, folded, by which the same question is known again. */
  words: string | null;
  language: Language;
  verdict: Verdict;
  /** A JSON list of ids. */
  entries: string;
  chosen: string | null;
  at: string;
}

interface VotesTable {
  question: string;
  entry: string;
  /** See `voterOf` in votes.ts. */
  voter: string;
  helpful: number;
}

interface DismissalsTable {
  server: string;
  words: string;
  entry: string;
  at: string;
}

interface PhrasingsTable {
  id: string;
  server: string;
  entry: string;
  words: string;
  text: string;
  by: string;
  at: string;
}

interface RepliesTable {
  server: string | null;
  channel: string;
  message: string;
  reply: string;
  asked: string | null;
  entry: string | null;
  at: string;
}

interface DocumentsTable {
  id: string;
  server: string;
  name: string;
  file: string;
  size: number;
  by: string;
  added_at: string;
  removed_at: string | null;
}

/** Beside `documents`, so that what is said of a document can be read and changed without its bytes. */
interface DocumentBytesTable {
  document: string;
  bytes: Uint8Array;
}

interface ModerationLogTable {
  server: string;
  number: number;
  person: string;
  action: ModeratorAction;
  subject: string | null;
  at: string;
}

interface SecretsTable {
  name: string;
  value: Uint8Array;
}
