/** From a question to a finding. */

import { sentences } from '../text/sentences.ts';
import { completed } from './complete.ts';
import { admits, type Filters } from './filters.ts';
import type { Entry, Finding, Hit } from './finding.ts';
import { focusOf } from './focus.ts';
import { LazyHit } from './hit.ts';
import { bothLanguages, type IndexLanguage, languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { newerThanFirst, newestFirst } from './newer.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { type IndexedPassage, PassageIndex, type WeightedTerm } from './passage-index.ts';
import { type Language, type Query, readQuery } from './query.ts';
import { bestFirst, byLetters, type Ranked, rank } from './rank.ts';
import type { Scale } from './scorer.ts';
import type { Supplement } from './supplement.ts';
import { judge } from './verdict.ts';

/** As many hits as there are unless more are asked for. */
export const HITS_MOST = 10;
const CANDIDATES_MOST = 200;
/** Of so few passages all are candidates: to weigh them costs less than to ask the index which have a term. */
const SCANNED_MOST = 500;

export interface Finder {
  /**
   * Among what the filters leave. Never throws, whatever the question; of a long one it takes only the first 5,000
   * characters into account.
   */
  find(query: string, filters?: Filters, most?: number): Finding;
  /** What is typed so far, with the likeliest words of the collection in place of a half-typed last one. */
  complete(typed: string): string;
  /** A question as the collection understands it. */
  read(query: string): Query;
  /** A passage of the collection as a hit on a question, whether or not that finds it. */
  hitOn(entry: Entry, query: string, score: number): Hit;
  /**
   * One over these passages as well; this one stays as it is. To be called again when they change. It costs nothing: of
   * this one nothing is indexed again, and words weigh what they weigh in both together.
   */
  beside(supplement: Supplement): Finder;
}

/**
 * What is told apart: passages, for one of them is the answer; or documents, where any of its entries tells of the whole
 * and a sibling takes nothing from the first.
 */
export type Unit = 'passage' | 'document';

/** Indexes the entries, and answers questions over them; `parts` must be those that the lexicon was read with. */
export function createFinder(
  entries: readonly Entry[],
  lexicon: Lexicon,
  parts: Parts = ALL_PARTS,
  unit: Unit = 'passage',
): Finder {
  const index = new PassageIndex(entries, parts);
  const language = languageOf(index.vocabulary, lexicon, parts);
  return finderOver({ indexes: [index], scale: index, language, unit });
}

/** What is searched; all indexes by one scale, so that what they bring can be ranked together. */
interface Collection {
  readonly indexes: readonly PassageIndex[];
  readonly scale: Scale;
  readonly language: IndexLanguage;
  readonly unit: Unit;
}

const finderOver = (collection: Collection): Finder => ({
  find: (query, filters = {}, most = HITS_MOST) => findBest(query, { filters, most }, collection),
  complete: (typed) => completed(typed, collection.language.vocabulary),
  read: (query) => readQuery(query, collection.language),
  hitOn: (entry, query, score) =>
    new LazyHit(entry, score, readQuery(query, collection.language), collection.language),
  beside: ({ index, language }) => finderOver(extended(collection, index, language)),
});

function extended(collection: Collection, index: PassageIndex, words: IndexLanguage): Collection {
  const language = bothLanguages(collection.language, words);
  // Among many texts a few more change no median; among none they are all there is to go by.
  const { typicalLengths } = collection.scale.vocabulary.passages > 0 ? collection.scale : index;
  return {
    ...collection,
    indexes: [...collection.indexes, index],
    scale: { vocabulary: language.vocabulary, typicalLengths },
    language,
  };
}

interface Wish {
  readonly filters: Filters;
  readonly most: number;
}

/** More than a message has that asks one thing: the rest is a story around the question. */
const STORY_CHARACTERS = 300;

/** Of a long message that finds nothing and ends in a question, that question by itself may be answered. */
function findBest(text: string, wish: Wish, collection: Collection): Finding {
  const whole = find(text, wish, collection);
  if (whole.verdict !== 'nothing' || text.length < STORY_CHARACTERS) return whole;
  const asked = sentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence.endsWith('?'));
  const last = asked.at(-1);
  if (last === undefined || last.length > text.length / 2) return whole;
  const alone = find(last, wish, collection);
  return alone.verdict === 'answer' ? { ...alone, query: text } : whole;
}

function find(
  text: string,
  { filters, most }: Wish,
  { indexes, scale, language, unit }: Collection,
): Finding {
  const query = readQuery(text, language);
  const ranks = indexes.map((index) =>
    rank(query, candidatesIn(index, query, filters, language), index, scale),
  );
  const together = ranks.length > 1 ? ranks.flat().sort(bestFirst) : (ranks[0] ?? []);
  const { parts } = language;
  const all = newestFirst(parts.letterRuns ? byLetters(together, query, scale) : together);
  const ranked = all.slice(0, most);
  const sibling = ({ passage }: Ranked): boolean =>
    unit === 'document' && passage.entry.document === all[0]?.passage.entry.document;
  const rival = all.slice(1).find((one) => !sibling(one)) ?? null;
  const focus = ranked[0] && parts.focus ? focusOf(query, ranked[0].passage, parts) : null;
  const shown = ranked.slice(0, HITS_MOST);
  const verdict = judge(query, shown, scale.vocabulary.highestIdf, { rival, focus });
  const hits = ranked.map(({ passage, score }) => new LazyHit(passage.entry, score, query, language));
  const newer = verdict === 'answer' ? newerThanFirst(shown) : null;
  return {
    query: text,
    verdict,
    hits,
    newer: (newer && hits[ranked.indexOf(newer)]) ?? null,
  };
}

function candidatesIn(
  index: PassageIndex,
  query: Query,
  filters: Filters,
  language: Language,
): readonly IndexedPassage[] {
  const admitted = (entry: Entry): boolean => admits(filters, entry);
  return index.size <= SCANNED_MOST
    ? index.all(admitted)
    : index.candidates(wanted(query, language), CANDIDATES_MOST, admitted);
}

function wanted(query: Query, { vocabulary }: Language): WeightedTerm[] {
  return query.concepts
    .filter((concept) => !concept.soft)
    .flatMap(({ idf, alternatives }) =>
      alternatives.flatMap(({ terms, weight }) =>
        terms.map((term) => ({ term, worth: weight * Math.min(idf, vocabulary.idf(term)) })),
      ),
    );
}
