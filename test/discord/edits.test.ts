/** Questions that are edited or deleted take their answers along. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type APIMessage, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Request } from '../../commands/command.ts';
import { startBot, WARNING } from './bot.ts';
import { type Answer, say } from './fake-dispatcher.ts';
import { textOf } from './loopback/components.ts';

const READING = { messageContent: true, privilegedIntents: GatewayIntentBits.MessageContent } as const;

/** Says what it was asked; what was overheard only when it asks something. */
const echo: Answer = ({ call }) => {
  if (call.kind !== 'question' || (call.overheard && !call.text.endsWith('?'))) return [];
  return [{ ...say(`Over: ${call.text}`), about: { asked: null, entry: 'def' } }];
};

function textIn(request: Request): string | null {
  return request.call.kind === 'question' ? request.call.text : null;
}

const saying = (text: string) => ({ where: (message: APIMessage) => textOf(message) === text });

describe('an edited question', () => {
  it('gets its answer edited', async () => {
    const { discord, dispatcher } = await startBot(echo);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'is er geld?', { mention: true });
    const answer = await said.answer();
    discord.edit(anna, said.message, `<@${discord.botId}> is er veel geld?`);
    const edited = await said.answer(saying('Over: is er veel geld?'));
    expect(edited.id).toBe(answer.id);
    expect([edited.mentions, edited.mention_everyone]).toEqual([[], false]);
    expect(said.answers().length).toBe(1);
    expect(dispatcher.requests.map(textIn)).toEqual(['is er geld?', 'is er veel geld?']);
    expect(discord.typingCount()).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('is left alone where nothing changed but what Discord shows of it', async () => {
    const { discord, dispatcher } = await startBot(echo);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'zie https://example.org/ is er geld?', { mention: true });
    await said.answer();
    discord.unfurl(said.message);
    discord.edit(anna, said.message, said.message.content);
    await discord.settled(100);
    expect(dispatcher.requests.length).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('is answered when it is put to the bot only now, while it is recent', async () => {
    const clock = { now: () => new Date() };
    const { discord, dispatcher } = await startBot(echo, { now: () => clock.now() });
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'is er geld?');
    const old = discord.say(anna, 'is er nog geld?');
    discord.edit(anna, said.message, `<@${discord.botId}> is er geld?`);
    expect((await said.answer()).message_reference?.message_id).toBe(said.message.id);
    clock.now = () => new Date(Date.now() + 60 * 60_000);
    discord.edit(anna, old.message, `<@${discord.botId}> is er nog geld?`);
    await discord.settled(100);
    expect(dispatcher.requests.map(textIn)).toEqual(['is er geld?']);
    expect(discord.violations).toEqual([]);
  });

  it('that is none any more loses its answer', async () => {
    const { discord, store } = await startBot(echo);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'is er geld?', { mention: true });
    await said.answer();
    discord.edit(anna, said.message, 'is er geld?');
    await vi.waitFor(() => expect(said.answers()).toEqual([]));
    const place = {
      server: discord.guilds[0]?.id ?? null,
      channel: discord.channel().id,
      message: said.message.id,
    };
    await vi.waitFor(async () => expect(await store.replies.to(place)).toBeNull());
    expect(discord.violations).toEqual([]);
  });

  it('in an appointed channel is answered, or loses its answer, as it becomes one or none', async () => {
    const { discord, store } = await startBot(echo, READING);
    const [guild] = discord.guilds;
    const channel = discord.channel().id;
    await store.settings.save(guild?.id ?? '', { channels: [{ channel, manner: 'threads' }] });
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'lekker weer');
    await discord.settled(60);
    discord.edit(anna, said.message, 'is er geld?');
    await said.answer(saying('Over: is er geld?'));
    discord.edit(anna, said.message, 'is er nog geld?');
    await said.answer(saying('Over: is er nog geld?'));
    expect(said.answers().length).toBe(1);
    discord.edit(anna, said.message, 'laat maar');
    await vi.waitFor(() => expect(said.answers()).toEqual([]));
    expect(discord.violations).toEqual([]);
  });

  it('while the first answer is under way gets one answer, to its last text', async () => {
    const { discord, dispatcher } = await startBot(async function* (request) {
      await sleep(150);
      yield* echo(request) as Iterable<ReturnType<typeof say>>;
    });
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'een?', { mention: true });
    await vi.waitFor(() => expect(dispatcher.requests.length).toBe(1));
    discord.edit(anna, said.message, `<@${discord.botId}> twee?`);
    discord.edit(anna, said.message, `<@${discord.botId}> drie?`);
    await said.answer(saying('Over: drie?'));
    await discord.settled(250);
    expect(said.answers().map(textOf)).toEqual(['Over: drie?']);
    expect(discord.violations).toEqual([]);
  });

  it.each(['server', 'direct'] as const)('in a %s gets its answer edited after a restart', async (kind) => {
    const { discord, connection, store } = await startBot(echo);
    const anna = discord.person({ name: 'Anna' });
    const channel = kind === 'direct' ? discord.directChannel(anna) : discord.channel();
    const said = discord.say(anna, 'is er geld?', { mention: true, channel });
    await said.answer();
    await connection.stop();
    const { lines } = await startBot(echo, { discord, store });
    discord.edit(anna, said.message, `<@${discord.botId}> is er veel geld?`);
    await said.answer(saying('Over: is er veel geld?'));
    expect(said.answers().length).toBe(1);
    expect(lines.filter(({ level }) => level >= WARNING)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('is answered anew where its answer was deleted', async () => {
    const { discord } = await startBot(echo);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'is er geld?', { mention: true });
    discord.delete(await said.answer());
    discord.edit(anna, said.message, `<@${discord.botId}> is er veel geld?`);
    await said.answer(saying('Over: is er veel geld?'));
    expect(said.answers().length).toBe(1);
  });
});

