/** Texts as bags of numbered terms: small, and fast to compare. */
import type { Term } from './dutch.ts';

/** Numbers for the terms of a collection, in the order in which they were first seen. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  /** All numbers are below it. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a term that was seen; else undefined. */
  of(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The term of a number; undefined when no term has it. */
  term(number: number): string | undefined {
    return this.#terms[number];
  }

  /** The number of a term, a new one when it was not seen before. */
  assign(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    return number;
  }
}

/** The terms of some texts side by side (the fields of a passage), each once, with how often it stands in each of them. */
export interface Bag {
  readonly terms: Uint32Array;
  /** For each of `terms`, how often it stands in each text in turn; more than 255 times counts as 255. */
  readonly counts: Uint8Array;
}

const COUNT_MOST = 255;

/** The bag of some texts, each as its terms. */
export function makeBag(texts: readonly (readonly Term[])[], numbers: TermNumbers): Bag {
  const counts = new Map<number, number[]>();
  texts.forEach((text, place) => {
    for (const { term } of text) {
      const number = numbers.assign(term);
      const there = counts.get(number) ?? texts.map(() => 0);
      there[place] = (there[place] ?? 0) + 1;
      counts.set(number, there);
    }
  });
  const terms = Uint32Array.from(counts.keys());
  const packed = new Uint8Array(terms.length * texts.length);
  terms.forEach((number, i) => {
    counts.get(number)?.forEach((count, place) => {
      packed[i * texts.length + place] = Math.min(count, COUNT_MOST);
    });
  });
  return { terms, counts: packed };
}

/** The terms of a text, each once, where it does not matter how often it has them. */
export const makeSet = (text: readonly Term[], numbers: TermNumbers): Bag => ({
  terms: Uint32Array.from(new Set(text.map(({ term }) => numbers.assign(term)))),
  counts: new Uint8Array(),
});

/** A text's length in words that carry meaning: function words are weighed, but do not lengthen a text. */
export function lengthOf(text: readonly Term[]): number {
  let length = 0;
  for (const { soft, part } of text) if (!soft && !part) length++;
  return length;
}
