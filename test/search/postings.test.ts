import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TermNumbers } from '../../src/search/bags.ts';
import { Postings } from '../../src/search/postings.ts';

/** Texts as counts by term; all are asked for after each batch. */
const batches = fc.array(
  fc.array(
    fc.dictionary(
      fc.constantFrom('hack', 'verzuim', 'brief', 'constructor'),
      fc.integer({ min: 1, max: 255 }),
    ),
  ),
);

test('postings say which texts have a term and how often, whenever the texts were added', () => {
  fc.assert(
    fc.property(batches, (added) => {
      const numbers = new TermNumbers();
      const postings = new Postings(numbers, 1);
      const texts: Record<string, number>[] = [];
      for (const batch of added) {
        for (const text of batch) {
          const terms = Uint32Array.from(Object.keys(text), (term) => numbers.assign(term));
          postings.add(texts.push(text) - 1, { terms, counts: Uint8Array.from(Object.values(text)) });
        }
        const { starts, texts: found, counts } = postings.packed;
        for (const term of Object.keys(Object.assign({}, ...texts))) {
          const number = numbers.of(term) ?? -1;
          const [from, to] = [starts[number] ?? 0, starts[number + 1] ?? 0];
          const there = texts.flatMap((text, place) => (Object.hasOwn(text, term) ? [place] : []));
          expect([...found.slice(from, to)]).toEqual(there);
          expect([...counts.slice(from, to)]).toEqual(there.map((place) => texts[place]?.[term]));
        }
      }
    }),
  );
});
