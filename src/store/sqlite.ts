/** SQLite, safe against kills and power cuts, its failures told as what a person can mend. */
import Libsql from 'libsql';
import { type StoreFailure, UserError } from '../errors.ts';

/** How long a write waits for another program to let go of the database; Discord waits 3 s for an answer, and so may we. */
const BUSY_MILLISECONDS = 2000;

/** What SQLite's primary result codes (https://sqlite.org/rescode.html) mean to whoever runs the bot. */
const FAILURES: ReadonlyMap<number, StoreFailure> = new Map([
  [3, 'unwritable'], // PERM
  [5, 'busy'],
  [6, 'busy'], // LOCKED
  [8, 'unwritable'], // READONLY
  [10, 'unwritable'], // IOERR
  [11, 'damaged'], // CORRUPT
  [13, 'full'],
  [14, 'unwritable'], // CANTOPEN
  [26, 'damaged'], // NOTADB
]);

/** The failure as a `UserError` where a person can mend it; else as it is. */
function told(error: unknown, file: string): unknown {
  const raw = (error as { rawCode?: unknown }).rawCode;
  // The lowest byte of an extended code is the primary one.
  const reason = typeof raw === 'number' ? FAILURES.get(raw & 0xff) : undefined;
  return reason ? new UserError({ kind: 'store', reason, file }, { cause: error }) : error;
}

function orTold<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw told(error, file);
  }
}

/** One statement at a time, in the order asked. */
export interface Connection {
  /** The rows that the statement returns; none where it returns nothing. */
  run(sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

/** Opens what `file` names, `:memory:` for a database that ends with the program. */
export type Connect = (file: string) => Promise<Connection>;

/**
 * SQLite in this thread, which waits for the disk with it. Throws a `UserError` where the file is damaged, which is found
 * out before anything is written, or can't be written.
 */
export const connectHere: Connect = async (file) => {
  const database = openFile(file);
  try {
    prepareForUse(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    run: async (sql, parameters) => orTold(file, () => run(database, sql, parameters)),
    close: async () => {
      database.close();
    },
  };
};

function run(database: Libsql.Database, sql: string, parameters: readonly unknown[]): readonly unknown[] {
  // Some failures have rolled back already; a second time would be an error that hides the first.
  if (sql === 'rollback' && !database.inTransaction) return [];
  const statement = database.prepare(sql);
  if (statement.reader) return statement.all(parameters);
  // A prepared statement that found the database busy would stand in the way of the next until it is collected.
  if (parameters.length === 0) database.exec(sql);
  else statement.run(parameters);
  return [];
}

function openFile(file: string): Libsql.Database {
  try {
    return new Libsql(file, { timeout: BUSY_MILLISECONDS });
  } catch (cause) {
    // Here the library gives no code; a file that can be opened at all is looked at later.
    throw new UserError({ kind: 'store', reason: 'unwritable', file }, { cause });
  }
}

function prepareForUse(database: Libsql.Database, file: string): void {
  orTold(file, () => {
    const [first] = database.prepare('pragma quick_check(1)').all([]) as { quick_check: string }[];
    if (first?.quick_check !== 'ok')
      throw new UserError(
        { kind: 'store', reason: 'damaged', file },
        { cause: new Error(first?.quick_check) },
      );
    database.prepare('pragma journal_mode = wal').all([]);
    // In WAL mode `normal` would lose the last commits at a power cut; `full` waits until each is on disk.
    database.exec('pragma synchronous = full');
    database.exec('pragma foreign_keys = on');
    // What is deleted is overwritten, not only forgotten.
    database.prepare('pragma secure_delete = on').all([]);
    // A disk that can only be read shows itself here rather than at the first vote.
    database.exec('begin immediate; rollback');
  });
}
