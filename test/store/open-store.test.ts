import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import { dialectOn } from '../../src/store/dialect.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connectHere } from '../../src/store/sqlite.ts';
import { Clock, inStore, ownFolder, question } from './support.ts';

const openIn = (folder: string) =>
  openStore({ folder, now: new Clock().now, random: randomBytes, connect: connectHere });

/** The problem with which the store refuses. */
async function refusal(action: Promise<unknown>): Promise<unknown> {
  const error = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).problem;
}

/** A folder with a store in it that holds some questions. */
async function folderInUse(): Promise<{ folder: string; file: string }> {
  const folder = await ownFolder();
  await inStore(folder, async ({ questions }) => {
    for (let number = 1; number <= 100; number++)
      await questions.remember(question(`vraag ${number}, ${'lang '.repeat(100)}?`));
  });
  return { folder, file: join(folder, 'kamerbode.db') };
}

describe('a store', () => {
  it('makes its folder where there is none', async () => {
    const folder = join(await ownFolder(), 'not', 'yet');
    await inStore(folder, ({ settings }) => settings.save('here', { language: 'en' }));
    expect((await stat(join(folder, 'kamerbode.db'))).isFile()).toBe(true);
  });

  it('is all in one file once it is closed', async () => {
    const { file } = await folderInUse();
    const elsewhere = await ownFolder();
    await writeFile(join(elsewhere, 'kamerbode.db'), await readFile(file));
    expect(await inStore(elsewhere, ({ questions }) => questions.gaps('here'))).toEqual([]);
    const copy = new Libsql(join(elsewhere, 'kamerbode.db'));
    expect(copy.prepare('select count(*) as count from questions').all([])).toEqual([{ count: 100 }]);
    copy.close();
  });

  it('flushes each commit, holds rows to what they point to, and overwrites what is deleted', async () => {
    const db = new Kysely<unknown>({
      dialect: dialectOn(await connectHere(join(await ownFolder(), 'x.db'))),
    });
    const value = async (pragma: string) =>
      Object.values((await sql.raw<object>(`pragma ${pragma}`).execute(db)).rows[0] ?? {})[0];
    expect(await value('journal_mode')).toBe('wal');
    expect(await value('synchronous')).toBe(2);
    expect(await value('foreign_keys')).toBe(1);
    expect(await value('secure_delete')).toBe(1);
    await db.destroy();
  });
});

describe('a file that is damaged', () => {
  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['no database', () => Buffer.from('Geachte voorzitter, '.repeat(500))],
    ['cut short', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))],
    ['overwritten in the middle', (bytes) => Buffer.from(bytes).fill(0xab, 4096 * 5, 4096 * 9)],
    ['overwritten behind its header', (bytes) => Buffer.from(bytes).fill(0, 100, 4096)],
  ];

  it.each(damages)('(%s) is refused in a sentence, and left as it is', async (_, damage) => {
    const { folder, file } = await folderInUse();
    await writeFile(file, damage(await readFile(file)));
    const hash = async () =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    const before = await hash();
    const problem = await refusal(openIn(folder));
    expect(problem).toEqual({ kind: 'store', reason: 'damaged', file });
    expect(await hash()).toBe(before);
  });
});

describe('a store that a newer program made', () => {
  it('is refused, and left as it is', async () => {
    const { folder, file } = await folderInUse();
    const database = new Libsql(file);
    database.exec(`insert into kysely_migration (name, timestamp) values ('9999-of-the-future', '')`);
    database.close();
    expect(await refusal(openIn(folder))).toEqual({ kind: 'store', reason: 'newer', file });
  });
});

describe('a place that cannot be written', () => {
  /** Runs `action` as one who may not write in the folder: root may write everywhere, so it becomes nobody meanwhile. */
  async function withoutRights<Result>(folder: string, action: () => Promise<Result>): Promise<Result> {
    const nobody = 65534;
    const isRoot = process.geteuid?.() === 0;
    await chmod(folder, 0o555);
    if (isRoot) process.seteuid?.(nobody);
    try {
      return await action();
    } finally {
      if (isRoot) process.seteuid?.(0);
      await chmod(folder, 0o755);
    }
  }

  it('is refused in a sentence, whether there is a store or not', async () => {
    const empty = await ownFolder();
    const { folder, file } = await folderInUse();
    await chmod(file, 0o444);
    for (const place of [empty, folder])
      expect(await withoutRights(place, () => refusal(openIn(place)))).toMatchObject({
        kind: 'store',
        reason: 'unwritable',
      });
    expect(await withoutRights(empty, () => refusal(openIn(join(empty, 'sub'))))).toMatchObject({
      reason: 'unwritable',
    });
  });

  it('may be a folder where the file should be, or a file where the folder should be', async () => {
    const folder = await ownFolder();
    await mkdir(join(folder, 'kamerbode.db'));
    await writeFile(join(folder, 'file'), '');
    expect(await refusal(openIn(folder))).toMatchObject({ reason: 'unwritable' });
    expect(await refusal(openIn(join(folder, 'file')))).toMatchObject({ reason: 'unwritable' });
  });
});

describe('a write that fails', () => {
  it('for want of room is undone whole, and the next one that fits succeeds', async () => {
    const file = join(await ownFolder(), 'x.db');
    const db = new Kysely<{ notes: { text: string } }>({ dialect: dialectOn(await connectHere(file)) });
    await db.schema.createTable('notes').addColumn('text', 'text').execute();
    // As a full disk: SQLite says the same of a database that may not grow.
    await sql`pragma max_page_count = 20`.execute(db);
    const write = (...texts: string[]) =>
      db.transaction().execute(async (transaction) => {
        for (const text of texts) await transaction.insertInto('notes').values({ text }).execute();
      });
    await write('one');
    expect(await refusal(write('two', 'x'.repeat(200_000)))).toEqual({ kind: 'store', reason: 'full', file });
    await write('three');
    expect(await db.selectFrom('notes').select('text').execute()).toEqual([
      { text: 'one' },
      { text: 'three' },
    ]);
    await db.destroy();
  });

  it('because another program holds the database says so, and succeeds once it lets go', async () => {
    const { folder, file } = await folderInUse();
    await inStore(folder, async ({ settings }) => {
      const other = new Libsql(file);
      other.exec('begin immediate');
      expect(await refusal(settings.save('here', { language: 'en' }))).toEqual({
        kind: 'store',
        reason: 'busy',
        file,
      });
      other.exec('rollback');
      other.close();
      expect(await settings.save('here', { language: 'en' })).toMatchObject({ language: 'en' });
    });
  });
});

describe('what is said of a store that fails', () => {
  it.each(['damaged', 'unwritable', 'full', 'busy', 'newer'] as const)(
    '(%s) names no path of the machine',
    (reason) => {
      for (const language of ['nl', 'en'] as const) {
        const sentence = wordingFor(language).userProblem({
          kind: 'store',
          reason,
          file: '/home/iemand/kamerbode.db',
        });
        expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
        expect(sentence).toContain('DATA_DIR');
        expect(sentence).not.toContain('iemand');
      }
    },
  );
});
