/** Bytes → text, or why not. */

export type UnreadableReason =
  /** A folder, a pipe, a device: reading it may never end. */
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsupported-format'; readonly extension: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly limit: number }
  /** It opens only with a password. */
  | { readonly kind: 'password' }
  /** Broken or cut off: what can still be read of it may not be all. */
  | { readonly kind: 'damaged' }
  /** Pages without text in them: a scan. */
  | { readonly kind: 'no-text' }
  /** Reading it met the bounds of time or memory that a document gets. */
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-demanding' }
  /** The reader's own fault; the cause is in the log. */
  | { readonly kind: 'failed' };

/** A file that can't be read as a document; `reason` is for people, in the words of `replies/wording`. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason.kind, options);
    this.reason = reason;
  }
}

/** Largest text file read, in bytes: several times the longest known list of questions and answers. */
export const LARGEST_TEXT = 4 * 1024 * 1024;

/** What a format's first bytes are, where it is not text. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', '.pdf'],
  ['PK\u0003\u0004', '.docx'],
  ['\u00d0\u00cf\u0011\u00e0', '.doc'],
  ['{\\rtf', '.rtf'],
];

/**
 * Decodes UTF-8 and UTF-16 (told by its byte order mark), else Windows-1252, in which older Dutch files are written.
 * Throws `UnreadableError` for other formats, for bytes that are no text, and for files without a letter in them.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_TEXT)
    throw new UnreadableError({ kind: 'too-large', bytes: bytes.length, limit: LARGEST_TEXT });
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  for (const [signature, extension] of SIGNATURES)
    if (start.startsWith(signature)) throw new UnreadableError({ kind: 'unsupported-format', extension });
  const text = decode(bytes);
  // A few stray control characters are extraction damage; a null, or many of them, is a binary file.
  const controls = text.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  if (text.includes('\0') || controls > 0.02 * text.length) throw new UnreadableError({ kind: 'not-text' });
  if (!/\p{L}/u.test(text)) throw new UnreadableError({ kind: 'empty' });
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; those it leaves open stay what they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By hand, because not every Node decodes 0x80–0x9f right. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
