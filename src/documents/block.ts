/** What labelling finds in a document of questions and answers. */
import type { Span } from './document.ts';
import type { Heading } from './headings.ts';

/** A heading and the text under it, up to the next heading. */
export interface Block {
  readonly kind: Heading['kind'];
  readonly numbers: readonly number[];
  readonly heading: Span;
  readonly body: Span;
}
