/** Reads documents in a thread of its own, within bounds of time and memory. */
import { Worker } from 'node:worker_threads';
import type { Document } from '../documents/document.ts';
import { UnreadableError } from '../documents/read/decode-text.ts';
import type { Reads } from './read-folder.ts';
import type { ReadingResult, ReadingTask } from './reading-thread.ts';

export interface ReadingBounds {
  /** Time for one document, in milliseconds. The longest known take a tenth of the default. */
  readonly milliseconds: number;
  /** Memory of the thread, in megabytes. */
  readonly megabytes: number;
}

const READING_BOUNDS: ReadingBounds = { milliseconds: 30_000, megabytes: 768 };

/** Whoever closed the reader wants none of what it was still to read. */
export class ReaderClosedError extends Error {
  override name = 'ReaderClosedError';

  constructor() {
    super('the reader was closed before it came to this document');
  }
}

/** One at a time, in the order asked; the thread starts with the first document and ends for good with `close`. */
export class DocumentReader implements Reads {
  readonly #bounds: ReadingBounds;
  #thread: Worker | null = null;
  #closed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(bounds: ReadingBounds = READING_BOUNDS) {
    this.#bounds = bounds;
  }

  /**
   * Reads a file's bytes. Throws `UnreadableError`: as the format's reader does, and where the bounds are met; the
   * thread is then replaced, and other documents suffer nothing. Throws `ReaderClosedError` once the reader is closed.
   */
  read(file: string, bytes: Uint8Array): Promise<Document> {
    const reading = this.#last.then(() => this.#read({ file, bytes }));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the thread; what was not read by now is not read any more. */
  async close(): Promise<void> {
    this.#closed = true;
    const thread = this.#thread;
    this.#thread = null;
    await thread?.terminate();
  }

  async #read(task: ReadingTask): Promise<Document> {
    if (this.#closed) throw new ReaderClosedError();
    this.#thread ??= this.#startThread();
    const thread = this.#thread;
    const result = await resultOf(thread, task, this.#bounds.milliseconds);
    if (this.#closed) throw new ReaderClosedError();
    if (result === 'too-slow' || result === 'died') {
      this.#thread = null;
      await thread.terminate();
      throw new UnreadableError({ kind: result === 'died' ? 'too-demanding' : 'too-slow' });
    }
    if (result.kind === 'read') return result.document;
    if (result.kind === 'unreadable') throw new UnreadableError(result.reason);
    const cause = new Error(result.message);
    cause.stack = result.stack;
    throw new UnreadableError({ kind: 'failed' }, { cause });
  }

  #startThread(): Worker {
    const thread = startThread(this.#bounds);
    // One that dies between two documents would leave the next waiting for it.
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = null;
    });
    return thread;
  }
}

/** The build's file: a thread runs JavaScript alone. */
function startThread({ megabytes }: ReadingBounds): Worker {
  const thread = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // What a format's library has to say is not for people.
    stdout: true,
    stderr: true,
  });
  // Of which document it died is told where that is read; without a listener it would end the program.
  thread.on('error', () => undefined);
  // A reader that waits for nothing must not keep the program alive.
  thread.unref();
  return thread;
}

function resultOf(
  thread: Worker,
  task: ReadingTask,
  limit: number,
): Promise<ReadingResult | 'too-slow' | 'died'> {
  return new Promise((resolve) => {
    const end = (result: ReadingResult | 'too-slow' | 'died'): void => {
      clearTimeout(timer);
      thread.off('message', end).off('error', died).off('exit', died);
      thread.unref();
      resolve(result);
    };
    const died = (): void => end('died');
    const timer = setTimeout(() => end('too-slow'), limit);
    thread.ref();
    thread.on('message', end).on('error', died).on('exit', died);
    thread.postMessage(task);
  });
}
