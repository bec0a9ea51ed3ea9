/** PDFs and Word files that no one makes and no reader may choke on. */
import { deflateSync } from 'node:zlib';
import {
  docxEntries,
  inList,
  makeDocx,
  makeZip,
  paragraph,
  run,
  type ZipEntry,
} from '../documents/read/docx-writer.ts';
import { at, lines, writePdf } from '../documents/read/pdf-writer.ts';

const line = (text: string, properties = ''): string => paragraph(run(text), properties);
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** A PDF with some of its own words replaced; its table of places is then wrong, as in many a real file. */
function alteredPdf(from: string | RegExp, to: string): Uint8Array {
  const pdf = Buffer.from(writePdf([[at(80, 100, 'Vraag 1')], [at(80, 100, 'Antwoord 1')]])).toString(
    'latin1',
  );
  return Uint8Array.from(
    Buffer.from(
      pdf.replace(from, () => to),
      'latin1',
    ),
  );
}

/** A page whose content unpacks to far more than it takes. */
function packedPdf(content: Buffer): Uint8Array {
  const packed = deflateSync(content).toString('latin1');
  return alteredPdf(
    /<< \/Length \d+ >>\nstream\n.*?\nendstream/s,
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
  );
}

const ENCRYPTED = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
const ENCRYPTED_ANEW = ENCRYPTED.replace('/V 1 /R 2', '/V 99 /R 99');

/** Nothing that the library bounds: each state saved costs it more than the one before. */
export const slowPdf = (states: number): Uint8Array =>
  writePdf([`${'q '.repeat(states)}BT /F1 9 Tf 80 700 Td (Vraag 1) Tj ET`]);

