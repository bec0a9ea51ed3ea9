/** The thread in which SQLite waits for the disk. */
import { parentPort } from 'node:worker_threads';
import { UserError, type UserProblem } from '../errors.ts';
import { type Connection, connectHere } from './sqlite.ts';

/** The first task opens a file; the last closes it. */
export type SqliteTask =
  | { readonly kind: 'open'; readonly file: string }
  | { readonly kind: 'run'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly kind: 'close' };

/** One for each task, in their order. */
export type SqliteResult =
  | { readonly kind: 'done'; readonly rows: readonly unknown[] }
  | { readonly kind: 'failed'; readonly problem: UserProblem | null; readonly cause: unknown };

let connection: Connection | null = null;

parentPort?.on('message', async (task: SqliteTask) => {
  parentPort?.postMessage(await resultOf(task));
});

async function resultOf(task: SqliteTask): Promise<SqliteResult> {
  try {
    return { kind: 'done', rows: await perform(task) };
  } catch (error) {
    return error instanceof UserError
      ? { kind: 'failed', problem: error.problem, cause: error.cause }
      : { kind: 'failed', problem: null, cause: error };
  }
}

async function perform(task: SqliteTask): Promise<readonly unknown[]> {
  if (task.kind === 'open') connection = await connectHere(task.file);
  if (task.kind === 'run' && connection) return connection.run(task.sql, task.parameters);
  if (task.kind === 'close') await connection?.close();
  return [];
}
