/** What a publication's metadata says of the publication itself. */
import type { Flow } from './xml-flow.ts';

/** Names that tell of other documents, whose references are not this one's. */
const OF_OTHERS =
  /relat|referen|replac|vervang|behandeld|bijlage|attachment|part|verwijz|versie|version|format|source/i;

const isOwn = (name: string): boolean =>
  /^(?:dc|dcterms|overheid\w{0,4})\./i.test(name) && !OF_OTHERS.test(name);

/** Writes a line of metadata, as furniture; returns false where it is none, or tells of other documents. */
export function writeMetadata(flow: Flow, name: string | undefined, content: string | undefined): boolean {
  if (!name || !content || !isOwn(name)) return false;
  flow.endLine();
  const furniture = flow.writer.openSpan();
  flow.write(`${name}: ${content}`);
  flow.writer.closeFurniture(furniture);
  flow.endLine();
  return true;
}
