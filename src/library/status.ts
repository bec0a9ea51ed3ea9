/** What there is, in numbers, and what is wrong with it. */
import type { LibraryStatus, Problem } from './library.ts';
import type { View } from './own-documents.ts';
import { isEmpty } from './read-folder.ts';

/** `problems`: with the server's own documents. */
export function statusOf({ collection, own }: View, problems: readonly Problem[]): LibraryStatus {
  const all = [...collection.documents, ...own.documents];
  // One that nothing was found in is reported as unread, and is not known besides.
  const documents = all.filter((document) => !isEmpty(document));
  const dates = documents.flatMap(({ particulars }) => particulars.date.value ?? []).sort();
  return {
    documents: documents.length,
    passages: collection.entries.size + own.entries.size,
    own: { documents: own.documents.length, passages: own.entries.size },
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    undated: documents.length - dates.length,
    refreshedAt: collection.refreshedAt,
    ...collection.reading,
    problems: [...collection.reading.problems, ...problems],
    doubts: all.flatMap(({ file, warnings }) =>
      // A note that nothing points to is an oddity of the document, not of how it was read.
      warnings.flatMap((warning) => (warning.kind === 'note-without-mark' ? [] : [{ file, warning }])),
    ),
  };
}
