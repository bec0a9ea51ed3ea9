/** Candidates to hits: how well each passage answers a question. */
import { terms } from './dutch.ts';
import { suits } from './kinds.ts';
import type { Parts } from './parts.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import type { Query } from './query.ts';
import { type Scale, Scorer } from './scorer.ts';

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

export const RANKING = {
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

/** The candidates that have anything of what is asked, best first; `index` is theirs. */
export function rank(
  query: Query,
  candidates: readonly IndexedPassage[],
  index: PassageIndex,
  scale: Scale = index,
): Ranked[] {
  const scorer = new Scorer(query, index, scale);
  return candidates.flatMap((passage) => weigh(passage, query, scorer) ?? []).sort(bestFirst);
}

/** Equal scores in the order of their ids. */
export const bestFirst = (one: Ranked, other: Ranked): number =>
  other.score - one.score || (one.passage.entry.id < other.passage.entry.id ? -1 : 1);

function weigh(passage: IndexedPassage, query: Query, scorer: Scorer): Ranked | null {
  const scores = scorer.score(passage);
  if (scores === null) return null;
  const { values, phrased } = scores;
  let height = 0;
  let covered = 0;
  let matched = 0;
  query.concepts.forEach(({ soft, idf }, concept) => {
    const value = values[concept] ?? 0;
    height += value;
    if (soft) return;
    covered += Math.min(value, idf);
    if (value >= idf / 2) matched++;
  });
  const suited = suits(query.kind, passage.substance);
  const { bestPhrasing, notice, unsuited } = RANKING;
  const factor = suited ? 1 : passage.substance.notice ? notice : unsuited;
  const score = (height + bestPhrasing * phrased) * factor;
  return { passage, score, values, height, covered, matched, suited };
}

/** Which of a passage's questions is nearest to the one asked: the first of those that share most; null without questions. */
export function nearestQuestion(
  query: Query,
  { entry }: Pick<IndexedPassage, 'entry'>,
  parts: Parts,
): number | null {
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
