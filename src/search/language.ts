/** What a collection knows of words: of one index, or of several that are searched together. */
import { Compounds } from './compounds.ts';
import { Lexicon } from './lexicon.ts';
import type { Parts } from './parts.ts';
import type { Language } from './query.ts';
import { NEAREST_MOST, type NearWord, Spelling } from './spelling.ts';
import { VerbForms } from './verbs.ts';
import { LayeredVocabulary, Vocabulary } from './vocabulary.ts';

/** The words of one index; `parts` must be those that the lexicon was read with. */
export function languageOf(vocabulary: Vocabulary, lexicon: Lexicon, parts: Parts): Language {
  // Without words there is nothing to take apart or to be near.
  const wordless = new Vocabulary();
  return {
    vocabulary,
    compounds: new Compounds(parts.compounds ? vocabulary : wordless),
    spelling: new Spelling(parts.spelling ? vocabulary : wordless),
    lexicon: parts.lexicon ? lexicon : new Lexicon([]),
    verbs: new VerbForms(parts.verbs ? vocabulary : wordless),
    parts,
  };
}

/**
 * The words of two indexes as if they were one, without going through those of either: each is asked in turn. A compound
 * whose parts stand in different ones is not taken apart.
 */
export function bothLanguages(base: Language, added: Language): Language {
  const both = <Asked extends unknown[], Found>(
    one: (...asked: Asked) => readonly Found[],
    other: (...asked: Asked) => readonly Found[],
  ) => {
    return (...asked: Asked): Found[] => [...new Set([...one(...asked), ...other(...asked)])];
  };
  const [ours, theirs] = [base.compounds, added.compounds];
  return {
    ...base,
    vocabulary: new LayeredVocabulary(base.vocabulary, added.vocabulary),
    compounds: {
      split: (word) => ours.split(word) ?? theirs.split(word),
      join: (head, tail) => ours.join(head, tail) ?? theirs.join(head, tail),
      containing: both(ours.containing.bind(ours), theirs.containing.bind(theirs)),
      around: both(ours.around.bind(ours), theirs.around.bind(theirs)),
      within: both(ours.within.bind(ours), theirs.within.bind(theirs)),
    },
    spelling: { near: (word) => nearest([...base.spelling.near(word), ...added.spelling.near(word)]) },
    verbs: {
      othersOf: both(
        (word) => base.verbs.othersOf(word),
        (word) => added.verbs.othersOf(word),
      ),
      othersWith: both(
        (particle, word) => base.verbs.othersWith(particle, word),
        (particle, word) => added.verbs.othersWith(particle, word),
      ),
    },
  };
}

/** Each word once, all equally near. */
function nearest(found: readonly NearWord[]): NearWord[] {
  const fewest = Math.min(...found.map(({ edits }) => edits));
  const words = new Set(found.filter(({ edits }) => edits === fewest).map(({ word }) => word));
  return [...words].slice(0, NEAREST_MOST).map((word) => ({ word, edits: fewest }));
}
