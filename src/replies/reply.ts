/**
 * What the bot says, as plain data. `discord/` and `terminal/` turn it into messages; neither adds words of its own.
 * Texts are raw: whoever renders them escapes what their medium would read as markup.
 */
export type Language = 'nl' | 'en';

/** A piece of a line. `marked`: the part of a quote that answers. */
export interface Run {
  readonly text: string;
  readonly style?: 'plain' | 'strong' | 'emphasis' | 'marked';
  readonly link?: string;
}

export type RichText = readonly Run[];

export type Block =
  /** The first line of a reply. */
  | { readonly kind: 'title'; readonly text: RichText }
  | { readonly kind: 'paragraph'; readonly text: RichText }
  /** Words from a document, verbatim, a paragraph an element (an element may hold line ends). */
  | { readonly kind: 'quote'; readonly paragraphs: readonly RichText[] }
  | { readonly kind: 'list'; readonly items: readonly RichText[] }
  /** Smaller print: source, date, notes. One line an element. */
  | { readonly kind: 'small'; readonly lines: readonly RichText[] };

/** What a button does, small enough to be carried in it; enough to make the reply again after a restart. */
export interface Action {
  /** Lower-case letters and hyphens. */
  readonly name: string;
  /** Each [A-Za-z0-9_-]*; at most 70 characters together. */
  readonly args: readonly string[];
}

/** One of a menu's choices; `value` is handed to its action as the last argument. */
export interface MenuOption {
  readonly label: string;
  /** A second, smaller line. */
  readonly description?: string;
  readonly value: string;
  /** Stands as chosen when the menu is shown. */
  readonly chosen?: boolean;
}

export type Control =
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly action: Action;
      /** What is beside the matter, or can't be undone, looks it. */
      readonly style?: 'plain' | 'main' | 'danger';
    }
  | {
      readonly kind: 'menu';
      /** Shown while nothing is chosen. */
      readonly label: string;
      readonly action: Action;
      readonly options: readonly MenuOption[];
      /** So many of the first options stand in the blocks already, by their number. */
      readonly listed?: number;
      /** How many may be chosen: all that are, are handed on. Default 1. */
      readonly most?: number;
    }
  /** One of the server's channels or roles, by the platform's own list; its id is handed on. None: without a further argument. */
  | {
      readonly kind: 'channels' | 'roles';
      readonly label: string;
      readonly action: Action;
      readonly chosen: readonly string[];
      readonly most: number;
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A file that comes with a reply, shown under its texts. */
export type Attachment =
  | {
      readonly kind: 'picture';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly alternativeText: string;
    }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** Where it stands already on the machine that the program runs on; for who sits at it alone. */
      readonly path?: string;
    };

export interface Reply {
  /** How it went; renderers may colour by it. */
  readonly tone: 'answer' | 'unsure' | 'nothing' | 'report' | 'problem';
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  readonly attachments?: readonly Attachment[];
  /** What it is about, for a platform that keeps which message answers which: ids of the question asked and the passage shown. */
  readonly about?: { readonly asked: string | null; readonly entry: string | null };
  /** `asker`: for the one who asked alone, where the medium can do that. */
  readonly audience: 'everyone' | 'asker';
}
