/** Strict XML as a stream of events. No entity of a document's own is ever expanded. */
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface MarkupHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

export class MalformedXmlError extends Error {
  override name = 'MalformedXmlError';
}

/** Characters that are parsed at a time. */
const PIECE = 65_536;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Names without their prefix; of two attributes of one name the first counts. */
function localAttributes(attributes: Attributes): Attributes {
  const local: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] ??= value;
  return local;
}

/** Throws `MalformedXmlError` at the first fault; an entity that neither XML nor `entities` knows is one. */
export function parseXml(
  source: string,
  handler: MarkupHandler,
  entities: ReadonlyMap<string, string> = new Map(),
): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  for (const [name, text] of entities) parser.ENTITIES[name] = text;
  parser.on('error', (error) => {
    throw new MalformedXmlError(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), localAttributes(attributes)));
  parser.on('closetag', ({ name }) => handler.close(localName(name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  for (let at = 0; at < source.length; at += PIECE) parser.write(source.slice(at, at + PIECE));
  parser.close();
}