const PDFS: readonly (readonly [string, Uint8Array])[] = [
  ['a password', writePdf([[at(80, 100, 'Vraag 1')]], ENCRYPTED)],
  ['an encryption from the future', writePdf([[at(80, 100, 'Vraag 1')]], ENCRYPTED_ANEW)],
  ['a scan', writePdf(['q 595 0 0 842 0 0 cm /Im1 Do Q', 'q 595 0 0 842 0 0 cm /Im1 Do Q'])],
  ['no pages', writePdf([])],
  ['empty pages', writePdf(Array.from({ length: 50 }, () => ''))],
  ['a million pages, it says', alteredPdf('/Count 2', '/Count 1000000')],
  ['fewer than no pages, it says', alteredPdf('/Count 2', '/Count -1')],
  ['pages in a ring', alteredPdf('/Kids [5 0 R 7 0 R]', '/Kids [2 0 R 2 0 R]')],
  ['a page that is its own content', alteredPdf('/Contents 6 0 R', '/Contents 5 0 R')],
  ['a font that is the page', alteredPdf('/F1 3 0 R', '/F1 5 0 R')],
  ['no fonts', alteredPdf('/Font << /F1 3 0 R /F2 4 0 R >>', '')],
  ['a page without a size', alteredPdf('[0 0 595 842]', '[0 0 0 0]')],
  ['a page beyond measure', alteredPdf('[0 0 595 842]', '[-1e30 -1e30 1e30 1e30]')],
  ['a page turned on its side', alteredPdf('/MediaBox', '/Rotate 90 /MediaBox')],
  ['no end', alteredPdf(/trailer.*/s, '')],
  ['no table of places', alteredPdf(/xref.*?trailer/s, 'trailer')],
  ['places that are elsewhere', alteredPdf(/startxref\n\d+/, 'startxref\n99999999')],
  ['a length that lies', alteredPdf(/\/Length \d+/, '/Length 2147483647')],
  ['arrays in arrays', writePdf([`${'['.repeat(50_000)}(x) Tj`])],
  ['dictionaries in dictionaries', alteredPdf('/Type /Catalog', `/A ${'<< /A '.repeat(20_000)}`)],
  ['states saved and never restored', slowPdf(2_000)],
  [
    'operators that are none',
    writePdf(['BT /F1 9 Tf 80 700 Td (tekst) Tj xyzzy 1 2 3 BT BT ET ET ET (meer) Tj']),
  ],
  ['a string left open', writePdf(['BT /F1 9 Tf 80 700 Td (tekst Tj ET'])],
  ['text of no size', writePdf([[at(80, 100, { text: 'klein', size: 0 }, { text: 'gekeerd', size: -9 })]])],
  ['text of enormous size', writePdf([[at(80, 100, { text: 'groot', size: 1e12 })]])],
  ['text far from the page', writePdf([[at(1e9, -1e9, 'ver'), at(-1e9, 1e9, 'weg')]])],
  [
    'text without a place',
    writePdf(['BT /F1 9 Tf 0 0 0 0 0 0 Tm (nergens) Tj ET BT /F1 9 Tf 1e99 0 0 1 5 5 Tm (x) Tj ET']),
  ],
  ['text on one spot', writePdf([Array.from({ length: 3_000 }, (_, i) => at(80, 100, `woord${i}`))])],
  [
    'letters one by one',
    writePdf([
      Array.from({ length: 5_000 }, (_, i) => at(80 + (i % 80) * 5, 50 + Math.floor(i / 80) * 11, 'a')),
    ]),
  ],
  [
    'a hundred columns',
    writePdf([
      Array.from({ length: 60 }, (_, y) =>
        Array.from({ length: 60 }, (_, x) => at(10 + x * 9, 50 + y * 11, `${x}`)),
      ).flat(),
    ]),
  ],
  [
    'the same line on each page',
    writePdf(Array.from({ length: 100 }, () => lines(80, 100, ['Vraag 1', 'Pagina 1 van 1', '1']))),
  ],
  [
    'marks without notes',
    writePdf([
      Array.from({ length: 1_000 }, (_, i) =>
        at(80, 50 + (i % 70) * 10, 'a', { text: `${i}`, size: 5, rise: 4 }),
      ),
    ]),
  ],
  ['content packed a thousandfold', packedPdf(Buffer.alloc(10_000_000, ' '))],
  [
    'words packed a thousandfold',
    packedPdf(Buffer.from(`BT /F1 9 Tf 80 700 Td ${'(tekst) Tj '.repeat(20_000)}ET`)),
  ],
  ['content that is not packed', alteredPdf(/<< (\/Length \d+) >>/, '<< /Length 9 /Filter /FlateDecode >>')],
  [
    'packed again and again',
    alteredPdf(/<< (\/Length \d+) >>/, `<< /Length 9 /Filter [${'/FlateDecode '.repeat(5_000)}] >>`),
  ],
];

const BODY = line('Vraag 1') + line('Klopt dit?') + line('Antwoord 1') + line('Ja.');
const withEntry = (entry: ZipEntry): Uint8Array => makeZip([...docxEntries({ body: BODY }), entry]);
const withDocument = (content: string): Uint8Array =>
  makeZip(
    docxEntries({ body: BODY }).map((entry) =>
      entry.name === 'word/document.xml' ? { ...entry, content } : entry,
    ),
  );
