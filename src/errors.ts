/** A setting that is wrong, and what it must be. */
export type SettingProblem =
  | { readonly kind: 'not-one-of'; readonly setting: string; readonly choices: readonly string[] }
  | { readonly kind: 'not-an-address'; readonly setting: string }
  | { readonly kind: 'malformed'; readonly setting: string };

/** What the one who runs or uses the bot can mend, as data; `replies/wording` says it in one sentence. */
export type UserProblem =
  | { readonly kind: 'bad-settings'; readonly problems: readonly SettingProblem[] }
  | { readonly kind: 'folder-unreadable'; readonly folder: string }
  | { readonly kind: 'no-token' };

/** Shown to people as one sentence, without a stack. */
export class UserError extends Error {
  override name = 'UserError';
  readonly problem: UserProblem;

  constructor(problem: UserProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}
