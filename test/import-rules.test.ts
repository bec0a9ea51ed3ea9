/** Who may import whom: the rules of docs/architecture.md, held against every file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './seeds.ts';

interface Import {
  readonly file: string;
  /** A path from the project's root, or a package's name. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);
const sourceOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const imports: Import[] = files.flatMap((file) => {
  const source = sourceOf(file);
  const target = (specifier: string): string =>
    specifier.startsWith('.')
      ? relative(projectRoot, join(projectRoot, dirname(file), specifier)).replaceAll('\\', '/')
      : specifier;
  return [
    ...[...source.matchAll(IMPORT)].map((found) => ({
      file,
      target: target(found[2] ?? ''),
      typeOnly: found[1] !== undefined,
    })),
    ...[...source.matchAll(DYNAMIC_IMPORT)].map((found) => ({
      file,
      target: target(found[1] ?? ''),
      typeOnly: false,
    })),
  ];
});

/** The imports of the files under `from` that are none of those allowed. */
const strangers = (from: string, allowed: (one: Import) => boolean): string[] =>
  imports
    .filter(({ file }) => file.startsWith(from))
    .filter((one) => !allowed(one))
    .map(({ file, target }) => `${file} imports ${target}`);

const under = (target: string, ...folders: string[]): boolean =>
  folders.some((folder) => target.startsWith(folder));

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports).toContainEqual({ file: 'src/main.ts', target: 'src/config.ts', typeOnly: false });
  });

  it('of documents are documents, what reads YAML and checks it, and what decodes formats', () => {
    expect(
      strangers(
        'src/documents/',
        ({ file, target }) =>
          under(target, 'src/documents/') ||
          ['yaml', 'zod'].includes(target) ||
          (under(file, 'src/documents/read/') && ['unpdf', 'saxes', 'cheerio', 'node:zlib'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('of search are search, text, the types of documents, and two libraries', () => {
    expect(
      strangers(
        'src/search/',
        ({ file, target, typeOnly }) =>
          under(target, 'src/search/', 'src/text/', '@orama/stemmers') ||
          (under(target, 'src/documents/') && typeOnly) ||
          (target === 'minisearch' && file === 'src/search/passage-index.ts'),
      ),
    ).toEqual([]);
  });

  it('of text are nothing but text and types', () => {
    expect(strangers('src/text/', ({ target, typeOnly }) => under(target, 'src/text/') || typeOnly)).toEqual(
      [],
    );
  });

  it('of replies are replies and text; of all else the types alone', () => {
    expect(
      strangers(
        'src/replies/',
        ({ target, typeOnly }) =>
          under(target, 'src/replies/', 'src/text/') || (typeOnly && under(target, 'src/')),
      ),
    ).toEqual([]);
  });

  it('of phrasings are documents, search, YAML and its checks; files and the library each in one place', () => {
    expect(
      strangers(
        'src/phrasings/',
        ({ file, target }) =>
          under(target, 'src/phrasings/', 'src/documents/', 'src/search/', 'src/bounded-body.ts') ||
          ['yaml', 'zod'].includes(target) ||
          (file === 'src/phrasings/phrase-files.ts' &&
            (under(target, 'src/library/') || target === 'node:path')) ||
          (file === 'src/phrasings/write-sidecar.ts' && ['node:fs/promises', 'node:path'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('of the store are itself, errors, how words are folded, Kysely, and SQLite in one place', () => {
    expect(
      strangers(
        'src/store/',
        ({ file, target, typeOnly }) =>
          under(target, 'src/store/', 'node:') ||
          ['src/errors.ts', 'src/search/tokens.ts', 'kysely'].includes(target) ||
          (target === 'libsql' && file === 'src/store/sqlite.ts') ||
          (typeOnly &&
            under(target, 'src/replies/reply.ts', 'src/search/finding.ts', 'src/search/filters.ts')),
      ),
    ).toEqual([]);
    const elsewhere = imports.filter(({ file }) => !under(file, 'src/store/'));
    expect(elsewhere.filter(({ target }) => ['kysely', 'libsql'].includes(target))).toEqual([]);
    // Whatever else knows the store knows what it offers; who starts the program opens one.
    const insides = elsewhere.filter(
      ({ file, target }) =>
        under(target, 'src/store/') && target !== 'src/store/store.ts' && file !== 'src/start-up.ts',
    );
    expect(insides).toEqual([]);
  });

  it('of pictures are pictures, text, wording and what draws; the font is read in one place', () => {
    expect(
      strangers(
        'src/pictures/',
        ({ file, target, typeOnly }) =>
          under(target, 'src/pictures/', 'src/text/', 'src/replies/wording/') ||
          (typeOnly && under(target, 'src/replies/')) ||
          (file === 'src/pictures/png.ts' && target === '@resvg/resvg-js') ||
          (file === 'src/pictures/face.ts' && ['opentype.js', 'node:fs', 'node:module'].includes(target)),
      ),
    ).toEqual([]);
  });

  it('of commands are commands, replies, text, pictures, errors and what a phrasing must be; of the library, the search and the log the types alone', () => {
    expect(
      strangers(
        'commands/',
        ({ target, typeOnly }) =>
          under(target, 'commands/', 'src/replies/', 'src/text/', 'src/pictures/') ||
          ['src/errors.ts', 'src/phrasings/check-phrasing.ts'].includes(target) ||
          (typeOnly &&
            under(
              target,
              'src/library/library.ts',
              'src/store/store.ts',
              'src/log.ts',
              'src/search/finding.ts',
              'src/search/filters.ts',
              'src/phrasings/drafting.ts',
            )),
      ),
    ).toEqual([]);
  });

  it.each(['src/discord/', 'src/terminal/'])('of %s are no commands but their types', (folder) => {
    expect(strangers(folder, ({ target, typeOnly }) => !under(target, 'commands/') || typeOnly)).toEqual([]);
  });

  it('of discord.js and of the terminal stay where they belong', () => {
    const discord = imports.filter(({ target }) => target === 'discord.js').map(({ file }) => file);
    expect(discord.filter((file) => !under(file, 'src/discord/'))).toEqual([]);
    const readline = imports
      .filter(({ target }) => target.startsWith('node:readline'))
      .map(({ file }) => file);
    expect(readline.filter((file) => !under(file, 'src/terminal/', 'src/cli.ts'))).toEqual([]);
  });

  it('of monitoring are errors, types, and what measures and serves, which nothing else uses', () => {
    const own = ['prom-client', 'node:http'];
    expect(
      strangers(
        'src/monitoring/',
        ({ target, typeOnly }) =>
          under(target, 'src/monitoring/') || ['src/errors.ts', ...own].includes(target) || typeOnly,
      ),
    ).toEqual([]);
    const users = imports.filter(({ target }) => own.includes(target)).map(({ file }) => file);
    expect(users.filter((file) => !under(file, 'src/monitoring/'))).toEqual([]);
  });

  it('of the library are documents, search, the file system, and what the store offers', () => {
    expect(
      strangers(
        'src/library/',
        ({ target, typeOnly }) =>
          under(target, 'src/library/', 'src/documents/', 'src/search/', 'src/errors.ts', 'node:') ||
          (typeOnly && target === 'src/store/store.ts'),
      ),
    ).toEqual([]);
  });
});

describe('the environment, the clock and chance', () => {
  const users = (pattern: RegExp, allowed: readonly string[]): string[] =>
    files.filter((file) => !allowed.includes(file) && pattern.test(sourceOf(file)));

  it('are read by main and cli alone, and handed on', () => {
    // Who hands `fetch` on is who may reach out: the drafting of phrasings, when the operator has set it up, and the
    // bot, for files that come with a command.
    expect(users(/\bglobalThis\.fetch\b/, ['src/cli.ts', 'src/main.ts'])).toEqual([]);
    expect(users(/process\.env\b/, ['src/main.ts', 'src/cli.ts'])).toEqual([]);
    expect(users(/\bDate\.now\(\)|\bnew Date\(\)/, ['src/main.ts', 'src/cli.ts', 'src/start-up.ts'])).toEqual(
      [],
    );
    // `channels.fetch` and the like ask Discord's client.
    expect(users(/\bMath\.random\(\)|(?<![.\w])fetch\(/, [])).toEqual([]);
  });
});
