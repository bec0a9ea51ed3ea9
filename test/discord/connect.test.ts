import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { connectDiscord } from '../../src/discord/connect.ts';
import { DiscordLoginError, loginError } from '../../src/discord/failures.ts';
import { sentenceFor } from '../../src/start-up.ts';
import { captureLog, ERROR, startBot, startDiscord, surroundings, TOKEN, WARNING } from './bot.ts';
import { fakeDispatcher, say } from './fake-dispatcher.ts';
import { textOf } from './loopback/components.ts';

async function options(api: string, token = TOKEN) {
  return { ...(await surroundings()), token, api, dispatcher: fakeDispatcher(), ...captureLog() };
}

/** Everything an error tells, causes included. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message}\n${error.stack}\n${JSON.stringify(error)}\n${told(error.cause)}`;
}

async function failure(promise: Promise<unknown>): Promise<DiscordLoginError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DiscordLoginError)) throw new Error(`not a DiscordLoginError: ${error}`);
  return error;
}

describe('connectDiscord', () => {
  it('asks for no privileged intent and logs that it is there', async () => {
    const { discord, connection, lines, written } = await startBot();
    expect(connection.client.isReady()).toBe(true);
    expect(lines.map(({ msg }) => msg)).toEqual(['connected to Discord']);
    expect(written()).not.toContain(TOKEN);
    expect(discord.violations).toEqual([]);
  });

  it.each(['other.token.altogether', `${TOKEN}\n`, `${TOKEN} x`, ''])(
    'rejects the wrong token %j',
    async (token) => {
      const discord = await startDiscord();
      const given = await options(discord.apiUrl, token);
      const error = await failure(connectDiscord(given));
      expect(error.reason).toBe('invalid-token');
      if (token !== '') expect(told(error) + given.written()).not.toContain(token);
      expect(told(error)).not.toContain(TOKEN);
    },
  );

  it.each([
    [GatewayCloseCodes.DisallowedIntents, 'disallowed-intents'],
    [GatewayCloseCodes.InvalidIntents, 'disallowed-intents'],
    [GatewayCloseCodes.AuthenticationFailed, 'invalid-token'],
    [GatewayCloseCodes.ShardingRequired, 'unreachable'],
    [null, 'unreachable'],
  ] as const)('reads the close code %s as %s', (code, reason) => {
    const error = loginError(new Error(`closed, with ${TOKEN}`), TOKEN, code);
    expect(error.reason).toBe(reason);
    expect(told(error)).not.toContain(TOKEN);
  });

  it('asks for the text of messages only when told to, and tells when Discord refuses it', async () => {
    const refusing = await startDiscord();
    const given = await options(refusing.apiUrl);
    const error = await failure(connectDiscord({ ...given, messageContent: true }));
    expect(error.reason).toBe('disallowed-intents');
    for (const language of ['nl', 'en'] as const)
      expect(sentenceFor(error, language)).toMatch(/Message Content Intent.*MESSAGE_CONTENT/);
    const { discord } = await startBot(undefined, {
      messageContent: true,
      privilegedIntents: GatewayIntentBits.MessageContent,
    });
    expect(discord.violations).toEqual([]);
  });

  it('tells when Discord cannot be reached', async () => {
    const discord = await startDiscord();
    const given = await options(discord.apiUrl);
    await discord.stop();
    const error = await failure(connectDiscord(given));
    expect(error.reason).toBe('unreachable');
    expect(told(error)).not.toContain(TOKEN);
  });

  it('gives up when the connection does not come', async () => {
    const discord = await startDiscord();
    discord.delayNext({ path: /gateway/, milliseconds: 1_000 });
    const error = await failure(
      connectDiscord({ ...(await options(discord.apiUrl)), readyMilliseconds: 100 }),
    );
    expect(error.reason).toBe('unreachable');
  });

  it('goes on by itself after the connection breaks', async () => {
    const { discord } = await startBot();
    discord.sendReconnect();
    await discord.until(() => (discord.connections.resumed > 0 ? true : undefined), 'a resumed session');
    const asked = discord.slash(discord.person({ name: 'Anna' }), {
      command: 'ask',
      options: { question: '?' },
    });
    await asked.reply();
    expect(discord.violations).toEqual([]);
  });

  it('tells when the connection is lost for good', async () => {
    const lost: DiscordLoginError[] = [];
    const { discord, lines } = await startBot(undefined, { onLost: (error) => lost.push(error) });
    discord.closeConnections(GatewayCloseCodes.AuthenticationFailed);
    await vi.waitFor(() => expect(lost.map(({ reason }) => reason)).toEqual(['invalid-token']));
    expect(lines.find(({ level }) => level === ERROR)?.msg).toBe('lost the connection to Discord');
  });
});

describe('stop', () => {
  it('lets answers that are under way go out, and starts no new ones', async () => {
    const { discord, dispatcher, connection, lines } = await startBot(async function* () {
      await sleep(300);
      yield say('Nog net');
    });
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, 'geld?', { mention: true });
    await vi.waitFor(() => expect(dispatcher.requests.length).toBe(1));
    const stopping = connection.stop();
    discord.say(anna, 'en nu?', { mention: true });
    await Promise.all([stopping, connection.stop()]);
    expect(said.answers().map(textOf)).toEqual(['Nog net']);
    expect(dispatcher.requests.length).toBe(1);
    expect(discord.connections.open).toBe(0);
    expect(lines.filter(({ level }) => level >= WARNING)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('does not wait for ever', async () => {
    const { discord, dispatcher, connection, lines } = await startBot(
      async function* () {
        await sleep(2_000);
        yield say('Te laat');
      },
      { drainMilliseconds: 50 },
    );
    discord.say(discord.person({ name: 'Anna' }), 'geld?', { mention: true });
    await vi.waitFor(() => expect(dispatcher.requests.length).toBe(1));
    const from = performance.now();
    await connection.stop();
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(lines.at(-1)).toMatchObject({ msg: 'stopped while answers were under way', abandoned: 1 });
  });
});
