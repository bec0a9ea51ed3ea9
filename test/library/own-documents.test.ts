import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import type { Library } from '../../src/library/library.ts';
import { copyOfSeeds } from '../seeds.ts';
import { ownFolder } from '../store/support.ts';
import { utf8 } from '../utf8.ts';
import {
  addTo,
  answerAbout,
  HERE,
  MODERATOR,
  questionsAbout,
  startServers,
  THERE,
  uploadsOf,
} from './servers.ts';

const SPOONS = 'hoeveel zilveren theelepels bezit de staat?';

/** All that a library tells, of whatever is asked of it about spoons. */
async function tellsOf(library: Library, ids: readonly string[]): Promise<unknown> {
  const { refreshedAt, ...status } = library.status();
  const finding = await library.find(SPOONS);
  const [someone] = await library.entriesOf('000_154f10a85f88dc88');
  if (!someone) throw new Error('no seeds');
  const citing = { ...someone, passage: { ...someone.passage, citations: ['2026Z00001'] } };
  return {
    status,
    found: finding.hits.map(({ id, score }) => [id, score]),
    verdict: finding.verdict,
    newer: finding.newer?.id,
    inDocument: (await library.find(SPOONS, { document: 'lepels' })).hits.length,
    open: (await library.findOpen('waar worden de zilveren vorken van de staat bewaard'))?.id,
    suggested: (await library.suggest('zilveren theelep')).map(({ id }) => id),
    entries: await Promise.all(ids.map((id) => library.entry(id))),
    openEntries: await Promise.all(ids.map((id) => library.openEntry(id))),
    documents: (await library.documents()).map(({ name, key, own }) => [name, key, own]),
    named: await Promise.all(
      ['lepels', 'lepels.txt', '2026Z00001', ...ids].map((n) => library.documentNamed(n)),
    ),
    entriesOf: await library.entriesOf('lepels'),
    source: await library.sourceOf('lepels', 1e6),
    cited: (await library.citedBy(citing)).map(({ id }) => id),
  };
}

