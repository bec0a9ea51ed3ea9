/** What the benchmark asks of an engine. */
import type { Verdict } from '../../../../src/search/finding.ts';
import type { Collection } from '../collection.ts';

export interface Reply {
  /** Ids of at most ten passages, best first. */
  readonly found: readonly string[];
  /** Only ours has one: the others never say that they do not know. */
  readonly verdict: Verdict | null;
}

/** All that answering takes; what is timed. */
export type Ask = (question: string) => Reply;

export interface Engine {
  readonly name: string;
  /** Indexes a collection. */
  build(collection: Collection): Promise<Ask>;
}

export const FOUND_MOST = 10;

export const withoutVerdict = (found: readonly string[]): Reply => ({ found, verdict: null });
