/** How much of a query's concepts each passage has: BM25F, by the best of the alternatives for each concept. */
import { FIELDS, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Packed } from './postings.ts';
import type { Concept, Query } from './query.ts';
import { Found, type Scores, Tally } from './tally.ts';

/**
 * BM25F (Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6): k1 and b are the
 * same for all fields; what holds for the whole document weighs half, since it tells its passages not apart.
 */
const BM25F = {
  k1: 1.2,
  b: 0.75,
  /** In the order of `FIELDS`: question, answer, heading, subject. */
  weights: [1.2, 1, 1, 0.5],
};

/** What words are worth in all that is searched, and how long its texts typically are. */
export type Scale = Pick<PassageIndex, 'vocabulary' | 'typicalLengths'>;

/** What each candidate has, by its place among them; null where that is nothing but function words. */
export function weigh(
  query: Query,
  candidates: readonly IndexedPassage[],
  index: PassageIndex,
  { vocabulary, typicalLengths }: Scale,
): (Scores | null)[] {
  const known = scorers.get(index);
  const scorer = known?.isFor(index, typicalLengths) ? known : new Scorer(index, typicalLengths);
  if (scorer !== known) scorers.set(index, scorer);
  return scorer.weigh(query, candidates, vocabulary);
}

const scorers = new WeakMap<PassageIndex, Scorer>();

/**
 * Weighs all candidates of a question at once: term by term, over the texts that have it. A question reaches few of the
 * words of a collection, so this is many times faster than going through the terms of each passage. Whatever is as
 * long as the collection is kept from one question to the next, and empty in between.
 */
class Scorer {
  /** Of the index's vocabulary, as of which all is worked out, and for which lengths. */
  readonly #version: number;
  readonly #typicalLengths: Scale['typicalLengths'];
  readonly #index: PassageIndex;
  readonly #passagesWith: Packed;
  readonly #phrasingsWith: Packed;
  /** By the number of a passage, and for each by field: what its length makes of how often a term stands there. */
  readonly #divisors: Float64Array;
  /** By the number of a phrasing: the same, for a term that stands there once; and its passage. */
  readonly #times: Float64Array;
  readonly #passages: Uint32Array;
  /** By the number of a passage: its place among the candidates, from 1; nought for all others. */
  readonly #places: Uint32Array;
  /** By place, and by phrasing: what the terms of the alternative at hand are worth there, together. */
  readonly #inFields: Tally;
  readonly #inPhrasings: Tally;
  /** By phrasing: the best of the alternatives for the concept at hand, and the sum over the concepts so far. */
  readonly #best: Tally;
  readonly #sums: Tally;

  constructor(index: PassageIndex, typicalLengths: Scale['typicalLengths']) {
    const { vocabulary, phrasingsByNumber } = index;
    this.#version = vocabulary.version;
    this.#typicalLengths = typicalLengths;
    this.#index = index;
    this.#passagesWith = index.fields.packed;
    this.#phrasingsWith = index.phrasings.packed;
    this.#divisors = new Float64Array(index.numbersEnd * FIELDS.length);
    for (const { number, lengths } of index.all(() => true))
      lengths.forEach((length, field) => {
        const relative = length / (typicalLengths.fields[field] ?? 1);
        this.#divisors[number * FIELDS.length + field] = 1 - BM25F.b + BM25F.b * relative;
      });
    this.#times = Float64Array.from(
      phrasingsByNumber,
      ({ length }) => 1 / (1 - BM25F.b + (BM25F.b * length) / typicalLengths.phrasing),
    );
    this.#passages = Uint32Array.from(phrasingsByNumber, ({ passage }) => passage);
    this.#places = new Uint32Array(index.numbersEnd);
    this.#inFields = new Tally(index.numbersEnd);
    this.#inPhrasings = new Tally(phrasingsByNumber.length);
    this.#best = new Tally(phrasingsByNumber.length);
    this.#sums = new Tally(phrasingsByNumber.length);
  }

  isFor({ vocabulary }: PassageIndex, typicalLengths: Scale['typicalLengths']): boolean {
    return this.#version === vocabulary.version && this.#typicalLengths === typicalLengths;
  }

  weigh(
    { concepts }: Query,
    candidates: readonly IndexedPassage[],
    vocabulary: Scale['vocabulary'],
  ): (Scores | null)[] {
    for (const [place, { number }] of candidates.entries()) this.#places[number] = place + 1;
    const found = new Found(candidates.length, concepts.length);
    for (const [place, concept] of concepts.entries()) this.#addConcept(concept, place, vocabulary, found);
    this.#sums.empty();
    for (const { number } of candidates) this.#places[number] = 0;
    return candidates.map((_, place) => found.scores(place));
  }

  /** The best alternative counts; of one of several terms, what is there. */
  #addConcept(
    { soft, idf, alternatives }: Concept,
    concept: number,
    vocabulary: Scale['vocabulary'],
    found: Found,
  ): void {
    const { numbers } = this.#index;
    for (const { terms, weight } of alternatives) {
      let idfs = 0;
      for (const term of terms) {
        const worth = vocabulary.idf(term);
        idfs += worth;
        const number = numbers.of(term);
        if (number === undefined) continue;
        this.#addFields(number, worth, soft, found);
        this.#addPhrasings(number, worth, soft, found);
      }
      // Rarer words than the one asked for must not outweigh it.
      const share = weight * Math.min(1, Math.sqrt(idf / idfs));
      for (let place = this.#inFields.next(); place >= 0; place = this.#inFields.next())
        found.raise(place, concept, share * this.#inFields.take(place));
      for (let phrasing = this.#inPhrasings.next(); phrasing >= 0; phrasing = this.#inPhrasings.next())
        this.#best.raise(phrasing, share * this.#inPhrasings.take(phrasing));
    }
    for (let phrasing = this.#best.next(); phrasing >= 0; phrasing = this.#best.next()) {
      const place = (this.#places[this.#passages[phrasing] ?? 0] ?? 0) - 1;
      const value = this.#best.take(phrasing);
      found.raise(place, concept, value);
      found.raisePhrased(place, this.#sums.add(phrasing, value));
    }
  }

  #addFields(term: number, idf: number, soft: boolean, found: Found): void {
    const { starts, texts, counts } = this.#passagesWith;
    const places = this.#places;
    const divisors = this.#divisors;
    const to = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < to; at++) {
      const number = texts[at] ?? 0;
      const place = (places[number] ?? 0) - 1;
      if (place < 0) continue;
      let times = 0;
      for (let field = 0; field < FIELDS.length; field++) {
        const count = counts[at * FIELDS.length + field] ?? 0;
        if (count > 0)
          times += ((BM25F.weights[field] ?? 1) * count) / (divisors[number * FIELDS.length + field] ?? 1);
      }
      if (!soft) found.tell(place);
      this.#inFields.add(place, worthOf(idf, times));
    }
  }

  #addPhrasings(term: number, idf: number, soft: boolean, found: Found): void {
    const { starts, texts } = this.#phrasingsWith;
    const places = this.#places;
    const passages = this.#passages;
    const to = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < to; at++) {
      const phrasing = texts[at] ?? 0;
      const place = (places[passages[phrasing] ?? 0] ?? 0) - 1;
      if (place < 0) continue;
      if (!soft) found.tell(place);
      this.#inPhrasings.add(phrasing, worthOf(idf, this.#times[phrasing] ?? 0));
    }
  }
}

/** Of a term that a text has so many times, as its length allows for. */
const worthOf = (idf: number, times: number): number => (idf * times * (BM25F.k1 + 1)) / (BM25F.k1 + times);
