import { type APIContainerComponent, ComponentType, ContainerBuilder, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOfMessage, UPLOAD_BYTES, withinLimits } from '../../src/discord/limits.ts';
import { renderReply as render, withoutActions } from '../../src/discord/render.ts';
import type { Block, Control, Reply } from '../../src/replies/reply.ts';
import { readMarkdown } from './discord-markdown.ts';
import { hostileReply } from './hostile.ts';
import { buttonsOf, textDisplays } from './loopback/components.ts';
import { checkMessage, doubtsAbout } from './loopback/message-rules.ts';

function reply(blocks: readonly Block[], controls: readonly Control[] = []): Reply {
  return { tone: 'answer', blocks, controls, audience: 'everyone' };
}

const renderReply = (given: Reply, uploadBytes = UPLOAD_BYTES) =>
  render(given, { language: 'nl', uploadBytes });

function container(rendered: ReturnType<typeof renderReply>): APIContainerComponent {
  const [only, ...others] = rendered.components;
  expect(others).toEqual([]);
  if (only === undefined) throw new Error('no container');
  return only;
}

const ANSWER = reply(
  [
    { kind: 'title', text: [{ text: 'Antwoord van de minister' }] },
    {
      kind: 'quote',
      paragraphs: [
        [
          { text: 'Nee. ' },
          { text: 'Er is geen geld *extra* nodig. ', style: 'marked' },
          { text: 'Dat blijft zo.' },
        ],
        [{ text: 'Eerste regel\n- tweede regel' }],
      ],
    },
    { kind: 'list', items: [[{ text: 'Vraag 1' }], [{ text: 'Vraag 2', link: 'https://zoek.nl/2' }]] },
    { kind: 'small', lines: [[{ text: 'Bron: Kamerstuk 26643, nr. 1390' }], [{ text: '4 november 2025' }]] },
  ],
  [
    { kind: 'action', label: 'Hele antwoord', action: { name: 'whole', args: ['doc', '1'] } },
    { kind: 'link', label: 'Bron', url: 'https://zoek.nl/a' },
  ],
);

function labelsOf(message: Parameters<typeof buttonsOf>[0]): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

describe('renderReply', () => {
  it('makes one container of texts, a line above the small print and buttons', () => {
    const rendered = renderReply(ANSWER);
    expect(rendered.flags).toBe(MessageFlags.IsComponentsV2);
    expect(container(rendered).components.map(({ type }) => type)).toEqual([
      ComponentType.TextDisplay,
      ComponentType.TextDisplay,
      ComponentType.TextDisplay,
      ComponentType.Separator,
      ComponentType.TextDisplay,
      ComponentType.ActionRow,
    ]);
    expect(textDisplays(rendered)).toEqual([
      '### Antwoord van de minister',
      '> Nee. **Er is geen geld \\*extra\\* nodig.** Dat blijft zo.\n> \n> Eerste regel\n> \\- tweede regel',
      '- Vraag 1\n- [Vraag 2](https://zoek.nl/2)',
      '-# Bron: Kamerstuk 26643, nr. 1390\n-# 4 november 2025',
    ]);
    expect(labelsOf(rendered)).toEqual(['Hele antwoord', 'Bron']);
  });

  it('colours by tone', () => {
    const colours = (['answer', 'unsure', 'nothing', 'report', 'problem'] as const).map(
      (tone) => container(renderReply({ ...ANSWER, tone })).accent_color,
    );
    expect(new Set(colours).size).toBe(5);
  });

  it('leaves out buttons that Discord would refuse, and fills rows of five', () => {
    const action = (label: string, name: string): Control => ({
      kind: 'action',
      label,
      action: { name, args: [] },
    });
    const controls: Control[] = [
      action('twice', 'same'),
      action('twice again', 'same'),
      action('bad name', 'Not A Name'),
      { kind: 'link', label: 'bad address', url: 'javascript:alert(1)' },
      ...['a', 'b', 'c', 'd', 'e'].map((name) => action(name, name)),
      action('een heel lang opschrift '.repeat(10), 'long'),
    ];
    const rendered = renderReply(reply([], controls));
    const labels = labelsOf(rendered);
    expect(labels.slice(0, 6)).toEqual(['twice', 'a', 'b', 'c', 'd', 'e']);
    expect(labels[6]?.length).toBeLessThanOrEqual(80);
    const rows = container(rendered).components.filter(({ type }) => type === ComponentType.ActionRow);
    expect(rows.map((row) => ('components' in row ? row.components.length : 0))).toEqual([5, 2]);
  });

  it('says something even for a reply that is empty', () => {
    expect(textDisplays(renderReply(reply([])))).toEqual(['…']);
  });

  it('drops the actions and keeps the links when asked to', () => {
    expect(withoutActions(ANSWER).controls.map(({ label }) => label)).toEqual(['Bron']);
  });

  it('stays within every limit and lets no markup through, whatever the reply', () => {
    fc.assert(
      fc.property(hostileReply, fc.integer({ min: 0, max: 2_000 }), (hostile, room) => {
        const rendered = renderReply(hostile, room);
        const sizes = rendered.files.map(({ attachment }) => (attachment as Buffer).length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(room);
        const draft = {
          content: '',
          embeds: [],
          components: rendered.components,
          flags: rendered.flags,
          attachmentNames: rendered.files.map(({ name }) => name ?? ''),
          hasPoll: false,
          hasStickers: false,
        };
        expect(() => checkMessage(draft)).not.toThrow();
        expect(doubtsAbout(draft)).toEqual([]);
        expect(withinLimits(sizeOfMessage(rendered.components))).toBe(true);
        for (const text of textDisplays(rendered)) {
          expect(text.trim()).not.toBe('');
          const marks = new Set(readMarkdown(text).flatMap((shown) => shown.marks));
          for (const mark of ['mention', 'code', 'emoji', 'spoiler', 'struck', 'underline'] as const) {
            expect(marks.has(mark)).toBe(false);
          }
        }
        // discord.js's own checks of each component.
        expect(() => new ContainerBuilder(container(rendered)).toJSON()).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
