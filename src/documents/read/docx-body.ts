/** WordprocessingML → text: a paragraph a line, with its number, its notes' signs, its text boxes under it. */
import { DocxFields } from './docx-fields.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { Relation } from './docx-relations.ts';
import { type DocxStyles, isHeadingLevel } from './docx-styles.ts';
import type { Attributes, MarkupHandler } from './xml-events.ts';
import { Flow } from './xml-flow.ts';
import type { TextWriter } from './xml-text-writer.ts';

/** A header or a footer. */
export interface Margin {
  readonly header: boolean;
  /** "first", "default" or "even": the pages that it stands on. */
  readonly pages: string;
  readonly part: string;
}

/** What a part's text needs of the rest of the document. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Called for each sign of a foot- or endnote in the text. */
  readonly onNote: (flow: Flow, kind: 'footnote' | 'endnote', id: string, ownSign: boolean) => void;
  /** Called at each section's end with its headers and footers; `titlePage`: its first page has its own. */
  readonly onSection?: (margins: readonly Margin[], titlePage: boolean) => void;
}

interface Paragraph {
  style: string | null;
  list: string | null;
  level: number | null;
  outline: number | null;
  /** Its end was deleted: it runs on into the next. */
  runsOn: boolean;
  heading: boolean;
  readonly boxes: TextWriter[];
}

/** What is not in the text as it stands: deletions, earlier properties, the drawing beside a text box. */
const PASSED_OVER = new Set([
  'del',
  'moveFrom',
  'delText',
  'delInstrText',
  'Fallback',
  'sdtPr',
  'rt',
  'binData',
]);
const isPassedOver = (name: string): boolean => PASSED_OVER.has(name) || /Pr(?:Base)?Change$/.test(name);

const newParagraph = (): Paragraph => ({
  style: null,
  list: null,
  level: null,
  outline: null,
  runsOn: false,
  heading: false,
  boxes: [],
});

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '');

export class DocxBodyReader implements MarkupHandler {
  readonly flow = new Flow();
  readonly #context: DocxContext;
  /** The open paragraphs: those of a text box stand within another. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #fields = new DocxFields();
  readonly #path: string[] = [];
  readonly #margins: Margin[] = [];
  #titlePage = false;
  #properties = 0;
  #passedOver = 0;
  #hidden = false;
  #runsOn = false;

  constructor(context: DocxContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    const within = this.#path.at(-1);
    this.#path.push(name);
    const paragraph = this.#paragraphs.at(-1);
    if (this.#passedOver > 0) this.#passedOver++;
    else if (name === 'del' && within === 'rPr') {
      if (this.#properties > 0 && paragraph) paragraph.runsOn = true;
    } else if (isPassedOver(name)) this.#passedOver++;
    else if (name === 'pPr') this.#properties++;
    else if (name === 'headerReference' || name === 'footerReference' || name === 'titlePg')
      this.#readSection(name, attributes);
    else if (this.#properties > 0) {
      if (paragraph) readProperty(paragraph, name, attributes.val ?? null);
    } else this.#openContent(name, attributes);
  }

  text(text: string): void {
    if (this.#passedOver > 0) return;
    const name = this.#path.at(-1);
    if (name === 'instrText') this.#fields.addCode(text);
    else if (name === 't' && !this.#fields.inCode && !this.#hidden) this.flow.write(text);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#passedOver > 0) this.#passedOver--;
    else if (name === 'pPr') this.#closeProperties();
    else if (name === 'p') this.#closeParagraph();
    else if (name === 'r') this.#hidden = false;
    else if (name === 'hyperlink') this.flow.closeLink();
    else if (name === 'tbl') this.flow.closeTable();
    else if (name === 'tr') this.flow.closeRow();
    else if (name === 'tc') this.flow.closeCell();
    else if (name === 'txbxContent') this.#paragraphs.at(-1)?.boxes.push(this.flow.closeCapture());
    else if (name === 'sectPr') this.#closeSection();
  }

  #openContent(name: string, attributes: Attributes): void {
    const { id = '', type, val } = attributes;
    if (name === 'p') {
      this.#paragraphs.push(newParagraph());
      if (!this.#runsOn) this.flow.endLine();
      this.#runsOn = false;
    } else if (name === 'tbl') this.flow.openTable();
    else if (name === 'tc') this.flow.openCell();
    else if (name === 'txbxContent') this.flow.openCapture();
    else if (name === 'tab' || name === 'ptab') this.flow.write(' ');
    else if (name === 'br' && type === 'page') this.flow.writer.beginPage();
    else if (name === 'br' || name === 'cr') this.flow.writer.endLine();
    else if (name === 'noBreakHyphen') this.flow.write('-');
    else if (name === 'sym') this.flow.write(symbolOf(attributes));
    else if (name === 'vanish') this.#hidden = isOn(val);
    else if (name === 'hyperlink') this.flow.openLink(this.#context.relations.get(id)?.target);
    else if (name === 'fldChar') this.#onField(attributes.fldCharType);
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.#context.onNote(
        this.flow,
        name === 'endnoteReference' ? 'endnote' : 'footnote',
        id,
        isOn(attributes.customMarkFollows ?? '0'),
      );
  }

  #onField(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') {
      const address = this.#fields.separate();
      if (address !== null) this.flow.openLink(address);
    } else if (type === 'end' && this.#fields.end()) this.flow.closeLink();
  }

  #closeProperties(): void {
    this.#properties--;
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#properties > 0) return;
    const style = this.#context.styles.find(paragraph.style);
    paragraph.heading = paragraph.outline === null ? style.heading : isHeadingLevel(paragraph.outline);
    if (paragraph.heading) this.flow.openHeading();
    const number = this.#context.numbering.next({
      list: paragraph.list ?? style.place.list,
      level: paragraph.level ?? style.place.level,
    });
    if (number !== '') this.flow.writer.beginItem(number);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.heading) this.flow.closeHeading();
    this.#runsOn = paragraph.runsOn;
    if (!paragraph.runsOn) this.flow.endParagraphLine();
    for (const box of paragraph.boxes) {
      this.flow.endLine();
      this.flow.writer.append(box);
      this.flow.endLine();
    }
  }

  #readSection(name: string, { id = '', type = 'default', val }: Attributes): void {
    if (name === 'titlePg') this.#titlePage = isOn(val);
    else {
      const part = this.#context.relations.get(id)?.target;
      if (part !== undefined) this.#margins.push({ header: name === 'headerReference', pages: type, part });
    }
  }

  #closeSection(): void {
    this.#context.onSection?.(this.#margins.splice(0), this.#titlePage);
    this.#titlePage = false;
  }
}

function readProperty(paragraph: Paragraph, name: string, value: string | null): void {
  if (name === 'pStyle') paragraph.style = value;
  else if (name === 'numId') paragraph.list = value;
  else if (name === 'ilvl') paragraph.level = Number(value);
  else if (name === 'outlineLvl') paragraph.outline = Number(value);
}

/** Signs of the symbol fonts that stand in letters; the fonts put them where Unicode has nothing. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['F0B7', '•'],
  ['F0A7', '▪'],
  ['F0A8', '□'],
  ['F0FC', '✓'],
  ['F0FE', '☑'],
  ['F0E0', '→'],
  ['F0E8', '→'],
  ['F04A', '☺'],
]);

function symbolOf({ char = '' }: Attributes): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  return (
    SYMBOLS.get(char.toUpperCase()) ?? (code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code))
  );
}
