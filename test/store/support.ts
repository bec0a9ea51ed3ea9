/** Stores as the tests use them: in a folder of their own, without a thread, with a clock that the test moves. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { connectHere } from '../../src/store/sqlite.ts';
import type { Asked, Store } from '../../src/store/store.ts';
import { makeFolder } from '../folder.ts';
import { someMoment } from '../seeds.ts';

const DAY = 24 * 60 * 60 * 1000;

export class Clock {
  #time = someMoment.getTime();
  readonly now = (): Date => new Date(this.#time);

  pass(days: number): void {
    this.#time += days * DAY;
  }
}

/** A folder that is gone after the test. */
export async function ownFolder(): Promise<string> {
  const { folder, remove } = await makeFolder();
  onTestFinished(remove);
  return folder;
}

/** A store that is closed after the test; without a folder, in memory. */
export async function open(folder: string | null = null, clock = new Clock()): Promise<Store> {
  const store = await openStore({ folder, now: clock.now, random: randomBytes, connect: connectHere });
  onTestFinished(() => store.close());
  return store;
}

/** What `use` finds in a store on the folder that is closed again. */
export async function inStore<Found>(
  folder: string,
  use: (store: Store) => Promise<Found>,
  clock = new Clock(),
): Promise<Found> {
  const store = await openStore({ folder, now: clock.now, random: randomBytes, connect: connectHere });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** A question to remember, with what the test is not about filled in. */
export const question = (
  text: string,
  more: Partial<Asked> = {},
): Parameters<Store['questions']['remember']>[0] => ({
  server: 'here',
  text,
  filters: { minister: 'Jansen' },
  follows: null,
  language: 'nl',
  verdict: 'answer',
  entries: ['entry-1', 'entry-2'],
  ...more,
});

/** Every byte of every file in the folder. */
export async function bytesIn(folder: string): Promise<Buffer> {
  const names = (await readdir(folder)).sort();
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}
