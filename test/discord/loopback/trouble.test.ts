/** Dropped connections and failing requests, as a real discord.js client takes them. */
import { type Message, Routes } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { client, endScenes, loopback, scene } from './scene.ts';

afterEach(endScenes);

describe('trouble', () => {
  test('a dropped connection is resumed and misses nothing', async () => {
    const { discord, anna } = await scene({ message: (message) => message.reply('gehoord') });
    discord.dropConnections();
    const said = discord.say(anna, 'hallo?', { mention: true });
    expect((await said.answer()).content).toBe('gehoord');
    expect(discord.connections).toEqual({ open: 1, identified: 1, resumed: 1 });
    expect(discord.violations).toEqual([]);
  });

  test('told to reconnect, the client resumes', async () => {
    const { discord } = await scene({});
    discord.sendReconnect();
    await discord.until(() => (discord.connections.resumed === 1 ? true : undefined), 'a resumed session');
    expect(discord.connections.identified).toBe(1);
    expect(discord.violations).toEqual([]);
  });

  test('an invalidated session is identified anew', async () => {
    const discord = await loopback();
    // discord.js waits five seconds between sessions unless told otherwise.
    const buildIdentifyThrottler = async () => ({ waitForIdentify: async () => {} });
    const reply = (message: Message) => message.reply('gehoord');
    await client(discord, { message: reply }, { ws: { buildIdentifyThrottler } });
    discord.invalidateSession(false);
    await discord.until(() => (discord.connections.identified === 2 ? true : undefined), 'a second session');
    const said = discord.say(discord.person({ name: 'Anna' }), 'hallo?', { mention: true });
    expect((await said.answer()).content).toBe('gehoord');
    expect(discord.violations).toEqual([]);
  });

  test('rate limits and server failures are retried, other failures are thrown', async () => {
    const { discord, bot } = await scene({});
    const channel = await bot.channels.fetch(discord.channel().id);
    if (!channel?.isSendable()) throw new Error('no text channel');
    const path = /^\/channels\/\d+\/messages$/;
    discord.rateLimitNext({ method: 'POST', path });
    await channel.send('een');
    discord.failNext({ method: 'POST', path, status: 502 });
    await channel.send('twee');
    discord.failNext({ path, status: 403, body: { message: 'Missing Access', code: 50001 } });
    await expect(channel.send('drie')).rejects.toThrow('Missing Access');
    discord.delayNext({ path, milliseconds: 20 });
    await channel.send('vier');
    expect(discord.messages().map((message) => message.content)).toEqual(['een', 'twee', 'vier']);
    expect(
      discord.requests.filter((request) => path.test(request.path)).map((request) => request.status),
    ).toEqual([429, 200, 502, 200, 403, 200]);
    expect(discord.violations).toEqual([]);
  });

  test('a lost connection is an error, a global rate limit waited out', async () => {
    const { discord, bot } = await scene({});
    discord.disconnectNext({ path: /^\/users\/@me$/ });
    await expect(bot.rest.get(Routes.user())).rejects.toThrow('other side closed');
    discord.rateLimitNext({ path: /^\/users\/@me$/, global: true });
    expect(await bot.rest.get(Routes.user())).toMatchObject({ id: discord.botId });
    expect(discord.violations).toEqual([]);
  });

  test.each([
    ['a payload before identifying', { op: 3, d: {} }, 4003],
    ['a wrong token', { op: 2, d: { token: 'another', intents: 0 } }, 4004],
    ['an unknown opcode', { op: 99 }, 4001],
  ])('%s closes the connection', async (_name, payload, code) => {
    const discord = await loopback();
    const socket = new WebSocket(discord.apiUrl.replace('http', 'ws'));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send(JSON.stringify(payload)));
    expect(await closed).toBe(code);
    expect(discord.violations).toEqual([expect.stringContaining(`closed the connection with ${code}`)]);
  });
});
