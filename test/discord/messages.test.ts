import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Request } from '../../commands/command.ts';
import { startBot, WARNING } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { buttonsOf, textOf } from './loopback/components.ts';

function question(request: Request | undefined): string | null {
  return request?.call.kind === 'question' ? request.call.text : null;
}

function labelsOf(message: Parameters<typeof buttonsOf>[0]): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

describe('a mention', () => {
  it('is answered as a reply that pings nobody, while typing', async () => {
    const { discord, dispatcher } = await startBot(() => [say('Nee.', ['show'])]);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'is er geld?', { mention: true });
    const answer = await said.answer();
    expect(textOf(answer)).toBe('Nee.');
    expect(labelsOf(answer)).toEqual(['show']);
    expect(answer.message_reference?.message_id).toBe(said.message.id);
    expect(answer.mentions).toEqual([]);
    expect(discord.typingCount()).toBe(1);
    expect(dispatcher.requests).toEqual([
      {
        call: { kind: 'question', text: 'is er geld?' },
        language: 'nl',
        person: { id: anna.id, moderator: false, roles: [discord.guilds[0]?.id] },
        place: { kind: 'server', server: discord.guilds[0]?.id, channel: discord.channel().id },
      },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('may stand anywhere; other mentions and shapes are left out of the question', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna' });
    const bram = discord.person({ name: 'Bram' });
    const text = `zeg <@${discord.botId}>, <@${bram.id}>\n<:hm:123456789012345678> is er *geld* <t:1700000000:R>?`;
    await discord.say(anna, text).answer();
    await discord.say(anna, '', { mention: true }).answer();
    expect(dispatcher.requests.map(question)).toEqual(['zeg , is er *geld* ?', '']);
    expect(discord.violations).toEqual([]);
  });

  it('in an English server is answered in English, elsewhere in the default language', async () => {
    const guilds = (['en-GB', 'en-US', 'fr', 'nl'] as const).map((locale) => ({
      name: locale,
      locale,
      channels: [{ name: locale }],
    }));
    const { discord, dispatcher } = await startBot(undefined, { guilds });
    const anna = discord.person({ name: 'Anna' });
    for (const { name } of guilds)
      await discord.say(anna, 'geld?', { mention: true, channel: name }).answer();
    expect(dispatcher.requests.map(({ language }) => language)).toEqual(['en', 'nl', 'nl', 'nl']);
    expect(discord.violations).toEqual([]);
  });

  it('by a moderator is known as such', async () => {
    const { discord, dispatcher } = await startBot();
    const chief = discord.person({ name: 'Chief', permissions: PermissionFlagsBits.ManageGuild });
    await discord.say(chief, 'geld?', { mention: true }).answer();
    expect(dispatcher.requests[0]?.person.moderator).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('is not what is said to others or to everyone', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna' });
    const bram = discord.person({ name: 'Bram' });
    await discord.say(anna, 'geld?', { mention: true }).answer();
    discord.say(anna, 'hoi allemaal');
    discord.say(anna, `<@${bram.id}> is er geld?`);
    discord.say(anna, '@everyone is er geld?');
    discord.say(anna, `<@&${discord.botId}> is er geld?`);
    await discord.settled(100);
    expect(dispatcher.requests.length).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('gets one message that changes, for replies that follow each other', async () => {
    const { discord } = await startBot(async function* () {
      yield say('Bezig');
      await sleep(100);
      yield say('Klaar');
    });
    const said = discord.say(discord.person({ name: 'Anna' }), 'geld?', { mention: true });
    await said.answer({ where: (message) => textOf(message) === 'Bezig' });
    await said.answer({ where: (message) => textOf(message) === 'Klaar' });
    expect(said.answers().length).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('gets what is for the asker alone too, but without its buttons', async () => {
    const { discord } = await startBot(() => [say('Dit kan ik', ['show'], 'asker')]);
    const anna = discord.person({ name: 'Anna' });
    const inPublic = await discord.say(anna, '', { mention: true }).answer();
    expect([textOf(inPublic), labelsOf(inPublic)]).toEqual(['Dit kan ik', []]);
    const direct = await discord.say(anna, '?', { channel: discord.directChannel(anna) }).answer();
    expect([textOf(direct), labelsOf(direct)]).toEqual(['Dit kan ik', ['show']]);
    expect(discord.violations).toEqual([]);
  });

  it('where the bot may not speak gets silence and a warning', async () => {
    const channels = [{ name: 'stil', deniedToBot: PermissionFlagsBits.SendMessages }];
    const { discord, lines } = await startBot(undefined, { guilds: [{ name: 'Server', channels }] });
    discord.say(discord.person({ name: 'Anna' }), 'geld?', { mention: true });
    await vi.waitFor(() =>
      expect(lines.at(-1)).toMatchObject({ level: WARNING, msg: 'could not answer a message' }),
    );
    await discord.settled();
    expect(discord.messages().length).toBe(1);
  });
});

describe('a direct message', () => {
  it('is a question as it stands, and answered there', async () => {
    const { discord, dispatcher } = await startBot(() => [say('Nee.')]);
    const anna = discord.person({ name: 'Anna' });
    const channel = discord.directChannel(anna);
    const answer = await discord.say(anna, 'is er geld?', { channel }).answer();
    expect(textOf(answer)).toBe('Nee.');
    expect(dispatcher.requests[0]).toMatchObject({
      call: { kind: 'question', text: 'is er geld?' },
      person: { id: anna.id, moderator: false },
      place: { kind: 'direct', server: null },
    });
    expect(discord.violations).toEqual([]);
  });

  it('from the bot itself is not answered', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna' });
    await discord.say(anna, 'geld?', { channel: discord.directChannel(anna) }).answer();
    await discord.settled(60);
    expect(dispatcher.requests.length).toBe(1);
    expect(discord.violations).toEqual([]);
  });
});
