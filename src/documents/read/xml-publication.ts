/** Official publications (Kamervragen, Kamerstukken) as XML → text in the shape that all documents have. */
import { readHeading } from '../headings.ts';
import type { ReadText } from './read-text.ts';
import {
  CELLS,
  HEADING_PARTS,
  HEADINGS,
  INLINE,
  ITEM_NUMBERS,
  ITEMS,
  LEADING_WORDS,
  LINKS,
  NAME_PARTS,
  NOTE_REFERENCES,
  NOTES,
  PARAGRAPHS,
  PART_NUMBERS,
  ROWS,
} from './xml-elements.ts';
import type { Attributes, MarkupHandler } from './xml-events.ts';
import { Flow } from './xml-flow.ts';
import { writeMetadata } from './xml-metadata.ts';
import { PublicationNotes } from './xml-notes.ts';
import { leadOf } from './xml-part.ts';

interface OpenElement {
  readonly name: string;
  readonly end: () => void;
}

/** A question, an answer or the like; `led` once its heading stands. */
interface Part {
  readonly word: string;
  led: boolean;
}

const nothing = (): void => {};

export class PublicationReader implements MarkupHandler {
  readonly #flow = new Flow();
  readonly #path: OpenElement[] = [];
  readonly #parts: Part[] = [];
  /** Per list item that is open, whether its number has been written. */
  readonly #items: { labelled: boolean }[] = [];
  readonly #notes: PublicationNotes;
  /** How many elements are open that hold text on one line. */
  #lines = 0;
  #headings = 0;
  #asked = 0;
  #blank = true;
  #closedBefore = false;

  /** `noteNumbers`: the numbers of the notes by their id, for references that do not show them. */
  constructor(noteNumbers: ReadonlyMap<string, string>) {
    this.#notes = new PublicationNotes(this.#flow, noteNumbers);
  }

  open(name: string, attributes: Attributes): void {
    const within = this.#path.at(-1)?.name ?? '';
    const end = this.#begin(name, attributes, within);
    this.#path.push({ name, end });
    this.#blank = true;
    this.#closedBefore = false;
  }

