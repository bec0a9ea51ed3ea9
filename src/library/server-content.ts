/** What one place has beside what is public: from the store, or nothing at all. */
import type { Store } from '../store/store.ts';
import type { Problem, SourceFile } from './library.ts';
import { type OwnDocuments, type View, viewOfPublic } from './own-documents.ts';
import type { PublicDocuments } from './public-documents.ts';

/** A question that people taught the answer of. */
export interface TaughtText {
  readonly text: string;
  /** The id of the passage, which may be gone. */
  readonly entry: string;
}

export interface ServerContent {
  /** Resolves once the documents that the store has were read. */
  ready(): Promise<void>;
  /** Of this moment. */
  readonly view: View;
  /** With its own documents. */
  readonly problems: readonly Problem[];
  /** Those that come first have more say. */
  taught(): Promise<readonly TaughtText[]>;
  /** Null where it has no such document, or a larger one. */
  sourceOf(document: string, mostBytes: number): Promise<SourceFile | null>;
}

/** In direct messages and in the terminal. */
export const noServer = (documents: PublicDocuments): ServerContent => ({
  ready: async () => {},
  get view() {
    return viewOfPublic(documents.collection);
  },
  problems: [],
  taught: async () => [],
  sourceOf: async () => null,
});

export interface StoredContent {
  readonly own: OwnDocuments;
  readonly store: Pick<Store, 'documents' | 'phrasings' | 'votes'>;
  readonly ready: () => Promise<void>;
  /** Called when the store can't say what was taught: questions are answered without. */
  readonly onFailure: (error: unknown) => void;
}

export const contentOf = ({ own, store, ready, onFailure }: StoredContent): ServerContent => ({
  ready,
  get view() {
    return own.view;
  },
  get problems() {
    return own.problems;
  },
  async taught() {
    try {
      // What moderators say goes before what members say.
      return [...(await store.phrasings.of(own.server)), ...(await store.votes.confirmed(own.server))];
    } catch (error) {
      onFailure(error);
      return [];
    }
  },
  async sourceOf(document, mostBytes) {
    const found = own.documents.find(({ id }) => own.nameOf(id) === document);
    const bytes = found && (await store.documents.bytes(own.server, found.id));
    if (!found || !bytes || bytes.length > mostBytes) return null;
    return { name: found.document.file, bytes, path: null };
  },
});
