/** Text as it is written out of a document's markup: white space collapsed, lines broken where blocks end. */
import type { Span } from '../document.ts';
import { LARGEST_TEXT, UnreadableError } from './decode-text.ts';
import type { KnownNote, ReadText } from './read-text.ts';

interface PlacedMark extends Span {
  readonly key: string;
}

interface PlacedNote {
  readonly key: string;
  readonly mark: string;
  readonly span: Span;
  readonly text: Span;
}

interface WaitingNote {
  readonly key: string;
  readonly mark: string;
  readonly body: TextWriter;
}

/** A stretch whose first character may not have been written yet. */
export interface OpenSpan {
  start: number | null;
}

type Break = 'none' | 'line' | 'paragraph' | 'page';
const BREAKS: readonly Break[] = ['none', 'line', 'paragraph', 'page'];
const WHITE_SPACE_OF: Readonly<Record<Break, string>> = {
  none: '',
  line: '\n',
  paragraph: '\n\n',
  page: '\n\f',
};

const moved = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** Whether a mark is printed with its own sign around it: "[1]", "1)". */
const isSigned = (mark: string): boolean => /[[\])(]/.test(mark);
const signOf = (mark: string): string => (isSigned(mark) ? mark : `[${mark}]`);

export class TextWriter {
  #text = '';
  #break: Break = 'none';
  #space = false;
  /** A list item's number was written: the paragraph that opens next goes on the same line. */
  #glued = false;
  /** A heading ended: the text under it begins on the next line, not after a blank one. */
  #tight = false;
  #opened: OpenSpan[] = [];
  #marks: PlacedMark[] = [];
  #notes: PlacedNote[] = [];
  #waiting: WaitingNote[] = [];
  #headings: Span[] = [];
  #furniture: Span[] = [];

  get text(): string {
    return this.#text;
  }

  get empty(): boolean {
    return this.#text === '';
  }

  /** Nothing was written since the last line ended. */
  get atLineStart(): boolean {
    return this.#break !== 'none' || this.#text === '';
  }

  write(raw: string): void {
    const text = raw.replace(/[ \t\n\v\f\r\0]{2,}|[\t\n\v\f\r\0]/g, ' ');
    if (text.startsWith(' ')) this.#space = true;
    if (text.trim() === '') return;
    this.#place(text.replace(/^ | $/g, ''));
    this.#space = text.endsWith(' ');
  }

  endLine(): void {
    this.#wantBreak('line');
  }

  endParagraph(): void {
    this.#wantBreak('paragraph');
  }

  beginPage(): void {
    this.#wantBreak('page');
  }

  /** Begins a list item with its number or dash; what follows stands on the same line. */
  beginItem(label: string): void {
    this.#glued = false;
    this.endLine();
    if (label === '') return;
    this.write(`${label} `);
    this.#glued = true;
  }

  openSpan(): OpenSpan {
    const span: OpenSpan = { start: null };
    this.#opened.push(span);
    return span;
  }

  closeHeading(open: OpenSpan): void {
    this.#close(open, this.#headings);
    this.endLine();
    this.#tight = true;
  }

  closeFurniture(open: OpenSpan): void {
    this.#close(open, this.#furniture);
  }

  /** The sign in the running text that points to the note of the same key. */
  writeMark(key: string, mark: string, sign = signOf(mark)): void {
    const start = this.#place(sign);
    this.#marks.push({ key, start, end: start + sign.length });
  }

  /** Keeps a note until the paragraph has ended. */
  addNote(key: string, mark: string, body: TextWriter): void {
    this.#waiting.push({ key, mark, body });
  }

  /** Writes the notes that wait, each on lines of its own. */
  writeNotes(): void {
    // The list grows while it is gone through: a note may have notes.
    for (const { key, mark, body } of this.#waiting) {
      if (body.empty) continue;
      this.endLine();
      const start = this.#place(signOf(mark));
      this.#space = true;
      const text = this.#append(body, false);
      this.#notes.push({ key, mark, span: { start, end: text.end }, text });
      this.endLine();
    }
    this.#waiting = [];
  }

