/** Bytes of markup → text, by byte order mark, by what the bytes are, by what the file says of itself. */
import { decodeWindows1252, UnreadableError } from './decode-text.ts';

/** Largest file of markup read, in bytes. */
export const LARGEST_MARKUP = 50 * 1024 * 1024;
/** A declaration stands within this many bytes of the start. */
const DECLARED_WITHIN = 4096;

/**
 * Text that is valid UTF-8 is UTF-8, whatever it calls itself: other encodings do not fit it by chance. Else its own
 * word counts, and Windows-1252 without one.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_MARKUP)
    throw new UnreadableError({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_MARKUP });
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // As a stream, so that a file that breaks off within a character still counts.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decodeAs(declaredEncoding(bytes), bytes);
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, DECLARED_WITHIN));
  const label = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1] ?? '';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'windows-1252';
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  // UTF-8 has been tried; UTF-16 without a byte order mark could not have been read this far.
  return /^(?:windows-1252|utf-)/.test(encoding)
    ? decodeWindows1252(bytes)
    : new TextDecoder(encoding).decode(bytes);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
