/** Files that come with replies, as they stand on Discord. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIMessage, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Attachment, Reply } from '../../src/replies/reply.ts';
import { startBot } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { everyComponent, textOf } from './loopback/components.ts';
import { ATTACHMENT_SIZE_LIMIT } from './loopback/files.ts';

const QUESTION = { command: 'ask', options: { question: 'Is er geld?' } };

const picture: Attachment = {
  kind: 'picture',
  name: 'tijdlijn @everyone.png',
  bytes: new Uint8Array([137, 80, 78, 71]),
  alternativeText: 'Drie antwoorden, van maart tot mei',
};

const file = (name: string, size = 3): Attachment => ({ kind: 'file', name, bytes: new Uint8Array(size) });

const withFiles = (text: string, ...attachments: readonly Attachment[]): Reply => ({
  ...say(text),
  attachments,
});

const filesOf = ({ attachments }: APIMessage): string[] => attachments.map(({ filename }) => filename);

describe('attachments', () => {
  it('are shown under the texts: pictures with what they show in words, files by name', async () => {
    const { discord } = await startBot(() => [withFiles('Kijk', picture, file('Antwoord é.pdf'))]);
    const reply = await discord.slash(discord.person({ name: 'Anna' }), QUESTION).reply();
    expect(filesOf(reply)).toEqual(['tijdlijn_everyone.png', 'Antwoord_e.pdf']);
    expect(reply.attachments[0]?.description).toBe('Drie antwoorden, van maart tot mei');
    const shown = everyComponent(reply).map(({ node }) => node);
    expect(shown).toMatchObject([
      { type: ComponentType.Container },
      { type: ComponentType.TextDisplay, content: 'Kijk' },
      {
        type: ComponentType.MediaGallery,
        items: [
          {
            media: { url: 'attachment://tijdlijn_everyone.png' },
            description: 'Drie antwoorden, van maart tot mei',
          },
        ],
      },
      { type: ComponentType.File, file: { url: 'attachment://Antwoord_e.pdf' } },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('with the same name are told apart', async () => {
    const { discord } = await startBot(() => [withFiles('Kijk', file('a.pdf'), file('a.pdf'), file('…'))]);
    const reply = await discord.slash(discord.person({ name: 'Anna' }), QUESTION).reply();
    expect(filesOf(reply)).toEqual(['a.pdf', 'a-2.pdf', 'file']);
    expect(discord.violations).toEqual([]);
  });

  it('of a reply that replaces another replace its own', async () => {
    const { discord } = await startBot(async function* () {
      yield withFiles('Een', file('een.pdf'));
      await sleep(1_100);
      yield withFiles('Twee', file('twee.pdf'));
      await sleep(1_100);
      yield say('Drie');
    });
    const anna = discord.person({ name: 'Anna' });
    const asked = discord.slash(anna, QUESTION);
    const said = discord.say(anna, 'geld?', { mention: true });
    await asked.reply({ where: (message) => textOf(message) === 'Drie' });
    expect(asked.replies().map(filesOf)).toEqual([['een.pdf'], ['twee.pdf'], []]);
    const answer = await said.answer({ where: (message) => textOf(message) === 'Drie' });
    expect(filesOf(answer)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('come along where a reply is for the asker alone, and where a button changes a message', async () => {
    const { discord } = await startBot(
      ({ call }) => [
        call.kind === 'action'
          ? withFiles('Bladzijde', file('bron.pdf'))
          : {
              ...withFiles('Alleen voor jou', file('prive.pdf')),
              audience: 'asker',
              controls: say('', ['next']).controls,
            },
      ],
      { mannerOf: () => 'in-place' },
    );
    const anna = discord.person({ name: 'Anna' });
    const followup = await discord.slash(anna, QUESTION).followup();
    expect(filesOf(followup)).toEqual(['prive.pdf']);
    const pressed = discord.pressButton(anna, followup, 'next');
    expect(filesOf(await pressed.reply())).toEqual(['bron.pdf']);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['nl', 'Te groot om hier mee te sturen: „groot.pdf”.'],
    ['en-GB', 'Too large to be sent here: “groot.pdf”.'],
  ] as const)('that are too large are named instead, in %s', async (locale, sentence) => {
    const { discord } = await startBot(() => [
      withFiles('Kijk', file('groot.pdf', ATTACHMENT_SIZE_LIMIT + 1), file('klein.pdf')),
    ]);
    const reply = await discord.slash(discord.person({ name: 'Anna', locale }), QUESTION).reply();
    expect(filesOf(reply)).toEqual(['klein.pdf']);
    expect(textOf(reply)).toBe(`Kijk\n-# ${sentence}`);
    expect(discord.violations).toEqual([]);
  });
});
