/** Orama (https://docs.orama.com), its tokenizer set to Dutch. */
import { stemmer, stopWords } from './dutch.ts';
import { type Engine, FOUND_MOST, withoutVerdict } from './engine.ts';
import { load } from './packages.ts';

interface Orama {
  create(options: object): unknown;
  insertMultiple(database: unknown, documents: readonly object[]): Promise<unknown>;
  /** At once, unless a plug-in or a hook is asynchronous. */
  search(database: unknown, parameters: object): { readonly hits: readonly { readonly id: string }[] };
}

export const oramaDutch: Engine = {
  name: 'Orama, Dutch',
  build: async ({ rows, fields }) => {
    const { create, insertMultiple, search } = (await load('@orama/orama')) as Orama;
    const database = create({
      schema: Object.fromEntries(fields.map((field) => [field, 'string'])),
      components: {
        tokenizer: { language: 'dutch', stemming: true, stemmer, stopWords: await stopWords() },
      },
    });
    await insertMultiple(database, rows);
    return (question) =>
      withoutVerdict(search(database, { term: question, limit: FOUND_MOST }).hits.map(({ id }) => id));
  },
};
