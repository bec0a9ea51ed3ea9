/** Runs of words that texts have in common. */
import { wordsOf } from '../search/tokens.ts';

/** Runs of words to look other texts' runs up in. */
export class WordRuns {
  readonly #length: number;
  readonly #runs = new Set<string>();

  /** Of all runs of `length` words in the texts. */
  constructor(texts: readonly string[], length: number) {
    this.#length = length;
    for (const text of texts) for (const run of runsOf(wordsOf(text), length)) this.#runs.add(run);
  }

  /** Whether the words have a run in common with the texts. */
  shares(words: readonly string[]): boolean {
    return runsOf(words, this.#length).some((run) => this.#runs.has(run));
  }
}

const runsOf = (words: readonly string[], length: number): string[] =>
  words.length < length
    ? []
    : Array.from({ length: words.length - length + 1 }, (_, start) =>
        words.slice(start, start + length).join(' '),
      );