describe('what a server added', () => {
  it('is found there and nowhere else, by no way of asking', async () => {
    const { libraries, here, there } = await startServers();
    const ids: string[] = [];
    const before = { there: await tellsOf(there, ids), direct: await tellsOf(libraries.of(null), ids) };
    const added = await addTo(here, 'lepels.txt', answerAbout('zilveren theelepels'));
    await addTo(here, 'vorken.txt', questionsAbout('zilveren vorken'));

    expect(await here.find(SPOONS)).toMatchObject({
      verdict: 'answer',
      hits: {
        0: {
          document: { name: 'lepels' },
          passage: { answer: { text: 'De Staat bezit 1.412 zilveren theelepels.' } },
        },
      },
    });
    const [entry] = await here.entriesOf('lepels');
    const open = await here.findOpen('waar worden de zilveren vorken van de staat bewaard');
    expect(open?.document.name).toBe('vorken');
    expect((await here.suggest('zilveren theelep'))[0]?.id).toBe(entry?.id);
    expect(await here.entry(entry?.id ?? '')).toBe(entry);
    expect(await here.documentNamed('2026Z00001')).toBe('lepels');
    expect((await here.sourceOf('lepels', 1e6))?.bytes).toEqual(utf8(answerAbout('zilveren theelepels')));
    expect(await here.sourceOf('lepels', 10)).toBeNull();
    expect(here.status()).toMatchObject({ documents: 7, passages: 36, own: { documents: 2, passages: 1 } });

    const summaries = await here.documents();
    const known = [
      entry?.id,
      open?.id,
      added.id,
      ...summaries.filter(({ own }) => own).map(({ key }) => key),
    ];
    const guessed = known.flatMap((id) => id ?? []);
    expect(guessed).toHaveLength(5);
    const nothing = { entries: guessed.map(() => undefined), openEntries: guessed.map(() => undefined) };
    const named = guessed.map(() => null);
    for (const [library, told] of [
      [there, before.there],
      [libraries.of(null), before.direct],
    ] as const) {
      expect(await tellsOf(library, guessed)).toEqual({
        ...(told as object),
        ...nothing,
        named: [null, null, null, ...named],
      });
    }
  });

  it('may be called the same in two servers, and be the same file, without the ids that one knows being the other’s', async () => {
    const { here, there } = await startServers();
    await addTo(here, 'lepels.txt', answerAbout('zilveren theelepels'));
    await addTo(there, 'lepels.txt', answerAbout('zilveren theelepels'));
    const [mine, theirs] = [(await here.entriesOf('lepels'))[0], (await there.entriesOf('lepels'))[0]];
    expect(mine?.id).not.toBe(theirs?.id);
    expect(await there.entry(mine?.id ?? '')).toBeUndefined();
    await uploadsOf(here).remove('lepels');
    expect((await there.find(SPOONS)).hits[0]?.id).toBe(theirs?.id);
  });

  it('cites public documents and is cited by those that the server added', async () => {
    const { here } = await startServers();
    await addTo(here, 'lepels.txt', answerAbout('zilveren theelepels'));
    await addTo(
      here,
      'vorken.txt',
      answerAbout('gouden vorken', { reference: '2026Z00002', cites: '2026Z00001' }),
    );
    const [forks] = await here.entriesOf('vorken');
    if (!forks) throw new Error('not added');
    expect((await here.citedBy(forks)).map(({ document }) => document.name)).toEqual(['lepels']);
  });

  it('stays as it is when the public documents are read again, under another name where one of them takes its own', async () => {
    const { folder, remove } = await copyOfSeeds();
    onTestFinished(remove);
    const { here, there } = await startServers({ folder });
    await addTo(here, 'lepels.txt', answerAbout('zilveren theelepels'));
    const ids = (await here.entriesOf('lepels')).map(({ id }) => id);
    await writeFile(join(folder, 'lepels.txt'), answerAbout('houten pollepels', { reference: '2026Z00003' }));
    expect((await there.refresh()).added).toEqual(['lepels.txt']);
    expect((await here.entriesOf('lepels (2)')).map(({ id }) => id)).toEqual(ids);
    expect((await here.find(SPOONS)).hits[0]).toMatchObject({ id: ids[0], document: { name: 'lepels (2)' } });
    expect((await here.find('houten pollepels')).hits[0]?.document.name).toBe('lepels');
    expect((await here.find(SPOONS, { document: 'lepels (2)' })).hits.map(({ id }) => id)).toEqual(ids);
    await rm(join(folder, 'lepels.txt'));
    await here.refresh();
    expect((await here.entriesOf('lepels')).map(({ id }) => id)).toEqual(ids);
  });

  it('is there again after a restart, with the same ids; one that can’t be read any more is told of and costs nothing', async () => {
    const data = await ownFolder();
    const first = await startServers({ data });
    await addTo(first.here, 'lepels.txt', answerAbout('zilveren theelepels'));
    await addTo(first.here, 'vorken.txt', answerAbout('gouden vorken'));
    await addTo(first.there, 'messen.txt', answerAbout('botte messen'));
    const ids = (await first.here.entriesOf('lepels')).map(({ id }) => id);
    // The first is not closed: it may have been killed.

    const failures: unknown[] = [];
    const { here, there } = await startServers({
      data,
      openReader: () => ({
        read: (file, bytes) =>
          file === 'vorken.txt'
            ? Promise.reject(new Error('a bug in the reader'))
            : readDocument(file, bytes),
        close: async () => {},
      }),
      onFailure: (error) => failures.push(error),
    });
    expect((await here.find(SPOONS)).hits[0]?.id).toBe(ids[0]);
    expect((await there.find('hoeveel botte messen zijn er')).hits[0]?.document.name).toBe('messen');
    expect(here.status()).toMatchObject({
      own: { documents: 1 },
      problems: [{ file: 'vorken.txt', reason: { kind: 'unreadable-file' }, served: 'nothing' }],
    });
    expect(there.status().problems).toEqual([]);
    expect(failures).toHaveLength(1);
    // It can be taken away all the same.
    await uploadsOf(here).remove('vorken');
    expect(here.status().problems).toEqual([]);
  });

  it('is gone at once, here and in the store, when the server is forgotten', async () => {
    const { here, store } = await startServers();
    await addTo(here, 'lepels.txt', answerAbout('zilveren theelepels'));
    const { id } = await uploadsOf(here).preview({
      file: 'vorken.txt',
      bytes: utf8(answerAbout('vorken')),
    });
    await uploadsOf(here).forget();
    expect((await here.find(SPOONS)).verdict).not.toBe('answer');
    expect(here.status().own).toEqual({ documents: 0, passages: 0 });
    expect(uploadsOf(here).previewed(id)).toBeNull();
    expect(await store.documents.of(HERE)).toEqual([]);
  });
});

