/** A folder with documents and their sidecars, as files: names, bytes, content hashes. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { UnreadableError } from '../documents/read/decode-text.ts';
import { UserError } from '../errors.ts';

/** A document's file with its sidecar, unread. */
export interface DocumentFile {
  readonly file: string;
  /** The sidecar's file name, or null where there is none. */
  readonly sidecar: string | null;
}

export interface FolderListing {
  readonly documents: readonly DocumentFile[];
  /** Sidecars without a document. */
  readonly lonelySidecars: readonly string[];
  /** What is no file: subfolders, pipes. */
  readonly passedOver: readonly string[];
}

/** What a document's files hold. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly sidecar: string | null;
  /** Of the document's bytes alone. */
  readonly content: string;
  /** Changes when a byte of either file does. */
  readonly hash: string;
}

/** By which two files are the same document. */
export const contentHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url');

const SIDECAR = /\.ya?ml$/i;

/**
 * The documents of a folder in the order of their names; hidden files and what is no file are left alone. Throws a
 * `UserError` where the folder can't be read.
 */
export async function listDocuments(folder: string): Promise<FolderListing> {
  let entries: { name: string; isFile: boolean }[];
  try {
    const found = await readdir(folder, { withFileTypes: true });
    entries = await Promise.all(
      found.map(async (entry) => ({
        name: entry.name,
        isFile: entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(join(folder, entry.name)))),
      })),
    );
  } catch (cause) {
    throw new UserError({ kind: 'folder-unreadable', folder }, { cause });
  }
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = shown.filter(({ isFile }) => isFile).map(({ name }) => name);
  const sidecars = new Map(
    names.filter((name) => SIDECAR.test(name)).map((name) => [parse(name).name, name]),
  );
  const documents = names
    .filter((name) => !SIDECAR.test(name))
    .map((file) => ({ file, sidecar: sidecars.get(parse(file).name) ?? null }));
  const used = new Set(documents.map(({ sidecar }) => sidecar));
  return {
    documents,
    lonelySidecars: [...sidecars.values()].filter((name) => !used.has(name)),
    passedOver: shown.filter(({ isFile }) => !isFile).map(({ name }) => name),
  };
}

const isLinkToFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true; // A link to nothing is a document that can't be read, and is reported as such.
  }
};

/** Largest file read at all, in bytes; formats have bounds of their own beneath it. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** A sidecar is a page of text; anything longer is something else. */
const LARGEST_SIDECAR = 1024 * 1024;

/** Reads a document's file and sidecar. Throws `UnreadableError` where either is no file, or too large to be one. */
export async function readFiles(folder: string, { file, sidecar }: DocumentFile): Promise<FileContent> {
  const bytes = await readAtMost(join(folder, file), LARGEST_FILE);
  const sidecarBytes = sidecar === null ? null : await readAtMost(join(folder, sidecar), LARGEST_SIDECAR);
  const content = contentHash(bytes);
  return {
    bytes,
    sidecar: sidecarBytes && new TextDecoder().decode(sidecarBytes),
    content,
    hash: sidecarBytes ? `${content} ${contentHash(sidecarBytes)}` : content,
  };
}

/** A document's file as it stands there now; null where it is gone or larger than `mostBytes`. */
export async function readSource(
  folder: string,
  file: string,
  mostBytes: number,
): Promise<{ name: string; bytes: Uint8Array; path: string } | null> {
  const path = join(folder, file);
  try {
    return { name: file, bytes: await readAtMost(path, mostBytes), path };
  } catch {
    return null;
  }
}

async function readAtMost(path: string, limit: number): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile()) throw new UnreadableError({ kind: 'not-a-file' });
  const { size } = found;
  if (size > limit) throw new UnreadableError({ kind: 'too-large', bytes: size, limit });
  return readFile(path);
}
