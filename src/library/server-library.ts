/** The library as it is seen from one place: what is public, and what a server added and was taught. */
import { admits, type Filters } from '../search/filters.ts';
import { HITS_MOST } from '../search/find.ts';
import type { Entry, Finding, Hit } from '../search/finding.ts';
import { documentNamed } from './document-named.ts';
import type {
  DocumentSummary,
  Library,
  LibraryStatus,
  RefreshReport,
  SourceFile,
  Uploads,
} from './library.ts';
import type { View } from './own-documents.ts';
import type { PublicDocuments } from './public-documents.ts';
import type { ServerContent } from './server-content.ts';
import { newestFirst } from './shelf.ts';
import { statusOf } from './status.ts';

export class ServerLibrary implements Library {
  readonly uploads: Uploads | null;
  readonly #public: PublicDocuments;
  readonly #server: ServerContent;

  /** `uploads`: null where nothing can be added. */
  constructor(documents: PublicDocuments, server: ServerContent, uploads: Uploads | null) {
    this.#public = documents;
    this.#server = server;
    this.uploads = uploads;
  }

  /** All of one moment, once what the server has was read. */
  async #view(): Promise<View> {
    await this.#server.ready();
    return this.#server.view;
  }

  async find(question: string, filters: Filters = {}, most = HITS_MOST): Promise<Finding> {
    const taught = await this.#server.taught();
    const view = await this.#view();
    const pairs = taught.flatMap(({ text, entry }) => {
      const known = entryIn(view, entry);
      return known ? [{ text, entry: known }] : [];
    });
    return view.taught.apply(view.finder.find(question, filters, most), pairs, filters, most);
  }

  async suggest(typed: string, filters?: Filters): Promise<readonly Hit[]> {
    const { finder, openFinder } = await this.#view();
    const open = openFinder.find(openFinder.complete(typed), filters);
    return [
      ...finder.find(finder.complete(typed), filters).hits,
      ...(open.verdict === 'nothing' ? [] : open.hits),
    ];
  }

  async findOpen(question: string, filters?: Filters): Promise<Hit | null> {
    const { openFinder } = await this.#view();
    const { verdict, hits } = openFinder.find(question, filters);
    return (verdict === 'answer' && hits[0]) || null;
  }

  async openEntry(id: string): Promise<Entry | undefined> {
    const { collection, own } = await this.#view();
    return own.openEntries.get(id) ?? collection.openEntries.get(id);
  }

  async documents(filters: Filters = {}): Promise<readonly DocumentSummary[]> {
    const { collection, own } = await this.#view();
    const all =
      own.summaries.length > 0
        ? [...own.summaries, ...collection.summaries].sort(newestFirst)
        : collection.summaries;
    return all.filter((document) => admits(filters, { document }));
  }

  async sourceOf(document: string, mostBytes: number): Promise<SourceFile | null> {
    await this.#server.ready();
    return (
      (await this.#server.sourceOf(document, mostBytes)) ?? (await this.#public.sourceOf(document, mostBytes))
    );
  }

  async documentNamed(typed: string): Promise<string | null> {
    const { collection, own } = await this.#view();
    const byKey = (): DocumentSummary | undefined =>
      [...own.summaries, ...collection.summaries].find(({ key }) => key === typed);
    return (documentNamed(typed, [...own.documents, ...collection.documents]) ?? byKey())?.name ?? null;
  }

  async entry(id: string): Promise<Entry | undefined> {
    return entryIn(await this.#view(), id);
  }

  async entriesOf(document: string): Promise<readonly Entry[]> {
    const { collection, own } = await this.#view();
    return own.byDocument.get(document) ?? collection.byDocument.get(document) ?? [];
  }

  async citedBy({ document, passage }: Entry): Promise<readonly Entry[]> {
    const { collection, own } = await this.#view();
    const cited = passage.citations.flatMap(
      (reference) => collection.byReference.get(reference) ?? own.byReference.get(reference) ?? [],
    );
    return [...new Set(cited)].filter((entry) => entry.document !== document);
  }

  status(): LibraryStatus {
    return statusOf(this.#server.view, this.#server.problems);
  }

  refresh(): Promise<RefreshReport> {
    return this.#public.refresh();
  }
}

const entryIn = ({ collection, own }: View, id: string): Entry | undefined =>
  own.entries.get(id) ?? collection.entries.get(id);
