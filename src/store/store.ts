/**
 * What must outlive a restart, as the rest of the program sees it. Everything belongs to one server, and nothing of one
 * is ever returned for another; `null` in place of a server stands for direct messages.
 */
import type { Language } from '../replies/reply.ts';
import type { Filters } from '../search/filters.ts';
import type { Verdict } from '../search/finding.ts';

/** Every method resolves once what it changed is safely on disk; it throws a `UserError` where that can't be done. */
export interface Store {
  readonly settings: SettingsStore;
  readonly questions: QuestionStore;
  readonly votes: VoteStore;
  readonly phrasings: PhrasingStore;
  readonly replies: ReplyStore;
  readonly documents: UploadStore;
  readonly log: ModerationLog;
  /** Deletes everything of a server at once, and so that it is gone from the file as well. */
  forget(server: string): Promise<void>;
  /** Deletes for good what has been kept as long as docs/privacy.md says. To be called daily or so. */
  purge(): Promise<void>;
  close(): Promise<void>;
}

/** A channel where questions need no mention; in one that is not listed they do. */
export interface AnswerChannel {
  readonly channel: string;
  /** `questions`: every question is answered by a reply; `threads`: each in a thread of its own. */
  readonly manner: 'questions' | 'threads';
}

export interface ServerSettings {
  /** Null: each person's own. */
  readonly language: Language | null;
  readonly channels: readonly AnswerChannel[];
  /** A role that may moderate beside those who manage the server; null: none. */
  readonly moderatorRole: string | null;
  /** Whether the words of questions are kept, for gaps and confirmed answers. */
  readonly keepsQuestions: boolean;
}

export interface SettingsStore {
  /** The defaults where a server has saved none. */
  of(server: string): Promise<ServerSettings>;
  /**
   * Changes what `change` names, and returns the settings as they are then. `channels` replaces the whole list.
   * Turning `keepsQuestions` off deletes the words that were kept.
   */
  save(server: string, change: Partial<ServerSettings>): Promise<ServerSettings>;
}

/** A question as it was asked; by whom is not kept. */
export interface Asked {
  /** At most 10 characters of [a-z2-7], not to be guessed. */
  readonly id: string;
  readonly server: string | null;
  /** Null in direct messages, and where the server keeps no questions. */
  readonly text: string | null;
  readonly language: Language;
  readonly verdict: Verdict;
  /** What it was narrowed to; nothing where its words are not kept, for these are words too. */
  readonly filters: Filters;
  /** The id of the question that it follows on; null when it stands by itself. */
  readonly follows: string | null;
  /** Ids of the passages found, in the order shown, at most fifty. */
  readonly entries: readonly string[];
  /** The passage that was chosen among the candidates; null when none was. */
  readonly chosen: string | null;
  readonly at: Date;
}

export interface QuestionStore {
  /** Keeps a question, its words only where the server keeps them, and returns its id. */
  remember(question: Omit<Asked, 'id' | 'chosen' | 'at'>): Promise<string>;
  /** Null when this server has none of that id (any more). */
  asked(server: string | null, id: string): Promise<Asked | null>;
  /** Notes that a passage was chosen among the candidates. */
  choose(server: string | null, id: string, entry: string): Promise<void>;
  /** What was asked and not answered (nothing found, or no candidate chosen), or voted down on balance; newest first. */
  gaps(server: string): Promise<readonly Gap[]>;
}

export interface Gap {
  readonly text: string;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly votedDown: boolean;
  readonly at: Date;
}

export interface VoteCounts {
  readonly yes: number;
  readonly no: number;
}

/** Votes on whether a passage answers a question. Those on the same words in one server count together. */
export interface VoteStore {
  /** One vote a person, who may change it. Null when this server has no question of that id (any more). */
  cast(vote: Vote): Promise<VoteCounts | null>;
  /** Zeros for what is unknown. */
  counts(server: string | null, question: string, entry: string): Promise<VoteCounts>;
  /** Questions with the passages that answer them by at least two votes more for than against, but for those dismissed. */
  confirmed(server: string): Promise<readonly Confirmed[]>;
  /** Takes a confirmed answer away, whatever the votes; `text` in any of its spellings. */
  dismiss(server: string, pair: { readonly text: string; readonly entry: string }): Promise<void>;
}

