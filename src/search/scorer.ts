/** How much of a query's concepts each passage has: BM25F, by the best of the alternatives for each concept. */
import { FIELDS, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Concept, Query } from './query.ts';

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
  readonly values: Float64Array;
  /** The sum over the concepts for the one phrasing that has most. */
  readonly phrased: number;
}

/**
 * Weighs the candidates of one query, all at once: term by term over the texts that have it. A question reaches few of
 * the words of a collection, so this is many times faster than going through the terms of each passage.
 */
export class Scorer {
  readonly #index: PassageIndex;
  readonly #candidates: readonly IndexedPassage[];
  readonly #concepts: number;
  /** By a passage's number: its place among the candidates, from 1; nought for all others. */
  readonly #places: Uint32Array;
  /** By candidate: whether it has more of the question than function words. */
  readonly #telling: Uint8Array;
  /** By candidate, and for each by concept. */
  readonly #values: Float64Array;
  /** By candidate: the most that one phrasing of it has. */
  readonly #phrased: Float64Array;
  /** By phrasing: what it has of the concepts so far, and of the one at hand. */
  readonly #phrasingSums: Float64Array;
  readonly #phrasingValues: Float64Array;
  /** By candidate and by phrasing: what the terms of the alternative at hand are worth there, together. */
  readonly #inFields: Tally;
  readonly #inPhrasings: Tally;

  constructor(query: Query, candidates: readonly IndexedPassage[], index: PassageIndex) {
    this.#index = index;
    this.#candidates = candidates;
    this.#concepts = query.concepts.length;
    this.#places = new Uint32Array(index.numbersEnd);
    candidates.forEach(({ number }, place) => {
      this.#places[number] = place + 1;
    });
    this.#telling = new Uint8Array(candidates.length);
    this.#values = new Float64Array(candidates.length * this.#concepts);
    this.#phrased = new Float64Array(candidates.length);
    const phrasings = index.phrasingsByNumber.length;
    this.#phrasingSums = new Float64Array(phrasings);
    this.#phrasingValues = new Float64Array(phrasings);
    this.#inFields = new Tally(candidates.length);
    this.#inPhrasings = new Tally(phrasings);
    query.concepts.forEach((concept, at) => {
      this.#weigh(concept, at);
    });
  }

  /** What the candidate at this place has; null when that is nothing but function words. */
  scores(place: number): Scores | null {
    if (this.#telling[place] === 0) return null;
    const from = place * this.#concepts;
    return {
      values: this.#values.subarray(from, from + this.#concepts),
      phrased: this.#phrased[place] ?? 0,
    };
  }

  /** The best alternative counts; of one of several terms, what is there. */
  #weigh({ soft, idf, alternatives }: Concept, concept: number): void {
    const { numbers, vocabulary } = this.#index;
    const phrasings: number[] = [];
    for (const { terms, weight } of alternatives) {
      let idfs = 0;
      for (const term of terms) {
        const worth = vocabulary.idf(term);
        idfs += worth;
        const number = numbers.of(term);
        if (number === undefined) continue;
        this.#addFields(number, worth, !soft);
        this.#addPhrasings(number, worth, !soft);
      }
      // Rarer words than the one asked for must not outweigh it.
      const share = weight * Math.min(1, Math.sqrt(idf / idfs));
      this.#inFields.empty((place, sum) => {
        this.#raise(place, concept, share * sum);
      });
      this.#inPhrasings.empty((phrasing, sum) => {
        const before = this.#phrasingValues[phrasing] ?? 0;
        if (before === 0) phrasings.push(phrasing);
        if (share * sum > before) this.#phrasingValues[phrasing] = share * sum;
      });
    }
    for (const phrasing of phrasings) this.#endPhrasing(phrasing, concept);
  }

  #raise(place: number, concept: number, value: number): void {
    const at = place * this.#concepts + concept;
    if (value > (this.#values[at] ?? 0)) this.#values[at] = value;
  }

  /** Takes up what a phrasing has of a concept, once all alternatives are weighed. */
  #endPhrasing(phrasing: number, concept: number): void {
    const place = (this.#places[this.#index.phrasingsByNumber[phrasing]?.passage ?? 0] ?? 0) - 1;
    const value = this.#phrasingValues[phrasing] ?? 0;
    const sum = (this.#phrasingSums[phrasing] ?? 0) + value;
    this.#phrasingValues[phrasing] = 0;
    this.#phrasingSums[phrasing] = sum;
    this.#raise(place, concept, value);
    if (sum > (this.#phrased[place] ?? 0)) this.#phrased[place] = sum;
  }

  #addFields(term: number, idf: number, telling: boolean): void {
    const { fields, typicalLengths } = this.#index;
    const { starts, texts, counts } = fields.packed;
    const to = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < to; at++) {
      const place = (this.#places[texts[at] ?? 0] ?? 0) - 1;
      if (place < 0) continue;
      const lengths = this.#candidates[place]?.lengths ?? [];
      let times = 0;
      for (let field = 0; field < FIELDS.length; field++) {
        const count = counts[at * FIELDS.length + field] ?? 0;
        if (count === 0) continue;
        const relative = (lengths[field] ?? 0) / (typicalLengths.fields[field] ?? 1);
        times += ((BM25F.weights[field] ?? 1) * count) / (1 - BM25F.b + BM25F.b * relative);
      }
      if (telling) this.#telling[place] = 1;
      this.#inFields.add(place, worthOf(idf, times));
    }
  }

  #addPhrasings(term: number, idf: number, telling: boolean): void {
    const { phrasings, phrasingsByNumber, typicalLengths } = this.#index;
    const { starts, texts } = phrasings.packed;
    const to = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < to; at++) {
      const number = texts[at] ?? 0;
      const phrasing = phrasingsByNumber[number];
      const place = (this.#places[phrasing?.passage ?? 0] ?? 0) - 1;
      if (phrasing === undefined || place < 0) continue;
      if (telling) this.#telling[place] = 1;
      const times = 1 / (1 - BM25F.b + (BM25F.b * phrasing.length) / typicalLengths.phrasing);
      this.#inPhrasings.add(number, worthOf(idf, times));
    }
  }
}

/** Of a term that a text has so many times, as its length allows for. */
const worthOf = (idf: number, times: number): number => (idf * times * (BM25F.k1 + 1)) / (BM25F.k1 + times);

/** Sums for those few of many texts that have something. */
class Tally {
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];

  constructor(texts: number) {
    this.#sums = new Float64Array(texts);
  }

  add(text: number, worth: number): void {
    const before = this.#sums[text] ?? 0;
    if (before === 0) this.#touched.push(text);
    this.#sums[text] = before + worth;
  }

  /** Hands over what each has, and begins anew. */
  empty(take: (text: number, sum: number) => void): void {
    for (const text of this.#touched) {
      take(text, this.#sums[text] ?? 0);
      this.#sums[text] = 0;
    }
    this.#touched.length = 0;
  }
}
