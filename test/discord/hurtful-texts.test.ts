/** The longest and most hurtful texts, in every place where the bot shows a text, on Discord. */
import { type APIMessage, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/replies/reply.ts';
import { startBot } from './bot.ts';
import { readMarkdown } from './discord-markdown.ts';
import { textDisplays } from './loopback/components.ts';

const HURTFUL: Readonly<Record<string, string>> = {
  markdown: '# **a** __b__ ~~c~~ ||d|| `e` [f](https://g.nl) > h - i -# j ',
  mentions: '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678> </ask:1> ',
  'right to left':
    '\u202eabc\u202c \u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u2067x\u2069 ',
  zalgo: `z${'\u0300\u0323\u0334'.repeat(30)}a${'\u0489\u0361'.repeat(30)} `,
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🇳🇱:smile:<a:wave:123456789012345678> ',
};

const full = (text: string): Reply => ({
  tone: 'answer',
  audience: 'everyone',
  blocks: [
    { kind: 'title', text: [{ text: text.repeat(9) }] },
    {
      kind: 'quote',
      paragraphs: Array.from({ length: 20 }, () => [{ text: text.repeat(20), style: 'marked' }]),
    },
    {
      kind: 'list',
      items: Array.from({ length: 20 }, () => [{ text: text.repeat(9), link: 'https://a.nl/' }]),
    },
    { kind: 'small', lines: Array.from({ length: 9 }, () => [{ text }]) },
  ],
  controls: [
    { kind: 'action', label: text.repeat(9), action: { name: 'show', args: ['1'] }, style: 'main' },
    {
      kind: 'menu',
      label: text.repeat(9),
      action: { name: 'choose', args: [] },
      options: Array.from({ length: 30 }, (_, n) => ({
        label: text.repeat(9),
        description: text.repeat(9),
        value: `${n}`,
      })),
    },
  ],
  attachments: [
    { kind: 'picture', name: `${text}.png`, bytes: new Uint8Array(9), alternativeText: text.repeat(99) },
    { kind: 'file', name: `${text.repeat(9)}.pdf`, bytes: new Uint8Array(9) },
  ],
});

function expectHarmless(message: APIMessage): void {
  expect([message.mentions, message.mention_everyone]).toEqual([[], false]);
  const marks = new Set(
    textDisplays(message).flatMap((text) => readMarkdown(text).flatMap((shown) => shown.marks)),
  );
  for (const mark of ['mention', 'code', 'emoji', 'spoiler', 'struck', 'underline'] as const)
    expect(marks.has(mark)).toBe(false);
}

describe.each(Object.entries(HURTFUL))('text with %s', (_, text) => {
  it.each(['nl', 'en-GB'] as const)(
    'hurts nobody as a reply, an edit, a thread or a suggestion, in %s',
    async (locale) => {
      const { discord, store } = await startBot(() => [full(text)], {
        messageContent: true,
        privilegedIntents: GatewayIntentBits.MessageContent,
        suggest: async () => [{ label: text.repeat(9), value: 'x' }],
      });
      const [guild] = discord.guilds;
      await store.settings.save(guild?.id ?? '', {
        channels: [{ channel: discord.channel().id, manner: 'threads' }],
      });
      const anna = discord.person({ name: 'Anna', locale, permissions: 1n << 5n });
      const reply = await discord.slash(anna, { command: 'ask', options: { question: text } }).reply();
      expectHarmless(reply);
      expectHarmless(await discord.pressButton(anna, reply, 'show:1').reply());
      const said = discord.say(anna, `Vraag ${text.repeat(9)}`.slice(0, 1_900));
      expectHarmless(await said.answer());
      discord.edit(anna, said.message, `${text} nog eens`);
      expectHarmless(await said.answer({ where: ({ edited_timestamp }) => edited_timestamp !== null }));
      const typing = {
        command: 'manage',
        subcommand: 'add',
        focused: 'title',
        options: { title: text.slice(0, 90) },
      };
      expect((await discord.autocomplete(anna, typing).choices()).length).toBe(1);
      expect(discord.violations).toEqual([]);
    },
  );
});