describe('a deleted question', () => {
  it.each(['server', 'direct'] as const)(
    'in a %s takes its answer along, also after a restart',
    async (kind) => {
      const { discord, connection, store } = await startBot(echo);
      const anna = discord.person({ name: 'Anna' });
      const channel = kind === 'direct' ? discord.directChannel(anna) : discord.channel();
      const first = discord.say(anna, 'is er geld?', { mention: true, channel });
      const second = discord.say(anna, 'is er nog geld?', { mention: true, channel });
      await Promise.all([first.answer(), second.answer()]);
      await discord.settled(60);
      discord.delete(first.message);
      await vi.waitFor(() => expect(discord.messages(channel).length).toBe(2));
      await connection.stop();
      await startBot(echo, { discord, store });
      discord.delete(second.message);
      await vi.waitFor(() => expect(discord.messages(channel)).toEqual([]));
      expect(discord.violations).toEqual([]);
    },
  );

  it('among many takes its answer along, also from a thread', async () => {
    const { discord, store } = await startBot(echo, READING);
    const channel = discord.channel().id;
    const [guild] = discord.guilds;
    await store.settings.save(guild?.id ?? '', { channels: [{ channel, manner: 'threads' }] });
    const anna = discord.person({ name: 'Anna' });
    const said = ['een?', 'twee?', 'drie'].map((text) => discord.say(anna, text));
    const answers = await Promise.all(said.slice(0, 2).map((one) => one.answer()));
    await discord.settled(60);
    discord.delete(...said.map(({ message }) => message));
    await vi.waitFor(() =>
      expect(answers.flatMap(({ channel_id }) => discord.messages(channel_id))).toEqual([]),
    );
    expect(discord.violations).toEqual([]);
  });

  it('whose answer is under way gets none', async () => {
    const { discord, dispatcher } = await startBot(async function* () {
      await sleep(150);
      yield say('Te laat');
    });
    const said = discord.say(discord.person({ name: 'Anna' }), 'geld?', { mention: true });
    await vi.waitFor(() => expect(dispatcher.requests.length).toBe(1));
    discord.delete(said.message);
    await discord.settled(250);
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('a server', () => {
  it('that removes the bot is forgotten; one that is out of order is not', async () => {
    const { discord, store } = await startBot(echo);
    const [guild] = discord.guilds;
    if (guild === undefined) throw new Error('no server');
    await store.settings.save(guild.id, { language: 'en' });
    discord.removeBot(guild, { unavailable: true });
    await discord.settled(60);
    expect((await store.settings.of(guild.id)).language).toBe('en');
    discord.removeBot(guild);
    await vi.waitFor(async () => expect((await store.settings.of(guild.id)).language).toBeNull());
    expect(discord.violations).toEqual([]);
  });
});
