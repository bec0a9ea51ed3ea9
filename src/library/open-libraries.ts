/** The libraries of all servers, over the folder with the public documents and the store with what is theirs. */
import type { Store, UploadedDocument } from '../store/store.ts';
import { contentHash } from './documents-folder.ts';
import type { Libraries, Library } from './library.ts';
import { OwnDocuments } from './own-documents.ts';
import { Previews } from './previews.ts';
import { PublicDocuments, type PublicDocumentsOptions } from './public-documents.ts';
import { reasonOf } from './read-folder.ts';
import { contentOf, noServer } from './server-content.ts';
import { ServerLibrary } from './server-library.ts';
import { ServerUploads } from './server-uploads.ts';
import { SharedReader } from './shared-reader.ts';

export interface LibrariesOptions extends PublicDocumentsOptions {
  readonly store: Pick<Store, 'documents' | 'phrasings' | 'votes' | 'forget'>;
  /** Called with what went wrong without harm to an answer. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Reads the folder for the first time, and begins to read what the servers added: each answers as soon as its own is
 * read. Throws a `UserError` where the folder or the store can't be read.
 */
export async function openLibraries(options: LibrariesOptions): Promise<Libraries> {
  const documents = new PublicDocuments(options);
  await documents.refresh();
  const libraries = new ServerLibraries(options, documents);
  for (const [server, stored] of byServer(await options.store.documents.inUse()))
    libraries.open(server, stored);
  return libraries;
}

class ServerLibraries implements Libraries {
  readonly #options: LibrariesOptions;
  readonly #public: PublicDocuments;
  readonly #previews: Previews;
  readonly #reader: SharedReader;
  readonly #ofNone: Library;
  readonly #byServer = new Map<string, Library>();

  constructor(options: LibrariesOptions, documents: PublicDocuments) {
    this.#options = options;
    this.#public = documents;
    this.#previews = new Previews(options.now);
    this.#reader = new SharedReader(options.openReader);
    this.#ofNone = new ServerLibrary(documents, noServer(documents), null);
  }

  of(server: string | null): Library {
    if (server === null) return this.#ofNone;
    return this.#byServer.get(server) ?? this.open(server, []);
  }

  /** With what the store has of it. */
  open(server: string, stored: readonly UploadedDocument[]): Library {
    const { store, lexicon, onFailure } = this.#options;
    const own = new OwnDocuments(server, this.#public, lexicon);
    const loaded = this.#load(own, stored);
    const ready = (): Promise<void> => loaded;
    const previews = this.#previews;
    const uploads = new ServerUploads({ own, store, previews, reader: this.#reader, ready });
    const content = contentOf({ own, store, ready, onFailure });
    const library = new ServerLibrary(this.#public, content, uploads);
    this.#byServer.set(server, library);
    return library;
  }

  /** Never rejects: a document that can't be read is a problem to tell of, and costs nothing else. */
  async #load(own: OwnDocuments, stored: readonly UploadedDocument[]): Promise<void> {
    for (const { id, file } of stored) {
      try {
        const bytes = await this.#options.store.documents.bytes(own.server, id);
        if (bytes === null) continue;
        const document = await this.#reader.read(file, bytes);
        own.put({ id, document, content: contentHash(bytes) });
      } catch (cause) {
        own.fail(id, { file, reason: reasonOf(cause), cause, served: 'nothing' });
        this.#options.onFailure(cause);
      }
    }
  }
}

function byServer(documents: readonly UploadedDocument[]): Map<string, UploadedDocument[]> {
  const found = new Map<string, UploadedDocument[]>();
  for (const document of documents)
    found.set(document.server, [...(found.get(document.server) ?? []), document]);
  return found;
}
