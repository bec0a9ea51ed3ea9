/** From a question to a finding. */

import { sentences } from '../text/sentences.ts';
import { Compounds } from './compounds.ts';
import { admits, type Filters } from './filters.ts';
import type { Entry, Finding } from './finding.ts';
import { focusOf } from './focus.ts';
import { RankedHit } from './hit.ts';
import { Lexicon } from './lexicon.ts';
import { newerThanFirst, newestFirst } from './newer.ts';
import { StandIns } from './other-words.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { PassageIndex, type WeightedTerm } from './passage-index.ts';
import { type Language, type Query, readQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
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
  find(query: string, filters?: Filters): Finding;
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
  const compounds = new Compounds(parts.compounds ? vocabulary : wordless);
  const verbs = new VerbForms(parts.verbs ? vocabulary : wordless);
  const language: Language = {
    vocabulary,
    compounds,
    spelling: new Spelling(parts.spelling ? vocabulary : wordless),
    standIns: new StandIns(vocabulary, compounds, parts.lexicon ? lexicon : new Lexicon([]), verbs),
    parts,
  };
  return { find: (query, filters = {}) => findBest(query, filters, { index, language, unit }) };
}

interface Collection {
  readonly index: PassageIndex;
  readonly language: Language;
  readonly unit: Unit;
}

/** More than a message has that asks one thing: the rest is a story around the question. */
const STORY_CHARACTERS = 300;

/** Of a long message that finds nothing and ends in a question, that question by itself may be answered. */
function findBest(text: string, filters: Filters, collection: Collection): Finding {
  const whole = find(text, filters, collection);
  if (whole.verdict !== 'nothing' || text.length < STORY_CHARACTERS) return whole;
  const asked = sentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence.endsWith('?'));
  const last = asked.at(-1);
  if (last === undefined || last.length > text.length / 2) return whole;
  const alone = find(last, filters, collection);
  return alone.verdict === 'answer' ? { ...alone, query: text } : whole;
}

function find(text: string, filters: Filters, { index, language, unit }: Collection): Finding {
  const query = readQuery(text, language);
  const admitted = (entry: Entry): boolean => admits(filters, entry);
  const candidates =
    index.size <= SCANNED_MOST
      ? index.all(admitted)
      : index.candidates(wanted(query, language), CANDIDATES_MOST, admitted);
  const all = newestFirst(rank(query, candidates, index, language.parts));
  const ranked = all.slice(0, HITS_MOST);
  const sibling = ({ passage }: Ranked): boolean =>
    unit === 'document' && passage.entry.document === all[0]?.passage.entry.document;
  const rival = all.slice(1).find((one) => !sibling(one)) ?? null;
  const focus = ranked[0] && language.parts.focus ? focusOf(query, ranked[0].passage, language.parts) : null;
  const verdict = judge(query, ranked, index.vocabulary.highestIdf, { rival, focus });
  const hits = ranked.map((one) => new RankedHit(one, query, language));
  const newer = verdict === 'answer' ? newerThanFirst(ranked) : null;
  return {
    query: text,
    verdict,
    hits,
    newer: (newer && hits[ranked.indexOf(newer)]) ?? null,
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
