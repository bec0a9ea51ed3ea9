/** Word documents → text, with list numbers, notes, text boxes, and what stands in the pages' margins. */
import { UnreadableError } from './decode-text.ts';
import { DocxBodyReader, type DocxContext, type Margin } from './docx-body.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { romanNumeral } from './docx-numerals.ts';
import { DocxPackage } from './docx-package.ts';
import { partOf, type Relation, readRelations } from './docx-relations.ts';
import { DocxStyles } from './docx-styles.ts';
import type { ReadText } from './read-text.ts';
import { MalformedXmlError, parseXml } from './xml-events.ts';
import type { Flow } from './xml-flow.ts';
import { TextWriter } from './xml-text-writer.ts';

type NoteKind = 'footnote' | 'endnote';

/** An encrypted Office document is an OLE file: this is how it begins, and what holds the document in it. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

export const isEncryptedOffice = (bytes: Uint8Array): boolean =>
  OLE.every((byte, index) => bytes[index] === byte) &&
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_PACKAGE);

/** Reads a Word document's bytes. Throws `UnreadableError` where they can't be read, or hold no text. */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  if (isEncryptedOffice(bytes)) throw new UnreadableError({ kind: 'password' });
  try {
    const read = new DocxDocument(new DocxPackage(bytes)).read();
    if (!/\p{L}/u.test(read.text)) throw new UnreadableError({ kind: 'no-text' });
    return read;
  } catch (error) {
    if (error instanceof MalformedXmlError) throw new UnreadableError({ kind: 'damaged' }, { cause: error });
    throw error;
  }
}

class DocxDocument {
  readonly #source: DocxPackage;
  readonly #main: string;
  readonly #relations: ReadonlyMap<string, Relation>;
  readonly #styles: DocxStyles;
  readonly #numbering: DocxNumbering;
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  readonly #notes: Record<NoteKind, Map<string, TextWriter>>;
  /** The part at the head of the first page; those in the other margins. */
  #firstMargin: string | null = null;
  readonly #margins = new Set<string>();

  constructor(source: DocxPackage) {
    this.#source = source;
    this.#main = partOf(readRelations(source, ''), 'officeDocument') ?? 'word/document.xml';
    this.#relations = readRelations(source, this.#main);
    this.#styles = new DocxStyles(this.#readPart('styles'));
    this.#numbering = new DocxNumbering(this.#readPart('numbering'));
    this.#notes = { footnote: this.#readNotes('footnote'), endnote: this.#readNotes('endnote') };
  }

  read(): ReadText {
    const xml = this.#source.read(this.#main);
    if (xml === null) throw new UnreadableError({ kind: 'damaged' });
    const body = new DocxBodyReader({
      ...this.#contextOf(this.#relations),
      onNote: (flow, kind, id, ownSign) => this.#onNote(flow, kind, id, ownSign),
      onSection: (margins, titlePage) => this.#onSection(margins, titlePage),
    });
    parseXml(xml, body);
    const written = body.flow.takeWritten();
    const whole = new TextWriter();
    // The head of the first page can be the letterhead: the sender, the date, the subject.
    if (this.#firstMargin !== null) whole.append(this.#readMargin(this.#firstMargin));
    whole.endParagraph();
    whole.append(written);
    whole.endParagraph();
    this.#writeMargins(whole);
    return whole.finish();
  }

  /** What later pages repeat in their margins; what the text says already is not said again. */
  #writeMargins(whole: TextWriter): void {
    const said = new Set<string>();
    const furniture = whole.openSpan();
    for (const part of this.#margins) {
      if (part === this.#firstMargin) continue;
      const margin = this.#readMargin(part);
      if (said.has(margin.text)) continue;
      said.add(margin.text);
      whole.append(margin);
      whole.endLine();
    }
    whole.closeFurniture(furniture);
  }

  #contextOf(relations: ReadonlyMap<string, Relation>): DocxContext {
    return { styles: this.#styles, numbering: this.#numbering, relations, onNote: () => {} };
  }

  #readPart(type: string): string | null {
    const part = partOf(this.#relations, type);
    return part === null ? null : this.#source.read(part);
  }

  #readMargin(part: string): TextWriter {
    const xml = this.#source.read(part);
    const body = new DocxBodyReader(this.#contextOf(readRelations(this.#source, part)));
    if (xml !== null) parseXml(xml, body);
    return body.flow.takeWritten();
  }

  #onSection(margins: readonly Margin[], titlePage: boolean): void {
    const isFirst = this.#firstMargin === null && this.#margins.size === 0;
    for (const { header, pages, part } of margins)
      if (header && isFirst && pages === (titlePage ? 'first' : 'default')) this.#firstMargin = part;
      else if (pages === 'default' || (pages === 'first' && titlePage)) this.#margins.add(part);
  }

  #onNote(flow: Flow, kind: NoteKind, id: string, ownSign: boolean): void {
    const body = this.#notes[kind].get(id);
    const key = `${kind}-${id}`;
    if (ownSign) {
      // The sign follows as text; only the note is ours to place.
      if (body) flow.writer.addNote(key, '*', body);
      return;
    }
    const number = ++this.#counts[kind];
    const mark = kind === 'endnote' ? romanNumeral(number) : `${number}`;
    flow.writer.writeMark(key, mark);
    if (body) flow.writer.addNote(key, mark, body);
  }

  /** The texts of the foot- or endnotes by their ids. */
  #readNotes(kind: NoteKind): Map<string, TextWriter> {
    const notes = new Map<string, TextWriter>();
    const part = partOf(this.#relations, `${kind}s`);
    const xml = part === null ? null : this.#source.read(part);
    if (part === null || xml === null) return notes;
    const body = new DocxBodyReader(this.#contextOf(readRelations(this.#source, part)));
    let id = '';
    parseXml(xml, {
      open: (name, attributes) => {
        if (name === kind) {
          id = attributes.id ?? '';
          body.flow.openCapture();
        }
        body.open(name, attributes);
      },
      text: (text) => body.text(text),
      close: (name) => {
        body.close(name);
        if (name === kind) notes.set(id, body.flow.closeCapture());
      },
    });
    return notes;
  }
}
