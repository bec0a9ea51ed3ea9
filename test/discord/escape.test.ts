import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockMarkdown } from '../../src/discord/markdown.ts';
import type { Block, RichText } from '../../src/replies/reply.ts';
import { readable } from '../../src/text/readable.ts';
import { type Mark, readMarkdown, shownText } from './discord-markdown.ts';
import { hostileRich, hostileText } from './hostile.ts';

function paragraph(text: string): string {
  return blockMarkdown({ kind: 'paragraph', text: [{ text }] });
}

/** What must be seen: every character but white space, and whether it is bold. */
function expected(text: RichText): { text: string; bold: boolean; italic: boolean }[] {
  return text.flatMap(({ text: raw, style }) =>
    [...readable(raw)]
      .filter((character) => !/^[\s\u200b]$/u.test(character))
      .map((character) => ({
        text: character,
        bold: style === 'strong' || style === 'marked',
        italic: style === 'emphasis',
      })),
  );
}

function seen(markdown: string): { text: string; bold: boolean; italic: boolean }[] {
  return readMarkdown(markdown).map(({ text, marks }) => ({
    text,
    bold: marks.includes('bold'),
    italic: marks.includes('italic'),
  }));
}

function unwanted(markdown: string, allowed: readonly Mark[]): Mark[] {
  return readMarkdown(markdown)
    .flatMap(({ marks }) => marks)
    .filter((mark) => !allowed.includes(mark));
}

describe('escaping', () => {
  it.each([
    ['# Kop', '\\# Kop'],
    ['- punt', '\\- punt'],
    ['-# klein', '\\-# klein'],
    ['1. een', '1\\. een'],
    ['> citaat', '\\> citaat'],
    ['[tekst](https://a.nl)', '\\[tekst\\](https://a.nl)'],
    ['@everyone', '\\@everyone'],
    ['<@1>', '\\<@1>'],
    ['<t:1700000000:R>', '\\<t\\:1700000000\\:R>'],
    [':smile:', '\\:smile:'],
    ['2*3*4', '2\\*3\\*4'],
    ['a\\b', 'a\\\\b'],
    ['a@b.nl, artikel 3: lid 2 (1-2)', 'a@b.nl, artikel 3: lid 2 (1-2)'],
  ])('%s', (raw, escaped) => {
    expect(paragraph(raw)).toBe(escaped);
  });

  it('leaves a plain web address as it is, underscores and all, and breaks one with markup in it', () => {
    expect(paragraph('zie https://zoek.nl/a_b_c.html.')).toBe('zie https://zoek.nl/a_b_c.html.');
    expect(paragraph('https://zoek.nl/a*b*')).toBe('https\\://zoek.nl/a\\*b\\*');
  });

  it('does not let a web address swallow the markup behind it', () => {
    const text: RichText = [{ text: 'https://zoek.nl/' }, { text: 'vet', style: 'strong' }];
    expect(seen(blockMarkdown({ kind: 'paragraph', text }))).toEqual(expected(text));
  });

  it('takes out what nobody sees and makes broken text whole', () => {
    expect(readable('a\u0000b\u202ec\ud800\r\nd\u2028e\tf')).toBe('abc\u{fffd}\nd\ne f');
  });

  it('shows every text as it was typed, and as nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const markdown = paragraph(text);
        expect(shownText(readMarkdown(markdown))).toBe(
          expected([{ text }])
            .map((one) => one.text)
            .join(''),
        );
        expect(unwanted(markdown, ['address'])).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('marks what is to be marked and nothing more', () => {
    fc.assert(
      fc.property(hostileRich(hostileText), (text) => {
        const markdown = blockMarkdown({ kind: 'paragraph', text });
        expect(seen(markdown)).toEqual(expected(text));
        expect(unwanted(markdown, ['address', 'bold', 'italic', 'link'])).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['quote', (texts: readonly RichText[]): Block => ({ kind: 'quote', paragraphs: texts }), /^> /],
    ['list', (texts: readonly RichText[]): Block => ({ kind: 'list', items: texts }), /^(?:- | {2})/],
    ['small', (texts: readonly RichText[]): Block => ({ kind: 'small', lines: texts }), /^-# /],
    ['title', (texts: readonly RichText[]): Block => ({ kind: 'title', text: texts.flat() }), /^### /],
  ] as const)('keeps every line of a %s what it is', (_, toBlock, opening) => {
    fc.assert(
      fc.property(fc.array(hostileRich(hostileText), { maxLength: 4 }), (texts) => {
        const markdown = blockMarkdown(toBlock(texts));
        for (const line of markdown === '' ? [] : markdown.split('\n')) expect(line).toMatch(opening);
        expect(seen(markdown)).toEqual(expected(texts.flat()));
      }),
      { numRuns: 500 },
    );
  });
});
