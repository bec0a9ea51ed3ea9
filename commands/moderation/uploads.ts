/** A server's own documents, for those commands that work with them. */
import { UserError } from '../../src/errors.ts';
import type { DocumentSummary, Library, Uploads } from '../../src/library/library.ts';
import type { Suggestion } from '../command.ts';
import { holdsAll } from '../suggest-filters.ts';

/** Throws a `UserError` where there is no server. */
export function uploadsOf(library: Library): Uploads {
  if (!library.uploads) throw new UserError({ kind: 'no-server' });
  return library.uploads;
}

export const ownDocuments = async (library: Library): Promise<readonly DocumentSummary[]> =>
  (await library.documents()).filter(({ own }) => own);

/** Those in whose label all words typed stand. */
export function matching(typed: string, all: readonly Suggestion[]): Suggestion[] {
  const isMeant = holdsAll(typed);
  return all.filter(({ label }) => isMeant(label));
}
