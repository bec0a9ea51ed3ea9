/** Which texts have each term, packed into a few long arrays: only texts that have a term of the question are looked at. */
import type { Bag, TermNumbers } from './bags.ts';

/** Postings in the order of their terms; those of one term in the order in which its texts were added. */
export interface Packed {
  /** By the number of a term: where its postings begin. They end where those of the next one begin. */
  readonly starts: Uint32Array;
  /** By posting. */
  readonly texts: Uint32Array;
  /** By posting, the counts of the text's bag. */
  readonly counts: Uint8Array;
}

export class Postings {
  readonly #numbers: TermNumbers;
  readonly #width: number;
  #packed: Packed = { starts: new Uint32Array(1), texts: new Uint32Array(), counts: new Uint8Array() };
  /** Packed many at once, when they are first asked for. */
  #added: { readonly text: number; readonly bag: Bag }[] = [];

  /** `width` is the number of counts that a bag has of each of its terms. */
  constructor(numbers: TermNumbers, width: number) {
    this.#numbers = numbers;
    this.#width = width;
  }

  /** Adds a text under a number of the caller's own. It stays: who has no more use for it passes it over. */
  add(text: number, bag: Bag): void {
    this.#added.push({ text, bag });
  }

  get packed(): Packed {
    if (this.#added.length > 0) {
      this.#packed = this.#pack(this.#packed, this.#added);
      this.#added = [];
    }
    return this.#packed;
  }

  /** A counting sort: how many each term has, so where each begins, and then each in its place. */
  #pack(before: Packed, added: readonly { readonly text: number; readonly bag: Bag }[]): Packed {
    const starts = new Uint32Array(this.#numbers.size + 1);
    const count = (term: number, more: number): void => {
      starts[term + 1] = (starts[term + 1] ?? 0) + more;
    };
    for (let term = 0; term + 1 < before.starts.length; term++)
      count(term, (before.starts[term + 1] ?? 0) - (before.starts[term] ?? 0));
    for (const { bag } of added) for (const term of bag.terms) count(term, 1);
    for (let term = 1; term < starts.length; term++) count(term - 1, starts[term - 1] ?? 0);

    const all = starts.at(-1) ?? 0;
    const texts = new Uint32Array(all);
    const counts = new Uint8Array(all * this.#width);
    const free = starts.slice();
    const put = (term: number, text: number, from: Uint8Array, at: number): void => {
      const place = free[term] ?? 0;
      free[term] = place + 1;
      texts[place] = text;
      for (let i = 0; i < this.#width; i++) counts[place * this.#width + i] = from[at * this.#width + i] ?? 0;
    };
    for (let term = 0; term + 1 < before.starts.length; term++)
      for (let at = before.starts[term] ?? 0; at < (before.starts[term + 1] ?? 0); at++)
        put(term, before.texts[at] ?? 0, before.counts, at);
    for (const { text, bag } of added)
      bag.terms.forEach((term, at) => {
        put(term, text, bag.counts, at);
      });
    return { starts, texts, counts };
  }
}
