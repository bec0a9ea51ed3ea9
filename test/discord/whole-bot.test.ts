/** What takes several parts of the bot at once, on the loopback Discord: channels, threads, moderators, forgetting. */
import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startKamerbode, textOf } from './kamerbode.ts';
import type { LoopbackDiscord } from './loopback/loopback-discord.ts';
import type { Person } from './loopback/world.ts';

const QUESTION = 'moet het OM nou 40 miljoen bezuinigen of niet?';
const SURE = 'Er is geen sprake van een aan het OM opgelegde bezuiniging.';
/** Words that no document has. */
const ODD = 'krijgen de griffiers van Zeist ooit een schommelstoel?';

const READING = { privilegedIntents: GatewayIntentBits.MessageContent, messageContent: true } as const;

const WORDS = {
  nl: {
    ask: { command: 'vraag', option: 'vraag' },
    threads: /draad/i,
    follows: 'In vervolg op',
    index: { command: 'index', gaps: 'gemist', export: 'exporteer', phrasing: 'formulering' },
    answer: 'antwoord',
    asked: 'gevraagd-als',
    settings: { command: 'instellingen', forget: 'vergeet' },
    nothing: 'Er is niets tevergeefs gevraagd.',
  },
  'en-GB': {
    ask: { command: 'ask', option: 'question' },
    threads: /thread/i,
    follows: 'Following on',
    index: { command: 'index', gaps: 'gaps', export: 'export', phrasing: 'phrasing' },
    answer: 'answer',
    asked: 'asked-as',
    settings: { command: 'settings', forget: 'forget' },
    nothing: 'Nothing was asked in vain.',
  },
} as const;

describe.each(['nl', 'en-GB'] as const)('the bot in %s', (locale) => {
  const words = WORDS[locale];
  const people = (discord: LoopbackDiscord): { readonly anna: Person; readonly chief: Person } => ({
    anna: discord.person({ name: 'Anna', locale }),
    chief: discord.person({ name: 'Chief', locale, permissions: PermissionFlagsBits.ManageGuild }),
  });

  it('offers real questions while one types, and answers the one that is chosen', async () => {
    const { discord, errors } = await startKamerbode();
    const { anna } = people(discord);
    const { command, option } = words.ask;
    const typing = { command, focused: option, options: { [option]: 'bezuini' } };
    const [first] = await discord.autocomplete(anna, typing).choices();
    expect(first?.value).toMatch(/^passage:/);
    const question = first?.name.slice(0, 50) ?? '';
    expect(question).toMatch(/^[A-Z].{49}$/);
    const chosen = { command, options: { [option]: first?.value ?? '' } };
    expect(textOf(await discord.slash(anna, chosen).reply())).toContain(question);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('answers in threads where moderators appointed it, goes on there, and leaves chatter alone', async () => {
    const { discord, store, errors } = await startKamerbode(undefined, READING);
    const { anna } = people(discord);
    const server = discord.guilds[0]?.id ?? '';
    const channels = [{ channel: discord.channel().id, manner: 'threads' } as const];
    await store.settings.save(server, { channels, language: locale === 'nl' ? 'nl' : 'en' });
    discord.say(anna, 'goedemorgen allemaal');
    const said = await discord.say(anna, QUESTION).answer();
    expect(textOf(said)).toContain(SURE);
    const thread = discord.channel(said.channel_id);
    expect(thread.parent?.id).toBe(discord.channel().id);
    // A person reads before they go on; meanwhile the bot notes which message answers which.
    await discord.settled();
    const more = await discord.say(anna, 'waarom?', { channel: thread }).answer();
    expect(textOf(more)).toContain(words.follows);
    discord.say(anna, 'dank je wel!', { channel: thread });
    await discord.settled(100);
    expect(discord.messages(thread).filter(({ author }) => author.bot)).toHaveLength(2);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('is taught by moderators what was asked in vain, and forgets all when told to', async () => {
    const { discord, store, errors } = await startKamerbode();
    const { anna, chief } = people(discord);
    const server = discord.guilds[0]?.id ?? '';
    const { command, option } = words.ask;
    const odd = { command, options: { [option]: ODD } };
    await discord.slash(anna, odd).reply();
    const { index } = words;
    const gaps = { command: index.command, subcommand: index.gaps };
    expect(textOf(await discord.slash(chief, gaps).reply())).toContain('schommelstoel');
    const sheet = { command: index.command, subcommand: index.export };
    const file = await discord.slash(chief, sheet).reply();
    expect(file.attachments.map(({ filename }) => filename)).toEqual([expect.stringMatching(/\.csv$/)]);

    const phrasing = { command: index.command, subcommand: index.phrasing };
    const typing = { ...phrasing, focused: words.answer, options: { [words.answer]: 'bezuiniging' } };
    const [passage] = await discord.autocomplete(chief, typing).choices();
    await discord
      .slash(chief, {
        ...phrasing,
        options: { [words.answer]: passage?.value ?? '', [words.asked]: ODD },
      })
      .reply();
    expect(textOf(await discord.slash(anna, odd).reply())).toContain('bezuiniging');

    const { settings } = words;
    const forget = await discord
      .slash(chief, { command: settings.command, subcommand: settings.forget })
      .reply();
    expect(await store.phrasings.of(server)).toHaveLength(1);
    await discord.forge(chief, forget, { customId: 'forget-server' }).reply();
    expect(await store.phrasings.of(server)).toEqual([]);
    expect(textOf(await discord.slash(chief, gaps).reply())).toBe(words.nothing);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});
