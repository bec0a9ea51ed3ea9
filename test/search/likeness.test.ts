import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAlike } from '../../src/search/likeness.ts';
import { lexicon } from '../seeds.ts';

const grouped = (questions: readonly string[]): string[][] =>
  groupAlike(questions, lexicon).map((group) => group.map((place) => questions[place] ?? ''));

describe('questions that ask alike', () => {
  it('are brought together, whatever their case, order and function words', () => {
    expect(
      grouped([
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

  it('are known by other words for the same, and by other forms of a word', () => {
    expect(
      grouped(['hoeveel mensen zitten er ziek thuis bij het OM', 'hoe hoog is het ziekteverzuim bij het OM']),
    ).toHaveLength(1);
    expect(grouped(['wat verdient een minister', 'hoeveel verdienen ministers'])).toHaveLength(1);
  });

  it('stay apart where only a word that many use is shared', () => {
    const about = ['salaris', 'paspoort', 'zwembad', 'brug', 'vergunning'];
    expect(grouped(about.map((subject) => `gemeente ${subject}`))).toHaveLength(about.length);
  });

  it('come with the largest group first', () => {
    const groups = grouped(['rijbewijs kwijt', 'zwembad dicht', 'is het zwembad dicht', 'zwembad dicht?']);
    expect(groups.map((group) => group.length)).toEqual([3, 1]);
  });

  it('are led by the wording used most', () => {
    expect(grouped(['is het zwembad lang dicht', 'zwembad dicht', 'zwembad dicht'])[0]?.[0]).toBe(
      'zwembad dicht',
    );
  });

  it('without a word that tells are alike when they are the same', () => {
    const groups = grouped(['???', 'waarom niet?', '🦔', '???', 'waarom niet', '']);
    expect(groups).toHaveLength(4);
    expect(groups).toEqual(
      expect.arrayContaining([['???', '???'], ['waarom niet?', 'waarom niet'], ['🦔'], ['']]),
    );
  });

  it('of none are no groups', () => {
    expect(groupAlike([], lexicon)).toEqual([]);
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

  it('are each in exactly one group', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const places = groupAlike(asked, lexicon).flat();
        expect(places.sort((one, other) => one - other)).toEqual(asked.map((_, place) => place));
      }),
    );
  });

  it('make the same groups in whatever order they come', () => {
    const plain = (asked: readonly string[]): string[] =>
      grouped(asked)
        .map((group) => JSON.stringify([...group].sort()))
        .sort();
    const twoOrders = questions.chain((asked) =>
      fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([asked, shuffled]) => {
        expect(plain(shuffled)).toEqual(plain(asked));
      }),
    );
  });
});
