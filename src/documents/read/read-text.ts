/** What a format's reader hands to labelling: the text, and what the format itself knows of it. */
import type { Span } from '../document.ts';

/** A note that the format tells apart from the text; labelling need not guess. */
export interface KnownNote {
  /** As printed: "1". */
  readonly mark: string;
  /** The whole note in the text, number included. */
  readonly span: Span;
  /** The note's text alone. */
  readonly text: Span;
  /** The sign in the running text that points to it; null when the format does not tell. */
  readonly markSpan: Span | null;
}

export interface ReadText {
  /**
   * The document's text in reading order, a line each line end; pages begin with a form feed. Tables are rows of cells
   * with " | " between them. Links whose text is not their address have it behind them in parentheses.
   */
  readonly text: string;
  readonly notes: readonly KnownNote[];
  /** Running heads and feet, page numbers, address blocks beside the text. */
  readonly furniture: readonly Span[];
  /** Titles and headings, as the format marks them. */
  readonly headings: readonly Span[];
  /** True when line ends fall where a page ended the line, false when they end paragraphs, null when it can't be told. */
  readonly wrapped: boolean | null;
}
