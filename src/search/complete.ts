/** Words that are typed half, made whole by those of the collection. */
import { fold } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fewer letters than this begin too many words to tell anything. */
const SHORTEST = 2;
/** As many words as a half one is taken for at once: finding goes by whichever of them goes with the others. */
const MOST = 3;

/**
 * The text with its last word, when the collection does not have it, replaced by the words that begin with it and stand
 * in most passages. Text that ends in anything but a letter has no half word.
 */
export function completed(typed: string, vocabulary: Vocabulary): string {
  const last = /\p{L}+$/u.exec(typed)?.[0] ?? '';
  const half = fold(last);
  if (half.length < SHORTEST || vocabulary.termOf(half) !== undefined) return typed;
  const found = [...vocabulary.forms()]
    .filter((form) => form.startsWith(half))
    .map((form) => ({ form, passages: vocabulary.passagesWithForm(form) }))
    .sort((one, other) => other.passages - one.passages || (one.form < other.form ? -1 : 1))
    .slice(0, MOST);
  if (found.length === 0) return typed;
  return typed.slice(0, typed.length - last.length) + found.map(({ form }) => form).join(' ');
}