  text(text: string): void {
    if (text.trim() !== '') {
      this.#blank = false;
      this.#closedBefore = false;
      const part = this.#parts.at(-1);
      if (part && !part.led && LEADING_WORDS.has(this.#path.at(-1)?.name ?? ''))
        this.#lead(part, text.trim(), false, nothing);
    }
    this.#flow.write(text);
  }

  close(): void {
    this.#path.pop()?.end();
    this.#closedBefore = true;
  }

  finish(): ReadText {
    while (this.#path.length > 0) this.close();
    return this.#flow.finish();
  }

  /** What an element does where it opens; returns what it does where it closes. */
  #begin(name: string, attributes: Attributes, within: string): () => void {
    if (writeMetadata(this.#flow, attributes.name, attributes.content)) return nothing;
    if (NOTES.has(name)) return this.#beginNote(attributes.id);
    if (name === 'noot.nr' || (name === 'nr' && NOTES.has(within))) return this.#notes.beginNumber();
    if (NOTE_REFERENCES.has(name)) return this.#notes.beginReference(attributes.refid ?? '');
    const word = LEADING_WORDS.get(name);
    if (word) return this.#beginPart(word);
    const part = this.#parts.at(-1);
    if (part && !part.led && LEADING_WORDS.has(within)) {
      if (PARAGRAPHS.has(name) || PART_NUMBERS.has(name) || HEADINGS.has(name))
        return this.#beginLead(part, name);
      this.#lead(part, '', false, nothing);
    }
    const item = this.#items.at(-1);
    if (ITEM_NUMBERS.has(name)) return this.#beginItemNumber();
    if (item && !item.labelled && ITEMS.has(within)) {
      item.labelled = true;
      this.#flow.writer.beginItem(within === 'li' ? '•' : '');
    }
    if (LINKS.has(name)) {
      this.#flow.openLink(attributes.doc ?? attributes.href);
      return () => this.#flow.closeLink();
    }
    return this.#beginBlock(name, attributes);
  }

  #beginBlock(name: string, attributes: Attributes): () => void {
    const inLine = this.#lines > 0 || this.#headings > 0;
    if (name === 'table') {
      this.#flow.openTable();
      return () => this.#flow.closeTable();
    }
    if (ROWS.has(name)) return () => this.#flow.closeRow();
    if (CELLS.has(name)) {
      this.#flow.openCell();
      this.#lines++;
      return () => {
        this.#lines--;
        this.#flow.closeCell();
      };
    }
    if (name === 'lijst') return this.#beginList();
    if (ITEMS.has(name)) return this.#beginItem();
    if (this.#headings > 0 && HEADING_PARTS.has(name)) this.#flow.write(' ');
    else if (HEADINGS.has(name) && !inLine) return this.#beginHeading();
    else if (PARAGRAPHS.has(name) || (name === 'naam' && !inLine)) return this.#beginParagraph();
    else if (name === 'datum')
      return () => {
        if (this.#blank) this.#flow.write(attributes.isodatum ?? '');
      };
    else if (NAME_PARTS.has(name) && this.#closedBefore) this.#flow.write(' ');
    else if (!inLine && !INLINE.has(name)) {
      this.#endBlock();
      return () => this.#endBlock();
    }
    return nothing;
  }

  /** Items of a list and paragraphs of a note follow each other closely; other blocks are set apart. */
  #endBlock(): void {
    if (this.#items.length > 0 || this.#notes.within) this.#flow.endLine();
    else this.#flow.endParagraph();
  }

  #beginParagraph(): () => void {
    this.#endBlock();
    this.#lines++;
    return () => {
      this.#lines--;
      this.#endBlock();
    };
  }

  #beginHeading(): () => void {
    this.#endBlock();
    this.#flow.openHeading();
    this.#headings++;
    return () => {
      this.#headings--;
      this.#flow.closeHeading();
    };
  }

  #beginList(): () => void {
    this.#endBlock();
    this.#flow.hold();
    return () => {
      this.#flow.release();
      this.#endBlock();
    };
  }

  #beginItem(): () => void {
    this.#flow.endLine();
    this.#items.push({ labelled: false });
    return () => {
      this.#flow.endLine();
      this.#items.pop();
    };
  }

  #beginItemNumber(): () => void {
    this.#flow.openCapture();
    return () => {
      const number = this.#flow.closeCapture().text;
      const item = this.#items.at(-1);
      if (item) item.labelled = true;
      this.#flow.writer.beginItem(number);
    };
  }

  #beginPart(word: string): () => void {
    this.#endBlock();
    this.#parts.push({ word, led: false });
    return () => {
      this.#parts.pop();
      this.#endBlock();
    };
  }

  /** The first text of a part is read aside: it may be the part's heading. */
  #beginLead(part: Part, name: string): () => void {
    part.led = true;
    this.#flow.openCapture();
    this.#lines++;
    return () => {
      this.#lines--;
      const text = this.#flow.closeCapture();
      this.#lead(part, text.text, PART_NUMBERS.has(name), () => this.#flow.writer.append(text));
      this.#endBlock();
    };
  }

  #lead(part: Part, text: string, isNumber: boolean, write: () => void): void {
    part.led = true;
    const { before, isHeading } = leadOf(part.word, text, isNumber, this.#asked + 1);
    if (before !== '' || isHeading) {
      this.#flow.openHeading();
      this.#flow.write(isHeading ? `${before} ` : before);
      if (isHeading) write();
      this.#flow.closeHeading();
    }
    if (!isHeading) write();
    if (part.word !== 'Vraag') return;
    const heading = readHeading(isHeading ? `${before} ${text}`.trim() : before || text);
    this.#asked = Math.max(this.#asked + 1, ...(heading?.numbers ?? []));
  }

  #beginNote(id: string | undefined): () => void {
    const inText = this.#lines > 0 || this.#headings > 0;
    const [lines, headings, items] = [this.#lines, this.#headings, this.#items.splice(0)];
    const end = this.#notes.beginNote(id, inText);
    this.#lines = 0;
    this.#headings = 0;
    return () => {
      this.#lines = lines;
      this.#headings = headings;
      this.#items.push(...items);
      end();
      if (!inText) this.#endBlock();
    };
  }
}
