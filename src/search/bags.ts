/** Texts as bags of numbered terms: a fraction of the memory of maps of strings, and fast to look up. */
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

/** Some texts side by side (the fields of a passage), with how often each term stands in each. */
export interface Bags {
  /** Each once. */
  readonly terms: Uint32Array;
  /** For each of `terms`, how often it stands in each text in turn; more than 255 times counts as 255. */
  readonly counts: Uint8Array;
  /** Of each text, in words that carry meaning. */
  readonly lengths: readonly number[];
}

const COUNT_MOST = 255;

/** Bags of some texts, each as its terms. */
export function makeBags(texts: readonly (readonly Term[])[], numbers: TermNumbers): Bags {
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
  return { terms, counts: packed, lengths: texts.map(lengthOf) };
}

/** The phrasings of a passage, one after another: a passage with many would else be many small objects. */
export interface Phrasings {
  /** Each phrasing's own, each once. */
  readonly terms: Uint32Array;
  /** Of each phrasing: where its terms end, and its length in words that carry meaning. */
  readonly ends: Uint32Array;
  readonly lengths: Uint32Array;
}

/** Phrasings, each as its terms. */
export function makePhrasings(texts: readonly (readonly Term[])[], numbers: TermNumbers): Phrasings {
  const terms: number[] = [];
  const ends: number[] = [];
  for (const text of texts) {
    terms.push(...new Set(text.map(({ term }) => numbers.assign(term))));
    ends.push(terms.length);
  }
  return {
    terms: Uint32Array.from(terms),
    ends: Uint32Array.from(ends),
    lengths: Uint32Array.from(texts.map(lengthOf)),
  };
}

/** Function words are counted, for they are weighed; but they do not lengthen a text. */
function lengthOf(text: readonly Term[]): number {
  let length = 0;
  for (const { soft, part } of text) if (!soft && !part) length++;
  return length;
}
