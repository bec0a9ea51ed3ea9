/** The documents that one server's moderators added, as its people find them: beside those that are public. */
import type { Document } from '../documents/document.ts';
import type { Finder } from '../search/find.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { Supplement } from '../search/supplement.ts';
import { Taught } from '../search/taught.ts';
import type { Problem } from './library.ts';
import type { Collection, PublicDocuments } from './public-documents.ts';
import { type Shelf, type Shelved, shelfOf, shelved } from './shelf.ts';

/** A document of the store's that was read. */
export interface OwnRead {
  /** In the store. */
  readonly id: string;
  readonly document: Document;
  readonly content: string;
}

/** What a server sees, all of one moment. */
export interface View {
  readonly collection: Collection;
  readonly own: Shelf;
  readonly finder: Finder;
  readonly openFinder: Finder;
  readonly taught: Taught;
}

/** What everybody sees. */
export const viewOfPublic = (collection: Collection): View => ({
  collection,
  own: shelfOf([]),
  finder: collection.finder,
  openFinder: collection.openFinder,
  taught: new Taught(collection.finder),
});

export class OwnDocuments {
  readonly server: string;
  readonly #public: PublicDocuments;
  readonly #answers: Supplement;
  readonly #open: Supplement;
  /** By their ids in the store. */
  readonly #read = new Map<string, OwnRead>();
  readonly #problems = new Map<string, Problem>();
  #shelved = new Map<string, Shelved>();
  #view: View | null = null;

  constructor(server: string, documents: PublicDocuments, lexicon: Lexicon) {
    this.server = server;
    this.#public = documents;
    this.#answers = new Supplement(lexicon);
    this.#open = new Supplement(lexicon);
  }

  /** In the order in which they were added. */
  get documents(): readonly OwnRead[] {
    return [...this.#read.values()];
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  /** From now on it is found. */
  put(read: OwnRead): void {
    this.#problems.delete(read.id);
    this.#read.set(read.id, read);
    this.#view = null;
  }

  /** One that is in the store but can't be read. */
  fail(id: string, problem: Problem): void {
    this.#problems.set(id, problem);
  }

  /** From now on it is not found. */
  take(id: string): void {
    this.#problems.delete(id);
    this.#read.delete(id);
    this.#view = null;
  }

  clear(): void {
    this.#problems.clear();
    this.#read.clear();
    this.#view = null;
  }

  /** What this server calls the document with this id; null where there is none. */
  nameOf(id: string): string | null {
    void this.view;
    return this.#shelved.get(id)?.document.name ?? null;
  }

  /** Of this moment; the same as long as nothing changes. */
  get view(): View {
    const { collection } = this.#public;
    if (this.#view?.collection !== collection) this.#view = this.#viewOn(collection);
    return this.#view;
  }

  #viewOn(collection: Collection): View {
    const before = this.#shelved;
    this.#shelved = new Map();
    const taken = new Set(collection.documents.map(({ name }) => plain(name)));
    for (const [id, { document, content }] of this.#read) {
      const name = freeName(document.name, taken);
      taken.add(plain(name));
      const known = before.get(id);
      const kept = known?.document.name === name;
      const origin = originOf(this.server, content);
      this.#shelved.set(id, kept ? known : shelved({ ...document, name }, origin, true));
    }
    for (const [id, one] of before) if (this.#shelved.get(id) !== one) this.#leave(one);
    for (const [id, one] of this.#shelved) if (before.get(id) !== one) this.#enter(one);
    const { finder, openFinder } = collection;
    const beside = (all: Finder, own: Supplement): Finder => (own.index.size > 0 ? all.beside(own) : all);
    const found = beside(finder, this.#answers);
    return {
      collection,
      own: shelfOf([...this.#shelved.values()]),
      finder: found,
      openFinder: beside(openFinder, this.#open),
      taught: new Taught(found),
    };
  }

  #enter({ entries, openEntries }: Shelved): void {
    this.#answers.add(entries);
    this.#open.add(openEntries);
  }

  #leave({ entries, openEntries }: Shelved): void {
    this.#answers.remove(entries);
    this.#open.remove(openEntries);
  }
}

/** By its content, not its name, for a public document may come by the same name; and unlike that of any other server. */
export const originOf = (server: string, content: string): string => `${server}\0${content}`;

/** Names are looked up without regard to capitals. */
export const plain = (name: string): string => name.toLowerCase();

/** The name, with a number after it where a document that came later to the folder, or to the server, has it already. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(plain(name))) return name;
  let number = 2;
  while (taken.has(plain(`${name} (${number})`))) number++;
  return `${name} (${number})`;
}
