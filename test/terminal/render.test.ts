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
    expect(renderReply(quote, { colour: false, width: 100 })).toBe(
      '  │ Eerst dit. *Nee, dit wordt niet geregistreerd.* Dan dat.',
    );
  });

  it('uses colour instead of signs where there is colour', () => {
    const coloured = renderReply(quote, { colour: true, width: 100 });
    expect(coloured).toContain('\u001b[1m');
    expect(stripVTControlCharacters(coloured)).toBe(
      '  │ Eerst dit. Nee, dit wordt niet geregistreerd. Dan dat.',
    );
  });

  it('breaks long lines at spaces, and loses no word', () => {
    const words = 'het Openbaar Ministerie werkt aan herstel '.repeat(8).trim();
    const rendered = renderReply(replyWith([{ kind: 'paragraph', text: [{ text: words }] }]), {
      colour: false,
      width: 40,
    });
    expect(Math.max(...rendered.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(rendered.replace(/\s+/g, ' ')).toBe(words);
  });

  it('does not let a document steer the terminal', () => {
    const rendered = renderReply(replyWith([{ kind: 'paragraph', text: [{ text: 'a\u001b[2Jb\u0007c' }] }]), {
      colour: false,
      width: 80,
    });
    expect(rendered).toBe('a [2Jb c');
  });

  it('numbers what can be chosen, and writes links out', () => {
    const rendered = renderReply(
      replyWith(
        [{ kind: 'small', lines: [[{ text: 'publicatie', link: 'https://example.org/kst' }]] }],
        [
          { kind: 'action', label: 'Hele antwoord', action: { name: 'whole', args: ['x', '1'] } },
          { kind: 'action', label: '2', action: { name: 'show', args: ['y'] } },
        ],
      ),
      { colour: false, width: 80 },
    );
    expect(rendered).toBe('publicatie (https://example.org/kst)\n\n[1] Hele antwoord');
  });
});
