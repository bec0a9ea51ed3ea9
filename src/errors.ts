/** What goes wrong that people can mend, as data. */
import type { ProblemReason } from './library/library.ts';

/** A setting that is wrong, and what it must be. */
export type SettingProblem =
  | { readonly kind: 'not-one-of'; readonly setting: string; readonly choices: readonly string[] }
  | { readonly kind: 'not-an-address'; readonly setting: string }
  /** An address with a name or password in it; a key has a setting of its own. */
  | { readonly kind: 'holds-a-password'; readonly setting: string }
  | { readonly kind: 'not-a-model'; readonly setting: string }
  | { readonly kind: 'not-a-key'; readonly setting: string }
  | { readonly kind: 'not-a-port'; readonly setting: string }
  | { readonly kind: 'malformed'; readonly setting: string };

/** Why what must outlive a restart can't be read or kept. */
export type StoreFailure = 'damaged' | 'unwritable' | 'full' | 'busy' | 'newer';

/** Why a document of a server's own can't be added, removed or put back. */
export type UploadProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: ProblemReason }
  /** There is one of the same content or name; `other` is its name, `own` whether it is the server's own. */
  | {
      readonly kind: 'duplicate';
      readonly same: 'content' | 'name';
      readonly file: string;
      readonly other: string;
      readonly own: boolean;
    }
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Of what the server may add in all; `bytes` for all files together. */
  | { readonly kind: 'full'; readonly of: 'documents' | 'bytes' | 'passages'; readonly limit: number }
  | { readonly kind: 'preview-gone' }
  | { readonly kind: 'not-own'; readonly name: string }
  | { readonly kind: 'too-late' };

/** What the one who runs or uses the bot can mend, as data; `replies/wording` says it in one sentence. */
export type UserProblem =
  | { readonly kind: 'bad-settings'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'folder-unreadable'; readonly folder: string }
  /** `line` is null when the file as a whole can't be read; else it counts from 1. */
  | { readonly kind: 'lexicon-unreadable'; readonly file: string; readonly line: number | null }
  | { readonly kind: 'no-token' }
  /** `code` is the system's own, such as EADDRINUSE. */
  | { readonly kind: 'no-monitoring'; readonly address: string; readonly code: string }
  | { readonly kind: 'no-question' }
  /** Settings that `kamerbode phrase` needs. */
  | { readonly kind: 'no-model'; readonly missing: readonly string[] }
  /** What a question was to be narrowed to; `text` is as it was typed. */
  | { readonly kind: 'not-a-date'; readonly text: string }
  /** Days as YYYY-MM-DD, the last before the first. */
  | { readonly kind: 'no-period'; readonly from: string; readonly until: string }
  | { readonly kind: 'unknown-kind'; readonly text: string; readonly kinds: readonly string[] }
  /** No document in the collection is by a minister of whom these words are true. */
  | { readonly kind: 'no-such-minister'; readonly text: string }
  | { readonly kind: 'no-such-document'; readonly text: string }
  | { readonly kind: 'upload'; readonly problem: UploadProblem }
  /** Asked for where there is no server: it is kept for servers alone. */
  | { readonly kind: 'no-server' }
  /** `file` is for the log: people on Discord have no use for the machine's paths. */
  | { readonly kind: 'store'; readonly reason: StoreFailure; readonly file: string }
  | FileProblem;

/** Why a file that came with a command is not read; `name` is as it was sent. */
export type FileProblem =
  /** `most`: bytes that are taken. */
  | { readonly kind: 'file-too-large'; readonly name: string; readonly most: number }
  /** Its address is not one of the platform's. */
  | { readonly kind: 'file-from-elsewhere'; readonly name: string }
  | { readonly kind: 'file-not-had'; readonly name: string };

/** Shown to people as one sentence, without a stack. */
export class UserError extends Error {
  override name = 'UserError';
  readonly problem: UserProblem;

  constructor(problem: UserProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}
