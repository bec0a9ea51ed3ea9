import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, makeBag, TermNumbers } from '../../src/search/bags.ts';
import { terms } from '../../src/search/dutch.ts';

describe('bags', () => {
  test('say how often each term stands in each text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('hack', 'verzuim', 'de', 'brief')), { minLength: 1 }),
        (texts) => {
          const numbers = new TermNumbers();
          const read = texts.map((words) => terms(words.join(' ')));
          const bag = makeBag(read, numbers);
          for (const word of ['hack', 'verzuim', 'de', 'brief']) {
            const number = numbers.of(word);
            const place = number === undefined ? -1 : bag.terms.indexOf(number);
            const counted = texts.map((_, text) => (place < 0 ? 0 : bag.counts[place * texts.length + text]));
            expect(counted).toEqual(texts.map((words) => words.filter((one) => one === word).length));
          }
          // Function words do not lengthen a text.
          expect(read.map(lengthOf)).toEqual(
            texts.map((words) => words.filter((word) => word !== 'de').length),
          );
        },
      ),
    );
  });
});
