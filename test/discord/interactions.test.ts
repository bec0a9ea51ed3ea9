import { setTimeout as sleep } from 'node:timers/promises';
import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { ACKNOWLEDGE_MILLISECONDS } from '../../src/discord/limits.ts';
import { startBot, WARNING } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { buttonsOf, textOf } from './loopback/components.ts';

const QUESTION = { command: 'ask', options: { question: 'Is er geld?' } };

function labelsOf(message: Parameters<typeof buttonsOf>[0]): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

describe('commands', () => {
  it('become requests with keys for names, and replies become the answer', async () => {
    const { discord, dispatcher } = await startBot(() => [say('Nee, er is *geen* geld.', ['show'])]);
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    const asked = discord.slash(anna, QUESTION);
    const reply = await asked.reply();
    expect(textOf(reply)).toBe('Nee, er is \\*geen\\* geld.');
    expect(labelsOf(reply)).toEqual(['show']);
    expect(asked.ephemeral).toBe(false);
    expect(dispatcher.requests).toEqual([
      {
        call: { kind: 'command', command: 'ask', subcommand: null, options: { question: 'Is er geld?' } },
        language: 'nl',
        person: { id: anna.id, moderator: false, roles: [discord.guilds[0]?.id] },
        place: { kind: 'server', server: discord.guilds[0]?.id, channel: discord.channel().id },
      },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['nl', 'nl'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ] as const)('from someone in %s are answered in %s', async (locale, language) => {
    const { discord, dispatcher } = await startBot(undefined, { defaultLanguage: 'en' });
    await discord.slash(discord.person({ name: 'Anna', locale }), QUESTION).reply();
    expect(dispatcher.requests[0]?.language).toBe(language);
    expect(discord.violations).toEqual([]);
  });

  it('are answered privately when asked to', async () => {
    const { discord } = await startBot();
    const options = { question: 'Is er geld?', 'only-me': true };
    const asked = discord.slash(discord.person({ name: 'Anna' }), { command: 'ask', options });
    await asked.reply();
    expect(asked.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('for moderators are answered privately, and say who may manage the server', async () => {
    const { discord, dispatcher } = await startBot();
    const chief = discord.person({ name: 'Chief', permissions: PermissionFlagsBits.ManageGuild });
    const owner = discord.person({ name: 'Owner', permissions: PermissionFlagsBits.Administrator });
    const member = discord.person({ name: 'Member' });
    const typed = { command: 'manage', subcommand: 'delete', options: { document: 'x' } };
    for (const person of [chief, owner, member]) {
      const asked = discord.slash(person, { ...typed, permittedByAdministrators: true });
      await asked.reply();
      expect(asked.ephemeral).toBe(true);
    }
    expect(dispatcher.requests.map(({ person }) => person.moderator)).toEqual([true, true, false]);
    expect(dispatcher.requests[0]?.call).toEqual({
      kind: 'command',
      command: 'manage',
      subcommand: 'remove',
      options: { document: 'x' },
    });
    expect(discord.violations).toEqual([]);
  });

  it('work in a direct message, where nobody is a moderator', async () => {
    const { discord, dispatcher } = await startBot();
    const anna = discord.person({ name: 'Anna', permissions: PermissionFlagsBits.ManageGuild });
    await discord.slash(anna, { ...QUESTION, channel: discord.directChannel(anna) }).reply();
    expect(dispatcher.requests[0]).toMatchObject({
      person: { moderator: false },
      place: { kind: 'direct', server: null },
    });
    expect(discord.violations).toEqual([]);
  });

  it('are acknowledged in time, however long the answer takes', async () => {
    const { discord } = await startBot(async function* () {
      await sleep(4_000);
      yield say('Dat duurde even.');
    });
    const asked = discord.slash(discord.person({ name: 'Anna' }), QUESTION);
    expect(textOf(await asked.reply({ timeout: 8_000 }))).toBe('Dat duurde even.');
    expect(asked.acknowledgementMilliseconds).toBeLessThan(ACKNOWLEDGE_MILLISECONDS);
    expect(discord.violations).toEqual([]);
  }, 15_000);

  it('show later replies in the place of earlier ones, at most one a second, and always the last', async () => {
    const { discord } = await startBot(async function* () {
      for (const count of [1, 2, 3, 4, 5, 6, 7, 8]) {
        yield say(`Stap ${count}`);
        await sleep(200);
      }
      yield say('Klaar');
    });
    const asked = discord.slash(discord.person({ name: 'Anna' }), QUESTION);
    await asked.reply({ where: (message) => textOf(message) === 'Klaar' });
    const shown = asked.replies().map(textOf);
    expect(shown[0]).toBe('Stap 1');
    expect(shown.at(-1)).toBe('Klaar');
    expect(shown.length).toBeLessThanOrEqual(4);
    expect(asked.followups).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('keep from others what is for the asker alone', async () => {
    const { discord } = await startBot(() => [say('Alleen voor jou', [], 'asker')]);
    const asked = discord.slash(discord.person({ name: 'Anna' }), QUESTION);
    const followup = await asked.followup();
    expect(textOf(followup)).toBe('Alleen voor jou');
    expect((followup.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('leave no "thinking…" behind when there is nothing to show', async () => {
    const { discord, lines } = await startBot(() => []);
    discord.slash(discord.person({ name: 'Anna' }), QUESTION);
    await vi.waitFor(() => expect(lines.at(-1)?.msg).toBe('could not answer an interaction'));
    await discord.settled();
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('that are unknown to Discord by now are a warning, not an error', async () => {
    const { discord, dispatcher, lines, written } = await startBot();
    discord.failNext({
      path: /callback/,
      status: 404,
      body: { message: 'Unknown interaction', code: 10062 },
    });
    const asked = discord.slash(discord.person({ name: 'Anna' }), QUESTION);
    await vi.waitFor(() => expect(lines.at(-1)).toMatchObject({ level: WARNING, err: { code: 10062 } }));
    expect(dispatcher.requests).toEqual([]);
    expect(written()).not.toContain(asked.token);
  });
});

describe('buttons', () => {
  it('answer the one who presses, and leave the message as it is', async () => {
    const { discord, dispatcher } = await startBot(({ call }) =>
      call.kind === 'action' ? [say('Bladzijde 1', ['next-page'])] : [say('Kort', ['show'])],
    );
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, QUESTION).reply();
    const pressed = discord.pressButton(discord.person({ name: 'Bram' }), message, 'show');
    expect(textOf(await pressed.reply())).toBe('Bladzijde 1');
    expect(pressed.ephemeral).toBe(true);
    expect(dispatcher.requests[1]?.call).toEqual({ kind: 'action', name: 'show', args: ['1'] });
    expect(discord.messages().map(textOf)).toEqual(['Kort']);
    expect(discord.violations).toEqual([]);
  });

  it('change a message in place when only the presser sees it', async () => {
    let page = 0;
    const { discord } = await startBot(() => [say(`Bladzijde ${page++}`, ['next-page'])]);
    const anna = discord.person({ name: 'Anna' });
    const options = { question: 'Is er geld?', 'only-me': true };
    const message = await discord.slash(anna, { command: 'ask', options }).reply();
    const pressed = discord.pressButton(anna, message, 'next-page');
    expect(textOf(await pressed.reply())).toBe('Bladzijde 1');
    expect((await pressed.acknowledged).type).toBe(InteractionResponseType.DeferredMessageUpdate);
    const again = discord.pressButton(anna, message, 'next-page');
    expect(textOf(await again.reply())).toBe('Bladzijde 2');
    expect(discord.violations).toEqual([]);
  });
});
