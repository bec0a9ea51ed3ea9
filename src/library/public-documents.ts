/** The documents of a folder, which everybody sees: built aside, swapped in at once. */

import { createFinder, type Finder } from '../search/find.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { ALL_PARTS } from '../search/parts.ts';
import { readSource } from './documents-folder.ts';
import type { RefreshReport, SourceFile } from './library.ts';
import { type FolderReading, type Held, type Reads, readFolder } from './read-folder.ts';
import { type Shelf, shelfOf, shelved } from './shelf.ts';

/** All of one moment: a question is answered from one of these, never from parts of two. */
export interface Collection extends Shelf {
  readonly held: ReadonlyMap<string, Held>;
  readonly finder: Finder;
  /** Over the questions of documents that answer none. */
  readonly openFinder: Finder;
  readonly reading: Omit<FolderReading, 'held'>;
  readonly refreshedAt: Date;
}

export interface PublicDocumentsOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Called for each refresh, and closed after it. */
  readonly openReader: () => Reads;
  readonly lexicon: Lexicon;
}

export class PublicDocuments {
  readonly #options: PublicDocumentsOptions;
  #collection: Collection;
  #refreshing: Promise<RefreshReport> | null = null;

  constructor(options: PublicDocumentsOptions) {
    this.#options = options;
    const nothing = { held: new Map(), problems: [], passedOver: [] };
    this.#collection = buildCollection(nothing, options.now(), options.lexicon);
  }

  get collection(): Collection {
    return this.#collection;
  }

  /** As `Library.sourceOf`. */
  async sourceOf(document: string, mostBytes: number): Promise<SourceFile | null> {
    const found = this.#collection.summaries.find(({ name }) => name === document);
    return found ? readSource(this.#options.folder, found.file, mostBytes) : null;
  }

  /** As `Library.refresh`. */
  refresh(): Promise<RefreshReport> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<RefreshReport> {
    const { folder, now, openReader, lexicon } = this.#options;
    const started = now();
    const before = this.#collection.held;
    const reader = openReader();
    const reading = await readFolder(folder, before, reader).finally(() => reader.close());
    const finished = now();
    this.#collection = buildCollection(reading, finished, lexicon);
    const { held, problems } = reading;
    return { ...compare(before, held), problems, tookMilliseconds: finished.getTime() - started.getTime() };
  }
}

function buildCollection(
  { held, ...reading }: FolderReading,
  refreshedAt: Date,
  lexicon: Lexicon,
): Collection {
  const shelf = shelfOf([...held.values()].map(({ document }) => shelved(document)));
  return {
    ...shelf,
    held,
    finder: createFinder([...shelf.entries.values()], lexicon),
    openFinder: createFinder([...shelf.openEntries.values()], lexicon, ALL_PARTS, 'document'),
    reading,
    refreshedAt,
  };
}

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
