import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { LOG_DAYS, QUESTION_DAYS, REMOVED_DOCUMENT_DAYS } from '../../src/store/retention.ts';
import type { Store } from '../../src/store/store.ts';
import { projectRoot } from '../seeds.ts';
import { bytesIn, Clock, inStore, open, ownFolder, question } from './support.ts';

const privacy = readFileSync(join(projectRoot, 'docs/privacy.md'), 'utf8');

/** Something in every table, each with `mark` wherever there is text. */
async function fill(store: Store, server: string, mark: string) {
  await store.settings.save(server, {
    moderatorRole: mark,
    channels: [{ channel: mark, manner: 'questions' }],
  });
  const asked = await store.questions.remember(question(`${mark} vraag?`, { server, entries: [mark] }));
  await store.votes.cast({ server, question: asked, entry: mark, person: '1', helpful: false });
  await store.votes.dismiss(server, { text: `${mark} weg?`, entry: mark });
  await store.phrasings.add(server, { entry: mark, text: `${mark} anders?`, by: mark });
  const place = { server, channel: mark, message: mark };
  await store.replies.link({ ...place, reply: mark, asked, entry: mark });
  const bytes = Buffer.from(mark.repeat(2000));
  const document = await store.documents.add(server, { name: mark, file: mark, by: mark, bytes });
  await store.log.record(server, { person: mark, action: 'add-document', subject: mark });
  return { asked, place, document: document ?? '' };
}

describe('forgetting a server', () => {
  it('leaves nothing of it in the file, and everything of the others', async () => {
    const folder = await ownFolder();
    const store = await open(folder);
    for (const round of ['a', 'b', 'c']) await fill(store, `weg-${round}`, `vergeetmijniet${round}`);
    const kept = await fill(store, 'blijft', 'onthoudmij');
    // Rows of both on the same pages, of many lengths, so that pages fill up and are divided.
    for (let row = 0; row < 60; row++)
      for (const [server, mark] of [
        ['weg-a', 'vergeetmijniet'],
        ['blijft', 'onthoudmij'],
      ] as const) {
        const text = `${mark} ${row} ${'lang '.repeat((row * 37) % 90)}?`;
        const asked = await store.questions.remember(question(text, { server, entries: [mark] }));
        await store.phrasings.add(server, { entry: mark, text, by: mark });
        const place = { server, channel: `${mark}${(row * 7919) % 60}`, message: mark };
        await store.replies.link({ ...place, reply: mark, asked, entry: mark });
      }
    for (const round of ['a', 'b', 'c']) await store.forget(`weg-${round}`);

    const bytes = (await bytesIn(folder)).toString('latin1');
    expect(bytes).toContain('onthoudmij');
    expect(bytes).not.toContain('vergeetmijniet');
    expect(bytes).not.toContain('weg-');
    expect(await store.settings.of('weg-a')).toMatchObject({ moderatorRole: null, channels: [] });
    expect(await store.settings.of('blijft')).toMatchObject({ moderatorRole: 'onthoudmij' });
    expect(await store.replies.to(kept.place)).not.toBeNull();
    expect(await store.documents.bytes('blijft', kept.document)).toHaveLength(20_000);
    expect(await store.votes.counts('blijft', kept.asked, 'onthoudmij')).toEqual({ yes: 0, no: 1 });
  });

  it('empties every table but the secret and the version', async () => {
    const folder = await ownFolder();
    await inStore(folder, async (store) => {
      await fill(store, 'here', 'iets');
      await store.forget('here');
    });
    const database = new Libsql(join(folder, 'kamerbode.db'));
    const filled = tablesIn(database).filter(
      (table) => (database.prepare(`select 1 from ${table} limit 1`).all([]) as unknown[]).length > 0,
    );
    database.close();
    expect(filled.sort()).toEqual(['kysely_migration', 'kysely_migration_lock', 'secrets']);
  });
});

describe('what has been kept for its time', () => {
  it('is deleted, and nothing else', async () => {
    const clock = new Clock();
    const store = await open(null, clock);
    const { asked, place, document } = await fill(store, 'here', 'oud');
    await store.documents.remove('here', document);
    const stays = await store.documents.add('here', {
      name: 'b',
      file: 'b',
      by: '1',
      bytes: Buffer.from('b'),
    });

    clock.pass(REMOVED_DOCUMENT_DAYS);
    await store.purge();
    expect(await store.documents.bytes('here', document)).not.toBeNull();
    clock.pass(1);
    await store.purge();
    expect(await store.documents.bytes('here', document)).toBeNull();

    clock.pass(QUESTION_DAYS - REMOVED_DOCUMENT_DAYS - 1);
    await store.purge();
    expect(await store.questions.asked('here', asked)).not.toBeNull();
    expect(await store.replies.to(place)).toMatchObject({ asked });
    clock.pass(1);
    await store.purge();
    expect(await store.questions.asked('here', asked)).toBeNull();
    expect(await store.votes.counts('here', asked, 'oud')).toEqual({ yes: 0, no: 0 });
    expect(await store.replies.to(place)).toBeNull();

    clock.pass(LOG_DAYS - QUESTION_DAYS - 1);
    await store.purge();
    expect(await store.log.entries('here', { limit: 9 })).toHaveLength(1);
    clock.pass(1);
    await store.purge();
    expect(await store.log.entries('here', { limit: 9 })).toEqual([]);

    expect(await store.settings.of('here')).toMatchObject({ moderatorRole: 'oud' });
    expect(await store.phrasings.of('here')).toHaveLength(1);
    expect((await store.documents.inUse()).map(({ id }) => id)).toEqual([stays]);
  });
});

const tablesIn = (database: Libsql.Database): string[] =>
  (database.prepare(`select name from sqlite_master where type = 'table'`).all([]) as { name: string }[]).map(
    ({ name }) => name,
  );

describe('docs/privacy.md', () => {
  it('tells of every table there is', async () => {
    const folder = await ownFolder();
    await inStore(folder, async () => {});
    const database = new Libsql(join(folder, 'kamerbode.db'));
    const tables = tablesIn(database);
    database.close();
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => !privacy.includes(`\`${table}\``))).toEqual([]);
  });

  it.each([
    ['questions', QUESTION_DAYS],
    ['dismissals', QUESTION_DAYS],
    ['replies', QUESTION_DAYS],
    ['documents', REMOVED_DOCUMENT_DAYS],
    ['moderation_log', LOG_DAYS],
  ])('says how long %s are kept', (table, days) => {
    const row = privacy.split('\n').find((line) => line.startsWith(`| \`${table}\``));
    expect(row?.split('|').at(-2)).toContain(`${days} days`);
  });
});
