/** From a question to a finding. */
import { Compounds } from './compounds.ts';
import { admits, type Filters } from './filters.ts';
import type { Entry, Finding, Hit } from './finding.ts';
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
  find(query: string, filters?: Filters): Finding;
}

/** Indexes the entries, and answers questions over them; `parts` must be those that the lexicon was read with. */
export function createFinder(entries: readonly Entry[], lexicon: Lexicon, parts: Parts = ALL_PARTS): Finder {
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
  return { find: (query, filters = {}) => find(query, filters, index, language) };
}

function find(text: string, filters: Filters, index: PassageIndex, language: Language): Finding {
  const query = readQuery(text, language);
  const admitted = (entry: Entry): boolean => admits(filters, entry);
  const candidates =
    index.size <= SCANNED_MOST
      ? index.all(admitted)
      : index.candidates(wanted(query, language), CANDIDATES_MOST, admitted);
  const ranked = newestFirst(rank(query, candidates, index)).slice(0, HITS_MOST);
  const verdict = judge(query, ranked, index.vocabulary.highestIdf);
  const hits = ranked.map((one) => hitOf(one, query, language));
  const newer = verdict === 'answer' ? newerThanFirst(ranked) : null;
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
