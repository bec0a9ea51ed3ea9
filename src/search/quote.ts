/** What to mark in an answer: the sentences that answer the question, and the words that matched. */
import type { Span } from '../documents/document.ts';
import { sentences } from '../text/sentences.ts';
import { type Term, terms } from './dutch.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import type { Query } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Marks {
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

const SENTENCES_MOST = 3;
/** A sentence is marked beside the best when it is worth at least this share of it… */
const SHARE_OF_BEST = 0.6;
/** …and the best itself when it holds at least this share of what the question is about. */
const SHARE_OF_QUESTION = 0.15;
/** A word that nearly every passage has tells a reader nothing. In nats. */
const LEAST_WORTH = 0.3;
/** Sentences that only point elsewhere or give notice answer nothing. */
const POINTS_ELSEWHERE =
  /^(?:zie (?:ook )?(?:het|mijn|de|onder) |zoals (?:ik )?(?:reeds |al |hierboven )?(?:aangegeven|vermeld)[^,]{0,40}\.$)/iu;

/** The worth of each term of the question, in nats. */
function worths(query: Query, vocabulary: Vocabulary): Map<string, { concept: string; worth: number }> {
  const found = new Map<string, { concept: string; worth: number }>();
  for (const { term: concept, soft, idf, alternatives } of query.concepts) {
    if (soft) continue;
    for (const { terms: those, weight } of alternatives) {
      for (const term of those) {
        const worth = (weight * Math.min(idf, vocabulary.idf(term))) / those.length;
        if (worth > (found.get(term)?.worth ?? 0)) found.set(term, { concept, worth });
      }
    }
  }
  return found;
}

/** The sentences and words of an answer to mark for a question; both in order, both possibly empty. */
export function mark(answer: string, query: Query, vocabulary: Vocabulary, parts: Parts = ALL_PARTS): Marks {
  const worth = worths(query, vocabulary);
  const matched = terms(answer, parts).filter((term) => worth.has(term.term));
  const asked = query.concepts.reduce((sum, concept) => sum + (concept.soft ? 0 : concept.idf), 0);
  const weighed = sentences(answer).map((span, place) => ({
    span,
    place,
    worth: sentenceWorth(span, answer, matched, worth),
  }));
  const best = Math.max(0, ...weighed.map((sentence) => sentence.worth));
  const chosen =
    best === 0 || best < SHARE_OF_QUESTION * asked
      ? []
      : weighed
          .filter((sentence) => sentence.worth >= SHARE_OF_BEST * best)
          .sort((one, other) => other.worth - one.worth || one.place - other.place)
          .slice(0, SENTENCES_MOST)
          .sort((one, other) => one.place - other.place);
  const telling = matched.filter(({ term, soft }) => !soft && (worth.get(term)?.worth ?? 0) >= LEAST_WORTH);
  return { sentences: chosen.map((sentence) => sentence.span), words: withoutOverlap(telling) };
}

/** Each concept counts once; long sentences match more by chance. */
function sentenceWorth(
  span: Span,
  answer: string,
  matched: readonly Term[],
  worth: ReadonlyMap<string, { concept: string; worth: number }>,
): number {
  if (POINTS_ELSEWHERE.test(answer.slice(span.start, span.end))) return 0;
  const byConcept = new Map<string, number>();
  for (const term of matched) {
    if (term.start < span.start || term.end > span.end) continue;
    const found = worth.get(term.term);
    if (found !== undefined)
      byConcept.set(found.concept, Math.max(found.worth, byConcept.get(found.concept) ?? 0));
  }
  let sum = 0;
  for (const value of byConcept.values()) sum += value;
  const words = (span.end - span.start) / 6;
  return sum / Math.sqrt(1 + words / 40);
}

/** A part of a word that matched as a whole is not marked again. */
function withoutOverlap(matched: readonly Term[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of matched) {
    const last = found.at(-1);
    if (last === undefined || start >= last.end) found.push({ start, end });
  }
  return found;
}
