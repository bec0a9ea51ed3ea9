import { describe, expect, test } from 'vitest';
import { decodeText, LARGEST_TEXT, UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { utf8 } from '../../utf8.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * (i + 1), text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

function refusal(content: Uint8Array): unknown {
  try {
    return decodeText(content);
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

describe('text in any of the usual encodings is read', () => {
  const text = 'Geïnformeerd: «Vragen» voor € 172 miljoen – ’s-Gravenhage\r\n';

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little endian', utf16(text, true)],
    ['UTF-16, big endian', utf16(text, false)],
  ])('%s', (_, content) => {
    expect(decodeText(content)).toBe(text);
  });

  test('Windows-1252, as older files are', () => {
    const geïnformeerd = [0x67, 0x65, 0xef, 0x6e, 0x66, 0x6f, 0x72, 0x6d, 0x65, 0x65, 0x72, 0x64];
    expect(decodeText(bytes(...geïnformeerd, 0x20, 0x80, 0x20, 0x91, 0x73, 0x92))).toBe('geïnformeerd € ‘s’');
  });

  test('a stray control character does no harm', () => {
    const damaged = `Vraag 1 \u0002 ${'en verder gaat de tekst. '.repeat(10)}`;
    expect(decodeText(utf8(damaged))).toBe(damaged);
  });

  test('a form feed is white space', () => {
    expect(decodeText(utf8('a\f\f\f\f'))).toBe('a\f\f\f\f');
  });
});

describe('what is no text is refused, with the reason', () => {
  test.each([
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n'), { kind: 'unsupported-format', extension: '.pdf' }],
    ['a Word document', bytes(0x50, 0x4b, 3, 4, 20, 0), { kind: 'unsupported-format', extension: '.docx' }],
    [
      'an old Word document',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      { kind: 'unsupported-format', extension: '.doc' },
    ],
    ['rich text', utf8('{\\rtf1\\ansi Vraag 1}'), { kind: 'unsupported-format', extension: '.rtf' }],
    ['bytes of a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), { kind: 'not-text' }],
    ['control characters', bytes(...Array<number>(50).fill(2), 0x61), { kind: 'not-text' }],
    ['nothing', bytes(), { kind: 'empty' }],
    ['white space', utf8(' \n\t\n'), { kind: 'empty' }],
    ['no letter', utf8('123 -- 456'), { kind: 'empty' }],
    ['a byte order mark alone', bytes(0xff, 0xfe), { kind: 'empty' }],
  ])('%s', (_, content, reason) => {
    expect(refusal(content)).toEqual(reason);
  });

  test('a file beyond the limit', () => {
    expect(refusal(new Uint8Array(LARGEST_TEXT + 1))).toEqual({
      kind: 'too-large',
      bytes: LARGEST_TEXT + 1,
      limit: LARGEST_TEXT,
    });
  });
});
