/** How much of a query's concepts a passage has: BM25F, by the best of the alternatives for each concept. */
import type { Bags, Phrasings } from './bags.ts';
import { FIELDS, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

/**
 * BM25F (Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6): k1 and b are the
 * same for all fields; what holds for the whole document weighs half, since it tells its passages not apart.
 */
export const BM25F = {
  k1: 1.2,
  b: 0.75,
  /** In the order of `FIELDS`: question, answer, heading, subject. */
  weights: [1.2, 1, 1, 0.5],
};

/** What a passage has of each concept of a query, in their order. */
export interface Scores {
  /** In its own words or in any phrasing, whichever has more. */
  readonly values: readonly number[];
  /** The sum over the concepts for the one phrasing that has most. */
  readonly phrased: number;
}

/** What words are worth in all that is searched, and how long its texts typically are. */
export type Scale = Pick<PassageIndex, 'vocabulary' | 'typicalLengths'>;

/** A query with all that does not depend on the passage worked out. Not to be used for two passages at once. */
export class Scorer {
  readonly #concepts: number;
  readonly #typical: PassageIndex['typicalLengths'];
  /** By the number of a term in the collection: its place in the query, from 1; nought for all others. */
  readonly #places: Uint16Array;
  /** By place: the idf of the term, and the alternatives it is part of. */
  readonly #idfs: number[] = [0];
  readonly #uses: number[][] = [[]];
  /** By place: whether any of those is of a concept that is no function word. */
  readonly #telling: boolean[] = [false];
  /** By alternative: its concept, its weight, and the sum of what its terms are worth in the text at hand. */
  readonly #conceptOf: number[] = [];
  readonly #weights: number[] = [];
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];
  /** By concept, for the phrasing at hand. */
  readonly #phrased: number[];

  constructor(query: Query, index: PassageIndex, scale: Scale) {
    this.#concepts = query.concepts.length;
    this.#typical = scale.typicalLengths;
    this.#places = new Uint16Array(index.numbers.size);
    query.concepts.forEach(({ soft, idf, alternatives }, concept) => {
      for (const { terms, weight } of alternatives) {
        const alternative = this.#conceptOf.push(concept) - 1;
        const idfs = terms.reduce((sum, term) => sum + scale.vocabulary.idf(term), 0);
        // Rarer words than the one asked for must not outweigh it.
        this.#weights.push(weight * Math.min(1, Math.sqrt(idf / idfs)));
        for (const term of terms) this.#use(term, alternative, !soft, index, scale);
      }
    });
    this.#sums = new Float64Array(this.#weights.length);
    this.#phrased = new Array(this.#concepts).fill(0);
  }

  #use(term: string, alternative: number, telling: boolean, index: PassageIndex, scale: Scale): void {
    const number = index.numbers.of(term);
    if (number === undefined) return;
    if (this.#places[number] === 0) {
      this.#places[number] = this.#idfs.push(scale.vocabulary.idf(term)) - 1;
      this.#uses.push([]);
      this.#telling.push(false);
    }
    const place = this.#places[number] ?? 0;
    this.#uses[place]?.push(alternative);
    if (telling) this.#telling[place] = true;
  }

  /** Null when the passage has nothing of what is asked but function words. */
  score({ fields, phrasings }: IndexedPassage): Scores | null {
    let telling = this.#addFields(fields);
    const values: number[] = new Array(this.#concepts).fill(0);
    this.#best(values);
    let phrased = 0;
    let from = 0;
    for (let i = 0; phrasings !== null && i < phrasings.ends.length; i++) {
      const to = phrasings.ends[i] ?? 0;
      const found = this.#addPhrasing(phrasings, from, to, phrasings.lengths[i] ?? 0);
      from = to;
      telling ||= found;
      if (this.#touched.length === 0) continue;
      this.#phrased.fill(0);
      this.#best(this.#phrased);
      let sum = 0;
      for (let concept = 0; concept < this.#concepts; concept++) {
        const value = this.#phrased[concept] ?? 0;
        sum += value;
        if (value > (values[concept] ?? 0)) values[concept] = value;
      }
      if (sum > phrased) phrased = sum;
    }
    return telling ? { values, phrased } : null;
  }

  /** Whether it has more than function words of the question. */
  #addFields({ terms, counts, lengths }: Bags): boolean {
    const places = this.#places;
    let telling = false;
    for (let at = 0; at < terms.length; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      if (place === 0) continue;
      let times = 0;
      for (let field = 0; field < FIELDS.length; field++) {
        const count = counts[at * FIELDS.length + field] ?? 0;
        if (count === 0) continue;
        const relative = (lengths[field] ?? 0) / (this.#typical.fields[field] ?? 1);
        times += ((BM25F.weights[field] ?? 1) * count) / (1 - BM25F.b + BM25F.b * relative);
      }
      telling ||= this.#telling[place] ?? false;
      this.#add(place, times);
    }
    return telling;
  }

  #addPhrasing({ terms }: Phrasings, from: number, to: number, length: number): boolean {
    const places = this.#places;
    let telling = false;
    for (let at = from; at < to; at++) {
      const place = places[terms[at] ?? 0] ?? 0;
      if (place === 0) continue;
      telling ||= this.#telling[place] ?? false;
      this.#add(place, 1 / (1 - BM25F.b + (BM25F.b * length) / this.#typical.phrasing));
    }
    return telling;
  }

  #add(place: number, times: number): void {
    const worth = ((this.#idfs[place] ?? 0) * times * (BM25F.k1 + 1)) / (BM25F.k1 + times);
    for (const alternative of this.#uses[place] ?? []) {
      if (this.#sums[alternative] === 0) this.#touched.push(alternative);
      this.#sums[alternative] = (this.#sums[alternative] ?? 0) + worth;
    }
  }

  /** The best alternative for each concept counts; of one of several terms, what is there. Begins anew for the next text. */
  #best(values: number[]): void {
    for (const alternative of this.#touched) {
      const concept = this.#conceptOf[alternative] ?? 0;
      const value = (this.#weights[alternative] ?? 0) * (this.#sums[alternative] ?? 0);
      if (value > (values[concept] ?? 0)) values[concept] = value;
      this.#sums[alternative] = 0;
    }
    this.#touched.length = 0;
  }
}
