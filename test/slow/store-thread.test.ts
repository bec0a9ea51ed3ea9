/** SQLite in a thread of its own, of the build, as the bot runs it. */
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someMoment } from '../seeds.ts';
import { inStore, ownFolder, question } from '../store/support.ts';
import { builtOpenStore } from './built-store.ts';

const openStore = await builtOpenStore();
const open = (folder: string) => openStore({ folder, now: () => someMoment, random: randomBytes });

describe('a store whose database is in a thread of its own', () => {
  it('answers many at once, each with what is theirs, and keeps it', async () => {
    const folder = await ownFolder();
    const store = await open(folder);
    const ids = await Promise.all(
      Array.from({ length: 200 }, (_, number) => store.questions.remember(question(`vraag ${number}?`))),
    );
    const texts = await Promise.all(ids.map(async (id) => (await store.questions.asked('here', id))?.text));
    expect(texts).toEqual(ids.map((_, number) => `vraag ${number}?`));
    const bytes = randomBytes(1_000_000);
    const document = (await store.documents.add('here', { name: 'a', file: 'a', by: '1', bytes })) ?? '';
    expect(bytes.equals((await store.documents.bytes('here', document)) ?? new Uint8Array())).toBe(true);
    await store.close();
    await expect(store.settings.of('here')).rejects.toThrow();

    await inStore(folder, async (reopened) => {
      expect(await reopened.questions.asked('here', ids[199] ?? '')).toMatchObject({ text: 'vraag 199?' });
    });
  });

  it('says what a person can mend, as a store here does', async () => {
    const folder = await ownFolder();
    const file = join(folder, 'kamerbode.db');
    await writeFile(file, 'Geachte voorzitter, '.repeat(500));
    await expect(open(folder)).rejects.toMatchObject({
      name: 'UserError',
      problem: { kind: 'store', reason: 'damaged', file },
    });
  });

  it('lets the program go on while it writes a large document and a vote', async () => {
    const store = await open(await ownFolder());
    const bytes = randomBytes(20_000_000);
    const asked = await store.questions.remember(question('vraag?'));
    const done: string[] = [];
    const added = store.documents
      .add('there', { name: 'a', file: 'a', by: '1', bytes })
      .then(() => done.push('added'));
    const voted = store.votes
      .cast({ server: 'here', question: asked, entry: 'entry-1', person: '1', helpful: true })
      .then((counts) => done.push(`voted ${counts?.yes}`));
    await new Promise((resolve) => setImmediate(() => resolve(done.push('went on'))));
    await Promise.all([added, voted]);
    expect(done).toEqual(['went on', 'added', 'voted 1']);
    await store.close();
  });
});
