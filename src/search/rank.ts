/** Candidates to hits: how well each passage answers a question. */
import { terms } from './dutch.ts';
import { suits } from './kinds.ts';
import { shareOf } from './letter-runs.ts';
import type { Parts } from './parts.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import { type Query, TELLING_MOST } from './query.ts';
import { weigh } from './scorer.ts';
import type { Scores } from './tally.ts';

export interface Ranked {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** What it has of each concept of the query, in their order, in its own words or in any phrasing. */
  readonly values: Float64Array | readonly number[];
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
  /** So many of the best are weighed by the letters they share with the question as well… */
  byLetters: 10,
  /** …which adds at most this many times the collection's highest idf. A long question has words enough without. */
  letters: 0.8,
};

/** The candidates that have anything of what is asked, best first; equal scores in the order of their ids. */
export function rank(
  query: Query,
  candidates: readonly IndexedPassage[],
  index: PassageIndex,
  parts: Parts,
): Ranked[] {
  const found = weigh(query, candidates, index);
  const ranked: Ranked[] = [];
  candidates.forEach((passage, place) => {
    const scores = found[place] ?? null;
    if (scores !== null) ranked.push(rankedOf(passage, query, scores));
  });
  ranked.sort(byScore);
  return parts.letterRuns ? withLetters(ranked, query, index) : ranked;
}

const byScore = (one: Ranked, other: Ranked): number =>
  other.score - one.score || (one.passage.entry.id < other.passage.entry.id ? -1 : 1);

/** The best once more, by what they share with the question letter by letter too. */
function withLetters(ranked: readonly Ranked[], query: Query, index: PassageIndex): Ranked[] {
  const asked = index.letterRuns.asked(query);
  if (asked.words > TELLING_MOST) return [...ranked];
  const most = RANKING.letters * index.vocabulary.highestIdf;
  const best = ranked.slice(0, RANKING.byLetters).map((one) => {
    const score = one.score + most * shareOf(asked, one.passage);
    return { ...one, score };
  });
  return [...best.sort(byScore), ...ranked.slice(RANKING.byLetters)];
}

function rankedOf(passage: IndexedPassage, query: Query, { values, phrased }: Scores): Ranked {
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
