import { describe, expect, it } from 'vitest';
import { cutBlock } from '../../src/discord/cut.ts';
import { fitBlocks } from '../../src/discord/fit.ts';
import { MESSAGE_BYTES, MESSAGE_CHARACTERS, sizeOfText } from '../../src/discord/limits.ts';
import type { Block } from '../../src/replies/reply.ts';

const SENTENCE = 'De minister ziet daar geen aanleiding toe, gelet op het advies. ';

function quote(...paragraphs: readonly string[]): Block {
  return { kind: 'quote', paragraphs: paragraphs.map((text) => [{ text }]) };
}

function small(...lines: readonly string[]): Block {
  return { kind: 'small', lines: lines.map((text) => [{ text }]) };
}

function cutTextOf(text: string, room: number): string {
  const cut = cutBlock({ kind: 'paragraph', text: [{ text }] }, room, 0);
  return cut.kind === 'paragraph' ? cut.text.map((run) => run.text).join('') : '';
}

describe('cutting', () => {
  it.each([
    ['after a paragraph', 'Een twee drie.\n\nVier vijf. Zes zeven', 27, 'Een twee drie. […]'],
    [
      'after a sentence, when the paragraph is far back',
      'Een.\n\nTwee drie vier. Vijf',
      24,
      'Een.\n\nTwee drie vier. […]',
    ],
    ['after a sentence', 'Dat mag niet. Dat mag wel, soms, maar niet nu', 20, 'Dat mag niet. […]'],
    ['after a comma', 'Dat mag hier, en ook daar als het moet', 20, 'Dat mag hier, […]'],
    ['after a word', 'Dat mag hier en ook daar', 14, 'Dat mag hier […]'],
    ['nowhere, in an endless word', 'x'.repeat(30), 10, `${'x'.repeat(10)} […]`],
    ['not within a character', 'x😀😀😀', 4, 'x😀 […]'],
    ['before anything', 'Een twee', 0, '[…]'],
  ])('%s', (_, text, room, expected) => {
    expect(cutTextOf(text, room)).toBe(expected);
  });

  it('leaves alone what fits', () => {
    expect(cutTextOf('Past precies.', 13)).toBe('Past precies.');
  });

  it('keeps whole paragraphs of a quote, when those are most of the room', () => {
    expect(cutBlock(quote('Eerste alinea.', 'Tweede alinea.', 'Derde.'), 30, 0)).toEqual({
      kind: 'quote',
      paragraphs: [[{ text: 'Eerste alinea.' }], [{ text: 'Tweede alinea.' }, { text: ' […]' }]],
    });
  });

  it('keeps as many lines of small print as it is told to', () => {
    expect(cutBlock(small('Bron: Kamerstuk 1', 'Noot 1', 'Noot 2'), 3, 1)).toEqual(
      small('Bron: Kamerstuk 1', '[…]'),
    );
  });
});

describe('fitBlocks', () => {
  it('changes nothing that fits', () => {
    const texts = fitBlocks([quote('Ja.'), small('Bron')], 30);
    expect(texts).toEqual([
      { kind: 'quote', markdown: '> Ja.' },
      { kind: 'small', markdown: '-# Bron' },
    ]);
  });

  it('shortens notes before the quote, and keeps the source', () => {
    const notes = Array.from({ length: 30 }, (_, index) => `${index} ${SENTENCE}`);
    const [shown, print] = fitBlocks(
      [quote(SENTENCE.repeat(40)), small('Bron: X', 'a', 'b', 'c', ...notes)],
      30,
    );
    expect(shown?.markdown).toBe(`> ${SENTENCE.repeat(40).trim()}`);
    expect(print?.markdown).toMatch(/^-# Bron: X\n-# a\n-# b\n-# c\n-# 0 De minister.*\n-# \\\[…\\\]$/s);
  });

  it('shortens the quote at a sentence when that is what is too long', () => {
    const [shown, print] = fitBlocks([quote(SENTENCE.repeat(100)), small('Bron: X')], 30);
    expect(shown?.markdown).toMatch(/gelet op het advies\. \\\[…\\\]$/);
    expect(shown?.markdown.length).toBeGreaterThan(3_800);
    expect(print?.markdown).toBe('-# Bron: X');
  });

  it('counts what escaping adds, and bytes', () => {
    for (const sign of ['*', '€', '😀']) {
      const size = fitBlocks([quote(sign.repeat(3_900)), small('Bron: X')], 30)
        .map(({ markdown }) => sizeOfText(markdown))
        .reduce((one, other) => ({
          characters: one.characters + other.characters,
          bytes: one.bytes + other.bytes,
          components: one.components + other.components,
        }));
      expect(size.characters).toBeLessThanOrEqual(MESSAGE_CHARACTERS);
      expect(size.bytes).toBeLessThanOrEqual(MESSAGE_BYTES);
      expect(size.bytes).toBeGreaterThan(3_900);
    }
  });

  it('joins texts when there are more than places', () => {
    const blocks = Array.from({ length: 50 }, (_, index): Block => quote(`Deel ${index}`));
    const texts = fitBlocks(blocks, 9);
    expect(texts.length).toBe(9);
    expect(texts.at(-1)?.markdown).toContain('> Deel 8\n\n> Deel 9');
    expect(texts.at(-1)?.markdown).toContain('> Deel 49');
  });
});
