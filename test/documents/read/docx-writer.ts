/** Word files made by code: a zip of a few parts, honest or not. */
import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory says of the size, when it lies. */
  readonly statedSize?: number;
  readonly encrypted?: boolean;
}

/** A zip as archivers write it; readers that we use do not look at the check sums, which are left out. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, statedSize, encrypted } of entries) {
    const raw = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    const packed = deflateRawSync(raw);
    const size = statedSize ?? raw.length;
    const local = header(30, 0x04034b50, name);
    writeSizes(local, 6, packed.length, size, name, encrypted);
    const central = header(46, 0x02014b50, name);
    writeSizes(central, 8, packed.length, size, name, encrypted);
    central.writeUInt32LE(offset, 42);
    files.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...files, central, end]));
}

function header(length: number, signature: number, name: string): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(length), Buffer.from(name)]);
  bytes.writeUInt32LE(signature, 0);
  return bytes;
}

/** Flags, method, sizes and the name's length follow each other alike in both kinds of header. */
function writeSizes(
  at: Buffer,
  flags: number,
  packed: number,
  size: number,
  name: string,
  encrypted = false,
): void {
  at.writeUInt16LE(encrypted ? 1 : 0, flags);
  at.writeUInt16LE(8, flags + 2);
  at.writeUInt32LE(packed, flags + 12);
  at.writeUInt32LE(size, flags + 16);
  at.writeUInt16LE(Buffer.byteLength(name), flags + 20);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${WORD}" xmlns:r="${RELATION}">${content}</w:${root}>`;

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Headers and footers: "header1" → its content; the relation's id is the same. */
  readonly margins?: Readonly<Record<string, string>>;
  /** Addresses that hyperlinks lead to, by the relation's id. */
  readonly links?: Readonly<Record<string, string>>;
}

export function docxEntries(parts: DocxParts): ZipEntry[] {
  const entries: ZipEntry[] = [{ name: '[Content_Types].xml', content: '<Types/>' }];
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string, mode = ''): void => {
    relations.push(`<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode}/>`);
  };
  for (const kind of ['numbering', 'styles', 'footnotes', 'endnotes'] as const) {
    const content = parts[kind];
    if (content === undefined) continue;
    relate(kind, kind, `${kind}.xml`);
    entries.push({ name: `word/${kind}.xml`, content: part(kind, content) });
  }
  for (const [id, content] of Object.entries(parts.margins ?? {})) {
    relate(id, id.slice(0, 6), `${id}.xml`);
    entries.push({ name: `word/${id}.xml`, content: part(id.startsWith('header') ? 'hdr' : 'ftr', content) });
  }
  for (const [id, address] of Object.entries(parts.links ?? {}))
    relate(id, 'hyperlink', address, ' TargetMode="External"');
  return [
    ...entries,
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="a" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'word/document.xml', content: part('document', `<w:body>${parts.body}</w:body>`) },
  ];
}

export const makeDocx = (parts: DocxParts): Uint8Array => makeZip(docxEntries(parts));

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs and other content; `properties` go into its `pPr`. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** The place of a paragraph in a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
