/** Follow-ups, channels where questions need no mention, and threads. */
import { GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Request } from '../../commands/command.ts';
import type { AnswerChannel } from '../../src/store/store.ts';
import { startBot, WARNING } from './bot.ts';
import { type Answer, say } from './fake-dispatcher.ts';

const READING = { messageContent: true, privilegedIntents: GatewayIntentBits.MessageContent } as const;

/** As the real dispatcher does: what was overheard gets a reply only when it asks something. */
const questionsOnly: Answer = ({ call }) =>
  call.kind === 'question' && call.overheard && !call.text.endsWith('?') ? [] : [say('Antwoord', ['show'])];

function callIn(request: Request | undefined) {
  return request?.call;
}

async function startAppointed(manner: AnswerChannel['manner'], options: object = {}) {
  const bot = await startBot(questionsOnly, { ...READING, ...options });
  const [guild] = bot.discord.guilds;
  const channel = bot.discord.channel();
  await bot.store.settings.save(guild?.id ?? '', { channels: [{ channel: channel.id, manner }] });
  return { ...bot, channel, server: guild?.id ?? '', anna: bot.discord.person({ name: 'Anna' }) };
}

describe('a reply to the bot’s answer', () => {
  it('goes on about it, without a mention, and without a sign of life when it asks nothing', async () => {
    const { discord, dispatcher } = await startBot(questionsOnly);
    const anna = discord.person({ name: 'Anna' });
    const answer = await discord.say(anna, 'is er geld?', { mention: true }).answer();
    const again = await discord.say(anna, 'en in 2024?', { replyTo: answer }).answer();
    discord.say(anna, 'dank je!', { replyTo: again });
    await discord.settled(100);
    expect(dispatcher.requests.map(callIn)).toEqual([
      { kind: 'question', text: 'is er geld?' },
      { kind: 'question', text: 'en in 2024?', overheard: true, follows: answer.id },
      { kind: 'question', text: 'dank je!', overheard: true, follows: again.id },
    ]);
    expect(discord.messages().length).toBe(5);
    expect(discord.typingCount()).toBe(1);
    expect(again.mentions).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('with a mention is put to the bot', async () => {
    const { discord, dispatcher } = await startBot(questionsOnly);
    const anna = discord.person({ name: 'Anna' });
    const answer = await discord.say(anna, 'is er geld?', { mention: true }).answer();
    await discord.say(anna, 'vertel meer', { mention: true, replyTo: answer }).answer();
    expect(callIn(dispatcher.requests[1])).toEqual({
      kind: 'question',
      text: 'vertel meer',
      follows: answer.id,
    });
    expect(discord.violations).toEqual([]);
  });

  it('that does not ping it cannot be read, and stays unanswered', async () => {
    const { discord, dispatcher } = await startBot(questionsOnly);
    const anna = discord.person({ name: 'Anna' });
    const answer = await discord.say(anna, 'is er geld?', { mention: true }).answer();
    discord.say(anna, 'en nu?', { replyTo: answer, ping: false });
    await discord.settled(100);
    expect(dispatcher.requests.length).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  it('in a direct message, and to what a command was answered with, goes on about it too', async () => {
    const { discord, dispatcher, store } = await startBot(({ call }) => [
      { ...say('Antwoord'), about: { asked: null, entry: call.kind } },
    ]);
    const anna = discord.person({ name: 'Anna' });
    const channel = discord.directChannel(anna);
    const direct = await discord.say(anna, 'is er geld?', { channel }).answer();
    await discord.say(anna, 'en nu?', { channel, replyTo: direct }).answer();
    const asked = await discord.slash(anna, { command: 'ask', options: { question: 'geld?' } }).reply();
    await vi.waitFor(async () => {
      const place = { server: discord.guilds[0]?.id ?? null, channel: discord.channel().id };
      expect(await store.replies.by({ ...place, reply: asked.id })).toMatchObject({
        asked: null,
        entry: 'command',
      });
    });
    await discord.say(anna, 'en dan?', { replyTo: asked }).answer();
    expect(dispatcher.requests.map(({ call }) => call.kind === 'question' && call.follows)).toEqual([
      undefined,
      direct.id,
      false,
      asked.id,
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('to somebody else is none', async () => {
    const { discord, dispatcher } = await startBot(questionsOnly, READING);
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(discord.person({ name: 'Bram' }), 'is er geld?');
    discord.say(anna, 'geen idee?', { replyTo: said.message });
    await discord.settled(100);
    expect(dispatcher.requests).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('in an appointed channel', () => {
  it('questions are answered without a mention, and chatter not at all', async () => {
    const { discord, dispatcher, anna } = await startAppointed('questions');
    const answer = await discord.say(anna, 'is er geld?').answer();
    expect(answer.message_reference?.message_id).toBeDefined();
    discord.say(anna, 'lekker weer vandaag');
    discord.say(anna, '', { files: [{ name: 'a.png', content: 'x' }] });
    await discord.settled(100);
    expect(dispatcher.requests.map(callIn)).toEqual([
      { kind: 'question', text: 'is er geld?', overheard: true },
      { kind: 'question', text: 'lekker weer vandaag', overheard: true },
    ]);
    expect(discord.typingCount()).toBe(0);
    expect(discord.messages().length).toBe(4);
    expect(discord.violations).toEqual([]);
  });

  it('those of bots, webhooks and Discord itself are not heard', async () => {
    const { discord, dispatcher, anna } = await startAppointed('questions');
    const mention = { mention: true } as const;
    discord.say(discord.person({ name: 'Bot', bot: true }), 'is er geld?', mention);
    discord.say(anna, 'is er geld?', { ...mention, fixed: { webhook_id: '123456789012345678' } });
    discord.say(anna, 'is er geld?', { ...mention, fixed: { type: MessageType.ChannelPinnedMessage } });
    await discord.settled(100);
    expect(dispatcher.requests).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('others than that are not listened to, nor those of another server', async () => {
    const guilds = ['Een', 'Twee'].map((name) => ({
      name,
      channels: [{ name: `${name}-1` }, { name: `${name}-2` }],
    }));
    const { discord, dispatcher, anna } = await startAppointed('questions', { guilds });
    for (const channel of ['Een-2', 'Twee-1', 'Twee-2']) discord.say(anna, 'is er geld?', { channel });
    await discord.settled(100);
    expect(dispatcher.requests).toEqual([]);
    await discord.say(anna, 'is er geld?', { channel: 'Een-1' }).answer();
    expect(discord.violations).toEqual([]);
  });

  it('nothing is heard without the intent for it', async () => {
    const { discord, dispatcher, anna } = await startAppointed('questions', {
      messageContent: false,
      privilegedIntents: 0,
    });
    discord.say(anna, 'is er geld?');
    await discord.settled(100);
    expect(dispatcher.requests).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('the server’s language counts, or else its locale', async () => {
    const { discord, dispatcher, store, server, anna } = await startAppointed('questions');
    await discord.say(anna, 'is er geld?').answer();
    await store.settings.save(server, { language: 'en' });
    await discord.say(anna, 'is er geld?').answer();
    expect(dispatcher.requests.map(({ language }) => language)).toEqual(['nl', 'en']);
    expect(discord.violations).toEqual([]);
  });
});

describe('in a channel with threads', () => {
  it('each question gets one of its own, in which people can go on', async () => {
    const { discord, dispatcher, anna, store, server } = await startAppointed('threads');
    const text = `Hoe zit het met **de jeugdzorg** ${'en de wachttijden '.repeat(8)}@everyone?`;
    const said = discord.say(anna, text);
    const first = await said.answer();
    const thread = discord.channel(first.channel_id);
    expect(thread.parent?.id).toBe(discord.channel().id);
    expect(thread.name.length).toBeLessThanOrEqual(100);
    expect(thread.name).toMatch(/^Hoe zit het met \*\*de jeugdzorg\*\* en de.*…$/);
    expect([first.mentions, first.mention_everyone]).toEqual([[], false]);

    await discord.settled();
    await discord.say(anna, 'en in 2024?', { channel: thread }).answer();
    discord.say(anna, 'goed om te weten', { channel: thread });
    await discord.settled(100);
    expect(dispatcher.requests.slice(1).map(callIn)).toEqual([
      { kind: 'question', text: 'en in 2024?', overheard: true, follows: first.id },
      { kind: 'question', text: 'goed om te weten', overheard: true, follows: first.id },
    ]);
    expect(dispatcher.requests.map(({ place }) => place.channel)).toEqual([
      discord.channel().id,
      thread.id,
      thread.id,
    ]);
    const link = await store.replies.by({ server, channel: thread.id, reply: first.id });
    expect(link).toMatchObject({ message: said.message.id });
    expect(discord.messages().map((message) => message.author.id)).toEqual([anna.id]);
    expect(discord.messages(thread).length).toBe(4);
    expect(discord.violations).toEqual([]);
  });

  it('chatter gets none', async () => {
    const { discord, anna } = await startAppointed('threads');
    discord.say(anna, 'lekker weer');
    await discord.settled(100);
    expect(discord.requests.filter(({ path }) => path.includes('threads'))).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('those that people start are theirs', async () => {
    const { discord, dispatcher, anna } = await startAppointed('threads');
    const thread = discord.startThread(anna, discord.channel(), 'Borrel');
    discord.say(anna, 'wie komt er?', { channel: thread });
    await discord.settled(100);
    expect(dispatcher.requests).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('the answer is a reply where the bot may not start one, or Discord lets it not', async () => {
    const denied = { name: 'stil', deniedToBot: PermissionFlagsBits.CreatePublicThreads };
    const { discord, anna } = await startAppointed('threads', {
      guilds: [{ name: 'Server', channels: [denied] }],
    });
    const said = discord.say(anna, 'is er geld?');
    expect((await said.answer()).message_reference?.message_id).toBe(said.message.id);
    expect(discord.violations).toEqual([]);

    const other = await startAppointed('threads');
    const body = { message: 'Maximum number of active threads reached', code: 160_006 };
    other.discord.failNext({ path: /threads$/, status: 400, body });
    const again = other.discord.say(other.anna, 'is er geld?');
    expect((await again.answer()).channel_id).toBe(other.channel.id);
    expect(other.lines.filter(({ level }) => level >= WARNING).map(({ msg }) => msg)).toEqual([
      'could not start a thread',
    ]);
  });

  it('go on after a restart', async () => {
    const { discord, connection, store, anna } = await startAppointed('threads');
    const first = await discord.say(anna, 'is er geld?').answer();
    await connection.stop();
    const { dispatcher } = await startBot(questionsOnly, { ...READING, discord, store });
    await discord.say(anna, 'en nu?', { channel: first.channel_id }).answer();
    expect(callIn(dispatcher.requests[0])).toMatchObject({ follows: first.id });
    expect(discord.violations).toEqual([]);
  });
});
