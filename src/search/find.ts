/** From a question to a finding. */
import { Compounds } from './compounds.ts';
import type { Entry, Finding } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import { PassageIndex, type WeightedTerm } from './passage-index.ts';
import { type Language, type Query, readQuery } from './query.ts';
import { mark } from './quote.ts';
import { nearestQuestion, rank } from './rank.ts';
import { Spelling } from './spelling.ts';
import { judge } from './verdict.ts';

const HITS_MOST = 10;
const CANDIDATES_MOST = 200;

export interface Finder {
  /** Never throws, whatever the question; of a long one it takes only the first 5,000 characters into account. */
  find(query: string): Finding;
}

/** Indexes the entries, and answers questions over them. */
export function createFinder(entries: readonly Entry[], lexicon: Lexicon): Finder {
  const index = new PassageIndex(entries);
  const { vocabulary } = index;
  const language: Language = {
    vocabulary,
    compounds: new Compounds(vocabulary),
    spelling: new Spelling(vocabulary),
    lexicon,
  };
  return { find: (query) => find(query, index, language) };
}

function find(text: string, index: PassageIndex, language: Language): Finding {
  const query = readQuery(text, language);
  const candidates = index.candidates(wanted(query, language), CANDIDATES_MOST);
  const ranked = rank(query, candidates, index);
  return {
    query: text,
    verdict: judge(query, ranked, index.vocabulary.highestIdf),
    hits: ranked.slice(0, HITS_MOST).map(({ passage, score }) => ({
      ...passage.entry,
      score,
      nearestQuestion: nearestQuestion(query, passage),
      ...mark(passage.entry.passage.answer.text, query, index.vocabulary),
    })),
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
