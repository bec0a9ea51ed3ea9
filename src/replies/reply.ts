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

export type Control =
  | { readonly kind: 'action'; readonly label: string; readonly action: Action }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

export interface Reply {
  /** How it went; renderers may colour by it. */
  readonly tone: 'answer' | 'unsure' | 'nothing' | 'report' | 'problem';
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  /** `asker`: for the one who asked alone, where the medium can do that. */
  readonly audience: 'everyone' | 'asker';
}
