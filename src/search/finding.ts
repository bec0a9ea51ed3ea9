/** What the search side hands on: entries go in, a finding comes out. */
import type { Document, Passage, Span } from '../documents/document.ts';

/** A passage as it stands in the collection. */
export interface Entry {
  /** Unique in the collection, short (at most 32 characters of [A-Za-z0-9_-]) and stable across refreshes. */
  readonly id: string;
  readonly document: Document;
  readonly passage: Passage;
}

/**
 * - `answer`: the first hit answers the question; show it
 * - `candidates`: unsure; offer the first few hits to choose from
 * - `nothing`: the collection does not answer it
 */
export type Verdict = 'answer' | 'candidates' | 'nothing';

export interface Hit extends Entry {
  /** Higher is better; comparable within one finding only. */
  readonly score: number;
  /** Index in `passage.questionTexts` of the one nearest to the question asked; null in a letter. */
  readonly nearestQuestion: number | null;
  /** The sentences of `passage.answer.text` that answer best, in order; may be empty. */
  readonly sentences: readonly Span[];
  /** The words of `passage.answer.text` that matched, in order. */
  readonly words: readonly Span[];
}

export interface Finding {
  readonly query: string;
  readonly verdict: Verdict;
  /** At most ten unless more were asked for, best first, whatever the verdict; empty only when nothing matches at all. */
  readonly hits: readonly Hit[];
  /** With verdict `answer`: a later document answers the same; one of the hits. */
  readonly newer: Hit | null;
}
