/** SQLite's full-text index (https://www.sqlite.org/fts5.html), in memory. */
import { type Engine, FOUND_MOST, withoutVerdict } from './engine.ts';
import { load } from './packages.ts';

interface Statement {
  run(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): { readonly rowid: number }[];
}

interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}

const WORD = /[\p{L}\p{N}]+/gu;

export const fts5: Engine = {
  name: 'SQLite FTS5',
  build: async ({ rows, fields }) => {
    const { default: Database } = (await load('libsql')) as { default: new (path: string) => Database };
    const database = new Database(':memory:');
    const columns = fields.join(', ');
    database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(${columns}, tokenize = 'unicode61 remove_diacritics 2')`,
    );
    const places = ['?', ...fields.map(() => '?')].join(', ');
    const insert = database.prepare(`INSERT INTO passages (rowid, ${columns}) VALUES (${places})`);
    database.exec('BEGIN');
    rows.forEach((row, number) => {
      insert.run(number, ...fields.map((field) => row[field]));
    });
    database.exec('COMMIT');
    const select = database.prepare(
      `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ${FOUND_MOST}`,
    );
    return (question) => {
      // By itself it wants every word; a question of one's own never has all of them.
      const words = new Set(question.toLowerCase().match(WORD));
      if (words.size === 0) return withoutVerdict([]);
      const found = select.all([...words].map((word) => `"${word}"`).join(' OR '));
      return withoutVerdict(found.map(({ rowid }) => rows[rowid]?.id ?? ''));
    };
  },
};
