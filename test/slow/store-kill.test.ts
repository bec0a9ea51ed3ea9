/** What the store has confirmed is there after `kill -9`, and nothing is there by half. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { projectRoot } from '../seeds.ts';
import { inStore, ownFolder } from '../store/support.ts';

/** Lets the writer write until it has confirmed so many writes, kills it, and returns all that it had confirmed by then. */
function confirmedBeforeKill(folder: string, round: number, writes: number): Promise<string[][]> {
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(projectRoot, 'test/slow/store-writer.ts'), folder, String(round)],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  writer.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    if (out.split('\n').length > writes) writer.kill('SIGKILL');
  });
  return new Promise((resolve, reject) =>
    writer.on('close', (_, signal) => {
      const lines = out.split('\n').slice(0, -1);
      if (signal === 'SIGKILL') resolve(lines.map((line) => line.split(' ')));
      else reject(new Error('the writer ended by itself'));
    }),
  );
}

async function isThere(store: Store, [kind, id = '', name = '']: string[]): Promise<boolean> {
  if (kind === 'question') return (await store.questions.asked('here', id))?.text === `vraag ${name}?`;
  if (kind === 'vote') return (await store.votes.counts('here', id, 'entry-1')).yes === 1;
  const found = (await store.documents.of('here')).find((document) => document.id === id);
  return kind === 'document' ? found?.name === name : found?.removed !== null;
}

it('finds every confirmed write after a kill, round after round, and each document whole', async () => {
  const folder = await ownFolder();
  const confirmed: string[][] = [];
  for (const [round, writes] of [5, 60].entries()) {
    const written = await confirmedBeforeKill(folder, round, writes);
    expect(written.length).toBeGreaterThanOrEqual(writes);
    confirmed.push(...written);
    await inStore(folder, async (store) => {
      for (const write of confirmed.filter(([kind]) => kind !== 'setting'))
        expect({ write, there: await isThere(store, write) }).toEqual({ write, there: true });

      // Of the last setting, what was confirmed, or what was written next and not confirmed any more.
      const last = confirmed.findLast(([kind]) => kind === 'setting')?.[1];
      const [of, number] = (last ?? '').split('-').map(Number);
      const next = of === round ? `${round}-${(number ?? 0) + 1}` : `${round}-1`;
      if (last) expect([last, next]).toContain((await store.settings.of('here')).moderatorRole);

      for (const { id, name, size } of await store.documents.of('here')) {
        const bytes = Buffer.from((await store.documents.bytes('here', id)) ?? []);
        expect(size).toBe(150_000);
        expect(bytes.equals(Buffer.alloc(150_000, name))).toBe(true);
      }
    });
  }
});
