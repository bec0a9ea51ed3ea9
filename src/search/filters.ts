/** What a question may be narrowed to, before anything is ranked. */
import type { Document, DocumentKind } from '../documents/document.ts';
import { wordsOf } from './tokens.ts';

/** Every key optional; all that are given must hold. */
export interface Filters {
  /** Words of the name, office or department of a minister who answered ("Van Oosten", "minister van Financiën"). */
  readonly minister?: string;
  /** Words of the name or party of who asked. */
  readonly asker?: string;
  /** Days, YYYY-MM-DD, both included. A document without a date is in no period. */
  readonly from?: string;
  readonly until?: string;
  /** The name of a document. */
  readonly document?: string;
  readonly kind?: DocumentKind;
}

/** All that filters look at. */
interface Filtered {
  readonly document: Pick<Document, 'name' | 'kind' | 'particulars'>;
}

/** Whether an entry, or a document, is among those that the filters leave. */
export function admits(filters: Filters, { document }: Filtered): boolean {
  const { particulars } = document;
  const { minister, asker, from, until } = filters;
  const date = particulars.date.value;
  return (
    (filters.document === undefined || filters.document === document.name) &&
    (filters.kind === undefined || filters.kind === document.kind) &&
    (from === undefined || (date !== null && date >= from)) &&
    (until === undefined || (date !== null && date <= until)) &&
    (minister === undefined ||
      particulars.ministers.some(({ surname, office, department }) =>
        names([surname, office, department], minister),
      )) &&
    (asker === undefined || particulars.askers.some(({ name, party }) => names([name, party], asker)))
  );
}

/** Small words of offices and names say nothing by themselves. */
const SMALL = new Set(['de', 'den', 'der', 'het', 'van', 'voor', 'en', 'ten', 'ter', 'in', 'lid', 'leden']);

/** Whether all telling words that a person typed begin a word of what is there. */
function names(there: readonly (string | null)[], typed: string): boolean {
  const known = there.flatMap((text) => wordsOf(text ?? ''));
  const asked = wordsOf(typed).filter((word) => !SMALL.has(word));
  return asked.length > 0 && asked.every((word) => known.some((one) => one.startsWith(word)));
}
