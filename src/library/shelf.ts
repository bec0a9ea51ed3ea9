/** Documents as they are looked up: by the ids of their passages, by name, by what cites them. */
import { createHash } from 'node:crypto';
import type { Document } from '../documents/document.ts';
import { citableAs } from '../documents/references.ts';
import type { Entry } from '../search/finding.ts';
import type { DocumentSummary } from './library.ts';

/** A document with its passages as they stand in a collection. */
export interface Shelved {
  readonly document: Document;
  readonly entries: readonly Entry[];
  /** Open questions as entries without an answer, so that they are found by the same means. */
  readonly openEntries: readonly Entry[];
  readonly summary: DocumentSummary;
}

export interface Shelf {
  readonly documents: readonly Document[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly openEntries: ReadonlyMap<string, Entry>;
  /** By the document's name: every answer asks for its siblings. */
  readonly byDocument: ReadonlyMap<string, readonly Entry[]>;
  /** The first entry of the document with each reference. */
  readonly byReference: ReadonlyMap<string, Entry>;
  /** Newest first. */
  readonly summaries: readonly DocumentSummary[];
}

/**
 * The ids of its passages are made from `origin`, which must be its own among all that anybody sees; for a public
 * document its name. They are the same for the same passage of the same document, also after a restart: buttons carry
 * them.
 */
export function shelved(document: Document, origin = document.name, own = false): Shelved {
  const { name, file, kind, particulars, openQuestions, warnings, passages } = document;
  return {
    document,
    entries: passages.map((passage) => ({ id: entryId(origin, passage.key), document, passage })),
    openEntries: openEntries(document, origin),
    summary: {
      name,
      file,
      kind,
      particulars,
      openQuestions,
      warnings,
      key: entryId(origin, ''),
      own,
      passages: passages.length,
    },
  };
}

export function shelfOf(all: readonly Shelved[]): Shelf {
  const entries = all.flatMap((one) => one.entries);
  return {
    documents: all.map(({ document }) => document),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    openEntries: new Map(all.flatMap((one) => one.openEntries).map((entry) => [entry.id, entry])),
    byDocument: new Map(all.map((one) => [one.document.name, one.entries])),
    byReference: entriesByReference(entries),
    summaries: all.map(({ summary }) => summary).sort(newestFirst),
  };
}

/** Those without a date last. */
export const newestFirst = (one: DocumentSummary, other: DocumentSummary): number =>
  (other.particulars.date.value ?? '').localeCompare(one.particulars.date.value ?? '');

const openEntries = (document: Document, origin: string): Entry[] =>
  document.openQuestions.map(({ number, text }, index) => ({
    id: entryId(origin, `open ${index}`),
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

const entryId = (origin: string, key: string): string =>
  createHash('sha256').update(`${origin}\0${key}`).digest('base64url').slice(0, ID_LENGTH);
