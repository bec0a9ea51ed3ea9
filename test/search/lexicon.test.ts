import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terms } from '../../src/search/dutch.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { readWordList } from '../../src/search/word-list.ts';
import { lexiconFolder } from '../seeds.ts';

const lexiconOf = (text: string): Lexicon => new Lexicon(readWordList(text).groups);
const othersIn = (lexicon: Lexicon, stems: readonly string[]) =>
  lexicon.matches(stems).flatMap((match) => match.others.map((other) => other.terms));

describe('a word list', () => {
  test('may weigh its lines, and has remarks', () => {
    const { groups, unreadable } = readWordList('# remark\na, b\nweight: 0.8\nc > d, e\n\n');
    expect(unreadable).toEqual([]);
    expect(groups).toEqual([
      { from: ['a', 'b'], to: ['a', 'b'], weight: 0.6 },
      { from: ['c'], to: ['d', 'e'], weight: 0.8 },
    ]);
  });

  test.each(['alone', 'a, , b', 'a > b > c', '> b', 'a >', 'a phrase of five words, b', 'weight: 7'])(
    'names a line that says nothing: %s',
    (line) => {
      expect(readWordList(`x, y\r\n${line}\r\nz, w`)).toMatchObject({
        groups: [{ from: ['x', 'y'] }, { from: ['z', 'w'] }],
        unreadable: [{ line: 2, text: line }],
      });
    },
  );

  test('of any text makes groups or says why not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { groups, unreadable } = readWordList(text);
        const lines = text
          .split(/\r?\n/u)
          .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
        const weights = lines.filter((line) => /^\s*weight:/u.test(line)).length;
        expect(groups.length + unreadable.length).toBeGreaterThanOrEqual(lines.length - weights);
        new Lexicon(groups);
      }),
    );
  });
});

describe('the lexicon', () => {
  const lexicon = lexiconOf(
    'telewerken, thuiswerken\nboete > dwangsom\nprison guard > penitentiaire inrichting\nop tijd > binnen de termijn',
  );

  test('leads both ways between synonyms, one way where the list says so', () => {
    expect(othersIn(lexicon, ['telewerk'])).toEqual([['thuiswerk']]);
    expect(othersIn(lexicon, ['thuiswerk'])).toEqual([['telewerk']]);
    expect(othersIn(lexicon, ['boet'])).toEqual([['dwangsom']]);
    expect(othersIn(lexicon, ['dwangsom'])).toEqual([]);
  });

  test('knows phrases, and where they stand in the question', () => {
    expect(lexicon.matches(['a', 'prison', 'guard'])).toMatchObject([
      { from: 1, to: 3, others: [{ weight: 0.6 }] },
    ]);
  });

  test('looks for the telling words of a phrase', () => {
    expect(othersIn(lexicon, ['op', 'tijd'])).toEqual([['termijn']]);
  });

  test.each(['AOW', 'Dutch', 'e-mail', 'één loket', 'leden', 'the leden', 'b 2', "'s nachts", 'mln', 'OM'])(
    'finds what is said for a word however it is written: %s',
    (member) => {
      const stems = terms(member).filter(({ part, word }) => !part && word !== 'the');
      const said = lexiconOf(`${member} > anders`).matches(stems.map(({ term }) => term));
      expect(said).toMatchObject([{ from: 0, to: stems.length, others: [{ terms: ['ander'] }] }]);
    },
  );

  test('takes the greater weight where two lines say the same', () => {
    expect(lexiconOf('a1, b1\nweight: 0.9\na1, b1').matches(['a1'])[0]?.others).toEqual([
      { terms: ['b1'], weight: 0.9 },
    ]);
  });
});

describe('the lists that the project comes with', () => {
  const files = readdirSync(lexiconFolder).map((name) => ({
    name,
    ...readWordList(readFileSync(join(lexiconFolder, name), 'utf8')),
  }));

  test('can be read to the last line', () => {
    expect(
      files.flatMap(({ name, unreadable }) => unreadable.map((line) => `${name}: ${line.line}`)),
    ).toEqual([]);
  });

  test('say nothing twice', () => {
    const lines = files.flatMap(({ groups }) =>
      groups.map(({ from, to }) => `${from.join(', ')} > ${to.join(', ')}`),
    );
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
  });
});
