import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readDocx } from '../../../src/documents/read/docx.ts';
import { docxEntries, makeDocx, makeZip, paragraph, run } from './docx-writer.ts';

const line = (text: string, properties = ''): string => paragraph(run(text), properties);

async function refusal(bytes: Uint8Array): Promise<unknown> {
  try {
    return (await readDocx(bytes)).text;
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

describe('what can not be read is refused', () => {
  const body = line('Tekst.');
  const whole = makeDocx({ body });

  test.each([
    ['cut off', whole.subarray(0, whole.length - 40), { kind: 'damaged' }],
    ['cut off early', whole.subarray(0, 60), { kind: 'damaged' }],
    ['no zip at all', new TextEncoder().encode('Vraag 1'), { kind: 'damaged' }],
    ['nothing', new Uint8Array(), { kind: 'damaged' }],
    ['without a document in it', makeZip([{ name: 'a.txt', content: 'a' }]), { kind: 'damaged' }],
    ['malformed inside', makeDocx({ body: '<w:p><w:r>' }), { kind: 'damaged' }],
    ['without a letter in it', makeDocx({ body: line('12') }), { kind: 'no-text' }],
    [
      'with encrypted parts',
      makeZip(docxEntries({ body }).map((entry) => ({ ...entry, encrypted: true }))),
      { kind: 'password' },
    ],
    [
      'an encrypted Office file',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...Array<number>(508).fill(0),
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      { kind: 'password' },
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await refusal(bytes)).toEqual(reason);
  });

  test('a bomb, before it is unzipped', async () => {
    const bomb = { name: 'word/media/a.xml', content: Buffer.alloc(30 * 1024 * 1024, 32) };
    expect(await refusal(makeZip([...docxEntries({ body }), bomb]))).toMatchObject({ kind: 'too-large' });
  });

  test('a bomb that says that it is small', async () => {
    const honest = docxEntries({ body }).filter(({ name }) => name !== 'word/document.xml');
    const bomb = { name: 'word/document.xml', content: Buffer.alloc(30 * 1024 * 1024, 32), statedSize: 1000 };
    expect(await refusal(makeZip([...honest, bomb]))).toEqual({ kind: 'damaged' });
  });

  test('sizes beyond the bound, and too many parts', async () => {
    const large = { name: 'a', content: 'a', statedSize: 0xffff_fffe };
    expect(await refusal(makeZip([...docxEntries({ body }), large]))).toMatchObject({ kind: 'too-large' });
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `word/${index}`, content: '' }));
    expect(await refusal(makeZip([...docxEntries({ body }), ...many]))).toMatchObject({ kind: 'too-large' });
  });

  test('entities of its own are not expanded', async () => {
    const entries = docxEntries({ body }).map((entry) =>
      entry.name === 'word/document.xml'
        ? { ...entry, content: '<!DOCTYPE d [<!ENTITY a "boem">]><d><p><r><t>&a;</t></r></p></d>' }
        : entry,
    );
    expect(await refusal(makeZip(entries))).toEqual({ kind: 'damaged' });
  });

  test('any single byte of a document may be wrong', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const broken = Uint8Array.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(await refusal(broken)).toBeDefined();
    }
  });
});

test('time grows with the text, not with its square', async () => {
  const many = (count: number): Uint8Array =>
    makeDocx({
      body: Array.from({ length: count }, (_, index) =>
        line(`Alinea ${index} met tekst.`, `<w:pStyle w:val="S${index}"/>`),
      ).join(''),
    });
  const started = performance.now();
  const read = await readDocx(many(20_000));
  expect(read.text.split('\n')).toHaveLength(20_000);
  expect(performance.now() - started).toBeLessThan(5000);
});
