/** SQLite as Kysely wants it, safe against kills and power cuts, its failures told as what a person can mend. */

import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
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

/** SQLite's changes of schema are transactional, which Kysely makes no use of by itself: a migration is whole or not there. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }
}

/**
 * Opens (or makes) the database in `file`; `:memory:` for one that ends with the program. Throws a `UserError` where the
 * file is damaged, which is found out before anything is written, or can't be written.
 */
export function openDialect(file: string): SqliteDialect {
  const database = connect(file);
  try {
    prepareForUse(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
  return new TransactionalSqliteDialect({ database: guarded(database, file) });
}

function connect(file: string): Libsql.Database {
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

function guarded(database: Libsql.Database, file: string): SqliteDatabase {
  return {
    prepare(sql) {
      // Some failures have rolled back already; a second time would be an error that hides the first.
      if (sql === 'rollback' && !database.inTransaction) return NOTHING_TO_DO;
      // All our transactions write: one that began by reading could be refused the lock halfway, without a wait.
      const text = sql === 'begin' ? 'begin immediate' : sql;
      const statement = orTold(file, () => database.prepare(text));
      const run = (parameters: readonly unknown[]) => {
        if (parameters.length > 0) return statement.run(parameters);
        // A prepared statement that found the database busy would stand in the way of the next until it is collected.
        database.exec(text);
        return UNCOUNTED;
      };
      return {
        reader: statement.reader,
        all: (parameters) => orTold(file, () => statement.all(parameters)),
        run: (parameters) => orTold(file, () => run(parameters)),
        iterate: (parameters) => orTold(file, () => statement.iterate(parameters)),
      };
    },
    close: () => database.close(),
  };
}

const UNCOUNTED = { changes: 0, lastInsertRowid: 0 };
const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => UNCOUNTED,
  iterate: () => [].values(),
};
