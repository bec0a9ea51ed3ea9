/** Which hits are near enough to be told of, by their scores beside the best. */
import type { Hit } from '../src/search/finding.ts';

/** Below this share of the best score a hit has a word in common with what was asked, and no more. */
export const COMES_NEAR = 0.25;
/** From this share on it is about the same: of one-word and longer subjects alike, other subjects stay below it. */
export const ON_THE_SUBJECT = 0.55;

/** Those with at least this share of the best score. */
export function near(hits: readonly Hit[], share: number): readonly Hit[] {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score >= share * best);
}
