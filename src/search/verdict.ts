/**
 * Answer, candidates or nothing: how sure the best hit is.
 *
 * Scores say nothing by themselves: they grow with the question and with the collection. So five features, each without
 * a unit, go into a logistic function:
 * - height: what the best hit has of the question, in its own words or in a phrasing, over the collection's highest idf, as
 *   ln(1 + x); how much of the question is there at all
 * - focus: the share of the question's idf that stands in one place of the best hit, and in one that can answer such a
 *   question; words strewn over a text are often there by chance
 * - margin: how far the second hit stays behind; what tells the right answer from its siblings. Being alone with a low
 *   score is no lead
 * - missing: the most idf that any one thing asked lacks in all that was found of the document, over the highest idf:
 *   a text in which the body or subject that is asked about does not occur is about another
 * - pointed: a number or a time is asked for, which a text on the very subject often does not give
 *
 * The coefficients are a ridge-regularised logistic regression of "the first hit is right" over questions to the seeds
 * and to some sixty real documents, with and without phrasings, answerable or not, rounded. On five random halves of them
 * the other halves got two points more helpfulness, and fewer false and wrong answers, than with height, margin, the
 * share of the question anywhere in the hit and whether it can suit the kind of question. More features (the margin to
 * the next document or the fourth hit, unknown words, numbers of the question that are not there, letters, a phrasing
 * covered both ways) carried over no better. The thresholds are those of the highest helpfulness (a right answer 1, a
 * right candidate ½, silence where nothing answers 1) at which no more than one in fifteen unanswerable questions gets a
 * confident answer, with phrasings and without.
 */
import type { Verdict } from './finding.ts';
import type { Query } from './query.ts';
import type { Ranked } from './rank.ts';

export interface Features {
  readonly height: number;
  readonly share: number;
  readonly focus: number;
  readonly margin: number;
  readonly missing: number;
  readonly pointed: boolean;
}

const CALIBRATION = {
  constant: -4.6,
  height: 3.2,
  focus: 2.8,
  margin: 3.8,
  missing: -1,
  pointed: -0.5,
  /** From this log-odds on the first hit is shown as the answer. */
  answer: 1.05,
  /** Below this nothing is claimed at all. */
  nothing: -1.2,
  /** Nor when less than this share of what is asked is there, however far the others stay behind. */
  least: 0.15,
  /** A hit on one word alone is an answer only when that word has this share of the question: "wat kost een theelepel?" */
  alone: 0.6,
};

/** What else the verdict must know of the hits. */
export interface Standing {
  /** The hit that the first must stay ahead of. */
  readonly rival: Ranked | null;
  /** How much of the question stands in one place of the first hit, 0 to 1; null where that is not looked at. */
  readonly focus: number | null;
}

/** What the verdict goes by; null when there are no hits. `highestIdf` is that of the collection, in nats. */
export function features(
  query: Query,
  ranked: readonly Ranked[],
  highestIdf: number,
  { rival, focus }: Standing,
): Features | null {
  const [first] = ranked;
  if (first === undefined) return null;
  const asked = query.concepts.reduce((sum, { soft, idf }) => sum + (soft ? 0 : idf), 0);
  const share = asked > 0 ? first.covered / asked : 0;
  return {
    height: Math.log1p(first.height / highestIdf),
    share,
    focus: focus ?? share,
    margin: Math.max(0, first.score - (rival?.score ?? 0)) / Math.max(first.score, highestIdf),
    missing: missingFrom(query, ranked) / highestIdf,
    pointed: query.kind === 'number' || query.kind === 'time',
  };
}

/** The most idf that any concept lacks, in nats, in all hits of the document of the first one. */
function missingFrom({ concepts }: Query, ranked: readonly Ranked[]): number {
  const document = ranked[0]?.passage.entry.document;
  const hits = ranked.filter(({ passage }) => passage.entry.document === document);
  const lacking = concepts.map(({ soft, idf }, concept) =>
    soft ? 0 : idf - Math.max(...hits.map(({ values }) => values[concept] ?? 0)),
  );
  return Math.max(0, ...lacking);
}

/** The verdict on the hits of a question; `ranked` best first. */
export function judge(
  query: Query,
  ranked: readonly Ranked[],
  highestIdf: number,
  standing: Standing,
): Verdict {
  const found = features(query, ranked, highestIdf, standing);
  if (found === null) return 'nothing';
  const { constant, height, focus, margin, missing, pointed, answer, nothing, least, alone } = CALIBRATION;
  const logOdds =
    constant +
    height * found.height +
    focus * found.focus +
    margin * found.margin +
    missing * found.missing +
    (found.pointed ? pointed : 0);
  if (logOdds < nothing || found.share < least) return 'nothing';
  const thin = (ranked[0]?.matched ?? 0) < 2 && found.share <= alone;
  return logOdds < answer || thin ? 'candidates' : 'answer';
}
