/** `kamerbode phrase`: files, each with what became of it; a file that can't be read or written costs the others nothing. */
import { parse } from 'node:path';
import type { Document } from '../documents/document.ts';
import { SidecarError } from '../documents/sidecar.ts';
import type { SidecarProblem } from '../documents/sidecar-problems.ts';
import type { ProblemReason } from '../library/library.ts';
import { type Reads, readFolder, readPath, reasonOf, sidecarPath } from '../library/read-folder.ts';
import { shelved } from '../library/shelf.ts';
import type { Entry } from '../search/finding.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type Addition, type DraftReport, draftDocument } from './draft-document.ts';
import type { Drafter } from './endpoint.ts';
import { saveSidecar } from './write-sidecar.ts';

/** What became of a file. */
export type FileOutcome =
  | {
      readonly kind: 'unread';
      readonly file: string;
      readonly reason: ProblemReason;
      readonly cause: unknown;
    }
  | (Drafted & { readonly kind: 'written' })
  /** Nothing was kept, or this was a dry run. */
  | (Drafted & { readonly kind: 'not-written' })
  /** `problems` are those of the sidecar as it stands now; null where the file system refused. */
  | (Drafted & { readonly kind: 'unwritten'; readonly problems: readonly SidecarProblem[] | null });

interface Drafted {
  readonly file: string;
  readonly sidecar: string;
  readonly report: DraftReport;
  readonly additions: readonly Addition[];
  /** For the log: the error beneath `report.stopped`, or beneath a sidecar that was not written. */
  readonly cause?: unknown;
}

export interface PhraseFilesOptions {
  readonly files: readonly string[];
  /** The folder whose documents drafts are told apart from. */
  readonly folder: string;
  readonly reader: Reads;
  readonly lexicon: Lexicon;
  readonly drafter: Drafter;
  readonly signal: AbortSignal;
  readonly again: boolean;
  readonly dryRun: boolean;
  readonly onProgress?: (file: string, done: number, all: number) => void;
}

/**
 * Drafts for one file after the other, and writes what was kept into its sidecar. Ends early where the endpoint or the
 * signal ends it, which is then in the last report. Throws a `UserError` where the folder can't be read.
 */
export async function* phraseFiles(options: PhraseFilesOptions): AsyncGenerator<FileOutcome> {
  const { folder, reader, signal } = options;
  // `phrase FOLDER/*` names the sidecars too.
  const files = [...new Set(options.files.filter((file) => !/\.ya?ml$/i.test(file)))];
  const { held } = await readFolder(folder, new Map(), reader);
  const collection = new Map(
    [...held.values()].map(({ document }) => [document.name, shelved(document).entries]),
  );
  for (const file of files) {
    if (signal.aborted) return;
    const read = await readOne(file, reader);
    if ('unread' in read) {
      yield read.unread;
      continue;
    }
    const outcome = await phraseOne(file, read.document, collection, options);
    yield outcome;
    if (outcome.report.stopped) return;
  }
}

async function readOne(
  file: string,
  reader: Reads,
): Promise<{ readonly document: Document } | { readonly unread: FileOutcome }> {
  const unread = (reason: ProblemReason, cause: unknown) => ({
    unread: { kind: 'unread' as const, file, reason, cause },
  });
  try {
    const { document, problem } = await readPath(file, reader);
    // Without its sidecar a document shows neither what it has nor where more should go.
    return problem ? unread(problem.reason, problem.cause) : { document };
  } catch (cause) {
    return unread(reasonOf(cause), cause);
  }
}

async function phraseOne(
  file: string,
  document: Document,
  collection: Map<string, readonly Entry[]>,
  options: PhraseFilesOptions,
): Promise<FileOutcome & Drafted> {
  const { drafter, lexicon, signal, again, dryRun, onProgress } = options;
  const result = await draftDocument({
    entries: shelved(document).entries,
    collection: [...collection.values()].flat(),
    drafter,
    lexicon,
    signal,
    again,
    ...(onProgress ? { onProgress: (done: number, all: number) => onProgress(file, done, all) } : {}),
  });
  const { report, additions } = result;
  const drafted: Drafted = { file, sidecar: sidecarPath(file), report, additions, cause: result.cause };
  // Drafts for later files are told apart from these.
  collection.set(parse(file).name, result.entries);
  if (dryRun || additions.length === 0) return { kind: 'not-written', ...drafted };
  try {
    await saveSidecar(drafted.sidecar, additions);
    return { kind: 'written', ...drafted };
  } catch (cause) {
    return {
      kind: 'unwritten',
      ...drafted,
      problems: cause instanceof SidecarError ? cause.problems : null,
      cause,
    };
  }
}
