import { describe, expect, it } from 'vitest';
import { DiscordLoginError, DiscordRequestError } from '../../src/discord/failures.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { captureLog, startDiscord, TOKEN } from './bot.ts';
import { COMMANDS } from './fake-dispatcher.ts';
import type { LoopbackDiscord } from './loopback/loopback-discord.ts';

function puts(discord: LoopbackDiscord): number {
  return discord.requests.filter(({ method }) => method === 'PUT').length;
}

describe('registerCommands', () => {
  it('tells Discord once, and again only when something changed', async () => {
    const discord = await startDiscord();
    const options = { token: TOKEN, api: discord.apiUrl, commands: COMMANDS };
    expect(await registerCommands(options)).toEqual({ changed: true, count: 3 });
    expect(await registerCommands(options)).toEqual({ changed: false, count: 3 });
    expect(puts(discord)).toBe(1);
    expect(discord.commands.map(({ name }) => name).sort()).toEqual(['ask', 'manage']);

    const renamed = COMMANDS.map((command) => ({
      ...command,
      descriptions: { ...command.descriptions, nl: 'Anders' },
    }));
    expect(await registerCommands({ ...options, commands: renamed })).toEqual({ changed: true, count: 3 });
    expect(await registerCommands({ ...options, commands: COMMANDS.slice(0, 1) })).toEqual({
      changed: true,
      count: 1,
    });
    expect(puts(discord)).toBe(3);
    expect(discord.violations).toEqual([]);
  });

  it('logs what it did, without the token', async () => {
    const discord = await startDiscord();
    const { log, lines, written } = captureLog();
    await registerCommands({ token: TOKEN, api: discord.apiUrl, commands: COMMANDS, log });
    expect(lines).toMatchObject([{ msg: 'commands registered', changed: true, count: 3 }]);
    expect(written()).not.toContain(TOKEN);
    expect(discord.violations).toEqual([]);
  });

  it('rejects the wrong token', async () => {
    const discord = await startDiscord();
    for (const token of ['other.token.altogether', 'not a token']) {
      const registering = registerCommands({ token, api: discord.apiUrl, commands: COMMANDS });
      await expect(registering).rejects.toMatchObject({ name: 'DiscordLoginError', reason: 'invalid-token' });
    }
  });

  it('tells when Discord cannot be reached', async () => {
    const discord = await startDiscord();
    const options = { token: TOKEN, api: discord.apiUrl, commands: COMMANDS };
    await discord.stop();
    const registering = registerCommands(options);
    await expect(registering).rejects.toBeInstanceOf(DiscordLoginError);
    await expect(registering).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('tells what Discord has against the definitions', async () => {
    const discord = await startDiscord();
    const body = { message: 'Invalid Form Body', code: 50035, errors: {} };
    discord.failNext({ method: 'PUT', path: /commands/, status: 400, body });
    const registering = registerCommands({ token: TOKEN, api: discord.apiUrl, commands: COMMANDS });
    await expect(registering).rejects.toBeInstanceOf(DiscordRequestError);
    await expect(registering).rejects.toMatchObject({ status: 400, code: 50035, method: 'PUT' });
  });

  it('tells Discord again when someone else changed the commands', async () => {
    const discord = await startDiscord();
    const options = { token: TOKEN, api: discord.apiUrl, commands: COMMANDS };
    await registerCommands(options);
    const [first] = discord.commands;
    if (first !== undefined) first.nsfw = true;
    expect((await registerCommands(options)).changed).toBe(true);
    expect((await registerCommands(options)).changed).toBe(false);
    expect(discord.violations).toEqual([]);
  });
});
