/** What kind of file bytes are, from the bytes alone: names lie. */
import { isEncryptedOffice } from './docx.ts';
import { readZipDirectory } from './docx-package.ts';

export type ReadableFormat = 'pdf' | 'docx' | 'html' | 'xml' | 'text';

/** A kind of file that is known but not read. */
export interface OtherFormat {
  /** As its files are usually named: ".doc". */
  readonly extension: string;
}

/** How much of a file is looked at, in bytes. */
const LOOKED_AT = 4096;
/** Readers of PDF accept as much before the header. */
const PDF_WITHIN = 1024;

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['{\\rtf', '.rtf'],
  ['\x89PNG\r\n', '.png'],
  ['\xff\xd8\xff', '.jpg'],
  ['GIF8', '.gif'],
  ['II*\0', '.tif'],
  ['MM\0*', '.tif'],
  ['BM', '.bmp'],
  ['RIFF', '.webp'],
  ['\x1f\x8b', '.gz'],
  ["7z\xbc\xaf'\x1c", '.7z'],
  ['Rar!\x1a', '.rar'],
  ['ID3', '.mp3'],
  ['\0\0\0\x18ftyp', '.mp4'],
  ['\0\0\0\x20ftyp', '.mp4'],
  ['\x7fELF', '.elf'],
  ['MZ\x90\0', '.exe'],
];

/** The parts of an OLE file by which Office's formats are told. */
const OLE_PARTS: readonly (readonly [string, string])[] = [
  ['WordDocument', '.doc'],
  ['Workbook', '.xls'],
  ['PowerPoint Document', '.ppt'],
  ['__substg1.0_', '.msg'],
];

/** Encrypted Word documents count as `docx`: its reader says that they take a password. */
export function recogniseFormat(bytes: Uint8Array): ReadableFormat | OtherFormat {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  );
  if (/^\s*%PDF-|[\r\n\0]%PDF-\d/.test(start.slice(0, PDF_WITHIN).replace('\xef\xbb\xbf', ''))) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return recogniseZip(bytes, start);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return recogniseOle(bytes);
  for (const [signature, extension] of SIGNATURES)
    if (start.startsWith(signature) && !isPlainLetters(signature, bytes)) return { extension };
  return recogniseText(decodeStart(bytes));
}

/** "BM", "ID3" and the like may also begin a text; a binary file has a null soon. */
const isPlainLetters = (signature: string, bytes: Uint8Array): boolean =>
  /^[A-Z\d]+$/.test(signature) && !bytes.subarray(0, 64).includes(0);

/** Where an entry's name stands, after its signature. */
const NAME_IN_ENTRY = 26;

function recogniseZip(bytes: Uint8Array, start: string): ReadableFormat | OtherFormat {
  const mimetype = /mimetypeapplication\/([\w.+-]+)/.exec(start)?.[1] ?? '';
  if (mimetype.startsWith('vnd.oasis.opendocument.text')) return { extension: '.odt' };
  if (mimetype.startsWith('vnd.oasis.opendocument.spreadsheet')) return { extension: '.ods' };
  if (mimetype.startsWith('vnd.oasis.opendocument.presentation')) return { extension: '.odp' };
  if (mimetype.startsWith('epub')) return { extension: '.epub' };
  const directory = readZipDirectory(bytes);
  // A zip that was cut off has lost its directory; its first entries still tell.
  const names = directory
    ? [...directory.keys()]
    : start.split('PK\x03\x04').map((entry) => entry.slice(NAME_IN_ENTRY));
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml/)) return 'docx';
  if (has(/^xl\//)) return { extension: '.xlsx' };
  if (has(/^ppt\//)) return { extension: '.pptx' };
  if (!directory && has(/^(?:word\/|\[Content_Types\]\.xml)/)) return 'docx';
  return { extension: '.zip' };
}

function recogniseOle(bytes: Uint8Array): ReadableFormat | OtherFormat {
  if (isEncryptedOffice(bytes)) return 'docx';
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = OLE_PARTS.find(([part]) => content.includes(Buffer.from(part, 'utf16le')));
  return { extension: found?.[1] ?? '.doc' };
}

function decodeStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, LOOKED_AT);
  const [first, second] = start;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(start);
}

const HTML_TAGS =
  /^<(?:html|head|body|title|meta|link|script|style|div|p|h[1-6]|table|ul|ol|article|main|section|span|center|font)(?:[\s>/]|$)/i;

function recogniseText(start: string): ReadableFormat | OtherFormat {
  const text = withoutComments(start.trimStart());
  if (/^<!doctype\s+html/i.test(text) || HTML_TAGS.test(text)) return 'html';
  if (/^<\?xml\s/i.test(text) || /^<!doctype\s/i.test(text))
    // XHTML calls itself XML, and is a page.
    return /<html[\s>]/i.test(text) ? 'html' : 'xml';
  // An element to begin with and more markup after it; a lone "<naam>" is someone's text.
  if (/^<[a-z_][\w:.-]*(?:\s[^<>]*)?>/i.test(text) && /<[a-z/!?][^<>]*>/i.test(text.slice(1))) return 'xml';
  if (/^MIME-Version:/im.test(text) && /^Content-Type:\s*multipart\/related/im.test(text))
    return { extension: '.mht' };
  return 'text';
}

function withoutComments(start: string): string {
  let text = start.replace(/^\ufeff/, '').trimStart();
  while (text.startsWith('<!--')) {
    const end = text.indexOf('-->');
    if (end < 0) return text;
    text = text.slice(end + 3).trimStart();
  }
  return text;
}
