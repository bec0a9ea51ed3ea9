/** How Kysely speaks to SQLite over a connection that may be in another thread. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './sqlite.ts';

export const dialectOn = (connection: Connection): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => new ConnectionDriver(connection),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** SQLite's changes of schema are transactional, which Kysely makes no use of by itself: a migration is whole or not there. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Lends its one connection to one user at a time, in the order in which they ask: a transaction is nobody else's. */
class ConnectionDriver implements Driver {
  readonly #connection: Connection;
  readonly #shared: DatabaseConnection;
  readonly #waiting: (() => void)[] = [];
  #lent = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#shared = {
      executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => ({
        rows: (await connection.run(sql, parameters)) as Row[],
      }),
      streamQuery: () => {
        throw new Error('the store reads no more rows than fit into memory');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#lent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#lent = true;
    return this.#shared;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#lent = false;
  }

  /** All our transactions write: one that began by reading could be refused the lock halfway, without a wait. */
  async beginTransaction(): Promise<void> {
    await this.#connection.run('begin immediate', []);
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.run('commit', []);
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.run('rollback', []);
  }

  destroy(): Promise<void> {
    return this.#connection.close();
  }
}
