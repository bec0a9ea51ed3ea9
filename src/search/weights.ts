/**
 * Weights of what is not the person's own word: round values that did well on all sets of questions at once (to the seeds,
 * to other documents with and without phrasings, and members' own long questions), none the best on any one. What comes
 * from the lexicon weighs what its lists say.
 */
export const WEIGHTS = {
  /** Function words, as a share of their idf. */
  soft: 0.2,
  /** A compound for its part, its parts for the compound, and what hyphens or spaces divide for the whole. */
  compound: 0.8,
  /** A known word that an unknown one begins or ends with, and one that begins or ends with it. */
  affix: 0.4,
  /** A near spelling, for each edit. */
  edit: 0.65,
  /** Another form of a verb. */
  verb: 0.7,
  /** What the lexicon says of a verb of which the word seems a form, as a share of what it says of the verb itself. */
  lexiconOfVerb: 0.8,
};

/** Compounds that may stand for one word; more says nothing new, and it bounds the work. */
export const COMPOUNDS_MOST = 8;
