import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
import type { Entry, Finding } from '../../src/search/finding.ts';
import { Taught, type TaughtPair } from '../../src/search/taught.ts';
import { lexicon, openSeeds } from '../seeds.ts';

const seeds = await openSeeds();
const all: readonly Entry[] = (
  await Promise.all((await seeds.documents()).map(({ name }) => seeds.entriesOf(name)))
).flat();
const finder = createFinder(all, lexicon);
const taught = new Taught(finder);

const passageOf = (document: string, key: string): Entry => {
  const entry = all.find((one) => one.document.name.startsWith(document) && one.passage.key === key);
  if (!entry) throw new Error(`no passage ${key} in ${document}`);
  return entry;
};
const REGISTERED = passageOf('000', '2');
const ABSENCE = passageOf('000', '6');

const ask = (question: string, pairs: readonly TaughtPair[], filters = {}): Finding =>
  taught.apply(finder.find(question, filters), pairs, filters, 10);

const TAUGHT = 'kunnen de officieren van justitie nog gewoon aan hun bureau zitten';
const PAIRS: readonly TaughtPair[] = [{ text: TAUGHT, entry: REGISTERED }];

/** Questions of the documents, and the other ways to ask for them that the seeds come with. */
const OTHERS = all.flatMap(({ id, passage }) =>
  [...passage.questionTexts, ...passage.phrasings].map(({ text }) => ({ text, of: id })),
);

describe('a question that was taught', () => {
  it('does not find its passage by itself', () => {
    expect(finder.find(TAUGHT).hits[0]?.id).not.toBe(REGISTERED.id);
  });

  it.each([
    ['in its own words', TAUGHT],
    [
      'in another order, with other small words',
      'zitten officieren van justitie gewoon nog aan een bureau, kunnen ze dat',
    ],
    ['with capitals and signs', 'Kunnen de Officieren van Justitie nog gewoon aan hun bureau zitten?!'],
    ['with a slip', 'kunnen de officieren van justitie nog gewoon aan hun buraeu zitten'],
    ['in other forms', 'kan de officier van justitie nog gewoon aan zijn bureau zitten'],
  ])('is answered by its passage %s', (_, question) => {
    const { verdict, hits, newer } = ask(question, PAIRS);
    expect({ verdict, id: hits[0]?.id, newer }).toEqual({
      verdict: 'answer',
      id: REGISTERED.id,
      newer: null,
    });
    expect(hits).toHaveLength(Math.max(1, new Set(hits.map(({ id }) => id)).size));
  });

  it('is answered by its passage in the words that the lexicon has for its own', () => {
    const pairs = [{ text: 'hoe duur is de hack geweest', entry: ABSENCE }];
    expect(ask('hoe duur is de cyberaanval geweest', pairs).hits[0]?.id).toBe(ABSENCE.id);
  });

  it.each([
    'kunnen de officieren van justitie nog gewoon aan hun fiets zitten',
    'kunnen de officieren van justitie niet gewoon aan hun bureau zitten',
    'waarom kunnen de officieren van justitie nog gewoon aan hun bureau zitten',
    'hoeveel officieren van justitie zitten aan hun bureau',
    'officieren van justitie',
    'bureau',
    '',
  ])('does not answer %j', (question) => {
    const before = finder.find(question);
    const after = ask(question, PAIRS);
    if (before.hits[0]) expect(after.hits[0]?.id).toBe(before.hits[0].id);
    expect(after.verdict === 'answer').toBe(before.verdict === 'answer');
  });

  it('of one thing alone answers nothing but the very same', () => {
    const pairs = [{ text: 'hoe zit dat met het OM', entry: REGISTERED }];
    expect(ask('hoe zit dat met het OM?', pairs).hits[0]?.id).toBe(REGISTERED.id);
    expect(ask('hoe gaat dat bij het OM', pairs)).toEqual(ask('hoe gaat dat bij het OM', []));
  });

  it('brings its passage second where a question comes near, and leaves the first', () => {
    const near =
      'kunnen de officieren van justitie en de griffiers van rechtbank nog gewoon aan hun bureau zitten in Utrecht';
    const pairs = [{ text: `${near} en Zwolle`, entry: REGISTERED }];
    const before = finder.find(near);
    const { hits, verdict } = ask(near, pairs);
    expect(hits.slice(0, 2).map(({ id }) => id)).toEqual([before.hits[0]?.id, REGISTERED.id]);
    expect(verdict).toBe(before.verdict === 'nothing' ? 'candidates' : before.verdict);
  });

  it('does not bring a passage that the filters leave out', () => {
    const filters = { document: passageOf('001', '1').document.name };
    expect(ask(TAUGHT, PAIRS, filters)).toEqual(finder.find(TAUGHT, filters));
  });

  it('that says the same of two passages brings both, first what comes first', () => {
    const pairs = [...PAIRS, { text: TAUGHT, entry: ABSENCE }, ...PAIRS];
    expect(
      ask(TAUGHT, pairs)
        .hits.slice(0, 2)
        .map(({ id }) => id),
    ).toEqual([REGISTERED.id, ABSENCE.id]);
  });
});

describe('questions on other subjects', () => {
  it('are answered as they were, whatever else was taught', () => {
    // Each way to ask is taught to stand for a passage that it has nothing to do with.
    const pairs = OTHERS.map(({ text, of }, i) => ({
      text,
      of,
      entry: all[(i * 7 + 3) % all.length] ?? ABSENCE,
    }));
    for (const { text: question, of } of OTHERS) {
      // Other ways to ask for the same passage may well be the same question.
      const foreign = pairs.filter((pair) => pair.of !== of);
      const [before, after] = [finder.find(question), ask(question, foreign)];
      expect([question, after.hits[0]?.id]).toEqual([question, before.hits[0]?.id]);
      if (before.verdict !== 'nothing') expect([question, after.verdict]).toEqual([question, before.verdict]);
    }
  });

  it('that share half of their words with one that was taught keep their answer', () => {
    const words = [
      ...new Set(
        OTHERS.map(({ text }) => text)
          .join(' ')
          .match(/\p{L}{4,}/gu) ?? [],
      ),
    ];
    const some = fc.uniqueArray(fc.constantFrom(...words), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(some, some, some, (shared, mine, theirs) => {
        const only = (list: readonly string[]): string[] =>
          list.filter((word) => !shared.some((one) => one.slice(0, 4) === word.slice(0, 4)));
        fc.pre(only(mine).length >= 3 && only(theirs).length >= 3);
        const question = [...shared.slice(0, 3), ...only(mine)].join(' ');
        const pairs = [{ text: [...shared.slice(0, 3), ...only(theirs)].join(' '), entry: REGISTERED }];
        const before = finder.find(question);
        const telling = finder.read(question).concepts.filter(({ soft }) => !soft).length;
        const other = finder.read(pairs[0]?.text ?? '').concepts.filter(({ soft }) => !soft).length;
        fc.pre(telling >= 5 && other >= 5);
        const after = ask(question, pairs);
        expect(after.hits[0]?.id).toBe(before.hits[0]?.id);
        expect(after.verdict === 'answer').toBe(before.verdict === 'answer');
      }),
      { numRuns: 100 },
    );
  });
});
