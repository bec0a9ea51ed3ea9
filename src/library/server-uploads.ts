/** Adding, removing and putting back a server's own documents, each safely in the store before it counts. */
import { createHash } from 'node:crypto';
import { type UploadProblem, UserError } from '../errors.ts';
import type { Store, UploadedDocument } from '../store/store.ts';
import { contentHash, LARGEST_FILE } from './documents-folder.ts';
import type { OfferedFile, OwnDocument, Preview, Uploads } from './library.ts';
import { type OwnDocuments, type OwnRead, originOf, plain } from './own-documents.ts';
import type { Previewed, Previews } from './previews.ts';
import { isEmpty, reasonOf } from './read-folder.ts';
import type { SharedReader } from './shared-reader.ts';
import { shelved } from './shelf.ts';

/** What one server may add, so that none takes the memory and the disk of all. */
export const UPLOAD_BOUNDS = {
  /** Some ten times what is on one subject in a year. */
  documents: 200,
  /** Files together, those that can still be put back too: a hundred servers must fit on a small machine's disk. */
  bytes: 200_000_000,
  /** Held in memory as long as the bot runs, some 10 kB each. */
  passages: 5_000,
};

export interface ServerUploadsOptions {
  readonly own: OwnDocuments;
  readonly store: Pick<Store, 'documents' | 'forget'>;
  readonly previews: Previews;
  readonly reader: SharedReader;
  /** Resolves once what the store has of the server was read. */
  readonly ready: () => Promise<void>;
}

export class ServerUploads implements Uploads {
  readonly #own: OwnDocuments;
  readonly #store: ServerUploadsOptions['store'];
  readonly #previews: Previews;
  readonly #reader: SharedReader;
  readonly #ready: () => Promise<void>;
  /** One change after the other: bounds and names are those that the change before it left. */
  #last: Promise<unknown> = Promise.resolve();

  constructor({ own, store, previews, reader, ready }: ServerUploadsOptions) {
    this.#own = own;
    this.#store = store;
    this.#previews = previews;
    this.#reader = reader;
    this.#ready = ready;
  }

