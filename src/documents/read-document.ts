/** The way of a document: bytes → text → labels → passages and particulars. */
import type { Document, Particulars, Segment, Warning } from './document.ts';
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
  const postponed = kind === 'postponement' && labelled.blocks.length === 0;
  const { passages, warnings } = postponed ? { passages: [], warnings: [] } : readPassages(labelled);
  const particulars = readParticulars(labelled, kind, name);
  return {
    name,
    file,
    kind,
    source,
    segments: labelled.segments,
    particulars,
    passages,
    openQuestions: kind === 'letter' ? [] : readOpenQuestions(labelled),
    notes: readNotes(labelled),
    warnings: [
      ...(kind === 'letter' && isUnfamiliar(source, particulars) ? [{ kind: 'unfamiliar' as const }] : []),
      ...warnings,
      ...strayNotes(labelled.notes),
      ...unplaced(labelled.segments, source.length),
    ],
  };
}

/** Words without which hardly a paper goes to or from the Kamer. */
const OF_THE_KAMER =
  /\b(?:[Tt]weede [Kk]amer|[Ee]erste [Kk]amer|de Kamer|uw Kamer|Staten-Generaal|[Kk]amer(?:vra|stuk|brie|li|le)|[Mm]inisters?|[Mm]inisterie|[Ss]taatssecretaris|[Kk]abinet|[Rr]egering)/;

/** Any text that is not questions is read as a letter; one in which nothing is of the Kamer may be anything. */
const isUnfamiliar = (source: string, { ministers, askers, references }: Particulars): boolean =>
  ministers.length + askers.length + references.length === 0 && !OF_THE_KAMER.test(source);

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
