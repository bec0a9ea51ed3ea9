/** Web pages → text: the main part, its headings, lists, tables, links and footnotes. */

import { UnreadableError } from './decode-text.ts';
import { letterNumeral, romanNumeral } from './docx-numerals.ts';
import { decodeMarkup } from './html-charset.ts';
import { BLOCKS, NEVER_TEXT, type Survey, surveyPage } from './html-survey.ts';
import { elementName, parseLeniently, type TreeNode, type TreeVisitor, walkTree } from './html-tree.ts';
import type { ReadText } from './read-text.ts';
import { Flow } from './xml-flow.ts';
import { writeMetadata } from './xml-metadata.ts';
import type { OpenSpan } from './xml-text-writer.ts';

/** Reads a page's bytes. Throws `UnreadableError` where no text is in them. */
export const readHtml = (bytes: Uint8Array): ReadText => readHtmlText(decodeMarkup(bytes));

export function readHtmlText(source: string): ReadText {
  const root = parseLeniently(source, false);
  const page = new PageReader(root, surveyPage(root));
  walkTree(root, page);
  const read = page.finish();
  if (!/\p{L}/u.test(read.text)) throw new UnreadableError({ kind: 'empty' });
  return read;
}

const HEADING = /^h[1-6]$/;
const CELLS = new Set(['td', 'th']);
/** Before a list item's own number or dash no other is put. */
const OWN_LABEL = /^\s*(?:[-–—•*]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)°º])/i;
/** A link from a note back to the text. */
const BACK = /^(?:\s|[↑↩⤴^]|\ufe0e|\ufe0f)+$/;

interface List {
  readonly ordered: boolean;
  readonly type: string;
  next: number;
}

class PageReader implements TreeVisitor {
  readonly #flow = new Flow();
  readonly #survey: Survey;
  readonly #lists: List[] = [];
  #items = 0;
  #preformatted = 0;
  /** The last character met: a sign may have its brackets around the link. */
  #before = '';
  #inNote = 0;
  #around: OpenSpan | null = null;
  #keptLines = false;

  constructor(root: TreeNode, survey: Survey) {
    this.#survey = survey;
    this.#writeMetadata(root);
    if (survey.main) this.#around = this.#flow.writer.openSpan();
  }

