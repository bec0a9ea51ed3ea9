/** SQLite in a thread of its own, as a connection of this one. */
import { Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import type { Connect, Connection } from './sqlite.ts';
import type { SqliteResult, SqliteTask } from './sqlite-thread.ts';

/** Throws as `connectHere` does. */
export const connectInThread: Connect = async (file) => {
  const thread = new SqliteThread();
  try {
    await thread.perform({ kind: 'open', file });
  } catch (error) {
    await thread.end();
    throw error;
  }
  return thread;
};

interface Waiting {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: unknown) => void;
}

class SqliteThread implements Connection {
  /** The build's file: a thread runs JavaScript alone. */
  readonly #worker = new Worker(new URL('./sqlite-thread.js', import.meta.url));
  readonly #waiting: Waiting[] = [];
  #ended = false;

  constructor() {
    this.#worker.on('message', (result: SqliteResult) => this.#settle(result));
    this.#worker.on('error', (cause) => this.#giveUp(cause));
    this.#worker.on('exit', () => this.#giveUp(undefined));
    // A database that nobody asks anything must not keep the program alive.
    this.#worker.unref();
  }

  run(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
    return this.perform({ kind: 'run', sql, parameters });
  }

  async close(): Promise<void> {
    await this.perform({ kind: 'close' });
    await this.end();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  perform(task: SqliteTask): Promise<readonly unknown[]> {
    if (this.#ended) return Promise.reject(new Error("the database's thread has ended"));
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(task);
      this.#worker.ref();
      this.#waiting.push({ resolve, reject });
    });
  }

  #settle(result: SqliteResult): void {
    const waiting = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (result.kind === 'done') waiting?.resolve(result.rows);
    else if (result.problem) waiting?.reject(new UserError(result.problem, { cause: result.cause }));
    else waiting?.reject(result.cause);
  }

  #giveUp(cause: unknown): void {
    this.#ended = true;
    for (const { reject } of this.#waiting.splice(0))
      reject(new Error("the database's thread has ended", { cause }));
  }
}
