/** The zip in which Word keeps a document: its parts, read without trusting what the zip says of itself. */
import { inflateRawSync } from 'node:zlib';
import { UnreadableError } from './decode-text.ts';

/** What a document's parts may come to, in bytes, and how many there may be. */
const LARGEST_UNZIPPED = 200 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** XML of a document packs to a tenth; beyond this ratio, from this size on, it is a bomb. */
const HIGHEST_RATIO = 200;
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** The directory's end may be followed by a comment as long as this. */
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const damaged = (options?: ErrorOptions): UnreadableError =>
  new UnreadableError({ kind: 'damaged' }, options);

/** The entries of a zip by their names, or null where its directory can't be read. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    entries.set(name.replace(/\\/g, '/').replace(/^\//, ''), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

export class DocxPackage {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unzipped = 0;

  /** Throws `UnreadableError` for what is no zip, or one that would grow beyond all measure. */
  constructor(bytes: Uint8Array) {
    const entries = readZipDirectory(bytes);
    if (!entries) throw damaged();
    let size = 0;
    for (const entry of entries.values()) size += entry.size;
    const ratio = size / Math.max(1, bytes.length);
    if (
      size > LARGEST_UNZIPPED ||
      entries.size > MOST_ENTRIES ||
      (size > RATIO_COUNTS_FROM && ratio > HIGHEST_RATIO)
    )
      throw new UnreadableError({ kind: 'too-large', bytes: size, limit: LARGEST_UNZIPPED });
    this.#bytes = bytes;
    this.#entries = entries;
  }

  /** A part's text, or null where the package has no such part. */
  read(name: string): string | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new UnreadableError({ kind: 'password' });
    const content = this.#unzip(entry);
    const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(content);
  }

  #unzip({ method, packed, size, offset }: Entry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (offset + LOCAL_LENGTH > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
      throw damaged();
    const start =
      offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const content = this.#bytes.subarray(start, start + packed);
    if (content.length < packed) throw damaged();
    // The same part may be asked for more than once, and the directory may lie: what counts is what comes out.
    this.#unzipped += size;
    if (this.#unzipped > 2 * LARGEST_UNZIPPED)
      throw new UnreadableError({ kind: 'too-large', bytes: this.#unzipped, limit: LARGEST_UNZIPPED });
    if (method === 0) return content;
    if (method !== 8) throw damaged();
    try {
      return inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw damaged({ cause: error });
    }
  }
}
