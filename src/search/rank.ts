/** Candidates to hits: how well each passage answers a question. */
import { placeOf } from './bags.ts';
import { terms } from './dutch.ts';
import { suits } from './kinds.ts';
import type { Parts } from './parts.ts';
import { FIELDS, type IndexedPassage, type PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';

export interface Ranked {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** What it has of each concept of the query, in their order, in its own words or in any phrasing. */
  readonly values: readonly number[];
  /** The sum of those: comparable where some passages have no phrasings. */
  readonly height: number;
  /** The idf of the concepts that the passage or a phrasing has, each to the degree that it has it; function words left out. */
  readonly covered: number;
  /** How many concepts it has for the better half; function words left out. */
  readonly matched: number;
  /** Whether its answer can be one to this kind of question. */
  readonly suited: boolean;
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
  /** In the order of `FIELDS`: question, answer, heading, subject. */
  weights: [1.2, 1, 1, 0.5],
  /**
   * A concept counts where the passage or any of its phrasings says it best; on top of that, the one phrasing that says
   * most of the question by itself adds this share of what it says.
   */
  bestPhrasing: 0.4,
  /** What is left of a score when the answer only says that the minister knows of something… */
  notice: 0.75,
  /** …and when it names no number or time where the question asks for one. */
  unsuited: 0.92,
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

/** A query with all that does not depend on the passage worked out; its terms have places of their own. */
class Scorer {
  /** By place: the number of the term in the collection, and its idf. */
  readonly #numbers: number[] = [];
  readonly #idfs: number[] = [];
  /** From the number of a term to its place. */
  readonly #places = new Map<number, number>();
  readonly #kind: Query['kind'];
  readonly #concepts: readonly ScoredConcept[];
  readonly #typical: PassageIndex['typicalLengths'];
  /** By place: what the term is worth in the text at hand. */
  readonly #worths: Float64Array;

  constructor(query: Query, index: PassageIndex) {
    this.#kind = query.kind;
    this.#typical = index.typicalLengths;
    this.#concepts = query.concepts.map(({ soft, idf, alternatives }) => ({
      soft,
      idf,
      alternatives: alternatives.map((alternative) => {
        const places = alternative.terms.flatMap((term) => this.#placeOf(term, index) ?? []);
        const idfs = alternative.terms.reduce((sum, term) => sum + index.vocabulary.idf(term), 0);
        return { terms: places, weight: alternative.weight * Math.min(1, Math.sqrt(idf / idfs)) };
      }),
    }));
    this.#worths = new Float64Array(this.#numbers.length);
  }

  #placeOf(term: string, index: PassageIndex): number | undefined {
    const number = index.numbers.of(term);
    if (number === undefined) return undefined;
    const known = this.#places.get(number);
    if (known !== undefined) return known;
    const place = this.#numbers.push(number) - 1;
    this.#idfs.push(index.vocabulary.idf(term));
    this.#places.set(number, place);
    return place;
  }

  score(passage: IndexedPassage): Ranked {
    this.#weighFields(passage);
    const most = this.#concepts.map((concept) => this.#best(concept));
    let phrased = 0;
    for (const phrasing of passage.phrasings) {
      if (!this.#weighPhrasing(phrasing)) continue;
      let sum = 0;
      for (const [i, concept] of this.#concepts.entries()) {
        const value = this.#best(concept);
        sum += value;
        if (value > (most[i] ?? 0)) most[i] = value;
      }
      phrased = Math.max(phrased, sum);
    }
    let height = 0;
    let covered = 0;
    let matched = 0;
    for (const [i, { soft, idf }] of this.#concepts.entries()) {
      const value = most[i] ?? 0;
      height += value;
      if (soft) continue;
      covered += Math.min(value, idf);
      if (value >= idf / 2) matched++;
    }
    const suited = suits(this.#kind, passage.substance);
    const { notice, unsuited } = RANKING;
    const factor = suited ? 1 : passage.substance.notice ? notice : unsuited;
    const score = (height + RANKING.bestPhrasing * phrased) * factor;
    return { passage, score, values: most, height, covered, matched, suited };
  }

  #weighFields({ fields }: IndexedPassage): void {
    for (const [place, number] of this.#numbers.entries()) {
      const at = placeOf(number, fields.terms);
      let times = 0;
      if (at >= 0) {
        for (let field = 0; field < FIELDS.length; field++) {
          const count = fields.counts[at * FIELDS.length + field] ?? 0;
          if (count === 0) continue;
          const relative = (fields.lengths[field] ?? 0) / (this.#typical.fields[field] ?? 1);
          times += ((RANKING.weights[field] ?? 1) * count) / (1 - RANKING.b + RANKING.b * relative);
        }
      }
      this.#worths[place] = this.#worth(place, times);
    }
  }

  /** Whether the phrasing has any term of the question. */
  #weighPhrasing({ terms: numbers, length }: IndexedPassage['phrasings'][number]): boolean {
    this.#worths.fill(0);
    let any = false;
    const times = 1 / (1 - RANKING.b + (RANKING.b * length) / this.#typical.phrasing);
    for (const number of numbers) {
      const place = this.#places.get(number);
      if (place === undefined) continue;
      any = true;
      this.#worths[place] = this.#worth(place, times);
    }
    return any;
  }

  #worth(place: number, times: number): number {
    return ((this.#idfs[place] ?? 0) * times * (RANKING.k1 + 1)) / (RANKING.k1 + times);
  }

  /** The best alternative counts; of one of several terms, what is there. */
  #best(concept: ScoredConcept): number {
    let best = 0;
    for (const { terms, weight } of concept.alternatives) {
      let worth = 0;
      for (const term of terms) worth += this.#worths[term] ?? 0;
      if (weight * worth > best) best = weight * worth;
    }
    return best;
  }
}

/** Which of a passage's questions is nearest to the one asked: the first of those that share most; null without questions. */
export function nearestQuestion(query: Query, { entry }: IndexedPassage, parts: Parts): number | null {
  const { questionTexts } = entry.passage;
  let nearest: number | null = questionTexts.length ? 0 : null;
  if (questionTexts.length <= 1) return nearest;
  let most = 0;
  questionTexts.forEach((question, index) => {
    const there = new Set(terms(question.text, parts).map((term) => term.term));
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