export interface Vote {
  readonly server: string | null;
  /** The id of a question asked. */
  readonly question: string;
  readonly entry: string;
  /** Kept only in a form from which no id can be read. */
  readonly person: string;
  readonly helpful: boolean;
}

export interface Confirmed extends VoteCounts {
  /** As it was asked last. */
  readonly text: string;
  readonly entry: string;
}

/** Another way to ask for a passage, which a server's moderators (or a model on their behalf) added. */
export interface ServerPhrasing {
  readonly id: string;
  readonly entry: string;
  readonly text: string;
  /** The id of the moderator who added it, or the name of the model. */
  readonly by: string;
  readonly at: Date;
}

export interface PhrasingStore {
  /** Oldest first. */
  of(server: string): Promise<readonly ServerPhrasing[]>;
  /** Returns its id; that of the one which is there, where the passage has one in these words. */
  add(server: string, phrasing: Pick<ServerPhrasing, 'entry' | 'text' | 'by'>): Promise<string>;
  /** False when the server has none of that id. */
  remove(server: string, id: string): Promise<boolean>;
}

/** Where a message of a person stands. */
export interface MessagePlace {
  readonly server: string | null;
  readonly channel: string;
  readonly message: string;
}

/** Which message of the bot answers which message of a person, so that the one can follow the other's fate. */
export interface ReplyLink extends MessagePlace {
  /** The bot's message. */
  readonly reply: string;
  /** The id of the question asked; null when there is none (any more). */
  readonly asked: string | null;
  /** The passage shown; null when none was. */
  readonly entry: string | null;
}

export interface ReplyStore {
  /** A later link of the same message takes the place of the former. */
  link(link: ReplyLink): Promise<void>;
  /** By the person's message. */
  to(place: MessagePlace): Promise<ReplyLink | null>;
  /** By the bot's message. */
  by(place: Omit<MessagePlace, 'message'> & { readonly reply: string }): Promise<ReplyLink | null>;
  forget(place: MessagePlace): Promise<void>;
}

/** A document that a server's moderators added; it belongs to that server alone. Its bytes never change. */
export interface UploadedDocument {
  readonly id: string;
  readonly server: string;
  /** What the server calls it; unique among its documents in use. */
  readonly name: string;
  /** The file's name as it was uploaded. */
  readonly file: string;
  readonly size: number;
  /** The id of the moderator who added it. */
  readonly by: string;
  readonly addedAt: Date;
  /** Null while it is in use. */
  readonly removed: { readonly at: Date; readonly undoUntil: Date } | null;
}

export interface UploadStore {
  /** The id of the new document, whole or not there at all; null when the server has one of this name in use. */
  add(server: string, document: NewDocument): Promise<string | null>;
  /** Also those removed that can still be restored; oldest first. */
  of(server: string): Promise<readonly UploadedDocument[]>;
  /** Those in use, of all servers, for the index; oldest first. */
  inUse(): Promise<readonly UploadedDocument[]>;
  /** Null when the server has none of that id (any more). */
  bytes(server: string, id: string): Promise<Uint8Array | null>;
  /** False when the server has none of that id in use. */
  remove(server: string, id: string): Promise<boolean>;
  /** False when there is none to restore, when it is too late, or when another of its name is in use by now. */
  restore(server: string, id: string): Promise<boolean>;
}

export interface NewDocument extends Pick<UploadedDocument, 'name' | 'file' | 'by'> {
  readonly bytes: Uint8Array;
}

export type ModeratorAction =
  | 'refresh'
  | 'add-document'
  | 'remove-document'
  | 'restore-document'
  | 'add-phrasing'
  | 'remove-phrasing'
  | 'dismiss-confirmed'
  | 'export-gaps'
  | 'change-settings'
  /** The first entry of a new log: that everything before it was deleted. */
  | 'forget';

export interface LogEntry {
  /** Counts from 1 in each server. */
  readonly number: number;
  /** The moderator's id. */
  readonly person: string;
  readonly action: ModeratorAction;
  /** What it was done to, in words; null where the action says it all. */
  readonly subject: string | null;
  readonly at: Date;
}

/** What moderators did, for moderators to read. */
export interface ModerationLog {
  record(server: string, entry: Pick<LogEntry, 'person' | 'action' | 'subject'>): Promise<void>;
  /** Newest first; with `before`, those with a lower number. */
  entries(
    server: string,
    page: { readonly limit: number; readonly before?: number },
  ): Promise<readonly LogEntry[]>;
}
