/** The library over a folder: built aside, swapped in at once. */
import { createHash } from 'node:crypto';
import type { Document } from '../documents/document.ts';
import { citableAs } from '../documents/references.ts';
import { admits, type Filters } from '../search/filters.ts';
import { createFinder, type Finder } from '../search/find.ts';
import type { Entry, Finding, Hit } from '../search/finding.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { ALL_PARTS } from '../search/parts.ts';
import { documentNamed } from './document-named.ts';
import { readSource } from './documents-folder.ts';
import type { DocumentSummary, Library, LibraryStatus, RefreshReport, SourceFile } from './library.ts';
import { type FolderReading, type Held, type Reads, readFolder } from './read-folder.ts';

/** All of one moment: a question is answered from one of these, never from parts of two. */
interface Collection {
  readonly held: ReadonlyMap<string, Held>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** By the document's name: every answer asks for its siblings. */
  readonly byDocument: ReadonlyMap<string, readonly Entry[]>;
  readonly finder: Finder;
  /** Over the questions of documents that answer none. */
  readonly openFinder: Finder;
  readonly openEntries: ReadonlyMap<string, Entry>;
  /** Newest first. */
  readonly summaries: readonly DocumentSummary[];
  /** The first entry of the document with each reference. */
  readonly byReference: ReadonlyMap<string, Entry>;
  readonly reading: Omit<FolderReading, 'held'>;
  readonly refreshedAt: Date;
}

export interface FolderLibraryOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Called for each refresh, and closed after it. */
  readonly openReader: () => Reads;
  readonly lexicon: Lexicon;
}

/** Reads the folder for the first time. Throws a `UserError` where it can't be read. */
export async function openFolderLibrary(options: FolderLibraryOptions): Promise<Library> {
  const library = new FolderLibrary(options);
  await library.refresh();
  return library;
}

class FolderLibrary implements Library {
  readonly uploads = null;
  readonly #folder: string;
  readonly #now: () => Date;
  readonly #openReader: () => Reads;
  readonly #lexicon: Lexicon;
  #collection: Collection;
  #refreshing: Promise<RefreshReport> | null = null;

  constructor({ folder, now, openReader, lexicon }: FolderLibraryOptions) {
    this.#folder = folder;
    this.#now = now;
    this.#openReader = openReader;
    this.#lexicon = lexicon;
    this.#collection = buildCollection({ held: new Map(), problems: [], passedOver: [] }, now(), lexicon);
  }

  async find(question: string, filters?: Filters, most?: number): Promise<Finding> {
    return this.#collection.finder.find(question, filters, most);
  }

  async suggest(typed: string, filters?: Filters): Promise<readonly Hit[]> {
    const { finder, openFinder } = this.#collection;
    const open = openFinder.find(openFinder.complete(typed), filters);
    return [
      ...finder.find(finder.complete(typed), filters).hits,
      ...(open.verdict === 'nothing' ? [] : open.hits),
    ];
  }

  async openEntry(id: string): Promise<Entry | undefined> {
    return this.#collection.openEntries.get(id);
  }

  async documents(filters: Filters = {}): Promise<readonly DocumentSummary[]> {
    return this.#collection.summaries.filter((document) => admits(filters, { document }));
  }

  async sourceOf(document: string, mostBytes: number): Promise<SourceFile | null> {
    const found = this.#collection.summaries.find(({ name }) => name === document);
    return found ? readSource(this.#folder, found.file, mostBytes) : null;
  }

  async documentNamed(typed: string): Promise<string | null> {
    const documents = [...this.#collection.held.values()].map(({ document }) => document);
    const byKey = this.#collection.summaries.find(({ key }) => key === typed);
    return (documentNamed(typed, documents) ?? byKey)?.name ?? null;
  }

  async findOpen(question: string, filters?: Filters): Promise<Hit | null> {
    const { verdict, hits } = this.#collection.openFinder.find(question, filters);
    return (verdict === 'answer' && hits[0]) || null;
  }

  async citedBy({ document, passage }: Entry): Promise<readonly Entry[]> {
    const cited = passage.citations.flatMap((reference) => this.#collection.byReference.get(reference) ?? []);
    return [...new Set(cited)].filter((entry) => entry.document !== document);
  }

  async entry(id: string): Promise<Entry | undefined> {
    return this.#collection.entries.get(id);
  }

  async entriesOf(document: string): Promise<readonly Entry[]> {
    return this.#collection.byDocument.get(document) ?? [];
  }

  status(): LibraryStatus {
    const { held, entries, reading, refreshedAt } = this.#collection;
    const documents = [...held.values()].map(({ document }) => document);
    const dates = documents.flatMap(({ particulars }) => particulars.date.value ?? []).sort();
    return {
      documents: documents.length,
      passages: entries.size,
      own: { documents: 0, passages: 0 },
      firstDate: dates[0] ?? null,
      lastDate: dates.at(-1) ?? null,
      undated: documents.length - dates.length,
      refreshedAt,
      ...reading,
      doubts: documents.flatMap(({ file, warnings }) =>
        // A note that nothing points to is an oddity of the document, not of how it was read.
        warnings.flatMap((warning) => (warning.kind === 'note-without-mark' ? [] : [{ file, warning }])),
      ),
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
    const reader = this.#openReader();
    const reading = await readFolder(this.#folder, before, reader).finally(() => reader.close());
    const finished = this.#now();
    this.#collection = buildCollection(reading, finished, this.#lexicon);
    const { held, problems } = reading;
    return { ...compare(before, held), problems, tookMilliseconds: finished.getTime() - started.getTime() };
  }
}

function buildCollection(
  { held, ...reading }: FolderReading,
  refreshedAt: Date,
  lexicon: Lexicon,
): Collection {
  const documents = [...held.values()].map(({ document }) => document);
  const byDocument = new Map(documents.map((document) => [document.name, entriesOf(document)]));
  const entries = [...byDocument.values()].flat();
  const open = documents.flatMap(openEntries);
  return {
    held,
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    byDocument,
    finder: createFinder(entries, lexicon),
    openFinder: createFinder(open, lexicon, ALL_PARTS, 'document'),
    openEntries: new Map(open.map((entry) => [entry.id, entry])),
    summaries: documents.map(summaryOf).sort(newestFirst),
    byReference: entriesByReference(entries),
    reading,
    refreshedAt,
  };
}

/** A document's passages as they stand in a collection. */
export const entriesOf = (document: Document): Entry[] =>
  document.passages.map((passage) => ({ id: entryId(document.name, passage.key), document, passage }));

const summaryOf = ({ name, file, kind, particulars, openQuestions, warnings, passages }: Document) => ({
  name,
  file,
  kind,
  particulars,
  openQuestions,
  warnings,
  key: entryId(name, ''),
  own: false,
  passages: passages.length,
});

const newestFirst = (one: DocumentSummary, other: DocumentSummary): number =>
  (other.particulars.date.value ?? '').localeCompare(one.particulars.date.value ?? '');

/** Open questions as entries without an answer, so that they are found by the same means. */
const openEntries = (document: Document): Entry[] =>
  document.openQuestions.map(({ number, text }, index) => ({
    id: entryId(document.name, `open ${index}`),
    document,
    passage: {
      key: `open ${index}`,
      questions: number === null ? [] : [number],
      questionTexts: [text],
      heading: null,
      answer: { text: '', origins: [] },
      notes: [],
      phrasings: [],
      crossReferences: [],
      citations: [],
    },
  }));

function entriesByReference(entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { references, link } = entry.document.particulars;
    for (const reference of citableAs(references, link))
      if (!found.has(reference)) found.set(reference, entry);
  }
  return found;
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
