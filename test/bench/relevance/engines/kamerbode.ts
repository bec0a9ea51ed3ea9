/** Our own engine, as the bot uses it. */
import { createFinder } from '../../../../src/search/find.ts';
import { lexicon } from '../../../seeds.ts';
import type { Engine } from './engine.ts';

export const OURS = 'kamerbode';

/** The whole of an answer is timed: the sentences to mark and the verdict too. */
export const kamerbode: Engine = {
  name: OURS,
  build: async ({ entries }) => {
    const finder = createFinder(entries, lexicon);
    return (question) => {
      const { hits, verdict } = finder.find(question);
      return { found: hits.map(({ id }) => id), verdict };
    };
  },
};
