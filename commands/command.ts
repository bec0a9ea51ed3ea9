/**
 * The Command type: what people type, as data, and what it does, as a function from a request to replies.
 * No platform is named here; `src/discord` and `src/terminal` are handed a `Dispatcher` and translate.
 */
import type { Library } from '../src/library/library.ts';
import type { Logger } from '../src/log.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import type { Filters } from '../src/search/filters.ts';

/** A text in each language of the interface. */
export type Localized = Readonly<Record<Language, string>>;

export interface CommandOption {
  /** What `Request` calls it. */
  readonly key: string;
  /** What people type: lower case, no spaces, at most 32 characters. */
  readonly names: Localized;
  /** At most 100 characters. */
  readonly descriptions: Localized;
  readonly type: 'text' | 'flag';
  readonly required: boolean;
  /** Longest text accepted, in characters. */
  readonly maxLength?: number;
}

interface Described {
  readonly key: string;
  readonly names: Localized;
  readonly descriptions: Localized;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What there is to work with. */
export interface Services {
  readonly library: Library;
  readonly log: Pick<Logger, 'error' | 'warn'>;
  /** The whole list, for those that tell of the others. */
  readonly commands: readonly Command[];
}

/** One that can be called: long work yields several replies, the later replacing the earlier. */
export interface Runnable {
  readonly options: readonly CommandOption[];
  run(request: Request, options: OptionValues, services: Services): AsyncIterable<Reply>;
}

/** `moderators`: who may manage the server; checked by the dispatcher as well as declared to the platform. */
export type Access = 'everyone' | 'moderators';

export type Subcommand = Described & Runnable;

export type Command = Described & {
  readonly access: Access;
  /** Who sees the replies: settled before there is one, because platforms announce a reply before it is made. */
  readonly audience: Reply['audience'];
} & (
    | (Runnable & { readonly subcommands?: undefined })
    | { readonly subcommands: readonly Subcommand[]; readonly options?: undefined }
  );

/** What was asked for: a command, a button, or a plain question. */
export type Call =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: OptionValues;
    }
  | { readonly kind: 'action'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'question'; readonly text: string; readonly filters?: Filters };

/** Who asks, where, and in what language. */
export interface Request {
  readonly call: Call;
  readonly language: Language;
  readonly person: { readonly id: string; readonly moderator: boolean };
  /** `server` is null in a direct message and in the terminal. */
  readonly place: { readonly kind: 'server' | 'direct' | 'terminal'; readonly server: string | null };
}

/**
 * Takes requests to replies. Never throws, neither for an unknown command or action nor for a failure within:
 * each becomes one clear sentence, and its cause goes to the log. Yields at least one reply.
 */
export interface Dispatcher {
  readonly commands: readonly Command[];
  dispatch(request: Request): AsyncIterable<Reply>;
}