  open(element: TreeNode, name: string): boolean {
    if (NEVER_TEXT.has(name) || this.#survey.dropped.has(element)) return false;
    const attributes = element.attribs ?? {};
    if (element === this.#survey.main) this.#enterMain();
    const sign = this.#survey.marks.get(element);
    if (sign) {
      this.#flow.writer.writeMark(sign.key, sign.mark, /[[(]$/.test(this.#before) ? sign.mark : undefined);
      return false;
    }
    if (name === 'a') {
      if (this.#inNote && attributes.href?.startsWith('#') && BACK.test(leadText(element))) return false;
      this.#flow.openLink(attributes.href);
    } else if (name === 'br' || name === 'hr') this.#flow.endLine();
    else if (BLOCKS.has(name)) this.#openBlock(element, name);
    return true;
  }

  text(text: string): void {
    this.#before = text.slice(-1);
    if (!this.#preformatted) this.#flow.write(text);
    else
      text.split(/\r\n|\r|\n/).forEach((line, index) => {
        if (index > 0) this.#flow.endLine();
        this.#flow.write(line);
      });
  }

  close(element: TreeNode, name: string): void {
    if (name === 'a') this.#flow.closeLink();
    else if (HEADING.test(name)) this.#flow.closeHeading();
    else if (CELLS.has(name)) this.#flow.closeCell();
    else if (name === 'tr') this.#flow.closeRow();
    else if (name === 'table') this.#flow.closeTable();
    else if (name === 'ol' || name === 'ul') this.#closeList();
    else if (name === 'li') {
      this.#flow.endLine();
      this.#items--;
    } else if (name === 'pre') {
      this.#preformatted--;
      this.#endBlock();
    } else if (BLOCKS.has(name)) this.#endBlock();
    const note = this.#survey.notes.get(element);
    if (note) {
      this.#inNote--;
      const body = this.#flow.closeCapture();
      this.#flow.writer.placeNote(note.key, note.mark, body, headLength(body.text, note.mark));
      this.#endBlock();
    }
    if (element === this.#survey.main) this.#leaveMain();
  }

  finish(): ReadText {
    if (this.#around) this.#flow.writer.closeFurniture(this.#around);
    const read = this.#flow.finish();
    return this.#keptLines ? { ...read, wrapped: null } : read;
  }

  #openBlock(element: TreeNode, name: string): void {
    if (name === 'li') this.#flow.endLine();
    else if (!CELLS.has(name)) this.#endBlock();
    if (this.#survey.notes.has(element)) {
      this.#flow.openCapture();
      this.#inNote++;
    }
    if (HEADING.test(name)) this.#flow.openHeading();
    else if (CELLS.has(name)) this.#flow.openCell();
    else if (name === 'table') this.#flow.openTable();
    else if (name === 'ol' || name === 'ul') this.#openList(element, name);
    else if (name === 'li') this.#openItem(element);
    else if (name === 'pre') {
      this.#preformatted++;
      this.#keptLines = true;
    }
  }

  /** Items of a list and cells' lines follow each other closely; other blocks are set apart. */
  #endBlock(): void {
    if (this.#items > 0 || this.#inNote > 0) this.#flow.endLine();
    else this.#flow.endParagraph();
  }

  #openList(element: TreeNode, name: string): void {
    const { start = '', type = '1' } = element.attribs ?? {};
    this.#flow.hold();
    this.#lists.push({ ordered: name === 'ol', type, next: /^-?\d{1,6}$/.test(start) ? Number(start) : 1 });
  }

  #closeList(): void {
    this.#lists.pop();
    this.#flow.release();
    this.#endBlock();
  }

  #openItem(element: TreeNode): void {
    this.#items++;
    const list = this.#lists.at(-1);
    const { value = '' } = element.attribs ?? {};
    if (list && /^-?\d{1,6}$/.test(value)) list.next = Number(value);
    const number = list ? list.next++ : 0;
    const label = list?.ordered ? `${numeral(number, list.type)}.` : '•';
    this.#flow.writer.beginItem(OWN_LABEL.test(leadText(element)) ? '' : label);
  }

  #enterMain(): void {
    if (this.#around) this.#flow.writer.closeFurniture(this.#around);
    this.#around = null;
  }

  #leaveMain(): void {
    this.#flow.endParagraph();
    this.#around = this.#flow.writer.openSpan();
  }

  #writeMetadata(root: TreeNode): void {
    walkTree(root, {
      open: ({ attribs = {} }, name) => {
        if (name === 'meta') writeMetadata(this.#flow, attribs.name, attribs.content);
        return name !== 'meta';
      },
      text: () => {},
      close: () => {},
    });
    this.#flow.endParagraph();
  }
}

function numeral(number: number, type: string): string {
  if (type === 'a') return letterNumeral(number);
  if (type === 'A') return letterNumeral(number).toUpperCase();
  if (type === 'i') return romanNumeral(number);
  if (type === 'I') return romanNumeral(number).toUpperCase();
  return `${number}`;
}

/** How far the number reaches with which a note begins. */
function headLength(text: string, mark: string): number {
  const space = /^\s*[[(]?\s*/.exec(text)?.[0].length ?? 0;
  if (!text.startsWith(mark, space)) return 0;
  const after = /^\s*[\])]?[.:]?\s*/.exec(text.slice(space + mark.length, space + mark.length + 20));
  return space + mark.length + (after?.[0].length ?? 0);
}

/** How many nodes are looked into for an element's first words. */
const LOOKED_INTO = 40;

function leadText(element: TreeNode): string {
  const waiting: TreeNode[] = [element];
  for (let looked = 0; waiting.length > 0 && looked < LOOKED_INTO; looked++) {
    const node = waiting.pop();
    if (node?.data?.trim()) return node.type === 'text' ? node.data : '';
    if (node?.children && elementName(node) !== 'ol')
      waiting.push(...node.children.slice(0, LOOKED_INTO).reverse());
  }
  return '';
}
