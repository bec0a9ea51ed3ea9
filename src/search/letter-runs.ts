/**
 * Words as runs of four letters: what forms, derivations and compounds of a word share where stems, lexicon and splits
 * see nothing ("paardenvervoer", "vervoersduur"; "slachterij", "geslacht").
 *
 * For languages that make words of words, runs of four do as well as stems, and other things well (McNamee & Mayfield,
 * Character N-Gram Tokenization for European Language Text Retrieval, 2004): so they count beside them.
 */
import { TermNumbers } from './bags.ts';
import type { IndexedPassage } from './passage-index.ts';
import type { Query } from './query.ts';

const RUN = 4;
const NONE = new Uint32Array(0);

/** What a question asks for, by the letter. */
export interface AskedRuns {
  readonly words: readonly { readonly idf: number; readonly runs: Uint32Array }[];
  /** What they count for together. */
  readonly most: number;
}

/** The runs of the terms of a collection, found when a term is first met. */
export class LetterRuns {
  readonly #terms: TermNumbers;
  readonly #runs = new TermNumbers();
  /** By the number of a term. */
  readonly #ofTerm: (Uint32Array | undefined)[] = [];
  /** By the number of a run: the last passage that had it, as a count of the passages looked at. */
  readonly #lastMet: number[] = [];
  #passages = 0;

  constructor(terms: TermNumbers) {
    this.#terms = terms;
  }

  /** The runs of a question's words; function words left out. */
  asked({ concepts }: Query): AskedRuns {
    const words = concepts.flatMap(({ soft, term, idf }) => (soft ? [] : { idf, runs: this.#of(term) }));
    return { words, most: words.reduce((sum, { idf, runs }) => sum + idf * runs.length, 0) };
  }

  /**
   * The share of the question's runs that a passage has in any of its words or phrasings, 0 to 1. Each run counts for the
   * idf of its word; a long word, which says more, has more of them.
   */
  share({ words, most }: AskedRuns, { fields, phrasings }: IndexedPassage): number {
    if (most === 0) return 0;
    this.#passages++;
    this.#meet(fields.terms);
    if (phrasings !== null) this.#meet(phrasings.terms);
    let sum = 0;
    for (const { idf, runs } of words)
      for (const run of runs) if (this.#lastMet[run] === this.#passages) sum += idf;
    return sum / most;
  }

  #meet(terms: Uint32Array): void {
    for (const term of terms) for (const run of this.#ofNumber(term)) this.#lastMet[run] = this.#passages;
  }

  #ofNumber(term: number): Uint32Array {
    const known = this.#ofTerm[term];
    if (known !== undefined) return known;
    const runs = this.#of(this.#terms.term(term) ?? '');
    this.#ofTerm[term] = runs;
    return runs;
  }

  /** Of a term of letters alone, with its beginning and its end told apart. */
  #of(term: string): Uint32Array {
    if (term.length < RUN || !/^[a-z]+$/.test(term)) return NONE;
    const marked = `_${term}_`;
    const runs = new Set<number>();
    for (let at = 0; at + RUN <= marked.length; at++) runs.add(this.#runs.assign(marked.slice(at, at + RUN)));
    return Uint32Array.from(runs);
  }
}
