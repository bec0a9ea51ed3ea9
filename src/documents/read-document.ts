/** The way of a document: bytes → text → labels → passages and particulars. */
import type { Document, Segment, Warning } from './document.ts';
import { label } from './label.ts';
import { readOpenQuestions } from './open-questions.ts';
import { readKind, readParticulars } from './particulars.ts';
import { readNotes, readPassages } from './passages.ts';
import { plainText, readBytes } from './read/read-bytes.ts';
import type { ReadText } from './read/read-text.ts';

/** Less unplaced text than this share of a document is not worth a warning. */
const UNPLACED_SHARE = 0.01;

/**
 * Reads a file's bytes. Throws `UnreadableError` where they hold no text; any text, however odd, gives a document.
 * `file` is the file's name; the document is called by it, without the extension.
 */
export const readDocument = async (file: string, bytes: Uint8Array): Promise<Document> =>
  readSource(file, await readBytes(bytes));

/** Reads a document's text. Never throws. */
export const readText = (file: string, source: string): Document => readSource(file, plainText(source));

/** Reads a document's text with what its format knows of it. Never throws. */
export function readSource(file: string, read: ReadText): Document {
  const labelled = label(read);
  const source = read.text;
  const kind = readKind(labelled);
  const name = file.replace(/\.[^.]+$/, '');
  const { passages, warnings } = readPassages(labelled);
  return {
    name,
    file,
    kind,
    source,
    segments: labelled.segments,
    particulars: readParticulars(labelled, kind, name),
    passages,
    openQuestions: kind === 'letter' ? [] : readOpenQuestions(labelled),
    notes: readNotes(labelled),
    warnings: [...warnings, ...strayNotes(labelled.notes), ...unplaced(labelled.segments, source.length)],
  };
}

const strayNotes = (notes: readonly { mark: string; markSpan: unknown }[]): Warning[] =>
  notes.flatMap(({ mark, markSpan }) => (markSpan ? [] : [{ kind: 'note-without-mark' as const, mark }]));

function unplaced(segments: readonly Segment[], length: number): Warning[] {
  const characters = segments.reduce(
    (sum, { role, start, end }) => sum + (role === 'unplaced' ? end - start : 0),
    0,
  );
  const share = length ? characters / length : 0;
  return share > UNPLACED_SHARE ? [{ kind: 'unplaced', characters, share }] : [];
}
