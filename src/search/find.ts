/** From a question to a finding. */

import { sentences } from '../text/sentences.ts';
import { completed } from './complete.ts';
import { Compounds } from './compounds.ts';
import { admits, type Filters } from './filters.ts';
import type { Entry, Finding, Hit, Verdict } from './finding.ts';
import { Lexicon } from './lexicon.ts';
import { newerThanFirst, newestFirst } from './newer.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { PassageIndex, type WeightedTerm } from './passage-index.ts';
import { type Language, type Query, readQuery } from './query.ts';
import { type Marks, mark } from './quote.ts';
import { nearestQuestion, type Ranked, rank } from './rank.ts';
import { Spelling } from './spelling.ts';
import { VerbForms } from './verbs.ts';
import { judge } from './verdict.ts';
import { Vocabulary } from './vocabulary.ts';

const HITS_MOST = 10;
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
  const { vocabulary } = index;
  // Without words there is nothing to take apart or to be near.
  const wordless = new Vocabulary();
  const language: Language = {
    vocabulary,
    compounds: new Compounds(parts.compounds ? vocabulary : wordless),
    spelling: new Spelling(parts.spelling ? vocabulary : wordless),
    lexicon: parts.lexicon ? lexicon : new Lexicon([]),
    verbs: new VerbForms(parts.verbs ? vocabulary : wordless),
    parts,
  };
  return {
    find: (query, filters = {}, most = HITS_MOST) =>
      findBest(query, filters, { index, language, unit, most }),
    complete: (typed) => completed(typed, vocabulary),
  };
}

interface Collection {
  readonly index: PassageIndex;
  readonly language: Language;
  readonly unit: Unit;
  readonly most: number;
}

/** More than a message has that asks one thing: the rest is a story around the question. */
const STORY_CHARACTERS = 300;
const SURENESS: readonly Verdict[] = ['nothing', 'candidates', 'answer'];

/** Of a long message that ends in a question, the question by itself may find what the story around it hides. */
function findBest(text: string, filters: Filters, collection: Collection): Finding {
  const whole = find(text, filters, collection);
  if (whole.verdict === 'answer' || text.length < STORY_CHARACTERS) return whole;
  const asked = sentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence.endsWith('?'));
  const last = asked.at(-1);
  if (last === undefined || last.length > text.length / 2) return whole;
  const alone = find(last, filters, collection);
  const surer = SURENESS.indexOf(alone.verdict) > SURENESS.indexOf(whole.verdict);
  return surer ? { ...alone, query: text } : whole;
}

function find(text: string, filters: Filters, { index, language, unit, most }: Collection): Finding {
  const query = readQuery(text, language);
  const admitted = (entry: Entry): boolean => admits(filters, entry);
  const candidates =
    index.size <= SCANNED_MOST
      ? index.all(admitted)
      : index.candidates(wanted(query, language), CANDIDATES_MOST, admitted);
  const all = newestFirst(rank(query, candidates, index));
  const ranked = all.slice(0, most);
  const sibling = ({ passage }: Ranked): boolean =>
    unit === 'document' && passage.entry.document === all[0]?.passage.entry.document;
  const rival = all.slice(1).find((one) => !sibling(one)) ?? null;
  const verdict = judge(query, ranked, index.vocabulary.highestIdf, rival);
  const hits = ranked.map((one) => hitOf(one, query, language));
  const newer = verdict === 'answer' ? newerThanFirst(ranked.slice(0, HITS_MOST)) : null;
  return {
    query: text,
    verdict,
    hits,
    newer: (newer && hits[ranked.indexOf(newer)]) ?? null,
  };
}

/** What to mark is worked out when it is asked for: of ten hits, people mostly see one. */
function hitOf({ passage, score }: Ranked, query: Query, { vocabulary, parts }: Language): Hit {
  let marks: Marks | undefined;
  const marked = (): Marks => {
    marks ??= mark(passage.entry.passage.answer.text, query, vocabulary, parts);
    return marks;
  };
  return {
    ...passage.entry,
    score,
    get nearestQuestion() {
      return nearestQuestion(query, passage, parts);
    },
    get sentences() {
      return marked().sentences;
    },
    get words() {
      return marked().words;
    },
  };
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
