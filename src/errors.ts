/** What the one who runs or uses the bot can mend, as data; `replies/wording` says it in one sentence. */
export type UserProblem =
  | { readonly kind: 'bad-settings'; readonly problems: readonly string[] }
  | { readonly kind: 'folder-unreadable'; readonly folder: string }
  /** `line` is null when the file as a whole can't be read; else it counts from 1. */
  | { readonly kind: 'lexicon-unreadable'; readonly file: string; readonly line: number | null }
  | { readonly kind: 'no-token' }
  /** Settings that `kamerbode phrase` needs. */
  | { readonly kind: 'no-model'; readonly missing: readonly string[] };

/** Shown to people as one sentence, without a stack. */
export class UserError extends Error {
  override name = 'UserError';
  readonly problem: UserProblem;

  constructor(problem: UserProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}
