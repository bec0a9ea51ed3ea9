/** Dutch words to stems: Snowball's stemmer, with guards where it keeps forms of one word apart. */
import { stemmer } from '@orama/stemmers/dutch';

// Plurals in -ies that Snowball leaves alone (moties, ministeries); these words end so in the singular.
const SINGULAR_IN_IES = /(?:advies|verlies|precies|fries|vlies|kies|vies|bies|lies|serie)$/u;

/** Word by word the same: a collection has far fewer forms than words. Emptied when it grows past all reason. */
const known = new Map<string, string>();
const KNOWN_MOST = 200_000;

/**
 * The stem of a folded word. Snowball's Dutch stemmer (https://snowballstem.org/algorithms/dutch/stemmer.html),
 * before which plurals in -ies, -a's, -o's and -y's lose their s, and after which a final v or z is written f or s,
 * as spelling does (brieven, brief; huizen, huis). Words of up to three letters and those with digits stay as they are.
 */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stemmed = computeStem(word);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(word, stemmed);
  return stemmed;
}

function computeStem(word: string): string {
  const letters = word.replaceAll("'", '');
  if (letters.length <= 3 || /[^a-z]/u.test(letters)) return letters;
  let singular = letters;
  if (/(?:[aoy]|[^aeiou]ie)s$/u.test(letters) && letters.length >= 5 && !SINGULAR_IN_IES.test(letters)) {
    singular = letters.slice(0, -1);
  }
  const stemmed = stemmer(singular);
  // A stem of one or two letters joins words that have nothing in common.
  if (stemmed.length < 3) return singular;
  return stemmed.replace(/v$/u, 'f').replace(/z$/u, 's');
}
