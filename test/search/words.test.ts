import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Compounds } from '../../src/search/compounds.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';
import { editDistance, Spelling } from '../../src/search/spelling.ts';
import { stem } from '../../src/search/stem.ts';
import { entries } from './support.ts';

const vocabularyOf = (answer: string) => new PassageIndex(entries('d', [{ key: '1', answer }])).vocabulary;

describe('compounds', () => {
  const compounds = new Compounds(
    vocabularyOf(
      'verzuim cijfers verzuimcijfers werk druk kantoorautomatisering medewerkers raad ondernemingsraad onderneming',
    ),
  );

  test('divide into words that the collection has', () => {
    expect(compounds.split('verzuimcijfers')).toEqual({ head: 'verzuim', tail: 'cijfers' });
    expect(compounds.split('ondernemingsraad')).toEqual({ head: 'onderneming', tail: 'raad' });
    expect(compounds.split('werkdruk')).toEqual({ head: 'werk', tail: 'druk' });
    expect(compounds.split('beleidsmaatregelen')).toBeNull();
  });

  test('are found by their parts, and by two neighbours', () => {
    expect(compounds.containing('verzuim', 5)).toEqual(['verzuimcijfer']);
    expect(compounds.containing(stem('raad'), 5)).toEqual([stem('ondernemingsraad')]);
    expect(compounds.join('kantoor', 'automatisering')).toBe(stem('kantoorautomatisering'));
    expect(compounds.join('kantoor', 'druk')).toBeUndefined();
  });

  test('a function word glued to a word by a text extractor does not hide it', () => {
    const glued = new Compounds(vocabularyOf('capaciteit eencapaciteit'));
    expect(glued.containing('capaciteit', 5)).toEqual(['eencapaciteit']);
  });
});

describe('spelling', () => {
  test('finds words one slip away, two in long words, and those nearest only', () => {
    const spelling = new Spelling(vocabularyOf('werkdruk werkdrukte maatregelen commissie hack'));
    const near = (word: string) => spelling.near(word).map((found) => found.word);
    expect(near('werkdrku')).toEqual(['werkdruk']);
    expect(near('maatregln')).toEqual(['maatregelen']);
    expect(near('comissie')).toEqual(['commissie']);
    expect(near('hck')).toEqual([]);
    expect(near('boerenkool')).toEqual([]);
  });

  test('counts insertions, deletions, substitutions and swaps, up to a limit', () => {
    expect(editDistance('inbruek', 'inbreuk', 2)).toBe(1);
    expect(editDistance('kat', 'karton', 5)).toBe(3);
    expect(editDistance('kat', 'karton', 1)).toBe(2);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (one, other) => {
        const distance = editDistance(one, other, 20);
        expect(distance).toBe(editDistance(other, one, 20));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
