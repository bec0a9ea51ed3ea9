/** The program from the outside: how it starts, answers, fails and stops. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { TOKEN } from '../discord/bot.ts';
import { LoopbackDiscord } from '../discord/loopback/loopback-discord.ts';
import { projectRoot } from '../seeds.ts';
import { ownFolder } from '../store/support.ts';
import { run } from './process.ts';

/** Marks of what matched left out. */
const unmarked = (text: string): string => text.replaceAll('*', '').replace(/\s+│?\s*/g, ' ');

const QUESTION = 'Moet het OM bezuinigen op de IT-infrastructuur, een bezuiniging van 40 miljoen euro?';
const ANSWER = 'Er is geen sprake van een aan het OM opgelegde bezuiniging';
const seeds = join(projectRoot, 'seeds');

/** One that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe('without a token', () => {
  it('the terminal answers what comes through a pipe, line by line, and ends with it', async () => {
    const { code, out, err } = await run('main.js', [], {
      input: `${QUESTION}\n\nrecept voor boerenkool met rookworst\n`,
    });
    expect(out).toContain('Er is geen DISCORD_TOKEN ingesteld');
    expect(unmarked(out)).toContain(ANSWER);
    expect(out).toContain('Daarop heb ik geen antwoord gevonden.');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('speaks English when set so', async () => {
    const { out } = await run('main.js', [], { input: '/help\n', env: { LANGUAGE: 'en' } });
    expect(out).toContain('No DISCORD_TOKEN is set');
    expect(out).toContain('/ask');
  });
});

describe('settings that are wrong', () => {
  it('are all named at once, and the program does not start', async () => {
    const { code, err } = await run('main.js', [], { env: { LANGUAGE: 'fr', LOG_LEVEL: 'loud' } });
    expect(err).toMatch(
      /^Deze instellingen kloppen niet: LANGUAGE moet nl of en zijn; LOG_LEVEL moet trace, .* of silent zijn\.\n$/,
    );
    expect(code).toBe(1);
  });

  it('as a folder that is not there: one sentence, in the language that is set', async () => {
    const { code, err } = await run('main.js', [], {
      env: { DOCUMENTS_DIR: '/nowhere/at/all', LANGUAGE: 'en' },
    });
    expect(err).toBe("The documents folder /nowhere/at/all can't be read.\n");
    expect(code).toBe(1);
  });
});

describe('with a token', () => {
  let discord: LoopbackDiscord;
  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ token: TOKEN });
    data = await mkdtemp(join(tmpdir(), 'kamerbode-test-'));
  });
  afterAll(async () => {
    await discord.stop();
    await rm(data, { recursive: true, force: true });
  });
  let data: string;
  const env = (token: string) => ({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: discord.apiUrl,
    DATA_DIR: data,
  });

  it('connects, registers its commands, and stops when told, without an error', async () => {
    let told = false;
    const { code, err } = await run('main.js', [], {
      env: env(TOKEN),
      onOutput: (all, child) => {
        // A second signal would end it at once, as whoever sends it wants.
        if (!told && all.includes('commands registered')) told = child.kill('SIGTERM');
      },
    });
    expect(err).toContain('connected to Discord');
    expect(err).toContain('"signal":"SIGTERM"');
    expect(err).not.toContain('"level":50');
    expect(err).not.toContain(TOKEN);
    expect(code).toBe(0);
    expect(discord.commands.map(({ name }) => name).sort()).toEqual(
      commands.map(({ names }) => names.en).sort(),
    );
    expect(await readdir(data)).toEqual(['kamerbode.db']);
  });

  it('tells machines whether it lives and is ready, and its metrics', async () => {
    const port = await freePort();
    const seen: (string | number)[] = [];
    const { code } = await run('main.js', [], {
      env: { ...env(TOKEN), MONITORING_PORT: `${port}` },
      onOutput: (all, child) => {
        if (seen.length > 0 || !all.includes('commands registered')) return;
        seen.push('asking');
        void look().finally(() => child.kill('SIGTERM'));
      },
    });
    async function look(): Promise<void> {
      for (const page of ['live', 'ready'])
        seen.push((await fetch(`http://127.0.0.1:${port}/${page}`)).status);
      seen.push(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text());
    }
    expect(seen.slice(0, 3)).toEqual(['asking', 200, 200]);
    expect(seen[3]).toContain('\nkamerbode_documents 5\n');
    expect(seen[3]).toContain('\nkamerbode_gateway_connected 1\n');
    expect(code).toBe(0);
  });

  it('that Discord does not know, it says so in one sentence and does not start', async () => {
    const wrong = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GxYzAb.a-wrong-secret-a-wrong-secret';
    const { code, err } = await run('main.js', [], { env: env(wrong) });
    expect(err).toBe('Discord kent dit DISCORD_TOKEN niet; kopieer het opnieuw uit de Developer Portal.\n');
    expect(code).toBe(1);
  });

  it('and no Discord to be reached, it says so', async () => {
    const { code, err } = await run('main.js', [], {
      env: { ...env(TOKEN), DISCORD_API_URL: 'http://127.0.0.1:9/api', LANGUAGE: 'en' },
    });
    expect(err.trim().split('\n').at(-1)).toBe(
      "Discord can't be reached; check the connection and try again later.",
    );
    expect(code).toBe(1);
  });

  it('registers once, and finds nothing to change the second time', async () => {
    const before = discord.violations.length;
    const first = await run('cli.js', ['register'], { env: env(TOKEN) });
    const second = await run('cli.js', ['register'], { env: { ...env(TOKEN), LANGUAGE: 'en' } });
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(second.out).toBe('Discord knows the commands already; nothing has changed.\n');
    expect(discord.violations.slice(before)).toEqual([]);
  });

  it('register without one says what is missing', async () => {
    const { code, err } = await run('cli.js', ['register']);
    expect(err).toBe('Er is geen DISCORD_TOKEN ingesteld; zet het token van uw bot in .env.\n');
    expect(code).toBe(1);
  });
});

describe('the command line', () => {
  it('ask answers the question given as its words', async () => {
    const { out, code } = await run('cli.js', ['ask', ...QUESTION.split(' ')]);
    expect(unmarked(out)).toContain(ANSWER);
    expect(code).toBe(0);
  });

  it('ask --json gives a line for each line, also for an empty one', async () => {
    const { out } = await run('cli.js', ['ask', '--json'], { input: `${QUESTION}\n\nboerenkool\n` });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ query }) => query)).toEqual([QUESTION, '', 'boerenkool']);
    expect(lines[0].results[0]).toMatchObject({ document: '001_f6bf631fb9c80b1a', questions: [7, 8] });
    expect(lines[2].verdict).toBe('nothing');
  });

  it('ask is narrowed by options, for people and for machines', async () => {
    const narrowed = ['ask', '--until', '2025-12-31', '--asker', 'D66'];
    const { out } = await run('cli.js', [...narrowed, '--json', QUESTION]);
    const { results, newer } = JSON.parse(out);
    expect(new Set(results.map((one: { document: string }) => one.document))).toEqual(
      new Set(['001_f6bf631fb9c80b1a']),
    );
    expect(newer).toBeNull();
    expect(unmarked((await run('cli.js', [...narrowed, QUESTION])).out)).toContain(ANSWER);
    const silent = await run('cli.js', ['ask', '--kind', 'letter', '--from', '2026', QUESTION]);
    expect(unmarked(silent.out)).toContain(
      'Ik heb alleen gezocht vanaf 1 januari 2026 en in documenten van het soort „brief”.',
    );
  });

  it.each([
    [
      ['--from', 'gisteren'],
      '“gisteren” is not a date; write for example 2026-01-13, 13 January 2026, November 2025 or 2025.',
    ],
    [
      ['--kind', 'brief'],
      '“brief” is not a kind of document; it must be answered, questions-only, postponement, letter, list or other.',
    ],
    [['--document', 'x'], 'I know no document “x”; give its title, number or file name.'],
  ])('ask with %j ends with one sentence', async (options, sentence) => {
    for (const more of [[], ['--json']]) {
      const { code, out, err } = await run('cli.js', ['ask', ...options, ...more, QUESTION], {
        env: { LANGUAGE: 'en' },
      });
      expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${sentence}\n` });
    }
  });

  it('parse goes on after a file that cannot be read', async () => {
    const files = ['nowhere.txt', join(seeds, '004_de34b6e39c91bd8b.txt')];
    const { out, code } = await run('cli.js', ['parse', '--json', ...files]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ file: 'nowhere.txt', error: 'het bestand kan niet worden geopend' });
    expect(lines[1]).toMatchObject({ kind: 'answered', ministers: ['Van Oosten'] });
    expect(code).toBe(0);
  });

  it('parse refuses what is no regular file, such as a pipe that nobody writes to', async () => {
    const folder = await ownFolder();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { code, err } = await run('cli.js', ['parse', pipe, folder], { env: { LANGUAGE: 'en' } });
    expect(err).toBe(`${pipe}: it is not a regular file.\n${folder}: it is not a regular file.\n`);
    expect(code).toBe(1);
  });

  it('parse shows people what was read, and with --roles every character of it', async () => {
    const file = join(seeds, '003_d6dee61ec90fd0dc.txt');
    const summary = await run('cli.js', ['parse', file]);
    expect(summary.out).toContain('Stand van zaken, 2 noten: Zoals ook eerder aangegeven');
    const roles = await run('cli.js', ['parse', '--roles', file], { env: { NO_COLOR: '1' } });
    expect(roles.out).toContain('<heading>Stand van zaken');
    expect(roles.out).toContain('<signature>De');
    const coloured = await run('cli.js', ['parse', '--roles', file]);
    expect(coloured.out).toContain('\u001b[32m');
  });

  it('says how it is used', async () => {
    const { out } = await run('cli.js', ['--help']);
    for (const command of ['ask', 'parse', 'phrase', 'register']) expect(out).toContain(command);
  });
});
