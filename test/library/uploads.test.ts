import { describe, expect, it } from 'vitest';
import { PREVIEW_BOUNDS } from '../../src/library/previews.ts';
import { UPLOAD_BOUNDS } from '../../src/library/server-uploads.ts';
import { seedText } from '../documents/support.ts';
import { Clock } from '../store/support.ts';
import { utf8 } from '../utf8.ts';
import {
  addTo,
  answerAbout,
  HERE,
  MODERATOR,
  questionsAbout,
  refused,
  startServers,
  uploadsOf,
} from './servers.ts';

const SPOONS = { file: 'lepels.txt', bytes: utf8(answerAbout('zilveren theelepels')) };
const MINUTE = 60_000;

describe('a preview', () => {
  it('tells what was read, with the ids it will have, and counts for nothing', async () => {
    const { here, store } = await startServers();
    const { id, document, entries } = await uploadsOf(here).preview(SPOONS);
    expect(id).toMatch(/^[\w-]{16}$/);
    expect(document).toMatchObject({ name: 'lepels', kind: 'answered', warnings: [] });
    expect(document.passages).toHaveLength(1);
    expect(here.status().own.documents).toBe(0);
    expect((await here.find('hoeveel zilveren theelepels bezit de staat')).verdict).not.toBe('answer');
    expect(await store.documents.of(HERE)).toEqual([]);
    await uploadsOf(here).add(id, MODERATOR);
    expect((await here.entriesOf('lepels')).map((entry) => entry.id)).toEqual(
      entries.map((entry) => entry.id),
    );
  });

  it('can be added by its own server alone', async () => {
    const { here, there } = await startServers();
    const { id } = await uploadsOf(here).preview(SPOONS);
    expect(uploadsOf(there).previewed(id)).toBeNull();
    await expect(uploadsOf(there).add(id, MODERATOR)).rejects.toMatchObject(
      refused({ kind: 'preview-gone' }),
    );
    expect(uploadsOf(here).previewed(id)?.document.name).toBe('lepels');
  });

  it('is added once, however often that is clicked, also after it is gone', async () => {
    const { here, store } = await startServers();
    const { id } = await uploadsOf(here).preview(SPOONS);
    const [one, other] = await Promise.all([1, 2].map(() => uploadsOf(here).add(id, MODERATOR)));
    expect(other).toEqual(one);
    uploadsOf(here).dismiss(id);
    expect(await uploadsOf(here).add(id, MODERATOR)).toEqual(one);
    expect(await store.documents.of(HERE)).toMatchObject([{ id: one?.id, name: 'lepels', by: MODERATOR }]);
  });

  it('is gone after a while, when it is dismissed, and when its server makes others', async () => {
    let time = 0;
    const { here, there } = await startServers({ now: () => new Date(time) });
    const offer = async (thing: string) =>
      (await uploadsOf(here).preview({ file: `${thing}.txt`, bytes: utf8(answerAbout(thing)) })).id;
    const gone = async (id: string) =>
      expect(uploadsOf(here).add(id, MODERATOR)).rejects.toMatchObject(refused({ kind: 'preview-gone' }));

    const dismissed = await offer('lepels');
    uploadsOf(here).dismiss(dismissed);
    await gone(dismissed);

    const theirs = await uploadsOf(there).preview(SPOONS);
    const [first = ''] = [
      await offer('vorken'),
      await offer('messen'),
      await offer('borden'),
      await offer('kopjes'),
    ];
    await gone(first);
    expect(uploadsOf(there).previewed(theirs.id)).not.toBeNull();

    const kept = await offer('glazen');
    time += PREVIEW_BOUNDS.minutes * MINUTE + 1;
    expect(uploadsOf(here).previewed(kept)).toBeNull();
    await gone(kept);
  });
});

