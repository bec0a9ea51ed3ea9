import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/replies/reply.ts';
import { renderReply } from '../../src/terminal/render.ts';

const replyWith = (blocks: Reply['blocks'], controls: Reply['controls'] = []): Reply => ({
  tone: 'answer',
  audience: 'everyone',
  blocks,
  controls,
});

const quote = replyWith([
  {
    kind: 'quote',
    paragraphs: [
      [
        { text: 'Eerst dit. ' },
        { text: 'Nee, dit wordt niet geregistreerd.', style: 'marked' },
        { text: ' Dan dat.' },
      ],
    ],
  },
]);

describe('a reply in the terminal', () => {
  it('sets a quote apart, and marks what answers also without colour', () => {
    expect(renderReply(quote, { colour: false, width: 100 }, 'nl')).toBe(
      '  │ Eerst dit. *Nee, dit wordt niet geregistreerd.* Dan dat.',
    );
  });

  it('uses colour instead of signs where there is colour', () => {
    const coloured = renderReply(quote, { colour: true, width: 100 }, 'nl');
    expect(coloured).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured)).toBe(
      '  │ Eerst dit. Nee, dit wordt niet geregistreerd. Dan dat.',
    );
  });

  it('breaks long lines at spaces, and loses no word', () => {
    const words = 'het Openbaar Ministerie werkt aan herstel '.repeat(8).trim();
    const rendered = renderReply(
      replyWith([{ kind: 'paragraph', text: [{ text: words }] }]),
      {
        colour: false,
        width: 40,
      },
      'nl',
    );
    expect(Math.max(...rendered.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(rendered.replace(/\s+/g, ' ')).toBe(words);
  });

  it('does not let a document steer the terminal', () => {
    const rendered = renderReply(
      replyWith([{ kind: 'paragraph', text: [{ text: 'a\u001b[2Jb\u0007c' }] }]),
      {
        colour: false,
        width: 80,
      },
      'nl',
    );
    expect(rendered).toBe('a [2Jb c');
  });

  it('numbers what can be chosen, and writes links out', () => {
    const rendered = renderReply(
      replyWith(
        [{ kind: 'small', lines: [[{ text: 'publicatie', link: 'https://example.org/kst' }]] }],
        [
          { kind: 'action', label: 'Hele antwoord', action: { name: 'whole', args: ['x', '1'] } },
          { kind: 'action', label: 'Bron', action: { name: 'source', args: ['y'] } },
        ],
      ),
      { colour: false, width: 80 },
      'nl',
    );
    expect(rendered).toBe('publicatie (https://example.org/kst)\n\n[1] Hele antwoord   [2] Bron');
  });

  const menu: Reply['controls'][number] = {
    kind: 'menu',
    label: 'Kies een vraag',
    action: { name: 'choose', args: ['q'] },
    options: [
      { label: '1. Hoe lang?', value: 'a' },
      { label: '2. Hoe breed?', description: 'Brief (2025)', value: 'b' },
    ],
    listed: 1,
  };

  it('lists what a menu offers but for what stands in the text, and folds a menu that comes after other controls', () => {
    const style = { colour: false, width: 80 };
    expect(renderReply(replyWith([], [menu]), style, 'nl')).toBe('[2] Hoe breed? · Brief (2025)');
    const cite = { kind: 'action', label: 'Citeren', action: { name: 'cite', args: ['x'] } } as const;
    expect(renderReply(replyWith([], [cite, menu]), style, 'nl')).toBe('[1] Citeren   [2] Kies een vraag…');
  });

  it('tells a picture in words, and where a file stands', () => {
    const bytes = new Uint8Array();
    const rendered = renderReply(
      {
        ...replyWith([]),
        attachments: [
          { kind: 'picture', name: 'a.png', bytes, alternativeText: 'Tijdlijn met 4 antwoorden.' },
          { kind: 'file', name: 'b.pdf', bytes, path: '/documents/b.pdf' },
        ],
      },
      { colour: false, width: 80 },
      'en',
    );
    expect(rendered).toBe('Picture: Tijdlijn met 4 antwoorden.\n\nFile: /documents/b.pdf');
  });
});
