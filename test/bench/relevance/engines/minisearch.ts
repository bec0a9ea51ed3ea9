/** MiniSearch (https://lucaong.github.io/minisearch), as it comes and set up for Dutch. */
import MiniSearch, { type Options } from 'minisearch';
import type { Row } from '../collection.ts';
import { stemmer, stopWords } from './dutch.ts';
import { type Engine, FOUND_MOST, withoutVerdict } from './engine.ts';

const engine = (name: string, options: () => Promise<Partial<Options<Row>>>): Engine => ({
  name,
  build: async ({ rows, fields }) => {
    const search = new MiniSearch<Row>({ fields: [...fields], ...(await options()) });
    search.addAll(rows);
    return (question) =>
      withoutVerdict(
        search
          .search(question)
          .slice(0, FOUND_MOST)
          .map(({ id }) => String(id)),
      );
  },
});

export const miniSearch = engine('MiniSearch', async () => ({}));

/** `processTerm` and `fuzzy` as its documentation shows them. */
export const miniSearchDutch = engine('MiniSearch, Dutch', async () => {
  const stop = new Set(await stopWords());
  return {
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stop.has(word) ? null : stemmer(word);
    },
    // Of shorter words too much is near.
    searchOptions: { fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
  };
});
