/** Remembers what was worked out for a word, until the vocabulary changes: questions use the same words again and again. */
import type { Vocabulary } from './vocabulary.ts';

/** More words than questions have in weeks; beyond it, it begins anew. */
const WORDS_MOST = 20_000;

export class Memo<Value> {
  readonly #vocabulary: Vocabulary;
  #version = -1;
  readonly #values = new Map<string, Value>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** What was worked out for the word before, else what `work` makes of it. */
  get(word: string, work: () => Value): Value {
    if (this.#version !== this.#vocabulary.version || this.#values.size >= WORDS_MOST) {
      this.#version = this.#vocabulary.version;
      this.#values.clear();
    }
    const known = this.#values.get(word);
    if (known !== undefined) return known;
    const value = work();
    this.#values.set(word, value);
    return value;
  }
}
