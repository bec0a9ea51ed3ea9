/** Candidates to hits: how well each passage answers a question. */
import { terms } from './dutch.ts';
import { type Bag, FIELDS, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

export interface Ranked {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** What its own words or its best phrasing add to the score, whichever is more: comparable where some passages have none. */
  readonly height: number;
  /** The idf of the concepts that the passage or a phrasing has, each to the degree that it has it; function words left out. */
  readonly covered: number;
  /** How many concepts it has for the better half; function words left out. */
  readonly matched: number;
}

interface ScoredConcept {
  readonly soft: boolean;
  readonly idf: number;
  readonly alternatives: readonly {
    readonly terms: readonly number[];
    readonly weight: number;
  }[];
}

/**
 * BM25F (Robertson & Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section 3.6): k1 and b are the
 * same for all fields; what holds for the whole document weighs half, since it tells its passages not apart.
 */
export const RANKING = {
  k1: 1.2,
  b: 0.7,
  weights: { question: 1, answer: 1, heading: 1, subject: 0.5 },
  /** How much the best phrasing adds, the passage's own words being 1. */
  phrasing: 1.3,
};

/** All candidates, best first; equal scores in the order of their ids. */
export function rank(query: Query, candidates: readonly IndexedPassage[], index: PassageIndex): Ranked[] {
  const scorer = new Scorer(query, index);
  return candidates
    .map((passage) => scorer.score(passage))
    .filter((ranked) => ranked.score > 0)
    .sort(
      (one, other) => other.score - one.score || (one.passage.entry.id < other.passage.entry.id ? -1 : 1),
    );
}

/** A query with all that does not depend on the passage worked out; terms are numbered. */
class Scorer {
  readonly #terms: string[] = [];
  readonly #idfs: number[] = [];
  readonly #concepts: readonly ScoredConcept[];
  readonly #means: readonly number[];
  readonly #meanPhrasing: number;
  /** By term: what it is worth in the text at hand. */
  readonly #worths: Float64Array;

  constructor(query: Query, index: PassageIndex) {
    this.#means = FIELDS.map((field) => index.meanLength(field));
    this.#meanPhrasing = index.meanPhrasingLength;
    const numbers = new Map<string, number>();
    const numberOf = (term: string): number => {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const number = this.#terms.push(term) - 1;
      this.#idfs.push(index.vocabulary.idf(term));
      numbers.set(term, number);
      return number;
    };
    this.#concepts = query.concepts.map(({ soft, idf, alternatives }) => ({
      soft,
      idf,
      alternatives: alternatives.map((alternative) => {
        const those = alternative.terms.map(numberOf);
        const idfs = those.reduce((sum, term) => sum + (this.#idfs[term] ?? 0), 0);
        return { terms: those, weight: alternative.weight * Math.min(1, Math.sqrt(idf / idfs)) };
      }),
    }));
    this.#worths = new Float64Array(this.#terms.length);
  }

  score(passage: IndexedPassage): Ranked {
    this.#weigh((term) => (passage.words.terms.has(term) ? this.#frequency(passage, term) : 0));
    const most = this.#concepts.map((concept) => this.#best(concept));
    const score = most.reduce((sum, value) => sum + value, 0);
    let phrased = 0;
    for (const phrasing of passage.phrasings) {
      this.#weigh((term) => this.#inPhrasing(phrasing, term));
      let sum = 0;
      this.#concepts.forEach((concept, i) => {
        const value = this.#best(concept);
        sum += value;
        most[i] = Math.max(most[i] ?? 0, value);
      });
      phrased = Math.max(phrased, sum);
    }
    const covered = this.#concepts.reduce(
      (sum, { soft, idf }, i) => sum + (soft ? 0 : Math.min(most[i] ?? 0, idf)),
      0,
    );
    const matched = this.#concepts.filter(({ soft, idf }, i) => !soft && (most[i] ?? 0) >= idf / 2).length;
    const asPhrased = RANKING.phrasing * phrased;
    return { passage, score: score + asPhrased, height: Math.max(score, asPhrased), covered, matched };
  }

  #weigh(frequency: (term: string) => number): void {
    for (let i = 0; i < this.#terms.length; i++) {
      const times = frequency(this.#terms[i] ?? '');
      this.#worths[i] = ((this.#idfs[i] ?? 0) * times * (RANKING.k1 + 1)) / (RANKING.k1 + times);
    }
  }

  /** The best alternative counts; of one of several terms, what is there. */
  #best(concept: ScoredConcept): number {
    let best = 0;
    for (const { terms, weight } of concept.alternatives) {
      let worth = 0;
      for (const term of terms) worth += this.#worths[term] ?? 0;
      best = Math.max(best, weight * worth);
    }
    return best;
  }

  /** How often a term stands in a passage, its fields weighed and made equally long. */
  #frequency(passage: IndexedPassage, term: string): number {
    let sum = 0;
    for (let i = 0; i < FIELDS.length; i++) {
      const field = FIELDS[i] ?? 'answer';
      const { counts, length } = passage.fields[field];
      const times = counts.get(term);
      if (times === undefined) continue;
      const relative = length / (this.#means[i] ?? 1);
      sum += (RANKING.weights[field] * times) / (1 - RANKING.b + RANKING.b * relative);
    }
    return sum;
  }

  #inPhrasing(phrasing: Bag, term: string): number {
    const times = phrasing.counts.get(term);
    if (times === undefined) return 0;
    return times / (1 - RANKING.b + (RANKING.b * phrasing.length) / this.#meanPhrasing);
  }
}

/** Which of a passage's questions is nearest to the one asked: the first of those that share most; null without questions. */
export function nearestQuestion(query: Query, { entry }: IndexedPassage): number | null {
  const { questionTexts } = entry.passage;
  let nearest: number | null = questionTexts.length ? 0 : null;
  if (questionTexts.length <= 1) return nearest;
  let most = 0;
  questionTexts.forEach((question, index) => {
    const there = new Set(terms(question.text).map((term) => term.term));
    let shared = 0;
    for (const concept of query.concepts) {
      if (concept.alternatives.some((one) => one.terms.every((term) => there.has(term))))
        shared += concept.idf;
    }
    if (shared > most) {
      most = shared;
      nearest = index;
    }
  });
  return nearest;
}