describe('what a server was taught', () => {
  const ODD = 'zijn er nog vrije bureaus te vinden bij de aanklagers';

  it('finds the passage there and nowhere else, until it is taken back', async () => {
    const { here, there, libraries, store } = await startServers();
    const [entry] = await here.entriesOf('004_de34b6e39c91bd8b');
    if (!entry) throw new Error('no seeds');
    const firstOf = async (library: Library): Promise<string | undefined> =>
      (await library.find(ODD)).hits[0]?.id;
    const before = await there.find(ODD);
    expect(before.hits[0]?.id).not.toBe(entry.id);
    const id = await store.phrasings.add(HERE, { entry: entry.id, text: ODD, by: MODERATOR });
    expect(await here.find(ODD)).toMatchObject({ verdict: 'answer', hits: { 0: { id: entry.id } } });
    expect(await firstOf(there)).toBe(before.hits[0]?.id);
    expect(await firstOf(libraries.of(null))).toBe(before.hits[0]?.id);
    await store.phrasings.remove(HERE, id);
    expect(await firstOf(here)).toBe(before.hits[0]?.id);
  });

  it('counts from two votes more for than against, of different people, and not after it was dismissed', async () => {
    const { here, store } = await startServers();
    const [entry] = await here.entriesOf('004_de34b6e39c91bd8b');
    if (!entry) throw new Error('no seeds');
    const question = await store.questions.remember({
      server: HERE,
      text: ODD,
      language: 'nl',
      verdict: 'candidates',
      filters: {},
      follows: null,
      entries: [entry.id],
    });
    const vote = (person: string, helpful = true) =>
      store.votes.cast({ server: HERE, question, entry: entry.id, person, helpful });
    const isFirst = async (): Promise<boolean> => (await here.find(ODD)).hits[0]?.id === entry.id;
    await vote('1');
    await vote('1');
    expect(await isFirst()).toBe(false);
    await vote('2');
    expect(await isFirst()).toBe(true);
    await vote('3', false);
    expect(await isFirst()).toBe(false);
    await vote('3');
    expect(await isFirst()).toBe(true);
    await store.votes.dismiss(HERE, { text: ODD.toUpperCase(), entry: entry.id });
    expect(await isFirst()).toBe(false);
  });

  it('of a passage that is gone does nothing', async () => {
    const { here, there, store } = await startServers();
    await addTo(there, 'lepels.txt', answerAbout('zilveren theelepels'));
    const [theirs] = await there.entriesOf('lepels');
    const before = await here.find(ODD);
    await store.phrasings.add(HERE, { entry: 'never-was', text: ODD, by: MODERATOR });
    await store.phrasings.add(HERE, { entry: theirs?.id ?? '', text: ODD, by: MODERATOR });
    expect((await here.find(ODD)).hits.map(({ id }) => id)).toEqual(before.hits.map(({ id }) => id));
    expect((await here.find(ODD)).verdict).toBe(before.verdict);
  });

  it('is left out when the store can’t say it: questions are answered all the same', async () => {
    const { store } = await startServers();
    const failing = {
      ...store,
      phrasings: { ...store.phrasings, of: () => Promise.reject(new Error('disk')) },
    };
    const failures: unknown[] = [];
    const { libraries } = await startServers({ store: failing, onFailure: (error) => failures.push(error) });
    expect((await libraries.of(THERE).find('hoeveel mensen zitten er ziek thuis bij het OM?')).verdict).toBe(
      'answer',
    );
    expect(failures).toHaveLength(1);
  });
});
