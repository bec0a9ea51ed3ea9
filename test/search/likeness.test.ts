import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/search/likeness.ts';
import { lexicon } from '../seeds.ts';

const groupsOf = (questions: readonly string[]): Promise<number[][]> =>
  groupAlike(questions, lexicon, async () => {});

const grouped = async (questions: readonly string[]): Promise<string[][]> =>
  (await groupsOf(questions)).map((group) => group.map((place) => questions[place] ?? ''));

describe('questions that ask alike', () => {
  it('are brought together, whatever their case, order and function words', async () => {
    expect(
      await grouped([
        'Komt er een nieuw zwembad?',
        'wat kost een paspoort',
        'een NIEUW zwembad, komt dat er nog?',
        'hoeveel kost een paspoort nou',
        'nieuw zwembad',
      ]),
    ).toEqual([
      ['Komt er een nieuw zwembad?', 'een NIEUW zwembad, komt dat er nog?', 'nieuw zwembad'],
      ['wat kost een paspoort', 'hoeveel kost een paspoort nou'],
    ]);
  });

  it('are known by other words for the same, and by other forms of a word', async () => {
    expect(
      await grouped([
        'hoeveel mensen zitten er ziek thuis bij het OM',
        'hoe hoog is het ziekteverzuim bij het OM',
      ]),
    ).toHaveLength(1);
    expect(await grouped(['wat verdient een minister', 'hoeveel verdienen ministers'])).toHaveLength(1);
  });

  it('stay apart where only a word that many use is shared', async () => {
    const about = ['salaris', 'paspoort', 'zwembad', 'brug', 'vergunning'];
    expect(await grouped(about.map((subject) => `gemeente ${subject}`))).toHaveLength(about.length);
  });

  it('come with the largest group first', async () => {
    const groups = await grouped([
      'rijbewijs kwijt',
      'zwembad dicht',
      'is het zwembad dicht',
      'zwembad dicht?',
    ]);
    expect(groups.map((group) => group.length)).toEqual([3, 1]);
  });

  it('are led by the wording used most', async () => {
    expect((await grouped(['is het zwembad lang dicht', 'zwembad dicht', 'zwembad dicht']))[0]?.[0]).toBe(
      'zwembad dicht',
    );
  });

  it('without a word that tells are alike when they are the same', async () => {
    const groups = await grouped(['???', 'waarom niet?', '🦔', '???', 'waarom niet', '']);
    expect(groups).toHaveLength(4);
    expect(groups).toEqual(
      expect.arrayContaining([['???', '???'], ['waarom niet?', 'waarom niet'], ['🦔'], ['']]),
    );
  });

  it('let others be served meanwhile', async () => {
    let pauses = 0;
    const many = Array.from({ length: 500 }, (_, nth) => `zwembad nummer ${nth}`);
    await groupAlike(many, lexicon, async () => {
      pauses++;
    });
    expect(pauses).toBeGreaterThan(10);
  });

  it('of none are no groups', async () => {
    expect(await groupsOf([])).toEqual([]);
  });
});

describe('any questions', () => {
  const word = fc.constantFrom(
    ...'zwembad zwembaden paspoort kost kosten verdient minister salaris loon ziek verzuim OM niet de 2025 🦔 ?'.split(
      ' ',
    ),
  );
  const question = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const questions = fc.array(question, { maxLength: 12 });

  it('are each in exactly one group', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async (asked) => {
        const places = (await groupsOf(asked)).flat();
        expect(places.sort((one, other) => one - other)).toEqual(asked.map((_, place) => place));
      }),
    );
  });

  it('make the same groups in whatever order they come', async () => {
    const plain = async (asked: readonly string[]): Promise<string[]> =>
      (await grouped(asked)).map((group) => JSON.stringify([...group].sort())).sort();
    const twoOrders = questions.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length })),
    );
    await fc.assert(
      fc.asyncProperty(twoOrders, async ([asked, shuffled]) => {
        expect(await plain(shuffled)).toEqual(await plain(asked));
      }),
    );
  });
});
