/** The parts of finding that can be switched off one by one, so that the benchmark shows what each brings. */
export interface Parts {
  /** Other words for something: synonyms, everyday words, English. */
  readonly lexicon: boolean;
  /** Compounds taken apart and put together. */
  readonly compounds: boolean;
  /** Near spellings of words that the collection does not know. */
  readonly spelling: boolean;
  /** Forms of a verb that stems keep apart. */
  readonly verbs: boolean;
  /** Forms of a word joined. */
  readonly stemming: boolean;
  /** Function words weigh little, and chat is dropped from questions. */
  readonly softWords: boolean;
  /** Runs of letters that words share, where several passages are near each other. */
  readonly letterRuns: boolean;
  /** How much of the question stands in one place, to be sure of an answer. */
  readonly focus: boolean;
  /** Other ways in which people ask for a passage. */
  readonly phrasings: boolean;
}

export const ALL_PARTS: Parts = {
  lexicon: true,
  compounds: true,
  spelling: true,
  verbs: true,
  stemming: true,
  softWords: true,
  letterRuns: true,
  focus: true,
  phrasings: true,
};
