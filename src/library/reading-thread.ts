/** The thread in which files are read: whatever a file does to it, the bot goes on. */
import { parentPort } from 'node:worker_threads';
import type { Document } from '../documents/document.ts';
import { UnreadableError, type UnreadableReason } from '../documents/read/decode-text.ts';
import { readDocument } from '../documents/read-document.ts';

export interface ReadingTask {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export type ReadingResult =
  | { readonly kind: 'read'; readonly document: Document }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** The reader itself failed; `stack` is for the log. */
  | { readonly kind: 'failed'; readonly message: string; readonly stack: string };

// A library that gave a broken file up may leave a rejected promise behind; what came of the file has been told. Here it
// would end the thread, and the next document with it.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ file, bytes }: ReadingTask) => {
  parentPort?.postMessage(await readSafely(file, bytes));
});

async function readSafely(file: string, bytes: Uint8Array): Promise<ReadingResult> {
  try {
    return { kind: 'read', document: await readDocument(file, bytes) };
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unreadable', reason: error.reason };
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', message, stack };
  }
}
