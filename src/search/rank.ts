/** Candidates to hits: how well each passage answers a question. */
import type { Passage } from '../documents/document.ts';
import { terms } from './dutch.ts';
import { suits } from './kinds.ts';
import { type AskedRuns, hasRuns, shareOf } from './letter-runs.ts';
import type { Parts } from './parts.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';
import { type Query, TELLING_MOST } from './query.ts';
import { type Scale, weigh } from './scorer.ts';
import type { Scores } from './tally.ts';

export interface Ranked {
  readonly passage: IndexedPassage;
  /** That of the passage. */
  readonly index: PassageIndex;
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

const RANKING = {
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

/** The candidates that have anything of what is asked, best first; `index` is theirs. */
export function rank(
  query: Query,
  candidates: readonly IndexedPassage[],
  index: PassageIndex,
  scale: Scale = index,
): Ranked[] {
  const found = weigh(query, candidates, index, scale);
  const ranked: Ranked[] = [];
  candidates.forEach((passage, place) => {
    const scores = found[place] ?? null;
    if (scores !== null) ranked.push(rankedOf(passage, index, query, scores));
  });
  return ranked.sort(bestFirst);
}

/** Equal scores in the order of their ids. */
export const bestFirst = (one: Ranked, other: Ranked): number =>
  other.score - one.score || (one.passage.entry.id < other.passage.entry.id ? -1 : 1);

/** The best once more, by what they share with the question letter by letter too; `ranked` best first. */
export function byLetters(ranked: readonly Ranked[], query: Query, { vocabulary }: Scale): readonly Ranked[] {
  if (query.concepts.filter(({ soft, term }) => !soft && hasRuns(term)).length > TELLING_MOST) return ranked;
  const asked = new Map<PassageIndex, AskedRuns>();
  const most = RANKING.letters * vocabulary.highestIdf;
  const best = ranked.slice(0, RANKING.byLetters).map((one) => {
    const runs = asked.get(one.index) ?? one.index.letterRuns.asked(query);
    asked.set(one.index, runs);
    return { ...one, score: one.score + most * shareOf(runs, one.passage) };
  });
  return [...best.sort(bestFirst), ...ranked.slice(RANKING.byLetters)];
}

function rankedOf(
  passage: IndexedPassage,
  index: PassageIndex,
  query: Query,
  { values, phrased }: Scores,
): Ranked {
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
  return { passage, index, score, values, height, covered, matched, suited };
}

/** Which of a passage's questions is nearest to the one asked: the first of those that share most; null without questions. */
export function nearestQuestion(query: Query, { questionTexts }: Passage, parts: Parts): number | null {
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
