/** The lexicon the search comes with. General language: nothing in it is taken from any set of questions. */
import type { WordList } from '../lexicon.ts';
import { ENGLISH } from './english.ts';
import { GOVERNMENT } from './government.ts';
import { SOCIETY } from './society.ts';

/** English weighs more: a question in English has no words of its own to weigh. */
export const LISTS: readonly WordList[] = [
  { text: GOVERNMENT, weight: 0.6 },
  { text: SOCIETY, weight: 0.6 },
  { text: ENGLISH, weight: 0.8 },
];
