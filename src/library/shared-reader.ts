/** One reader for all that is read beside the folder: opened for the first file, closed after the last. */
import type { Document } from '../documents/document.ts';
import type { Reads } from './read-folder.ts';

/** However many servers offer files at once, there is one thread, with the memory of one. */
export class SharedReader {
  readonly #open: () => Reads;
  #reader: Reads | null = null;
  #waiting = 0;

  constructor(open: () => Reads) {
    this.#open = open;
  }

  /** As `Reads.read`. */
  async read(file: string, bytes: Uint8Array): Promise<Document> {
    this.#reader ??= this.#open();
    const reader = this.#reader;
    this.#waiting++;
    try {
      return await reader.read(file, bytes);
    } finally {
      this.#waiting--;
      if (this.#waiting === 0) {
        this.#reader = null;
        await reader.close();
      }
    }
  }
}
