import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/discord/pace.ts';
import { startBot } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { textOf } from './loopback/components.ts';

const QUESTION = { command: 'ask', options: { question: 'Is er geld?' } };
const EIGHT = Array.from({ length: 8 }, (_, n) => `vraag ${n}`);

describe('who asks too much at once', () => {
  it.each([
    ['nl', /^Dat gaat mij even te snel\. Probeer het over (een seconde|\d+ seconden) nog eens\.$/],
    ['en-US', /^That is a little too fast for me\. Try again in (a second|\d+ seconds)\.$/],
  ] as const)('by commands is told so each time, alone, in %s', async (locale, sentence) => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna', locale });
    await Promise.all(EIGHT.map(() => discord.slash(anna, QUESTION).reply()));
    for (const _ of [1, 2]) {
      const refused = discord.slash(anna, QUESTION);
      expect(textOf(await refused.reply())).toMatch(sentence);
      expect(refused.ephemeral).toBe(true);
    }
    expect(dispatcher.requests.length).toBe(8);
    await discord.slash(discord.person({ name: 'Bram' }), QUESTION).reply();
    expect(discord.violations).toEqual([]);
  });

  it('by messages is told so once', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna' });
    await Promise.all(EIGHT.map((text) => discord.say(anna, text, { mention: true }).answer()));
    const refused = discord.say(anna, 'nog een?', { mention: true });
    expect(textOf(await refused.answer())).toMatch(/^Dat gaat mij even te snel/);
    discord.say(anna, 'en nog een?', { mention: true });
    await discord.settled(100);
    expect(discord.messages().length).toBe(8 + 8 + 3);
    expect(dispatcher.requests.length).toBe(8);
    expect(discord.violations).toEqual([]);
  });

  it('may moderate and is told so all the same', async () => {
    const { discord } = await startBot();
    const chief = discord.person({
      name: 'Chief',
      locale: 'nl',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    const typed = { command: 'manage', subcommand: 'refresh' };
    await Promise.all(EIGHT.map(() => discord.slash(chief, typed).reply()));
    expect(textOf(await discord.slash(chief, typed).reply())).toMatch(/^Dat gaat mij even te snel/);
    expect(discord.violations).toEqual([]);
  });

  it('may still press buttons and get suggestions, and buttons have a limit of their own', async () => {
    const { discord, dispatcher } = await startBot(() => [say('Antwoord', ['show'])]);
    const anna = discord.person({ name: 'Anna', locale: 'nl', permissions: PermissionFlagsBits.ManageGuild });
    const [message] = await Promise.all(EIGHT.map(() => discord.slash(anna, QUESTION).reply()));
    if (message === undefined) throw new Error('no reply');
    const presses = Array.from({ length: 20 }, () => discord.pressButton(anna, message, 'show'));
    for (const pressed of presses) expect(textOf(await pressed.reply())).toBe('Antwoord');
    expect(textOf(await discord.pressButton(anna, message, 'show').reply())).toMatch(/^Dat gaat mij/);
    const typing = { command: 'manage', subcommand: 'add', focused: 'title' };
    const typed = Array.from({ length: 30 }, () => discord.autocomplete(anna, typing).choices());
    expect((await Promise.all(typed)).length).toBe(30);
    expect(dispatcher.requests.length).toBe(28);
    expect(discord.violations).toEqual([]);
  });

  it('where it is merely overheard is not told, and can still put a question to the bot', async () => {
    const { discord, dispatcher, store } = await startBot(
      ({ call }) => (call.kind === 'question' && call.overheard ? [] : [say('Antwoord')]),
      { messageContent: true, privilegedIntents: GatewayIntentBits.MessageContent },
    );
    const [guild] = discord.guilds;
    await store.settings.save(guild?.id ?? '', {
      channels: [{ channel: discord.channel().id, manner: 'questions' }],
    });
    const anna = discord.person({ name: 'Anna' });
    for (let count = 0; count < 12; count++) discord.say(anna, `praatje ${count}`);
    await discord.settled(150);
    expect(dispatcher.requests.length).toBe(8);
    expect(discord.messages().length).toBe(12);
    await discord.say(anna, 'is er geld?', { mention: true }).answer();
    expect(discord.violations).toEqual([]);
  });
});

describe('a channel', () => {
  it('has a limit for all together, against which no refused question counts', async () => {
    const pace = new Pace();
    const ask = (person: string) => pace.take('question', { person, channel: 'c' });
    for (let count = 0; count < 100; count++) await ask('one');
    const others = await Promise.all(Array.from({ length: 22 }, (_, n) => ask(`other ${n}`)));
    expect(others.every((wait) => wait === null)).toBe(true);
    expect(await ask('late')).toEqual({ seconds: expect.any(Number), first: true });
    expect(await ask('later')).toMatchObject({ first: false });
    expect(await pace.take('question', { person: 'late', channel: 'd' })).toBeNull();
  });
});