  async preview({ file: offered, bytes }: OfferedFile): Promise<Preview> {
    const file = fileName(offered);
    if (bytes.length > LARGEST_FILE) refuse({ kind: 'too-large', limit: LARGEST_FILE });
    const content = contentHash(bytes);
    await this.#ready();
    this.#refuseDuplicate(file, nameOf(file), content);
    await this.#refuseTooMuch(bytes.length, 0);
    const document = await this.#reader.read(file, bytes).catch((cause: unknown) => {
      throw new UserError(
        { kind: 'upload', problem: { kind: 'unreadable', file, reason: reasonOf(cause) } },
        { cause },
      );
    });
    if (isEmpty(document)) refuse({ kind: 'unreadable', file, reason: { kind: 'no-passages' } });
    await this.#refuseTooMuch(bytes.length, document.passages.length);
    const { entries } = shelved(document, originOf(this.#own.server, content), true);
    const id = this.#previewId(document.name, content);
    this.#previews.keep(this.#own.server, {
      id,
      document,
      entries,
      until: this.#previews.until,
      bytes,
      content,
    });
    return { id, document, entries, until: this.#previews.until };
  }

  previewed(id: string): Preview | null {
    return this.#previews.get(this.#own.server, id);
  }

  dismiss(id: string): void {
    this.#previews.dismiss(this.#own.server, id);
  }

  add(id: string, by: string): Promise<OwnDocument> {
    return this.#inTurn(async () => {
      const added = this.#own.documents.find(
        ({ document, content }) => this.#previewId(document.name, content) === id,
      );
      if (added) return this.#told(added);
      const previewed = this.#previews.get(this.#own.server, id);
      if (previewed === null) return refuse({ kind: 'preview-gone' });
      const own = await this.#add(previewed, by);
      this.dismiss(id);
      return own;
    });
  }

  async #add({ document, bytes, content }: Previewed, by: string): Promise<OwnDocument> {
    const { name, file, passages } = document;
    this.#refuseDuplicate(file, name, content);
    await this.#refuseTooMuch(bytes.length, passages.length);
    const id = await this.#store.documents.add(this.#own.server, { name, file, by, bytes });
    // One that can't be read has its name all the same.
    if (id === null) return refuse({ kind: 'duplicate', same: 'name', file, other: name, own: true });
    const read = { id, document, content };
    this.#own.put(read);
    return this.#told(read);
  }

  remove(name: string): Promise<OwnDocument & { readonly undoUntil: Date }> {
    return this.#inTurn(async () => {
      const { server } = this.#own;
      const stored = await this.#store.documents.of(server);
      const named = ({ id, name: own, removed }: UploadedDocument): boolean =>
        removed === null && plain(this.#own.nameOf(id) ?? own) === plain(name);
      const document = stored.find(named);
      if (!document || !(await this.#store.documents.remove(server, document.id)))
        return refuse({ kind: 'not-own', name });
      const called = this.#own.nameOf(document.id) ?? document.name;
      this.#own.take(document.id);
      const { id, file } = document;
      const after = (await this.#store.documents.of(server)).find((one) => one.id === id);
      return { id, name: called, file, undoUntil: after?.removed?.undoUntil ?? document.addedAt };
    });
  }

  restore(id: string): Promise<OwnDocument> {
    return this.#inTurn(async () => {
      const there = this.#own.documents.find((one) => one.id === id);
      if (there) return this.#told(there);
      const { server } = this.#own;
      const stored = (await this.#store.documents.of(server)).find((one) => one.id === id);
      const bytes = stored && (await this.#store.documents.bytes(server, id));
      if (!stored || !bytes) return refuse({ kind: 'too-late' });
      const content = contentHash(bytes);
      this.#refuseDuplicate(stored.file, stored.name, content, 'own');
      const document = await this.#reader.read(stored.file, bytes);
      await this.#refuseTooMuch(0, document.passages.length);
      if (!(await this.#store.documents.restore(server, id))) return refuse({ kind: 'too-late' });
      const read = { id, document, content };
      this.#own.put(read);
      return this.#told(read);
    });
  }

  forget(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.forget(this.#own.server);
      this.#previews.forget(this.#own.server);
      this.#own.clear();
    });
  }

  #inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(this.#ready).then(change);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  #told({ id, document }: OwnRead): OwnDocument {
    return { id, name: this.#own.nameOf(id) ?? document.name, file: document.file };
  }

  /** The same for the same file in the same server, so that two clicks are one; another's can't be guessed. */
  #previewId(name: string, content: string): string {
    return createHash('sha256')
      .update(`${originOf(this.#own.server, content)}\0${name}`)
      .digest('base64url')
      .slice(0, 16);
  }

  /** `among` the server's own alone: one put back may be called as a public one that came since. */
  #refuseDuplicate(file: string, name: string, content: string, among: 'all' | 'own' = 'all'): void {
    const { collection } = this.#own.view;
    const publicOnes = [...collection.held.values()].map((held) => ({ ...held, own: false }));
    const ownOnes = this.#own.documents.map((read) => ({ ...read, own: true }));
    const others = among === 'own' ? ownOnes : [...publicOnes, ...ownOnes];
    const same = others.find((other) => other.content === content);
    const called = others.find((other) => plain(other.document.name) === plain(name));
    const other = same ?? called;
    if (other)
      refuse({
        kind: 'duplicate',
        same: same ? 'content' : 'name',
        file,
        other: other.document.name,
        own: other.own,
      });
  }

  /** `bytes` and `passages`: of what would come. */
  async #refuseTooMuch(bytes: number, passages: number): Promise<void> {
    const stored = await this.#store.documents.of(this.#own.server);
    const after = {
      documents: 1 + stored.filter(({ removed }) => removed === null).length,
      bytes: stored.reduce((all, { size }) => all + size, bytes),
      passages: this.#own.documents.reduce((all, { document }) => all + document.passages.length, passages),
    };
    for (const of of ['documents', 'bytes', 'passages'] as const) {
      if (after[of] > UPLOAD_BOUNDS[of]) refuse({ kind: 'full', of, limit: UPLOAD_BOUNDS[of] });
    }
  }
}

function refuse(problem: UploadProblem): never {
  throw new UserError({ kind: 'upload', problem });
}

/** Longest name of a file, in characters: what a choice on Discord can hold. */
const LONGEST_NAME = 100;

/** A file's name that can be shown, and written anywhere: no folders, nothing invisible, its ending kept. */
function fileName(offered: string): string {
  const base = offered.split(/[/\\]/u).at(-1) ?? '';
  const shown = base
    .normalize('NFC')
    .replaceAll(/\p{C}+/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(shown)?.[0] ?? '';
  // By whole characters: half a pair is none.
  const letters = Array.from(shown.slice(0, shown.length - ending.length));
  return `${
    letters
      .slice(0, LONGEST_NAME - ending.length)
      .join('')
      .trim() || 'document'
  }${ending}`;
}

/** As the reader calls the document. */
const nameOf = (file: string): string => file.replace(/\.[^.]+$/, '');
