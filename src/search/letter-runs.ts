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

/** What a question asks for, by the letter. */
export interface AskedRuns {
  /** What each run counts for. */
  readonly worths: readonly number[];
  readonly most: number;
  /** By the number of a term that has any of them: which, as indices in `worths`. */
  readonly inTerms: ReadonlyMap<number, readonly number[]>;
}

/** Which terms of a collection have which runs. */
export class LetterRuns {
  readonly #terms: TermNumbers;
  readonly #runs = new TermNumbers();
  /** By the number of a run: the numbers of the terms that have it. */
  readonly #having: number[][] = [];
  /** How many terms were read. */
  #read = 0;

  constructor(terms: TermNumbers) {
    this.#terms = terms;
  }

  /**
   * The runs of a question's words, function words left out. Each run counts for the idf of its word; a long word, which
   * says more, has more of them.
   */
  asked({ concepts }: Query): AskedRuns {
    this.#readTerms();
    const worthOf = new Map<string, number>();
    for (const { soft, term, idf } of concepts) {
      for (const run of soft ? [] : runsOf(term)) worthOf.set(run, (worthOf.get(run) ?? 0) + idf);
    }
    const inTerms = new Map<number, number[]>();
    [...worthOf.keys()].forEach((run, asked) => {
      for (const term of this.#having[this.#runs.of(run) ?? -1] ?? []) {
        const there = inTerms.get(term);
        if (there === undefined) inTerms.set(term, [asked]);
        else there.push(asked);
      }
    });
    const worths = [...worthOf.values()];
    return { worths, most: worths.reduce((sum, worth) => sum + worth, 0), inTerms };
  }

  #readTerms(): void {
    for (; this.#read < this.#terms.size; this.#read++) {
      for (const run of runsOf(this.#terms.term(this.#read) ?? '')) {
        const number = this.#runs.assign(run);
        const having = this.#having[number];
        if (having === undefined) this.#having[number] = [this.#read];
        else having.push(this.#read);
      }
    }
  }
}

/** Whether a term can be looked for so: only one of letters alone, and of enough of them. */
export const hasRuns = (term: string): boolean => term.length >= RUN && /^[a-z]+$/.test(term);

/** Of a term, each once, with its beginning and its end told apart. */
function runsOf(term: string): string[] {
  if (!hasRuns(term)) return [];
  const marked = `_${term}_`;
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= marked.length; at++) runs.add(marked.slice(at, at + RUN));
  return [...runs];
}

/** The share of what is asked for that a passage has in any of its words or phrasings, 0 to 1. */
export function shareOf(asked: AskedRuns, passage: IndexedPassage): number {
  const { worths, most, inTerms } = asked;
  if (most === 0) return 0;
  const there = new Uint8Array(worths.length);
  for (const term of passage.terms) for (const run of inTerms.get(term) ?? []) there[run] = 1;
  return worths.reduce((sum, worth, run) => sum + worth * (there[run] ?? 0), 0) / most;
}
