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

/** Ziektes, methodes, gemeentes; wapens, examens. */
const PLURAL_OF_E_OR_EN = /(?:[^aeiouy][td]e|[aeiou]de|tte|[aeiou][^aeiou]*en)s$/u;

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
 * guarded where it joins what differs and keeps apart what belongs together: plurals that it does not see, an s that is
 * no ending, doubled consonants, and a final v or z, which spelling turns into f or s (brieven, brief; huizen, huis).
 * Words of up to three letters and those with digits stay as they are.
 */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stemmed = computeStem(word);
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(word, stemmed);
  return stemmed;
}

/** So many letters at the beginning of a stem are known without stemming. */
export const STEM_BEGINNING = 2;

/** How the stem of a word of small letters begins: as the word does, save for a short plural that changes its vowel (leden, lid). */
export const stemBeginning = (word: string): string =>
  (word.length <= 5 ? singularOf(word) : word).slice(0, STEM_BEGINNING);

/** Snowball undoubles k, d and t only: gevallen and geval, verschillen and verschil are one as well. */
const undouble = (stemmed: string): string => stemmed.replace(/([bfglmnprs])\1$/u, '$1');

function computeStem(word: string): string {
  const letters = word.replaceAll("'", '');
  if (!/^[a-z]+$/.test(letters)) return letters;
  if (letters.length <= 3) return APART.get(letters) ?? letters;
  const singular = singularOf(letters);
  const apart = APART.get(singular) ?? APART.get(letters);
  if (apart !== undefined) return apart;
  const stemmed = undouble(stemmer(ownS(singular)));
  // A stem of one or two letters joins words that have nothing in common.
  if (stemmed.length < 3) return singular;
  if (stemmed.endsWith('v')) return `${stemmed.slice(0, -1)}f`;
  return stemmed.endsWith('z') ? `${stemmed.slice(0, -1)}s` : stemmed;
}

/** What Snowball does not see as a plural, made singular. */
function singularOf(letters: string): string {
  if (letters.endsWith('en')) {
    for (const [plural, ending] of CHANGED_PLURALS) {
      if (plural.test(letters)) return letters.replace(plural, ending);
    }
    return letters;
  }
  if (!letters.endsWith('s')) return letters;
  if (PLURAL_OF_E_OR_EN.test(letters)) return letters.slice(0, -1);
  const inVowel =
    letters.length >= 5 && /(?:[aoy]|[^aeiou]ie)s$/.test(letters) && !SINGULAR_IN_IES.test(letters);
  return inVowel ? letters.slice(0, -1) : letters;
}

/** Snowball takes every final s for an ending (kans, fiets); with -en behind it the s stays, as in the plural. */
function ownS(word: string): string {
  const endsSo = word.endsWith('s') && /[^aeiouyj]s$/.test(word);
  return endsSo && (OWN_S.test(word) || !PLURAL_S.test(word)) ? `${word}en` : word;
}
