/**
 * What is asked of the store with every question and hardly ever changes, kept in memory: nobody who types or asks waits
 * behind what others are having written. This program alone writes to its database, so it knows when to ask again.
 */
import type { Store } from './store.ts';

/** Far more servers than one process serves at once; beyond it, the longest kept is asked for again. */
const MOST_SERVERS = 10_000;

/** What one method says of each server, until it is forgotten. */
class Remembered<Value> {
  readonly #ask: (server: string) => Promise<Value>;
  readonly #known = new Map<string, Promise<Value>>();

  constructor(ask: (server: string) => Promise<Value>) {
    this.#ask = ask;
  }

  of(server: string): Promise<Value> {
    const known = this.#known.get(server);
    if (known !== undefined) return known;
    const asked = this.#ask(server);
    this.#known.set(server, asked);
    // A failure is told to those who asked, and to nobody after them.
    asked.catch(() => {
      if (this.#known.get(server) === asked) this.#known.delete(server);
    });
    for (const longest of this.#known.keys()) {
      if (this.#known.size <= MOST_SERVERS) break;
      this.#known.delete(longest);
    }
    return asked;
  }

  forget(server: string): void {
    this.#known.delete(server);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** The same store; settings and what was taught are read once, and again after each write that may change them. */
export function remembering(store: Store): Store {
  const settings = new Remembered((server) => store.settings.of(server));
  const phrasings = new Remembered((server) => store.phrasings.of(server));
  const confirmed = new Remembered((server) => store.votes.confirmed(server));
  /** Also when it fails: nobody knows then how far it came. */
  const changing = <Result>(
    server: string | null,
    changed: readonly { forget(server: string): void }[],
    write: Promise<Result>,
  ): Promise<Result> =>
    write.finally(() => {
      if (server !== null) for (const one of changed) one.forget(server);
    });
  return {
    ...store,
    settings: {
      of: (server) => settings.of(server),
      // To keep no questions any more takes away what was confirmed for them.
      save: (server, change) => changing(server, [settings, confirmed], store.settings.save(server, change)),
    },
    phrasings: {
      of: (server) => phrasings.of(server),
      add: (server, phrasing) => changing(server, [phrasings], store.phrasings.add(server, phrasing)),
      remove: (server, id) => changing(server, [phrasings], store.phrasings.remove(server, id)),
    },
    votes: {
      ...store.votes,
      confirmed: (server) => confirmed.of(server),
      cast: (vote) => changing(vote.server, [confirmed], store.votes.cast(vote)),
      dismiss: (server, pair) => changing(server, [confirmed], store.votes.dismiss(server, pair)),
    },
    forget: (server) => changing(server, [settings, phrasings, confirmed], store.forget(server)),
    purge: () =>
      store.purge().finally(() => {
        for (const one of [settings, phrasings, confirmed]) one.clear();
      }),
  };
}
