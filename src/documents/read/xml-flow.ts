/** Where markup's text goes: the running text, a table's cells, a note that waits; links get their address. */
import { readHeading } from '../headings.ts';
import { printableAddress, showsAddress } from './links.ts';
import type { ReadText } from './read-text.ts';
import { type OpenSpan, TextWriter } from './xml-text-writer.ts';

/** Tables nested deeper than this are read as plain lines: each level copies its text once more. */
const DEEPEST_TABLE = 8;

interface Table {
  readonly cells: TextWriter[];
}

interface Link {
  readonly address: string;
  text: string;
}

/** A question's or answer's heading, and nothing else. */
const isHeading = (text: string): boolean => {
  const heading = readHeading(text);
  return heading !== null && heading.kind !== 'explanation' && heading.length === text.length;
};

export class Flow {
  readonly #writers: TextWriter[] = [new TextWriter()];
  readonly #tables: Table[] = [];
  readonly #links: (Link | null)[] = [];
  #headings: { writer: TextWriter; open: OpenSpan }[] = [];
  #held = 0;

  get writer(): TextWriter {
    // The first writer is never taken away.
    return this.#writers.at(-1) ?? new TextWriter();
  }

  write(text: string): void {
    this.writer.write(text);
    const link = this.#links.at(-1);
    if (link) link.text += text;
  }

  /** Notes wait from here until `release`: they are not to fall between a list's items. */
  hold(): void {
    this.#held++;
  }

  release(): void {
    this.#held = Math.max(0, this.#held - 1);
  }

  endLine(): void {
    this.#writeNotes();
    this.writer.endLine();
  }

  endParagraph(): void {
    this.#writeNotes();
    // A table's rows, and the lines in its cells, follow each other closely.
    if (this.#tables.length > 0) this.writer.endLine();
    else this.writer.endParagraph();
  }

  /** Ends a paragraph that is one line; an empty one leaves a blank line. */
  endParagraphLine(): void {
    const empty = this.writer.atLineStart;
    this.#writeNotes();
    if (empty && this.#tables.length === 0) this.writer.endParagraph();
    else this.writer.endLine();
  }

  openHeading(): void {
    this.#headings.push({ writer: this.writer, open: this.writer.openSpan() });
  }

  closeHeading(): void {
    const heading = this.#headings.pop();
    this.#writeNotes();
    heading?.writer.closeHeading(heading.open);
  }

  /** What is written from here goes into a text of its own, which `closeCapture` returns. */
  openCapture(): void {
    this.#writers.push(new TextWriter());
  }

  closeCapture(): TextWriter {
    return (this.#writers.length > 1 ? this.#writers.pop() : undefined) ?? new TextWriter();
  }

  openLink(address: string | undefined): void {
    const printable = printableAddress(address);
    this.#links.push(printable === null ? null : { address: printable, text: '' });
  }

  closeLink(): void {
    const link = this.#links.pop();
    if (!link || link.text.trim() === '' || showsAddress(link.text, link.address)) return;
    this.write(` (${link.address})`);
    if (link.text.endsWith(' ')) this.write(' ');
  }

  openTable(): void {
    this.endLine();
    this.hold();
    this.#tables.push({ cells: [] });
  }

  closeTable(): void {
    this.closeRow();
    this.#tables.pop();
    this.release();
    this.endParagraph();
  }

  openCell(): void {
    if (this.#flat) this.openCapture();
  }

  closeCell(): void {
    if (this.#flat) this.#tables.at(-1)?.cells.push(this.closeCapture());
    else this.endLine();
  }

  /** A row of data is one line; one that lays out text, with a single cell or a question's heading, is not. */
  closeRow(): void {
    const cells =
      this.#tables
        .at(-1)
        ?.cells.splice(0)
        .filter((cell) => !cell.empty) ?? [];
    const layout = cells.length === 1 || cells.some(({ text }) => isHeading(text));
    this.writer.endLine();
    cells.forEach((cell, index) => {
      if (layout) this.writer.endLine();
      else if (index > 0) this.writer.write(' | ');
      this.writer.append(cell, !layout);
    });
    this.writer.endLine();
  }

  finish(): ReadText {
    return this.takeWritten().finish();
  }

  /** All that was written, the notes that waited with it. */
  takeWritten(): TextWriter {
    while (this.#writers.length > 1) {
      const inner = this.closeCapture();
      this.writer.endLine();
      this.writer.append(inner);
    }
    this.writer.writeNotes();
    return this.writer;
  }

  get #flat(): boolean {
    return this.#tables.length > 0 && this.#tables.length <= DEEPEST_TABLE;
  }

  #writeNotes(): void {
    if (this.#held === 0 && this.#writers.length === 1) this.writer.writeNotes();
  }
}
