/** lunr (https://lunrjs.com) with the Dutch of lunr-languages. */
import { type Engine, FOUND_MOST, withoutVerdict } from './engine.ts';
import { load } from './packages.ts';

interface Builder {
  use(plugin: unknown): void;
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

interface Index {
  query(build: (query: { term(terms: unknown): void }) => void): { readonly ref: string }[];
}

interface Lunr {
  (configure: (this: Builder) => void): Index;
  readonly nl: unknown;
  tokenizer(text: string): unknown;
}

type Extension = { readonly default: (lunr: Lunr) => void };

/** lunr itself is changed by what extends it: once is enough. */
async function extend(): Promise<Lunr> {
  const { default: lunr } = (await load('lunr')) as { default: Lunr };
  for (const extension of ['lunr-languages/lunr.stemmer.support.js', 'lunr-languages/lunr.nl.js'])
    ((await load(extension)) as Extension).default(lunr);
  return lunr;
}

let extended: Promise<Lunr> | null = null;
const lunrWithDutch = (): Promise<Lunr> => {
  extended ??= extend();
  return extended;
};

export const lunrDutch: Engine = {
  name: 'lunr, Dutch',
  build: async ({ rows, fields }) => {
    const lunr = await lunrWithDutch();
    const index = lunr(function () {
      this.use(lunr.nl);
      this.ref('id');
      for (const field of fields) this.field(field);
      for (const row of rows) this.add(row);
    });
    // Not `search`: it reads a colon or a hyphen of the question as syntax.
    return (question) =>
      withoutVerdict(
        index
          .query((query) => query.term(lunr.tokenizer(question)))
          .slice(0, FOUND_MOST)
          .map(({ ref }) => ref),
      );
  },
};