const table = (content: string): string => `<w:tbl><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;
const ring =
  '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
const deepNumbers = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="${'%1%2%9'.repeat(200)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="77"/></w:num>`;
const note = (id: string, content: string): string => `<w:footnote w:id="${id}">${content}</w:footnote>`;
const reference = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const DOCXS: readonly (readonly [string, Uint8Array])[] = [
  ['a bomb in it', withEntry({ name: 'word/media/a.xml', content: Buffer.alloc(30_000_000, 32) })],
  [
    'a bomb that says it is small',
    withEntry({ name: 'word/footnotes.xml', content: Buffer.alloc(20_000_000, 32), statedSize: 9 }),
  ],
  [
    'a part that says it is enormous',
    withEntry({ name: 'word/a.xml', content: 'a', statedSize: 0xffff_fffe }),
  ],
  ['a part with a password', withEntry({ name: 'word/a.xml', content: 'a', encrypted: true })],
  [
    'every part with a password',
    makeZip(docxEntries({ body: BODY }).map((entry) => ({ ...entry, encrypted: true }))),
  ],
  ['a part that climbs out', withEntry({ name: '../../../../etc/passwd', content: 'root' })],
  ['a part called __proto__', withEntry({ name: '__proto__', content: 'x' })],
  ['its document twice', withEntry({ name: 'word/document.xml', content: '<w:document/>' })],
  [
    'a document in the document',
    withEntry({ name: 'word/embeddings/a.docx', content: makeDocx({ body: BODY }) }),
  ],
  [
    'ten thousand parts',
    makeZip([
      ...docxEntries({ body: BODY }),
      ...Array.from({ length: 10_001 }, (_, i) => ({ name: `a/${i}`, content: '' })),
    ]),
  ],
  [
    'no document',
    makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/styles.xml', content: '<w:styles/>' },
    ]),
  ],
  ['an empty document', makeDocx({ body: '' })],
  ['a document of nothing but its name', withDocument('<w:document/>')],
  ['a document that is not XML', withDocument('Vraag 1')],
  ['a document that stops', withDocument('<w:document><w:body><w:p><w:r><w:t>Vraag')],
  [
    'laughing entities',
    withDocument('<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><d><p><r><t>&b;</t></r></p></d>'),
  ],
  [
    'tables in tables',
    makeDocx({
      body: `${'<w:tbl><w:tr><w:tc>'.repeat(1_500)}${line('x')}${'</w:tc></w:tr></w:tbl>'.repeat(1_500)}`,
    }),
  ],
  [
    'an enormous table',
    makeDocx({
      body: `<w:tbl>${many(400, () => `<w:tr>${`<w:tc>${line('cel')}</w:tc>`.repeat(40)}</w:tr>`)}</w:tbl>`,
    }),
  ],
  [
    'a cell over a billion columns',
    makeDocx({ body: table(`<w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${line('x')}`) }),
  ],
  [
    'runs in runs',
    makeDocx({
      body: `<w:p>${'<w:ins><w:smartTag>'.repeat(2_000)}${run('x')}${'</w:smartTag></w:ins>'.repeat(2_000)}</w:p>`,
    }),
  ],
  [
    'text boxes in text boxes',
    makeDocx({
      body: `${'<w:p><w:r><w:txbxContent>'.repeat(1_000)}${line('x')}${'</w:txbxContent></w:r></w:p>'.repeat(1_000)}`,
    }),
  ],
  ['styles in a ring', makeDocx({ styles: ring, body: line('x', '<w:pStyle w:val="A"/>') })],
  [
    'numbers beyond numbers',
    makeDocx({
      numbering: deepNumbers,
      body: line('x', inList(1)) + line('y', inList(1, 99)) + line('z', inList(2)),
    }),
  ],
  ['a list that is not there', makeDocx({ body: line('x', inList(42)) + line('y', inList(-1, -1)) })],
  ['notes that are not there', makeDocx({ body: paragraph(run('x') + reference('7') + reference('-1')) })],
  [
    'notes that point at themselves',
    makeDocx({
      footnotes: note('1', paragraph(run('noot') + reference('1'))),
      body: paragraph(run('x') + reference('1')),
    }),
  ],
  [
    'one note a thousand times',
    makeDocx({
      footnotes: note('1', line('noot')),
      body: paragraph(many(1_000, () => run('x') + reference('1'))),
    }),
  ],
  [
    'fields left open',
    makeDocx({
      body: paragraph(`${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(2_000)}${run('x')}`),
    }),
  ],
  ['everything deleted', makeDocx({ body: paragraph(`<w:del>${run('weg')}</w:del>`) })],
  [
    'links in a ring',
    makeDocx({
      links: { a: 'word/document.xml' },
      body: paragraph(`<w:hyperlink r:id="a">${run('x')}</w:hyperlink>`),
    }),
  ],
  ['ten thousand paragraphs', makeDocx({ body: many(10_000, (i) => line(`Vraag ${i}`)) })],
];

export const hostilePackages: readonly (readonly [string, Uint8Array])[] = [
  ...PDFS.map(([name, bytes]): [string, Uint8Array] => [`pdf, ${name}`, bytes]),
  ...DOCXS.map(([name, bytes]): [string, Uint8Array] => [`docx, ${name}`, bytes]),
];
