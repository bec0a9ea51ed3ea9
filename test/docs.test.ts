/** What the documents about the project say, held against the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { SETTING_NAMES } from '../src/config.ts';
import type { Library } from '../src/library/library.ts';
import { createMetrics } from '../src/monitoring/metrics.ts';
import { documentLine, findingLine } from '../src/terminal/json-lines.ts';
import { NEW_ANSWER, OLD_AND_NEW, oldAndNew } from './newer.ts';
import { openFolder, openSeeds, projectRoot } from './seeds.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const readme = read('README.md');

const documentation = readdirSync(join(projectRoot, 'docs'), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => `docs/${name}`);
const texts = ['README.md', 'CONTRIBUTING.md', ...documentation.filter((file) => file.endsWith('.md'))];

/** Where the links of a text lead: a file by its path from the root, and the heading in it, if one is named. */
const linksOf = (file: string): { readonly file: string; readonly heading: string | null }[] =>
  [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].map(([, path = '', heading]) => ({
    file: path === '' ? file : normalize(join(file, '..', path)).replaceAll('\\', '/'),
    heading: heading ?? null,
  }));

/** What a heading goes by in links, as GitHub makes it. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

let library: Library;
beforeAll(async () => {
  library = await openSeeds();
});

describe('README', () => {
  it('names the two commands first, and they are scripts of the package', () => {
    const blocks = [...readme.matchAll(/```sh\n([^`]+)```/g)].map((found) => found[1]?.trim());
    expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((found) => found[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(read('.ci/run')).toContain('npm ci && npm test');
  });

  it('shows a real question with its real answer', async () => {
    const shown = /> (.+\?)\n\n([\s\S]+?)```/.exec(readme);
    const [best] = (await library.find(shown?.[1] ?? '')).hits;
    const quoted = (shown?.[2] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('  │'))
      .map((line) => line.slice(4))
      .join(' ');
    expect(quoted.length).toBeGreaterThan(100);
    expect(quoted.replaceAll('*', '')).toBe(best?.passage.answer.text.replace(/\s+/g, ' '));
  });

  it('tells of every command, in both languages, and of every setting', () => {
    for (const command of commands)
      for (const language of ['nl', 'en'] as const) {
        expect(readme).toContain(command.onMessage ? command.names[language] : `/${command.names[language]}`);
        for (const { names } of command.subcommands ?? []) expect(readme).toContain(names[language]);
      }
    for (const name of SETTING_NAMES) expect(readme).toContain(name);
  });

  it('names each permission that the bot is given once, as Discord has it', () => {
    const [, list = ''] = /and the permissions (.+?)\. /.exec(readme) ?? [];
    const named = [...list.matchAll(/\*([^*]+)\*/g)].map(([, name = '']) => name);
    expect(named).toContain('Send Messages');
    expect(new Set(named).size).toBe(named.length);
    // "View Channels" in Discord's settings is one flag for all of them.
    const flags = named.map((name) => name.toLowerCase().replaceAll(' ', '').replace('channels', 'channel'));
    const known = Object.keys(PermissionFlagsBits).map((flag) => flag.toLowerCase());
    expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
  });
});

describe('links', () => {
  it.each(texts)('of %s lead to files and headings that exist', (text) => {
    for (const { file, heading } of linksOf(text)) {
      expect(() => read(file)).not.toThrow();
      if (heading !== null) expect(anchorsOf(file)).toContain(heading);
    }
  });

  it('lead to every file in docs', () => {
    const linked = new Set(texts.flatMap((text) => linksOf(text).map(({ file }) => file)));
    expect(documentation.filter((file) => !linked.has(file))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('tells of every command file and every folder of the source', () => {
    const architecture = read('docs/architecture.md');
    const files = readdirSync(join(projectRoot, 'commands')).map((name) =>
      name.endsWith('.ts') ? name : `${name}/`,
    );
    const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect([...files, ...folders].filter((name) => !architecture.includes(name))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const operations = read('docs/operations.md');

  it('names metrics that there are', async () => {
    const metrics = createMetrics({ status: () => library.status(), connected: () => true });
    const named = [...operations.matchAll(/`((?:kamerbode|nodejs|process)_\w+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    const text = await metrics.text();
    expect(named.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it('names settings that there are', () => {
    const named = [...operations.matchAll(/`([A-Z]+_[A-Z_]+)\b[^`]*`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });

  it('explains errors in the words in which they are told', () => {
    const source = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(join('src', name)))
      .join('\n')
      .replaceAll("\\'", "'");
    const told = [...operations.matchAll(/^\| (?:log: )?\*([^*]+)\* \|/gm)].map(
      ([, sentence = '']) => sentence,
    );
    expect(told.length).toBeGreaterThan(10);
    const parts = told.flatMap((sentence) => sentence.split('…')).map((part) => part.trim());
    expect(parts.filter((part) => !source.includes(part))).toEqual([]);
  });
});

/** The keys in the tables of a section, and those of the objects named in passing. */
const documentedKeys = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/^\| `(\w+)` \|/gm), ...text.matchAll(/"(\w+)"/g)].map((found) => found[1] ?? ''),
  );

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('docs/output.md', () => {
  const documented = documentedKeys(read('docs/output.md'));

  it('lists every key that is printed for a question', async () => {
    const line = findingLine(await library.find('waarom zijn de systemen van het OM zo verouderd?'));
    expect(line.results.length).toBeGreaterThan(0);
    expect(keysOf(line).filter((key) => !documented.has(key))).toEqual([]);
  });

  it('lists every key that is printed of a newer answer', async () => {
    const { folder, remove } = await oldAndNew();
    const line = findingLine(await (await openFolder(folder)).find(OLD_AND_NEW));
    await remove();
    expect(line.newer).toMatchObject({
      document: 'nieuw',
      questions: [1],
      date: { value: '2026-01-13' },
      link: null,
      answer: NEW_ANSWER,
    });
    expect(keysOf(line).filter((key) => !documented.has(key))).toEqual([]);
    expect(
      findingLine(await library.find('waarom zijn de systemen van het OM zo verouderd?')).newer,
    ).toBeNull();
  });

  it('lists every key that is printed for a document', async () => {
    const documents = new Set((await library.find('OM')).hits.map(({ document }) => document));
    expect(documents.size).toBeGreaterThan(0);
    for (const document of documents)
      expect(keysOf(documentLine(document.file, document)).filter((key) => !documented.has(key))).toEqual([]);
  });
});
