/** What another way to ask must be that a moderator types: a person vouches for it, so less is asked than of a draft. */
import type { Passage } from '../documents/document.ts';
import { wordsOf } from '../search/tokens.ts';

export type PhrasingProblem =
  | { readonly kind: 'too-short'; readonly leastWords: number }
  /** In characters. */
  | { readonly kind: 'too-long'; readonly most: number }
  /** The document's own words for the question. */
  | { readonly kind: 'copy' }
  | { readonly kind: 'known' }
  | { readonly kind: 'full'; readonly most: number };

const LEAST_WORDS = 2;
/** In characters: longer than any question in the sets used for measuring, and short enough to be shown in a list. */
export const LONGEST_PHRASING = 300;
/** For one passage: more say nothing new, and each is searched with every question. */
const MOST = 30;

/** Null where it may be added to the passage. `known`: the texts that the server has for it. */
export function checkPhrasing(
  text: string,
  passage: Passage,
  known: readonly string[],
): PhrasingProblem | null {
  const words = wordsOf(text);
  const same = (other: string): boolean => wordsOf(other).join(' ') === words.join(' ');
  if (text.length > LONGEST_PHRASING) return { kind: 'too-long', most: LONGEST_PHRASING };
  if (words.length < LEAST_WORDS) return { kind: 'too-short', leastWords: LEAST_WORDS };
  if (passage.questionTexts.some((question) => same(question.text))) return { kind: 'copy' };
  if (known.some(same) || passage.phrasings.some((phrasing) => same(phrasing.text))) return { kind: 'known' };
  return known.length >= MOST ? { kind: 'full', most: MOST } : null;
}
