/** Time and memory that reading takes. */
import { readDocument } from '../../src/documents/read-document.ts';

export interface Measured {
  readonly documents: number;
  readonly bytes: number;
  readonly seconds: number;
  /** What the heap and the process grew by at most, in bytes. */
  readonly heap: number;
  readonly resident: number;
}

const collectGarbage = (): void => {
  globalThis.gc?.();
};

const readAll = async (files: readonly Uint8Array[], after: () => void): Promise<void> => {
  for (const bytes of files) {
    await readDocument('bench.txt', bytes);
    after();
  }
};

/** Reads the files over and over for some time, having read them once before; of that the memory alone counts. */
export async function measure(files: readonly Uint8Array[], milliseconds: number): Promise<Measured> {
  collectGarbage();
  const before = process.memoryUsage();
  let heap = 0;
  let resident = 0;
  const note = (): void => {
    const { heapUsed, rss } = process.memoryUsage();
    heap = Math.max(heap, heapUsed - before.heapUsed);
    resident = Math.max(resident, rss - before.rss);
  };
  await readAll(files, note);
  const started = performance.now();
  let rounds = 0;
  do {
    await readAll(files, note);
    rounds++;
  } while (performance.now() - started < milliseconds);
  const seconds = (performance.now() - started) / 1000;
  const bytes = rounds * files.reduce((sum, { length }) => sum + length, 0);
  return { documents: rounds * files.length, bytes, seconds, heap, resident };
}

/**
 * Seconds for a million characters of a file's text: its bytes may be packed. The best of several tries, for what else
 * the machine does only adds to it.
 */
export async function secondsPerMillion(file: Uint8Array, tries: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  let characters = 0;
  for (let count = 0; count < tries; count++) {
    collectGarbage();
    const started = performance.now();
    characters = (await readDocument('bench.txt', file)).source.length;
    best = Math.min(best, performance.now() - started);
  }
  return best / 1000 / (characters / 1e6);
}