  /** Writes a note that stands here and begins with its own number, `head` characters long. */
  placeNote(key: string, mark: string, body: TextWriter, head: number): void {
    if (body.empty) return;
    const span = this.#append(body, false);
    this.#notes.push({
      key,
      mark,
      span,
      text: { start: Math.min(span.start + head, span.end), end: span.end },
    });
  }

  /** Takes over what another wrote; `flat`: on one line. */
  append(other: TextWriter, flat = false): void {
    if (!other.empty) this.#append(other, flat);
  }

  finish(): ReadText {
    this.writeNotes();
    const first = new Map<string, PlacedMark>();
    const furniture = [...this.#furniture];
    for (const mark of this.#marks.map((placed) => this.#withBrackets(placed)))
      if (!first.has(mark.key)) first.set(mark.key, mark);
      // A note has one mark; further signs that point to it are no more text than the first is.
      else furniture.push({ start: mark.start, end: mark.end });
    const notes = this.#notes.map(({ key, mark, span, text }): KnownNote => {
      const sign = first.get(key);
      return { mark, span, text, markSpan: sign ? { start: sign.start, end: sign.end } : null };
    });
    const inOrder = (a: Span, b: Span): number => a.start - b.start;
    return {
      text: this.#text,
      notes: notes.sort((a, b) => inOrder(a.span, b.span)),
      furniture: furniture.sort(inOrder),
      headings: this.#headings.sort(inOrder),
      wrapped: false,
    };
  }

  /** Brackets that stood around the sign's link belong to the sign. */
  #withBrackets(mark: PlacedMark): PlacedMark {
    const around = `${this.#text[mark.start - 1] ?? ''}${this.#text[mark.end] ?? ''}`;
    return around === '[]' || around === '()' ? { ...mark, start: mark.start - 1, end: mark.end + 1 } : mark;
  }

  #wantBreak(wanted: Break): void {
    if (this.#glued || this.#text === '' || (this.#tight && wanted === 'paragraph')) return;
    if (BREAKS.indexOf(wanted) > BREAKS.indexOf(this.#break)) this.#break = wanted;
    this.#space = false;
  }

  /** Writes text as it is, after the break or space that was due. Returns where it begins. */
  #place(text: string): number {
    if (this.#break !== 'none') this.#text += WHITE_SPACE_OF[this.#break];
    else if (this.#space && this.#text !== '') this.#text += ' ';
    this.#break = 'none';
    this.#space = false;
    this.#glued = false;
    this.#tight = false;
    const start = this.#text.length;
    this.#text += text;
    if (this.#text.length > LARGEST_TEXT)
      throw new UnreadableError({ kind: 'too-large', bytes: this.#text.length, limit: LARGEST_TEXT });
    for (const open of this.#opened) open.start ??= start;
    this.#opened = [];
    return start;
  }

  #close(open: OpenSpan, into: Span[]): void {
    if (open.start === null) this.#opened = this.#opened.filter((other) => other !== open);
    else into.push({ start: open.start, end: this.#text.length });
  }

  #append(other: TextWriter, flat: boolean): Span {
    const text = flat ? other.#text.replace(/[\n\f]/g, ' ') : other.#text;
    const start = this.#place(text);
    for (const mark of other.#marks) this.#marks.push(moved(mark, start));
    for (const note of other.#notes)
      this.#notes.push({ ...note, span: moved(note.span, start), text: moved(note.text, start) });
    for (const note of other.#waiting) this.#waiting.push(note);
    for (const span of other.#headings) this.#headings.push(moved(span, start));
    for (const span of other.#furniture) this.#furniture.push(moved(span, start));
    return { start, end: this.#text.length };
  }
}
