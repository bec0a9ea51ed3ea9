/** Bytes → text, or why not. */

export type UnreadableReason =
  | { readonly kind: 'not-text' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsupported-format'; readonly extension: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number };

/** A file that can't be read as a document; `reason` is for people, in the words of `replies/wording`. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason.kind, options);
    this.reason = reason;
  }
}

/** Largest text file read, in bytes: some ten times the longest known list of questions and answers. */
export const LARGEST_TEXT = 10 * 1024 * 1024;

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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
