import { describe, expect, test } from 'vitest';
import { measureLayout, splitLines } from '../../src/documents/lines.ts';
import { placeInSource, readProse, sliceProse } from '../../src/documents/prose.ts';

const WRAPPED = { wrapped: true, width: 40, lineGap: 0 };
const UNWRAPPED = { wrapped: false, width: 400, lineGap: 0 };

const proseOf = (source: string, layout = WRAPPED): string =>
  readProse(source, [{ start: 0, end: source.length }], layout).text;

describe('in lines that a page broke', () => {
  test('a sentence is joined, a full line’s end too', () => {
    expect(
      proseOf('Dit is een zin die op de volgende regel\ndoorgaat. Hier loopt de regel nu vol.\nNog een zin.'),
    ).toBe('Dit is een zin die op de volgende regel doorgaat. Hier loopt de regel nu vol. Nog een zin.');
  });

  test('a sentence’s end with room left on the line ends a paragraph', () => {
    expect(proseOf('Kort.\nEen nieuwe alinea begint hier, zo lijkt.')).toBe(
      'Kort.\n\nEen nieuwe alinea begint hier, zo lijkt.',
    );
  });

  test('a blank line ends a paragraph, but not a sentence', () => {
    expect(proseOf('Een.\n\nTwee loopt\n\ndoor.')).toBe('Een.\n\nTwee loopt door.');
  });

  test('double spacing is no end of paragraphs', () => {
    const text =
      'Dit is een zin die op de volgende regel\n\ndoorgaat. Hier loopt de regel ook vol.\n\nMeer tekst.';
    expect(proseOf(text, { ...WRAPPED, lineGap: 1 })).not.toContain('\n');
  });
});

describe('in lines as the author wrote them', () => {
  test('each is a paragraph', () => {
    expect(proseOf('Een.\nTwee.\n\n\nDrie.', UNWRAPPED)).toBe('Een.\n\nTwee.\n\nDrie.');
  });

  test('a stray line end within a sentence is joined', () => {
    expect(proseOf('zoals het OM, een \nonafhankelijke functie.', UNWRAPPED)).toBe(
      'zoals het OM, een onafhankelijke functie.',
    );
  });
});

describe('hyphens at a line’s end', () => {
  test.each([
    ['the word is broken', 'een beslis-\nsing', 'een beslissing'],
    ['two words share an ending', 'de in- \nen uitvoer', 'de in- en uitvoer'],
    ['a name keeps its own', 'Blijf-van-\nMijn-lijf', 'Blijf-van-Mijn-lijf'],
    ['a code keeps its own', 'nummer 2024-\n2025', 'nummer 2024-2025'],
    ['a dash is no hyphen', 'dit -\ndus', 'dit - dus'],
    [
      'a web address is one',
      'zie www.om.nl/wisselend-\nbeleid-risico',
      'zie www.om.nl/wisselend-beleid-risico',
    ],
    ['a web address is one', 'zie https://om.nl/a/\nb', 'zie https://om.nl/a/b'],
  ])('%s: %j', (_, source, text) => {
    expect(proseOf(source)).toBe(text);
  });
});

describe('lists', () => {
  test('stay lists, with their lead-in and their own broken lines', () => {
    expect(proseOf('Ik noem twee punten:\n- het eerste punt, dat\nlang is;\n- het tweede punt.')).toBe(
      'Ik noem twee punten:\n- het eerste punt, dat lang is;\n- het tweede punt.',
    );
    expect(proseOf('Te weten:\n1. een;\n2. twee.\na) drie', UNWRAPPED)).toBe(
      'Te weten:\n1. een;\n2. twee.\na) drie',
    );
  });

  test('a dash that begins a line within a sentence is no item', () => {
    expect(proseOf('een inzet op digitalisering\n- te verwezenlijken').split('\n')).toHaveLength(1);
  });
});

describe('where a mark was left out', () => {
  const without = (source: string, mark: string): string => {
    const at = source.indexOf(mark);
    const spans = [
      { start: 0, end: at },
      { start: at + mark.length, end: source.length },
    ];
    return readProse(source, spans, UNWRAPPED).text;
  };

  test.each([
    ['toegelicht,[1] kampt', 'toegelicht, kampt'],
    ['laten liggen? [1] Maar', 'laten liggen? Maar'],
    ['de hack [1], zodat', 'de hack, zodat'],
    ['[1]Er zijn', 'Er zijn'],
    ['ge[1]nomen', 'genomen'],
    ['gezegd.\n[1]\nDaarna', 'gezegd.\n\nDaarna'],
  ])('%j reads %j', (source, text) => {
    expect(without(source, '[1]')).toBe(text);
  });
});

test('white space of any kind collapses, and line ends of any kind end lines', () => {
  expect(proseOf('een  twee\u00a0\u2003drie\tvier')).toBe('een twee drie vier');
  expect(proseOf('een\r\ntwee\rdrie\nvier')).toBe('een twee drie vier');
});

describe('a place in prose', () => {
  const source = 'Ja, een beslis-\nsing  is\ngenomen.';
  const prose = readProse(source, [{ start: 0, end: source.length }], WRAPPED);
  const wordsAt = (words: string): string => {
    const start = prose.text.indexOf(words);
    const span = placeInSource(prose, { start, end: start + words.length });
    return span ? source.slice(span.start, span.end) : 'nowhere';
  };

  test('is a place in the source', () => {
    expect(wordsAt('een')).toBe('een');
    expect(wordsAt('beslissing is')).toBe('beslis-\nsing  is');
    expect(wordsAt('is genomen.')).toBe('is\ngenomen.');
    expect(wordsAt('slis')).toBe('slis');
  });

  test('that holds only white space is nowhere', () => {
    expect(placeInSource(prose, { start: 3, end: 4 })).toBeNull();
    expect(placeInSource(prose, { start: 500, end: 600 })).toBeNull();
  });

  test('still is one when the prose is sliced', () => {
    const start = prose.text.indexOf('is genomen');
    const slice = sliceProse(prose, { start, end: prose.text.length });
    expect(slice.text).toBe('is genomen.');
    expect(slice.origins.map((each) => source.slice(each.start, each.start + each.length))).toEqual([
      'is',
      'genomen.',
    ]);
    expect(slice.origins[0]?.at).toBe(0);
  });
});

describe('the layout of a text', () => {
  const layoutOf = (...lines: string[]) => measureLayout(splitLines(lines.join('\n')));

  test('is wrapped when sentences run over line ends', () => {
    expect(
      layoutOf('Dit is een zin die op', 'de volgende regel staat en', 'dan nog een.', 'Klaar.'),
    ).toMatchObject({
      wrapped: true,
      lineGap: 0,
    });
  });

  test('has a line gap when blank lines stand within sentences', () => {
    expect(layoutOf('Dit is een zin die', '', 'op de volgende', '', 'regel staat.')).toMatchObject({
      wrapped: true,
      lineGap: 1,
    });
  });

  test('is not wrapped when lines end as sentences do', () => {
    expect(layoutOf('Dit is een zin.', 'Dit ook.', '', 'Klaar.').wrapped).toBe(false);
    expect(measureLayout([])).toEqual({ wrapped: false, width: 0, lineGap: 0 });
  });
});
