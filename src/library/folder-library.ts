/** The library over a folder: built aside, swapped in at once. */
import { createHash } from 'node:crypto';
import { createFinder, type Finder } from '../search/find.ts';
import type { Entry, Finding } from '../search/finding.ts';
import type { Library, LibraryStatus, Problem, RefreshReport } from './library.ts';
import { type Held, readFolder } from './read-folder.ts';

/** All of one moment: a question is answered from one of these, never from parts of two. */
interface Collection {
  readonly held: ReadonlyMap<string, Held>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly finder: Finder;
  readonly problems: readonly Problem[];
  readonly refreshedAt: Date;
}

/** Reads the folder for the first time. Throws a `UserError` where it can't be read. */
export async function openFolderLibrary(folder: string, now: () => Date): Promise<Library> {
  const library = new FolderLibrary(folder, now);
  await library.refresh();
  return library;
}

class FolderLibrary implements Library {
  readonly #folder: string;
  readonly #now: () => Date;
  #collection: Collection;
  #refreshing: Promise<RefreshReport> | null = null;

  constructor(folder: string, now: () => Date) {
    this.#folder = folder;
    this.#now = now;
    this.#collection = buildCollection(new Map(), [], now());
  }

  find(question: string): Finding {
    return this.#collection.finder.find(question);
  }

  entry(id: string): Entry | undefined {
    return this.#collection.entries.get(id);
  }

  entriesOf(document: string): readonly Entry[] {
    return [...this.#collection.entries.values()].filter((entry) => entry.document.name === document);
  }

  status(): LibraryStatus {
    const { held, entries, problems, refreshedAt } = this.#collection;
    const documents = [...held.values()].map(({ document }) => document);
    const dates = documents.flatMap(({ particulars }) => particulars.date.value ?? []).sort();
    return {
      documents: documents.length,
      passages: entries.size,
      firstDate: dates[0] ?? null,
      lastDate: dates.at(-1) ?? null,
      undated: documents.length - dates.length,
      refreshedAt,
      problems,
    };
  }

  refresh(): Promise<RefreshReport> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<RefreshReport> {
    const started = this.#now();
    const before = this.#collection.held;
    const { held, problems } = await readFolder(this.#folder, before);
    const finished = this.#now();
    this.#collection = buildCollection(held, problems, finished);
    return { ...compare(before, held), problems, tookMilliseconds: finished.getTime() - started.getTime() };
  }
}

function buildCollection(
  held: Collection['held'],
  problems: readonly Problem[],
  refreshedAt: Date,
): Collection {
  const entries = [...held.values()].flatMap(({ document }) =>
    document.passages.map(
      (passage): Entry => ({ id: entryId(document.name, passage.key), document, passage }),
    ),
  );
  return {
    held,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    finder: createFinder(entries),
    problems,
    refreshedAt,
  };
}

/** Twelve characters: in a million passages, a chance of one in a billion that two share one. */
const ID_LENGTH = 12;

/** The same for the same passage of the same document, also after a restart: buttons carry it. */
const entryId = (document: string, key: string): string =>
  createHash('sha256').update(`${document}\0${key}`).digest('base64url').slice(0, ID_LENGTH);

function compare(
  before: Collection['held'],
  after: Collection['held'],
): Pick<RefreshReport, 'added' | 'changed' | 'removed' | 'unchanged'> {
  const names = [...after.keys()];
  const known = names.filter((name) => before.has(name));
  const changed = known.filter((name) => before.get(name)?.hash !== after.get(name)?.hash);
  return {
    added: names.filter((name) => !before.has(name)),
    changed,
    removed: [...before.keys()].filter((name) => !after.has(name)),
    unchanged: known.length - changed.length,
  };
}
