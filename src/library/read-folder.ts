/** A folder's documents, read, with what was wrong with each. */
import { statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Document } from '../documents/document.ts';
import { UnreadableError } from '../documents/read/decode-text.ts';
import { applySidecar, readSidecar, SidecarError } from '../documents/sidecar.ts';
import { type DocumentFile, listDocuments, readFiles } from './documents-folder.ts';
import type { Problem, ProblemReason } from './library.ts';

/** What reads documents; `DocumentReader` does so in a thread of its own. */
export interface Reads {
  read(file: string, bytes: Uint8Array): Promise<Document>;
  close(): Promise<void>;
}

/** A document with the hash of the bytes it was read from. */
export interface Held {
  readonly document: Document;
  /** Of the document's own bytes, without its sidecar's. */
  readonly content: string;
  readonly hash: string;
}

export interface FolderReading {
  /** By file name. */
  readonly held: ReadonlyMap<string, Held>;
  readonly problems: readonly Problem[];
  readonly passedOver: readonly string[];
}

/**
 * Reads the folder, taking from `before` what has not changed. A file that can't be read keeps the version of it that
 * was held before, if any: a broken file costs no answer. Throws a `UserError` where the folder can't be read.
 */
export async function readFolder(
  folder: string,
  before: ReadonlyMap<string, Held>,
  reader: Reads,
): Promise<FolderReading> {
  const { documents, lonelySidecars, passedOver } = await listDocuments(folder);
  const held = new Map<string, Held>();
  const problems: Problem[] = lonelySidecars.map((file) => ({
    file,
    reason: { kind: 'lonely-sidecar' },
    served: 'nothing',
  }));
  const fileOf = new Map<string, string>();
  for (const entry of documents) {
    const previous = before.get(entry.file);
    const { name } = parse(entry.file);
    const other = fileOf.get(name);
    if (other !== undefined) {
      problems.push({ file: entry.file, reason: { kind: 'duplicate-name', other }, served: 'nothing' });
      continue;
    }
    try {
      const read = await readOne(folder, entry, previous, reader);
      held.set(entry.file, read.held);
      if (read.problem) problems.push(read.problem);
    } catch (cause) {
      if (previous) held.set(entry.file, previous);
      problems.push({
        file: entry.file,
        reason: reasonOf(cause),
        cause,
        served: previous ? 'previous' : 'nothing',
      });
    }
    // A broken file must not stand in the way of a good one of the same name.
    if (held.has(entry.file)) fileOf.set(name, entry.file);
    // Questions are answered between two documents.
    await nextTurn();
  }
  return { held, problems, passedOver };
}

/** One document by its path, with the sidecar beside it. Throws as `readFiles` and the reader do. */
export async function readPath(
  path: string,
  reader: Reads,
): Promise<{ document: Document; problem?: Problem }> {
  const { dir, base, name } = parse(path);
  const folder = dir === '' ? '.' : dir;
  const sidecar = sidecarNames(name).find((candidate) => isFile(join(folder, candidate))) ?? null;
  const { held, problem } = await readOne(folder, { file: base, sidecar }, undefined, reader);
  return { document: held.document, ...(problem ? { problem } : {}) };
}

const sidecarNames = (name: string): string[] => [`${name}.yaml`, `${name}.yml`];

/** Where the sidecar of the document at `path` stands, or would stand. */
export function sidecarPath(path: string): string {
  const { dir, name } = parse(path);
  const candidates = sidecarNames(name).map((candidate) => join(dir, candidate));
  return candidates.find((candidate) => isFile(candidate)) ?? join(dir, `${name}.yaml`);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Why a document could not be read, as far as it is known. */
export const reasonOf = (cause: unknown): ProblemReason =>
  cause instanceof UnreadableError ? cause.reason : { kind: 'unreadable-file' };

interface ReadOne {
  readonly held: Held;
  readonly problem?: Problem;
}

async function readOne(
  folder: string,
  entry: DocumentFile,
  previous: Held | undefined,
  reader: Reads,
): Promise<ReadOne> {
  const { bytes, sidecar, content, hash } = await readFiles(folder, entry);
  const document = previous?.hash === hash ? previous.document : await reader.read(entry.file, bytes);
  if (sidecar === null || entry.sidecar === null) return withPassages({ document, content, hash });
  try {
    // A document that was held before has its sidecar in it already; applying it again changes nothing.
    return withPassages({ document: applySidecar(document, readSidecar(sidecar)), content, hash });
  } catch (cause) {
    if (!(cause instanceof SidecarError)) throw cause;
    return {
      held: { document, content, hash },
      problem: {
        file: entry.sidecar,
        reason: { kind: 'bad-sidecar', problems: cause.problems },
        cause,
        served: 'without-sidecar',
      },
    };
  }
}

function withPassages(held: Held): ReadOne {
  const { file } = held.document;
  return isEmpty(held.document)
    ? { held, problem: { file, reason: { kind: 'no-passages' }, served: 'nothing' } }
    : { held };
}

/** Whether there is nothing to find in a document; one of questions alone, or a postponement, has those to tell of. */
export const isEmpty = ({ kind, passages }: Document): boolean =>
  passages.length === 0 && (kind === 'other' || kind === 'letter');
