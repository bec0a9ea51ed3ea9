/** Our own engine, as the bot uses it, and with a part of it switched off. */
import { readLexicon } from '../../../../src/library/read-lexicon.ts';
import { createFinder } from '../../../../src/search/find.ts';
import { ALL_PARTS, type Parts } from '../../../../src/search/parts.ts';
import { lexiconFolder } from '../../../seeds.ts';
import type { Engine } from './engine.ts';

export const OURS = 'kamerbode';

/** The whole of an answer is timed: the sentences to mark and the verdict too. */
const engine = (name: string, parts: Parts): Engine => ({
  name,
  build: async ({ entries }) => {
    const lexicon = await readLexicon(lexiconFolder, null, parts);
    // As the bot does in its idle moments.
    await lexicon.readAhead(async () => {});
    const finder = createFinder(entries, lexicon, parts);
    return (question) => {
      const { hits, verdict } = finder.find(question);
      return { found: hits.map(({ id }) => id), verdict };
    };
  },
});

export const kamerbode: Engine = engine(OURS, ALL_PARTS);

/** Ours, once without each part; named by the part that is missing. */
export const WITHOUT_ONE: readonly Engine[] = Object.keys(ALL_PARTS).map((part) =>
  engine(part, { ...ALL_PARTS, [part]: false }),
);
