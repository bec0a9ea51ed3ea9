/** XML → text: strictly where it is well-formed, else as far as it can be told. */
import { UnreadableError } from './decode-text.ts';
import { readHtmlText } from './html.ts';
import { decodeMarkup } from './html-charset.ts';
import { elementName, htmlEntities, parseLeniently, walkTree } from './html-tree.ts';
import type { ReadText } from './read-text.ts';
import { NOTES } from './xml-elements.ts';
import { type Attributes, MalformedXmlError, type MarkupHandler, parseXml } from './xml-events.ts';
import { PublicationReader } from './xml-publication.ts';

/** Reads an XML file's bytes. Throws `UnreadableError` where no text is in them. */
export function readXml(bytes: Uint8Array): ReadText {
  const source = decodeMarkup(bytes).replace(/^\ufeff?\s*/, '');
  const entities = htmlEntities(source);
  try {
    return readWith((handler) => parseXml(source, handler, entities), source);
  } catch (error) {
    if (!(error instanceof MalformedXmlError)) throw error;
  }
  try {
    return /<html[\s>]/i.test(source.slice(0, 4096))
      ? readHtmlText(source)
      : readWith((handler) => parseForgiving(withCharacters(source, entities), handler), source);
  } catch (error) {
    if (error instanceof UnreadableError && error.reason.kind === 'empty')
      throw new UnreadableError({ kind: 'damaged' }, { cause: error });
    throw error;
  }
}

function readWith(parse: (handler: MarkupHandler) => void, source: string): ReadText {
  const numbers = new NoteNumbers();
  if (/<(?:noot|voet)ref\b/.test(source)) parse(numbers);
  const publication = new PublicationReader(numbers.found);
  parse(publication);
  const read = publication.finish();
  if (!/\p{L}/u.test(read.text)) throw new UnreadableError({ kind: 'empty' });
  return read;
}

/** A document type's own declarations are no text; the lenient parser does not know where they end. */
function withoutDoctype(source: string): string {
  const start = source.search(/<!doctype/i);
  const bracket = source.indexOf('[', start);
  const plain = source.indexOf('>', start);
  if (start < 0 || bracket < 0 || bracket > plain) return source;
  const end = source.indexOf('>', source.indexOf(']', bracket));
  return end < 0 ? source : source.slice(0, start) + source.slice(end + 1);
}

const withCharacters = (source: string, entities: ReadonlyMap<string, string>): string =>
  entities.size
    ? source.replace(/&([a-z][a-z\d]{1,31});/gi, (entity, name) => entities.get(name) ?? entity)
    : source;

function parseForgiving(source: string, handler: MarkupHandler): void {
  const root = parseLeniently(withoutDoctype(source), true);
  walkTree(root, {
    open: (element, name) => {
      handler.open(name, element.attribs ?? {});
      return true;
    },
    text: (text) => handler.text(text),
    close: (element) => handler.close(elementName(element)),
  });
}

/** The numbers of the notes: a reference to a note may stand before it and not show its number. */
class NoteNumbers implements MarkupHandler {
  readonly found = new Map<string, string>();
  #note = '';
  #inNumber = false;

  open(name: string, { id }: Attributes): void {
    if (NOTES.has(name)) this.#note = id ?? '';
    else if (name === 'noot.nr' || name === 'nr') this.#inNumber = this.#note !== '';
  }

  text(text: string): void {
    if (this.#inNumber) this.found.set(this.#note, `${this.found.get(this.#note) ?? ''}${text}`.trim());
  }

  close(name: string): void {
    this.#inNumber = false;
    if (NOTES.has(name)) this.#note = '';
  }
}
