/** The thread in which files are read: a real one, of the build, as the bot starts it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { seedText } from '../documents/support.ts';
import { projectRoot } from '../seeds.ts';
import { utf8 } from '../utf8.ts';
import { slowPdf } from './hostile-packages.ts';

const built = pathToFileURL(join(projectRoot, 'dist/src/library/document-reader.js')).href;
const { DocumentReader }: typeof import('../../src/library/document-reader.ts') = await import(built);
type DocumentReader = InstanceType<typeof DocumentReader>;

const SEED = utf8(seedText('001'));

/** Takes more than a minute to read. */
const SLOW = slowPdf(50_000);
/** Takes some 200 MB to read. */
const LARGE = utf8('Vraag 1\n'.repeat(500_000));

/** More than any document here takes, also where the tests keep the processor busy. */
const AMPLE = 20_000;

/** How many threads of its own this process runs. */
function threads(): number {
  const report = process.report?.getReport();
  return report && 'workers' in report && Array.isArray(report.workers) ? report.workers.length : Number.NaN;
}

let reader: DocumentReader;
afterEach(() => reader.close());

describe('reading in a thread of its own', () => {
  it('gives what reading here gives, or the reason of the format’s reader, in the order asked', async () => {
    reader = new DocumentReader({ milliseconds: AMPLE, megabytes: 256 });
    const done: string[] = [];
    const ask = async (file: string, bytes: Uint8Array): Promise<Document> => {
      try {
        return await reader.read(file, bytes);
      } finally {
        done.push(file);
      }
    };
    const [seed, binary, picture, small] = await Promise.allSettled([
      ask('seed.txt', SEED),
      ask('binary.txt', Uint8Array.of(0, 1, 2)),
      ask('picture.txt', Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))),
      ask('small.txt', utf8('Vraag 1\nIs dat zo?\n\nAntwoord 1\nJa.\n')),
    ]);
    expect(seed).toEqual({ status: 'fulfilled', value: await readDocument('seed.txt', SEED) });
    expect(binary).toMatchObject({ reason: { name: 'UnreadableError', reason: { kind: 'not-text' } } });
    expect(picture).toMatchObject({ reason: { reason: { kind: 'unsupported-format', extension: '.png' } } });
    expect(small).toMatchObject({ value: { passages: [{ answer: { text: 'Ja.' } }] } });
    expect(done).toEqual(['seed.txt', 'binary.txt', 'picture.txt', 'small.txt']);
  });

  it('gives up a document that takes too long, and reads the next in a fresh thread', async () => {
    // One bound for the start of a thread and for a slow document would make this test a race.
    const bounds = { milliseconds: AMPLE, megabytes: 768 };
    reader = new DocumentReader(bounds);
    await reader.read('seed.txt', SEED);
    bounds.milliseconds = 500;
    await expect(reader.read('slow.pdf', SLOW)).rejects.toMatchObject({ reason: { kind: 'too-slow' } });
    bounds.milliseconds = AMPLE;
    expect((await reader.read('seed.txt', SEED)).passages).toHaveLength(8);
  });

  it('gives up a document that takes too much memory, and reads the next in a fresh thread', async () => {
    reader = new DocumentReader({ milliseconds: AMPLE, megabytes: 64 });
    await expect(reader.read('large.txt', LARGE)).rejects.toMatchObject({
      reason: { kind: 'too-demanding' },
    });
    expect((await reader.read('seed.txt', SEED)).passages).toHaveLength(8);
  });

  it('closed while documents wait to be read, it reads none of them and starts no thread', async () => {
    const before = threads();
    reader = new DocumentReader({ milliseconds: AMPLE, megabytes: 256 });
    await reader.read('seed.txt', SEED);
    const waiting = ['slow.pdf', 'seed.txt', 'seed.txt'].map((file) =>
      reader.read(file, file === 'slow.pdf' ? SLOW : SEED),
    );
    const outcomes = Promise.allSettled(waiting);
    await reader.close();
    expect(await outcomes).toMatchObject(waiting.map(() => ({ reason: { name: 'ReaderClosedError' } })));
    await expect(reader.read('seed.txt', SEED)).rejects.toMatchObject({ name: 'ReaderClosedError' });
    expect(threads()).toBe(before);
  });

  it('starts its thread with the first document, and ends it when closed', async () => {
    const before = threads();
    reader = new DocumentReader();
    expect(threads()).toBe(before);
    await reader.read('seed.txt', SEED);
    expect(threads()).toBe(before + 1);
    await reader.close();
    expect(threads()).toBe(before);
  });
});
