/**
 * The Command type: what people type, as data, and what it does, as a function from a request to replies.
 * No platform is named here; `src/discord` and `src/terminal` are handed a `Dispatcher` and translate.
 */
import type { Library } from '../src/library/library.ts';
import type { Logger } from '../src/log.ts';
import type { Drafting } from '../src/phrasings/drafting.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import type { Filters } from '../src/search/filters.ts';
import type { Store } from '../src/store/store.ts';

/** A text in each language of the interface. */
export type Localized = Readonly<Record<Language, string>>;

interface Described {
  readonly key: string;
  /** What people type: lower case, no spaces, at most 32 characters. */
  readonly names: Localized;
  /** At most 100 characters. */
  readonly descriptions: Localized;
}

/** An option of a command; `Request` calls it by its key. */
export type CommandOption = Described & { readonly required: boolean } & (
    | {
        readonly type: 'text';
        /** Longest text accepted, in characters. */
        readonly maxLength?: number;
        /** What is offered while people type. */
        readonly suggest?: Suggest;
      }
    | { readonly type: 'choice'; readonly choices: readonly Choice[] }
    /** `flag`: yes or no. `channel`, `role`: the id of one of the server's. `file`: an `Upload`. */
    | { readonly type: 'flag' | 'channel' | 'role' | 'file' }
  );

export interface Choice {
  readonly value: string;
  readonly names: Localized;
}

/** A file that came with a command. */
export interface Upload {
  readonly name: string;
  /** Bytes, as the platform states it. */
  readonly size: number;
  /** Throws a `UserError` when it is too large, comes from elsewhere, or can't be had. */
  read(): Promise<Uint8Array>;
}

export type OptionValue = string | boolean | Upload;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface Suggestion {
  /** What people see; cut to what the platform can show. */
  readonly label: string;
  /** What the option is then given; at most 100 characters. */
  readonly value: string;
}

/** Nearest first. `options`: what has been typed of the others so far. */
export type Suggest = (
  typed: string,
  request: Request,
  options: OptionValues,
  services: Services,
) => Promise<readonly Suggestion[]>;

/** What there is to work with, for one request. */
export interface Services {
  /** What can be seen from where the request comes. */
  readonly library: Library;
  readonly store: Store;
  readonly log: Pick<Logger, 'error' | 'warn' | 'info'>;
  readonly now: () => Date;
  /** The whole list, for those that tell of the others. */
  readonly commands: readonly Command[];
  /** Groups of questions that ask alike, the largest first, as their places in the list. */
  readonly groupAlike: (questions: readonly string[]) => Promise<readonly (readonly number[])[]>;
  /** Null where the operator has set up no language model. */
  readonly drafting: Drafting | null;
}

/** One that can be called: long work yields several replies, the later replacing the earlier. */
export interface Runnable {
  readonly options: readonly CommandOption[];
  run(request: Request, options: OptionValues, services: Services): AsyncIterable<Reply>;
}

/**
 * `managers`: who may manage the server; `moderators`: they, and who has the server's role for it. Checked by the
 * dispatcher as well as declared.
 */
export type Access = 'everyone' | 'moderators' | 'managers';

export type Subcommand = Described &
  Runnable & {
    /** Only where there is a server. */
    readonly serversOnly?: true;
  };

export type Command = Described & {
  readonly access: Access;
  /** Who sees the replies: settled before there is one, because platforms announce a reply before it is made. */
  readonly audience: Reply['audience'];
  /** Only where there is a server. */
  readonly serversOnly?: true;
  /**
   * Called on somebody's message rather than typed: its text is the option `message`. Its names may hold capitals and
   * spaces.
   */
  readonly onMessage?: true;
} & (
    | (Runnable & { readonly subcommands?: undefined })
    | { readonly subcommands: readonly Subcommand[]; readonly options?: undefined }
  );

/** What was asked for: a command, a button or menu, or a plain question. */
export type Call =
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly subcommand: string | null;
      readonly options: OptionValues;
    }
  /** Of a menu, what was chosen is the last argument. */
  | { readonly kind: 'action'; readonly name: string; readonly args: readonly string[] }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly filters?: Filters;
      /** Said in a channel where questions are answered, not to the bot: what is no question gets no reply at all. */
      readonly overheard?: true;
      /** The id of the bot's message that this one answers. */
      readonly follows?: string;
    };

/** Who asks, where, and in what language. */
export interface Request {
  readonly call: Call;
  readonly language: Language;
  readonly person: {
    readonly id: string;
    /** Who may manage the server; commands are told so of those with the server's role for it too. */
    readonly moderator: boolean;
    /** Who may manage the server, whatever their roles; added for commands by the dispatcher. */
    readonly manager?: boolean;
    readonly roles?: readonly string[];
  };
  /** `server` and `channel` are null where there is none: in the terminal, and a server in a direct message. */
  readonly place: {
    readonly kind: 'server' | 'direct' | 'terminal';
    readonly server: string | null;
    readonly channel?: string | null;
  };
}

/**
 * Where the reply to a button or menu goes. `aside`: to whoever pressed it alone, the message it stands under staying as
 * it is (when that is theirs alone, it changes). `in-place`: the message itself changes, for all who see it. `public`: a
 * new message that all see.
 */
export type ActionManner = 'aside' | 'in-place' | 'public';

/**
 * Takes requests to replies. Never throws, neither for an unknown command or action nor for a failure within:
 * each becomes one clear sentence, and its cause goes to the log. Yields at least one reply, but for what was overheard.
 */
export interface Dispatcher {
  readonly commands: readonly Command[];
  dispatch(request: Request): AsyncIterable<Reply>;
  /** What to offer for the option with this key while it is typed. Empty where there is nothing, and on any failure. */
  suggest(request: Request, option: string, typed: string): Promise<readonly Suggestion[]>;
  /** Before there is a reply, because platforms announce it. */
  mannerOf(action: string): ActionManner;
}
