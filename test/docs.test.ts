/** What the documents about the project say, held against the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { SETTING_NAMES } from '../src/config.ts';
import type { Library } from '../src/library/library.ts';
import { documentLine, findingLine } from '../src/terminal/json-lines.ts';
import { NEW_ANSWER, OLD_AND_NEW, oldAndNew } from './newer.ts';
import { openFolder, openSeeds, projectRoot } from './seeds.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const readme = read('README.md');

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

  it('points only to files that exist', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md'])
      for (const [, link = ''] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(() => read(link)).not.toThrow();
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
