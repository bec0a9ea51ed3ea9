/** Documents by what people call them. */
import type { Document } from '../documents/document.ts';

/**
 * The document with this file name (with or without extension), else with this reference number, else the only one with
 * this title; in capitals or not. Null where there is none.
 */
export function documentNamed(typed: string, documents: readonly Document[]): Document | null {
  const plain = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
  const wanted = plain(typed);
  const is = (text: string): boolean => plain(text) === wanted;
  const titled = documents.filter(({ particulars }) => is(particulars.title));
  return (
    // Names may differ in capitals alone.
    documents.find(({ name }) => name === typed) ??
    documents.find(({ name, file }) => is(name) || is(file)) ??
    documents.find(({ particulars }) => particulars.references.some(({ value }) => is(value))) ??
    (titled.length === 1 ? titled[0] : undefined) ??
    null
  );
}
