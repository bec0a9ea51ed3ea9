/** What the bot's process and that of the crowd tell each other. */

export const TOKEN = 'loopback.token.bench';

/** How many ask or press a button, and how many type meanwhile. */
export const QUESTIONS = 200;
export const SUGGESTIONS = 100;
/** Within how long, in milliseconds. */
export const WITHIN_MILLISECONDS = 1_000;
/** Asked beforehand. */
export const WARMING_UP = 100;

/** Milliseconds each; null for what never came. */
export interface Outcome {
  readonly sentIn: number;
  readonly acknowledged: readonly (number | null)[];
  readonly shown: readonly (number | null)[];
  readonly suggested: readonly (number | null)[];
  /** What Discord refuses or frowns upon, such as a second acknowledgement. */
  readonly violations: readonly string[];
}

export type FromBot =
  | { readonly kind: 'go'; readonly questions: readonly string[] }
  | { readonly kind: 'stop' };

export type FromCrowd =
  | { readonly kind: 'ready'; readonly api: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };
