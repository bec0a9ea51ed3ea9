/** The collection as the rest of the program sees it. */
import type { Document, Warning } from '../documents/document.ts';
import type { UnreadableReason } from '../documents/read/decode-text.ts';
import type { SidecarProblem } from '../documents/sidecar-problems.ts';
import type { Filters } from '../search/filters.ts';
import type { Entry, Finding, Hit } from '../search/finding.ts';

/** A file that could not be used, or not whole, and why. */
export interface Problem {
  readonly file: string;
  readonly reason: ProblemReason;
  /** For the log: the error beneath. */
  readonly cause?: unknown;
  /** What is served meanwhile: nothing of this file, the version read before, or the document without its sidecar. */
  readonly served: 'nothing' | 'previous' | 'without-sidecar';
}

/** Why, as data; `replies/wording` says it. */
export type ProblemReason =
  | UnreadableReason
  | { readonly kind: 'unreadable-file' }
  | { readonly kind: 'no-passages' }
  | { readonly kind: 'duplicate-name'; readonly other: string }
  | { readonly kind: 'bad-sidecar'; readonly problems: readonly SidecarProblem[] }
  | { readonly kind: 'lonely-sidecar' };

export interface RefreshReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly tookMilliseconds: number;
}

export interface LibraryStatus {
  /** Those that are public and the server's own. */
  readonly documents: number;
  readonly passages: number;
  /** How many of them are the server's own. */
  readonly own: { readonly documents: number; readonly passages: number };
  /** ISO days; null when no document has a date. */
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly undated: number;
  readonly refreshedAt: Date;
  readonly problems: readonly Problem[];
  /** What was read, but not all as it should: questions without an answer, text that fits nowhere. */
  readonly doubts: readonly Doubt[];
  /** Subfolders and the like among the documents, which are not read. */
  readonly passedOver: readonly string[];
}

/** The collection as each server sees it. */
export interface Libraries {
  /** What is public and what this server's moderators added; null: what is public alone. */
  of(server: string | null): Library;
}

export interface Doubt {
  readonly file: string;
  readonly warning: Warning;
}

/** What is told of a document without its text. */
export interface DocumentSummary
  extends Pick<Document, 'name' | 'file' | 'kind' | 'particulars' | 'openQuestions' | 'warnings'> {
  /** Stands for the name where that is too long or may not be written: twelve characters of [A-Za-z0-9_-], stable. */
  readonly key: string;
  /** Whether this server's moderators added it. */
  readonly own: boolean;
  /** How many answers or stretches of a letter it has. */
  readonly passages: number;
}

/** The file that a document was read from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it stands on the machine that the program runs on, for those who sit at it; null where it stands in no folder. */
  readonly path: string | null;
}

/** A file that a moderator offers. */
export interface OfferedFile {
  /** The file's name. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file as it was read, counting for nothing yet. */
export interface Preview {
  /** By which it can be added: sixteen characters of [A-Za-z0-9_-], the same for the same file in the same server. */
  readonly id: string;
  readonly document: Document;
  /** The passages, with the ids that they will have once it is added. */
  readonly entries: readonly Entry[];
  /** After this it must be offered again. */
  readonly until: Date;
}

/** A document of a server's own that was added, removed or put back. */
export interface OwnDocument {
  readonly id: string;
  /** As `Document.name`. */
  readonly name: string;
  readonly file: string;
}

/**
 * The documents that the moderators of one server add: nobody else finds them. What is done is safely in the store when
 * a method resolves, and counts from then on. Who did it is for the caller to write in the log.
 */
export interface Uploads {
  /**
   * Reads a file within the bounds of time and memory that each file gets. Throws a `UserError` where it can't be read,
   * holds no passages, is there already, or is more than a server may have.
   */
  preview(file: OfferedFile): Promise<Preview>;
  /** What was previewed under this id; null when that is too long ago, or was elsewhere. */
  previewed(id: string): Preview | null;
  /**
   * Adds what was previewed; a second time, it changes nothing and returns the same. `by`: the moderator's id. Throws a
   * `UserError` when the preview is gone, and as `preview` does for what has changed since.
   */
  add(id: string, by: string): Promise<OwnDocument>;
  /** Forgets a preview; what was added stays. */
  dismiss(id: string): void;
  /** By its name. Throws a `UserError` when this server has added none that is called so. */
  remove(name: string): Promise<OwnDocument & { readonly undoUntil: Date }>;
  /**
   * Puts a document back that was removed, by its id; one that was put back already stays. Throws a `UserError` when it
   * is too late, or when there is another of its name or content by now.
   */
  restore(id: string): Promise<OwnDocument>;
  /** Deletes all that is kept of this server, here and in the store: not its documents alone. */
  forget(): Promise<void>;
}

/** What can be asked of it is answered in its own time: the passages need not be in this thread. */
export interface Library {
  /** Among what the filters leave; `most` hits, by default ten. */
  find(question: string, filters?: Filters, most?: number): Promise<Finding>;
  /**
   * Nearest to what is typed so far, the last word of which may be half typed; after the passages, open questions that
   * come near (`openEntry`).
   */
  suggest(typed: string, filters?: Filters): Promise<readonly Hit[]>;
  /** The open question that is surely the one asked, of a document that answers none; null where there is none. */
  findOpen(question: string, filters?: Filters): Promise<Hit | null>;
  /** An open question by the id that `suggest` gave it, as an entry without an answer. */
  openEntry(id: string): Promise<Entry | undefined>;
  /** Those that the filters leave, newest first, those without a date last. */
  documents(filters?: Filters): Promise<readonly DocumentSummary[]>;
  /** Null where there is no such document, or its file is gone or larger than `mostBytes`. */
  sourceOf(document: string, mostBytes: number): Promise<SourceFile | null>;
  /** The name of the document that people call so: by its file, its number, its title or its key; null where there is none. */
  documentNamed(typed: string): Promise<string | null>;
  /** The passage with this id, or undefined when no document holds it (any more). */
  entry(id: string): Promise<Entry | undefined>;
  /** Entries of one document, in its order. */
  entriesOf(document: string): Promise<readonly Entry[]>;
  /** The first entry of each document in the collection that the passage cites by number. */
  citedBy(entry: Entry): Promise<readonly Entry[]>;
  status(): LibraryStatus;
  /** Reads the folder with the public documents again and swaps the new collection in at once; a second call joins one under way. */
  refresh(): Promise<RefreshReport>;
  /** Null where there is no server. */
  readonly uploads: Uploads | null;
}