describe('a file is refused with the reason', () => {
  it.each([
    [
      'that is broken',
      'stuk.pdf',
      '%PDF-1.7 …',
      { kind: 'unreadable', file: 'stuk.pdf', reason: { kind: 'damaged' } },
    ],
    ['that is of another kind', 'brief.txt', '{\\rtf1 …}', { kind: 'unreadable' }],
    ['without a text', 'leeg.txt', ' \n ', { kind: 'unreadable', reason: { kind: 'empty' } }],
    [
      'that is there publicly under another name',
      'anders.txt',
      seedText('001'),
      { kind: 'duplicate', same: 'content', own: false },
    ],
    [
      'with the name of a public one',
      '001_F6bf631fb9c80b1a.txt',
      answerAbout('vorken'),
      { kind: 'duplicate', same: 'name', other: '001_f6bf631fb9c80b1a', own: false },
    ],
    [
      'that the server has',
      'anders.txt',
      answerAbout('lepels'),
      { kind: 'duplicate', same: 'content', other: 'lepels', own: true },
    ],
    [
      'with the name of one that the server has',
      'Lepels.html',
      answerAbout('vorken'),
      { kind: 'duplicate', same: 'name', own: true },
    ],
  ] as const)('%s', async (_, file, text, problem) => {
    const { here } = await startServers();
    await addTo(here, 'lepels.txt', answerAbout('lepels'));
    await expect(uploadsOf(here).preview({ file, bytes: utf8(text) })).rejects.toMatchObject(
      refused(problem),
    );
    expect(here.status().own.documents).toBe(1);
  });

  it('when it came meanwhile', async () => {
    const { here } = await startServers();
    const one = await uploadsOf(here).preview(SPOONS);
    const other = await uploadsOf(here).preview({ ...SPOONS, file: 'anders.txt' });
    await uploadsOf(here).add(one.id, MODERATOR);
    await expect(uploadsOf(here).add(other.id, MODERATOR)).rejects.toMatchObject(
      refused({ kind: 'duplicate', same: 'content', other: 'lepels', own: true }),
    );
  });

  it('that is larger than any is read, or more than the server may have', async () => {
    const { here, there, store } = await startServers();
    const large = new Uint8Array(51 * 1024 * 1024);
    await expect(uploadsOf(here).preview({ file: 'groot.txt', bytes: large })).rejects.toMatchObject(
      refused({ kind: 'too-large' }),
    );
    const others = Array.from({ length: UPLOAD_BOUNDS.documents }, (_, i) => `document ${i}`);
    for (const name of others)
      await store.documents.add(HERE, { name, file: `${name}.txt`, by: MODERATOR, bytes: utf8(name) });
    await expect(uploadsOf(here).preview(SPOONS)).rejects.toMatchObject(
      refused({ kind: 'full', of: 'documents', limit: UPLOAD_BOUNDS.documents }),
    );
    expect((await uploadsOf(there).preview(SPOONS)).document.name).toBe('lepels');
  });

  it('with too many passages for the server', async () => {
    const { here } = await startServers();
    const paragraphs = Array.from(
      { length: UPLOAD_BOUNDS.passages + 1 },
      (_, i) => `Het kabinet heeft over onderwerp ${i} nog geen besluit genomen.`,
    );
    const letter = `Geachte voorzitter,\n\n${paragraphs.join('\n\n')}\n`;
    await expect(uploadsOf(here).preview({ file: 'lang.txt', bytes: utf8(letter) })).rejects.toMatchObject(
      refused({ kind: 'full', of: 'passages' }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\brieven\\lepels.txt', 'lepels.txt'],
    ['le\u202epels\n\0.txt', 'lepels.txt'],
    ['.txt', 'document.txt'],
    [`${'🥄'.repeat(200)}.txt`, `${'🥄'.repeat(96)}.txt`],
  ])('%j is kept as %j', async (offered, file) => {
    const { here } = await startServers();
    expect((await uploadsOf(here).preview({ ...SPOONS, file: offered })).document.file).toBe(file);
  });
});

describe('a document that is removed', () => {
  it('is not found any more, and is found again as it was when it is put back', async () => {
    const clock = new Clock();
    const { here, store } = await startServers({ now: clock.now });
    const question = 'hoeveel zilveren theelepels bezit de staat';
    const added = await addTo(here, SPOONS.file, answerAbout('zilveren theelepels'));
    const before = await here.entriesOf('lepels');
    const removed = await uploadsOf(here).remove('LEPELS');
    expect(removed).toMatchObject(added);
    expect(removed.undoUntil.getTime()).toBeGreaterThan(clock.now().getTime());
    expect((await here.find(question)).verdict).not.toBe('answer');
    expect(await here.sourceOf('lepels', 1e6)).toBeNull();
    await expect(uploadsOf(here).remove('lepels')).rejects.toMatchObject(
      refused({ kind: 'not-own', name: 'lepels' }),
    );
    const twice = await Promise.all([1, 2].map(() => uploadsOf(here).restore(removed.id)));
    expect(twice).toEqual([added, added]);
    expect((await here.find(question)).hits[0]?.id).toBe(before[0]?.id);
    expect(await store.documents.of(HERE)).toMatchObject([{ id: added.id, removed: null }]);
  });

  it('is one that this server added, not a public one or another server’s', async () => {
    const { here, there } = await startServers();
    const { id } = await addTo(there, 'lepels.txt', answerAbout('lepels'));
    for (const name of ['lepels', '001_f6bf631fb9c80b1a', ''])
      await expect(uploadsOf(here).remove(name)).rejects.toMatchObject(refused({ kind: 'not-own' }));
    await uploadsOf(there).remove('lepels');
    await expect(uploadsOf(here).restore(id)).rejects.toMatchObject(refused({ kind: 'too-late' }));
  });

  it('is not put back where its content or name was added again', async () => {
    const { here } = await startServers();
    await addTo(here, 'lepels.txt', answerAbout('lepels'));
    const { id } = await uploadsOf(here).remove('lepels');
    await addTo(here, 'anders.txt', answerAbout('lepels'));
    await expect(uploadsOf(here).restore(id)).rejects.toMatchObject(
      refused({ kind: 'duplicate', same: 'content' }),
    );
    await uploadsOf(here).remove('anders');
    await addTo(here, 'lepels.txt', questionsAbout('lepels'));
    await expect(uploadsOf(here).restore(id)).rejects.toMatchObject(
      refused({ kind: 'duplicate', same: 'name' }),
    );
  });
});

it('nothing can be added where there is no server', async () => {
  expect((await startServers()).libraries.of(null).uploads).toBeNull();
});
