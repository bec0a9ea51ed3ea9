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
  phrasings: true,
};
