import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBags, TermNumbers } from '../../src/search/bags.ts';
import { terms } from '../../src/search/dutch.ts';

describe('bags', () => {
  test('say how often each term stands in each text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('hack', 'verzuim', 'de', 'brief')), { minLength: 1 }),
        (texts) => {
          const numbers = new TermNumbers();
          const bags = makeBags(
            texts.map((words) => terms(words.join(' '))),
            numbers,
          );
          for (const word of ['hack', 'verzuim', 'de', 'brief']) {
            const number = numbers.of(word);
            const place = number === undefined ? -1 : bags.terms.indexOf(number);
            const counted = texts.map((_, text) =>
              place < 0 ? 0 : bags.counts[place * texts.length + text],
            );
            expect(counted).toEqual(texts.map((words) => words.filter((one) => one === word).length));
          }
          // Function words do not lengthen a text.
          expect(bags.lengths).toEqual(texts.map((words) => words.filter((word) => word !== 'de').length));
        },
      ),
    );
  });
});
