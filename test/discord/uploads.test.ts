import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Upload } from '../../commands/command.ts';
import { isOwnAddress, toUpload } from '../../src/discord/uploads.ts';
import { UserError } from '../../src/errors.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { startBot } from './bot.ts';
import { say } from './fake-dispatcher.ts';
import { textOf } from './loopback/components.ts';

/** A host on this machine, which stands for Discord's when `api` is at it. */
async function host(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { api: `${origin}/api`, url: `${origin}/attachments/1/2/a.pdf?ex=1` };
}

async function problemOf(upload: Upload): Promise<string> {
  const error = await upload.read().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`not a UserError: ${error}`);
  return error.problem.kind;
}

describe('isOwnAddress', () => {
  it.each([
    ['https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1', undefined, true],
    ['https://media.discordapp.net/ephemeral-attachments/1/2/a.pdf', undefined, true],
    ['http://cdn.discordapp.com/attachments/1/2/a.pdf', undefined, false],
    ['https://cdn.discordapp.com:8443/attachments/1/2/a.pdf', undefined, false],
    ['https://user:pw@cdn.discordapp.com/attachments/1/2/a.pdf', undefined, false],
    ['https://cdn.discordapp.com.example.org/a.pdf', undefined, false],
    ['https://example.org/cdn.discordapp.com/a.pdf', undefined, false],
    ['https://127.0.0.1/attachments/1/2/a.pdf', undefined, false],
    ['file:///etc/passwd', undefined, false],
    ['no address', undefined, false],
    ['http://127.0.0.1:8080/attachments/1/2/a.pdf', 'http://127.0.0.1:8080/api', true],
    ['http://127.0.0.1:8080/admin', 'http://127.0.0.1:8080/api', false],
    ['http://127.0.0.1:9090/attachments/1', 'http://127.0.0.1:8080/api', false],
    ['http://localhost:8080/attachments/1', 'http://127.0.0.1:8080/api', false],
    ['http://[::1]:8080/attachments/1', 'http://[::1]:8080/api', true],
    ['http://proxy.example:80/attachments/1', 'http://proxy.example/api', false],
    ['http://127.example.org/attachments/1', 'http://127.example.org/api', false],
    ['http://10.0.0.1/attachments/1', 'http://10.0.0.1/api', false],
  ])('of %s with the API at %s is %s', (address, api, own) => {
    expect(isOwnAddress(address, api)).toBe(own);
  });
});

describe('reading a file', () => {
  it('gives its bytes', async () => {
    const { api, url } = await host((_, response) => response.end(Buffer.from([1, 2, 3])));
    const upload = toUpload({ name: 'a.pdf', size: 3, url }, 10, { fetch, api });
    expect([...(await upload.read())]).toEqual([1, 2, 3]);
  });

  it('asks nobody for what is not Discord’s, or is stated to be too large', async () => {
    const never = async (): Promise<Response> => {
      throw new Error('asked');
    };
    const elsewhere = toUpload({ name: 'a', size: 3, url: 'https://example.org/a' }, 10, { fetch: never });
    expect(await problemOf(elsewhere)).toBe('file-from-elsewhere');
    const url = 'https://cdn.discordapp.com/attachments/1/2/a.pdf';
    expect(await problemOf(toUpload({ name: 'a', size: 11, url }, 10, { fetch: never }))).toBe(
      'file-too-large',
    );
  });

  it('stops as soon as more comes than was stated', async () => {
    let closed: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { api, url } = await host((_, response) => {
      response.on('close', () => closed?.());
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(64 * 1024), more);
      };
      more();
    });
    expect(await problemOf(toUpload({ name: 'a', size: 3, url }, 100_000, { fetch, api }))).toBe(
      'file-too-large',
    );
    await gone;
  });

  it('follows no redirection', async () => {
    const secret = await host((_, response) => response.end('geheim'));
    const { api, url } = await host((_, response) => response.writeHead(302, { location: secret.url }).end());
    expect(await problemOf(toUpload({ name: 'a', size: 3, url }, 10, { fetch, api }))).toBe('file-not-had');
  });

  it.each([404, 500])('tells when Discord answers %d', async (status) => {
    const { api, url } = await host((_, response) => response.writeHead(status).end('<html>'));
    expect(await problemOf(toUpload({ name: 'a', size: 3, url }, 10, { fetch, api }))).toBe('file-not-had');
  });

  it('tells when the connection breaks', async () => {
    const { api, url } = await host((_, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('abc', () => response.destroy());
    });
    expect(await problemOf(toUpload({ name: 'a', size: 10, url }, 10, { fetch, api }))).toBe('file-not-had');
  });

  it('says in words what is wrong, in both languages', () => {
    const most = 10 * 1024 * 1024;
    for (const kind of ['file-too-large', 'file-from-elsewhere', 'file-not-had'] as const)
      for (const language of ['nl', 'en'] as const)
        expect(wordingFor(language).userProblem({ kind, name: 'Antwoord.pdf', most })).toMatch(
          /Antwoord\.pdf.*\.$/,
        );
  });
});

describe('options of a command', () => {
  it('are texts, choices, channels and roles by their ids, and files to be read', async () => {
    let read = '';
    const { discord, dispatcher } = await startBot(async function* ({ call }) {
      const { file } = call.kind === 'command' ? call.options : {};
      if (typeof file === 'object') read = Buffer.from(await file.read()).toString();
      yield say('Gelezen');
    });
    const anna = discord.person({ name: 'Anna', locale: 'nl', permissions: PermissionFlagsBits.ManageGuild });
    const role = discord.guilds[0]?.roles[1];
    if (role === undefined) throw new Error('no role');
    const asked = discord.slash(anna, {
      command: 'beheer',
      subcommand: 'toevoegen',
      options: {
        bestand: { name: 'Brief van de minister.txt', content: 'Geachte voorzitter' },
        soort: 'brief',
        kanaal: discord.channel(),
        rol: role,
        titel: 'Een brief',
      },
    });
    expect(textOf(await asked.reply())).toBe('Gelezen');
    expect(read).toBe('Geachte voorzitter');
    expect(dispatcher.requests[0]?.call).toMatchObject({
      options: {
        file: { name: 'Brief van de minister.txt', size: 18 },
        kind: 'letter',
        channel: discord.channel().id,
        role: role.id,
        title: 'Een brief',
      },
    });
    expect(discord.violations).toEqual([]);
  });
});
