import { describe, expect, test } from 'vitest';
import { recogniseFormat } from '../../../src/documents/read/recognise.ts';
import { utf8 } from '../../utf8.ts';
import { makeDocx, makeZip, paragraph, run } from './docx-writer.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const ole = (part: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0), ...Buffer.from(part, 'utf16le')]);
const zip = (...names: string[]): Uint8Array => makeZip(names.map((name) => ({ name, content: 'x' })));
const docx = makeDocx({ body: paragraph(run('Tekst.')) });

describe('formats that are read', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3')],
    ['pdf', bytes('\xef\xbb\xbf\r\n%PDF-1.4')],
    ['pdf', bytes('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n')],
    ['docx', docx],
    ['docx', docx.subarray(0, docx.length - 30)],
    ['docx', ole('EncryptedPackage')],
    ['html', utf8('\ufeff\n <!DOCTYPE html><html>')],
    ['html', utf8('<!-- saved -->\n<HTML><body>')],
    ['html', utf8('<div class="vraag"><p>Vraag 1</p></div>')],
    [
      'html',
      utf8('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml">'),
    ],
    ['html', utf16('<html><p>Vraag 1')],
    ['xml', utf8('<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie>')],
    ['xml', utf8('\ufeff<!DOCTYPE officiele-publicatie SYSTEM "op.dtd"><officiele-publicatie/>')],
    ['xml', utf8('<officiele-publicatie xsi:x="y"><kamervragen/>')],
    ['xml', utf16('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['text', utf8('Vraag 1\nKent u <https://nos.nl>?')],
    ['text', utf8('<naam> schrijft: dit is tekst.')],
    ['text', utf8('BM is een afkorting, %PDF-bestanden niet.')],
    ['text', utf8('MZ')],
    ['text', new Uint8Array()],
  ])('%s (%#)', (format, content) => {
    expect(recogniseFormat(content)).toBe(format);
  });
});

describe('formats that are known, not read', () => {
  test.each([
    ['.doc', ole('WordDocument')],
    ['.xls', ole('Workbook')],
    ['.ppt', ole('PowerPoint Document')],
    ['.doc', ole('')],
    ['.rtf', bytes('{\\rtf1\\ansi')],
    ['.odt', makeZipStored('mimetype', 'application/vnd.oasis.opendocument.text')],
    ['.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['.zip', zip('vragen/1.txt')],
    ['.zip', bytes('PK\x05\x06')],
    ['.png', bytes('\x89PNG\r\n\x1a\n')],
    ['.jpg', bytes('\xff\xd8\xff\xe0')],
    ['.gz', bytes('\x1f\x8b\x08')],
    ['.bmp', bytes('BM\x36\x10\0\0')],
    ['.mht', utf8('From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n')],
  ])('%s (%#)', (extension, content) => {
    expect(recogniseFormat(content)).toEqual({ extension });
  });
});

/** As OpenDocument has it: the first entry, not packed. */
function makeZipStored(name: string, content: string): Uint8Array {
  return bytes(`PK\x03\x04${'\0'.repeat(26)}${name}${content}PK\x05\x06`);
}

test('looks at the start of a file, not at all of it', () => {
  const started = performance.now();
  expect(recogniseFormat(utf8('<'.repeat(5_000_000)))).toBe('text');
  expect(recogniseFormat(utf8(`<a ${'b '.repeat(2_000_000)}`))).toBe('text');
  expect(recogniseFormat(utf8('<!--'.repeat(1_000_000)))).toBe('text');
  expect(performance.now() - started).toBeLessThan(500);
});
