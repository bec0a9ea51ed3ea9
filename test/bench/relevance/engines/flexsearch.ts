/** FlexSearch (https://github.com/nextapps-de/flexsearch) with a Dutch encoder. */
import { stemmer, stopWords } from './dutch.ts';
import { type Engine, FOUND_MOST, withoutVerdict } from './engine.ts';
import { load } from './packages.ts';

interface Index {
  add(id: number, text: string): void;
  search(question: string, options: object): readonly number[];
}

interface FlexSearch {
  readonly Encoder: new (options: object) => unknown;
  readonly Index: new (options: object) => Index;
}

export const flexSearch: Engine = {
  name: 'FlexSearch, Dutch',
  build: async ({ rows, fields }) => {
    const { default: FlexSearch } = (await load('flexsearch')) as { default: FlexSearch };
    const encoder = new FlexSearch.Encoder({
      filter: new Set(await stopWords()),
      finalize: (terms: readonly string[]) => terms.map((term) => stemmer(term)),
    });
    const texts = rows.map((row) => fields.map((field) => row[field]).join('\n'));
    const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
    // The documentation's formula; fields of their own, merged, do far worse than one.
    const index = new FlexSearch.Index({ encoder, resolution: 2 * Math.floor(Math.sqrt(longest)) });
    texts.forEach((text, number) => {
      index.add(number, text);
    });
    // Without `suggest` it wants every word.
    return (question) =>
      withoutVerdict(
        index.search(question, { limit: FOUND_MOST, suggest: true }).map((number) => rows[number]?.id ?? ''),
      );
  },
};
