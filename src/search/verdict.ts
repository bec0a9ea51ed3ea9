/**
 * Answer, candidates or nothing: how sure the best hit is.
 *
 * Scores say nothing by themselves: they grow with the question and with the collection. So four features, each without
 * a unit, go into a logistic function:
 * - height: what the best hit has of the question, in its own words or in a phrasing, over the collection's highest idf, as
 *   ln(1 + x); how much of the question is there at all
 * - share: the share of the question's idf that the best hit covers, in its own words or in a phrasing; unknown words weigh as the rarest
 * - margin: how far the second hit stays behind; what tells the right answer from its siblings. Being alone with a low
 *   score is no lead
 * - suited: whether the answer can be one to this kind of question at all: "hoeveel" wants a number
 *
 * The coefficients are a ridge-regularised logistic regression of "the first hit is right" over questions to the seeds
 * and to some forty real documents, with and without phrasings, answerable or not, each set weighing the same. Fitted on
 * one half of each set, they did as well on the other. More features (idf mass, margin to the next document, unknown
 * words, how much of the question stands in one sentence) carried over no better. The thresholds are those of the highest helpfulness (a right answer 1, a
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
  readonly suited: boolean;
}

export const CALIBRATION = {
  constant: -7.2,
  height: 3.1,
  share: 2.7,
  margin: 3.9,
  suited: 1.6,
  /** From this log-odds on the first hit is shown as the answer. */
  answer: 1.1,
  /** Below this nothing is claimed at all. */
  nothing: -1.2,
  /** Nor when less than this share of what is asked is there, however far the others stay behind. */
  least: 0.15,
  /** A hit on one word alone is an answer only when that word has this share of the question: "wat kost een theelepel?" */
  alone: 0.6,
};

/** What the verdict goes by; null when there are no hits. `highestIdf` is that of the collection, in nats. */
export function features(
  query: Query,
  ranked: readonly Ranked[],
  highestIdf: number,
  rival: Ranked | null,
): Features | null {
  const [first] = ranked;
  if (first === undefined) return null;
  const asked = query.concepts.reduce((sum, { soft, idf }) => sum + (soft ? 0 : idf), 0);
  return {
    height: Math.log1p(first.height / highestIdf),
    share: asked > 0 ? first.covered / asked : 0,
    margin: Math.max(0, first.score - (rival?.score ?? 0)) / Math.max(first.score, highestIdf),
    suited: first.suited,
  };
}

/** The verdict on the hits of a question; `ranked` best first, `rival` the one that the first must stay ahead of. */
export function judge(
  query: Query,
  ranked: readonly Ranked[],
  highestIdf: number,
  rival: Ranked | null = ranked[1] ?? null,
): Verdict {
  const found = features(query, ranked, highestIdf, rival);
  if (found === null) return 'nothing';
  const { constant, height, share, margin, suited, answer, nothing, least, alone } = CALIBRATION;
  const logOdds =
    constant +
    height * found.height +
    share * found.share +
    margin * found.margin +
    (found.suited ? suited : 0);
  if (logOdds < nothing || found.share < least) return 'nothing';
  const thin = (ranked[0]?.matched ?? 0) < 2 && found.share <= alone;
  return logOdds < answer || thin ? 'candidates' : 'answer';
}
