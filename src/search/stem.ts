/** Dutch words to stems: Snowball's stemmer, with guards where it keeps forms of one word apart. */
import { stemmer } from '@orama/stemmers/dutch';

// Plurals in -ies that Snowball leaves alone (moties, ministeries); these words end so in the singular.
const SINGULAR_IN_IES = /(?:advies|verlies|precies|fries|vlies|kies|vies|bies|lies|serie)$/u;

/** Plurals that change their vowel, also at the end of compounds (Kamerleden, binnensteden, vrachtschepen). */
const CHANGED_PLURALS: readonly (readonly [RegExp, string])[] = [
  [/(?<!ge|ver|over)leden$/u, 'lid'],
  [/(?<!be)steden$/u, 'stad'],
  [/schepen$/u, 'schip'],
  [/kinderen$/u, 'kind'],
  [/goederen$/u, 'goed'],
  [/(?<!ver)runderen$/u, 'rund'],
  [/kalveren$/u, 'kalf'],
  [/heden$/u, 'heid'],
];

/** An -s that makes a plural or a genitive: after unstressed -el, -er, -en …, and in loan words (clubs, films, drugs, apps). */
const PLURAL_S =
  /(?:[aeiouy][^aeiouy]*(?:el|er|en|em|erd|aard|aar|oor|eur|ier|um|on|oen|land)|[bmg]|app|shop|top|up|chip|mail|deal|goal|trend|record)s$/u;
/** Ends like those plurals, but its s is its own (mens, mensen). */
const OWN_S = /(?:(?<!exa)mens|wens|grens|(?<!o)lens|tendens|beurs|koers|^pers|ldpers|^vers|nieuws)$/u;

/** Words whose stem would be that of a word that means something else, and often both are common: bom and boom, wet and weten. */
const APART: ReadonlyMap<string, string> = new Map(
  `weten weet; geweten geweten; gegevens gegevens; zoon zoon; zonen zoon; boos boos; boze boos; bom bommen; bommen bommen; tak takken; takken takken; zak zakken; zakken zakken; ban bannen;
  kop koppen; koppen koppen; stal stallen; stallen stallen; man mannen; mannen mannen; overheid overheid; eenheid eenheid;
  vrijheid vrijheid; mogelijkheid mogelijkheid; meerderheid meerderheid; waarheid waarheid; zekerheid zekerheid`
    .split(';')
    .map((pair) => pair.trim().split(/\s+/u) as [string, string]),
);

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

/** Snowball undoubles k, d and t only: gevallen and geval, verschillen and verschil are one as well. */
const undouble = (stemmed: string): string => stemmed.replace(/([bfglmnprs])\1$/u, '$1');

function computeStem(word: string): string {
  const letters = word.replaceAll("'", '');
  if (/[^a-z]/u.test(letters)) return letters;
  if (letters.length <= 3) return APART.get(letters) ?? letters;
  let singular = letters;
  for (const [plural, ending] of CHANGED_PLURALS) singular = singular.replace(plural, ending);
  singular = singular.replace(/(?<=[^aeiouy][td]e|[aeiou]de|tte|[aeiou][^aeiou]*en)s$/u, '');
  const apart = APART.get(singular) ?? APART.get(letters);
  if (apart !== undefined) return apart;
  if (
    singular === letters &&
    /(?:[aoy]|[^aeiou]ie)s$/u.test(letters) &&
    letters.length >= 5 &&
    !SINGULAR_IN_IES.test(letters)
  ) {
    singular = letters.slice(0, -1);
  }
  // Snowball takes every final s for an ending (kans, fiets); with -en behind it the s stays, as in the plural.
  if (/[^aeiouyj']s$/u.test(singular) && (OWN_S.test(singular) || !PLURAL_S.test(singular))) singular += 'en';
  const stemmed = undouble(stemmer(singular));
  // A stem of one or two letters joins words that have nothing in common.
  if (stemmed.length < 3) return singular;
  return stemmed.replace(/v$/u, 'f').replace(/z$/u, 's');
}
