/** The file that a document was read from, for whoever wants to see it. */
import type { DocumentSummary, Library } from '../src/library/library.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import { sourceReply } from '../src/replies/source.ts';

/** In bytes: what Discord takes from a bot in any server. A larger one is at its official place. */
const LARGEST_FILE = 10 * 1024 * 1024;

export async function sourceOf(
  document: Pick<DocumentSummary, 'name' | 'file' | 'particulars'>,
  language: Language,
  library: Library,
): Promise<Reply> {
  return sourceReply(document, await library.sourceOf(document.name, LARGEST_FILE), language);
}
