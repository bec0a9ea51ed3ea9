/** What the benchmark measures; pure. The definitions of helpfulness and of what is right are those of `docs/relevance.md`. */
import type { Verdict } from '../../../src/search/finding.ts';

/** One question and what an engine said to it. */
export interface Asked {
  /** Ids of the passages that answer it; empty where none does. */
  readonly right: ReadonlySet<string>;
  /** Ids of passages, best first, each once. */
  readonly found: readonly string[];
}

export interface Judged extends Asked {
  readonly verdict: Verdict;
}

/** Means over the questions that can be answered; NaN when there are none. */
export interface Retrieval {
  readonly hit1: number;
  readonly hit3: number;
  readonly mrr10: number;
  readonly recall10: number;
}

/** How good the verdicts are. */
export interface Judgement {
  /** Over all questions, 0 to 1. */
  readonly helpfulness: number;
  /** Questions that can be answered and got a confident answer; and of those, the ones that got a wrong one. */
  readonly confident: number;
  readonly wrong: number;
  /** Questions that cannot be answered; of those, the ones that got a confident answer, and those met with silence. */
  readonly unanswerable: number;
  readonly falselyAnswered: number;
  readonly rejected: number;
}

const DEPTH = 10;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The place of the first right passage among the first ten, from 0; -1 when there is none. */
const rankOf = ({ right, found }: Asked): number => found.slice(0, DEPTH).findIndex((id) => right.has(id));

export function retrieval(asked: readonly Asked[]): Retrieval {
  const answerable = asked.filter(({ right }) => right.size > 0);
  const ranks = answerable.map(rankOf);
  return {
    hit1: mean(ranks.map((rank) => (rank === 0 ? 1 : 0))),
    hit3: mean(ranks.map((rank) => (rank >= 0 && rank < 3 ? 1 : 0))),
    mrr10: mean(ranks.map((rank) => (rank >= 0 ? 1 / (rank + 1) : 0))),
    recall10: mean(
      answerable.map(
        ({ right, found }) => found.slice(0, DEPTH).filter((id) => right.has(id)).length / right.size,
      ),
    ),
  };
}

/**
 * What a reply is worth to the one who asked. Answerable: 1 for the right answer given as the answer, ½ when it is among
 * the three that are offered to choose from. Not answerable: 1 for silence, ½ for an offer. All else is worth nothing.
 */
export function helpfulness(judged: Judged): number {
  const { right, verdict } = judged;
  if (right.size === 0) return verdict === 'nothing' ? 1 : verdict === 'candidates' ? 0.5 : 0;
  const rank = rankOf(judged);
  if (verdict === 'answer') return rank === 0 ? 1 : 0;
  return verdict === 'candidates' && rank >= 0 && rank < 3 ? 0.5 : 0;
}

export function judgement(judged: readonly Judged[]): Judgement {
  const confident = judged.filter(({ right, verdict }) => right.size > 0 && verdict === 'answer');
  const unanswerable = judged.filter(({ right }) => right.size === 0);
  return {
    helpfulness: mean(judged.map(helpfulness)),
    confident: confident.length,
    wrong: confident.filter((one) => rankOf(one) !== 0).length,
    unanswerable: unanswerable.length,
    falselyAnswered: unanswerable.filter(({ verdict }) => verdict === 'answer').length,
    rejected: unanswerable.filter(({ verdict }) => verdict === 'nothing').length,
  };
}

/** The smallest value that at least this share of the values does not exceed (nearest rank); NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Letters and digits alone: line ends, hyphenation and glued words differ between those who extract text. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
