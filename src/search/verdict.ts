/**
 * Answer, candidates or nothing: how sure the best hit is.
 *
 * Scores say nothing by themselves: they grow with the question and with the collection. So three features, each without
 * a unit, go into a logistic function:
 * - height: what the best hit's own words score, or its best phrasing if that is more, over the collection's highest
 *   idf, as ln(1 + x); how much of the question is there at all
 * - share: the share of the question's idf that the best hit covers, in its own words or in a phrasing; unknown words weigh as the rarest
 * - margin: how far the second hit stays behind; what tells the right answer from its siblings
 *
 * The coefficients are a ridge-regularised logistic regression of "the first hit is right" over questions to the seeds
 * and to some forty real documents, with and without phrasings, answerable or not, each set weighing the same. Fitted on
 * one half of each set, they did as well on the other. More features (idf mass, margin to the next document, unknown
 * words) fitted better and carried over worse. The thresholds are those of the highest helpfulness (a right answer 1, a
 * right candidate ½, silence where nothing answers 1) at which no more than one in fifteen unanswerable questions gets a
 * confident answer, on the mean over the sets.
 */
import type { Verdict } from './finding.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

export interface Features {
  readonly height: number;
  readonly share: number;
  readonly margin: number;
}

export const CALIBRATION = {
  constant: -6.1,
  height: 3.4,
  share: 3.5,
  margin: 2.5,
  /** From this log-odds on the first hit is shown as the answer. */
  answer: 0.7,
  /** Below this nothing is claimed at all. */
  nothing: -1.1,
  /** A hit on one word alone is an answer only when that word has this share of the question: "wat kost een theelepel?" */
  alone: 0.6,
};

/** What the verdict goes by; null when there are no hits. `highestIdf` is that of the collection, in nats. */
export function features(query: Query, ranked: readonly Ranked[], highestIdf: number): Features | null {
  const [first, second] = ranked;
  if (first === undefined) return null;
  const asked = query.concepts.reduce((sum, { soft, idf }) => sum + (soft ? 0 : idf), 0);
  return {
    height: Math.log1p(first.height / highestIdf),
    share: asked > 0 ? first.covered / asked : 0,
    margin: 1 - (second?.score ?? 0) / first.score,
  };
}

/** The verdict on the hits of a question; `ranked` best first. */
export function judge(query: Query, ranked: readonly Ranked[], highestIdf: number): Verdict {
  const found = features(query, ranked, highestIdf);
  if (found === null) return 'nothing';
  const { constant, height, share, margin, answer, nothing, alone } = CALIBRATION;
  const logOdds = constant + height * found.height + share * found.share + margin * found.margin;
  if (logOdds < nothing) return 'nothing';
  const thin = (ranked[0]?.matched ?? 0) < 2 && found.share <= alone;
  return logOdds < answer || thin ? 'candidates' : 'answer';
}
