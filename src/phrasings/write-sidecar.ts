/** Phrasings into a sidecar: nothing that stands in it is lost, and the file is whole at every moment. */
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Document, isMap, isNode, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { readSidecar, SidecarError } from '../documents/sidecar.ts';
import type { Addition } from './draft-document.ts';

/** A sidecar beyond this, in bytes, would not be read. */
const LARGEST_SIDECAR = 1024 * 1024;

/**
 * A sidecar's text with the additions at the end of its phrasings. Wherever it is written as people write it, every
 * character that it has stays; else its content, comments and order do. Null stands for a sidecar that is not there.
 * Throws `SidecarError` where the text is not a sidecar's.
 */
export function extendSidecar(text: string | null, additions: readonly Addition[]): string {
  const source = text ?? '';
  const before = readSidecar(source);
  if (additions.length === 0) return source;
  const expected = sorted({ ...before, phrasings: [...(before.phrasings ?? []), ...additions.map(asRead)] });
  // What a person wrote is not put at risk: only what reads as it should is written.
  for (const write of [appended, inserted, written]) {
    const extended = withLineEndsOf(source, write(source, additions));
    if (!readsAs(extended, expected)) continue;
    if (Buffer.byteLength(extended) > LARGEST_SIDECAR)
      throw new SidecarError('it would become too large', [{ kind: 'full' }]);
    return extended;
  }
  throw new SidecarError('not extendable', [{ kind: 'not-extendable' }]);
}

/** At the end of a sidecar without phrasings. */
function appended(source: string, additions: readonly Addition[]): string {
  const end = source === '' || source.endsWith('\n') ? '' : '\n';
  return `${source}${end}phrasings:\n${listOf(additions, '  ')}`;
}

/** After the last phrasing of a list of lines. */
function inserted(source: string, additions: readonly Addition[]): string {
  const phrasings = parsed(source).get('phrasings');
  const last = isSeq(phrasings) ? lastEnd(phrasings) : null;
  if (last === null) return source;
  const lineEnd = source.indexOf('\n', last);
  const at = lineEnd < 0 ? source.length : lineEnd + 1;
  const items = source.slice(source.search(/^phrasings:/mu), at);
  const indent = /^([^\S\r\n]*)-\s/mu.exec(items)?.[1] ?? '  ';
  return `${source.slice(0, at)}${lineEnd < 0 ? '\n' : ''}${listOf(additions, indent)}${source.slice(at)}`;
}

/** The whole sidecar, written again. */
function written(source: string, additions: readonly Addition[]): string {
  const document = parsed(source);
  const phrasings = isMap(document.contents) ? document.get('phrasings') : null;
  const list = isSeq(phrasings) ? phrasings : new YAMLSeq();
  // Between brackets there is no room for these.
  list.flow = false;
  if (isMap(document.contents)) document.contents.flow = false;
  for (const addition of additions) list.add(itemOf(addition));
  document.set('phrasings', list);
  return document.toString(LAYOUT);
}

const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

const parsed = (source: string) => parseDocument(source, { schema: 'failsafe' });

/** Where the last value in a node ends. */
function lastEnd(node: unknown): number | null {
  if (isMap(node) && !node.flow) return lastEnd(node.items.at(-1)?.value);
  if (isSeq(node) && !node.flow) return lastEnd(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? null) : null;
}

function listOf(additions: readonly Addition[], indent: string): string {
  const list = new YAMLSeq();
  for (const addition of additions) list.add(itemOf(addition));
  return new Document(list, { schema: 'failsafe' }).toString(LAYOUT).replace(/^(?=.)/gmu, indent);
}

const withLineEndsOf = (source: string, text: string): string =>
  source.includes('\r\n') ? text.replace(/\r?\n/gu, '\r\n') : text;

function readsAs(text: string, expected: unknown): boolean {
  try {
    return JSON.stringify(sorted(readSidecar(text))) === JSON.stringify(expected);
  } catch (error) {
    if (error instanceof SidecarError) return false;
    throw error;
  }
}

function itemOf({ passage, by, ask }: Addition): YAMLMap {
  const item = new YAMLMap();
  if ('questions' in passage) {
    const numbers = new YAMLSeq();
    numbers.flow = true;
    for (const number of passage.questions) numbers.add(new Scalar(String(number)));
    item.set('questions', numbers);
  } else item.set('starts', quoted(passage.starts));
  item.set('by', new Scalar(by));
  const texts = new YAMLSeq();
  for (const text of ask) texts.add(quoted(text));
  item.set('ask', texts);
  return item;
}

/** Between quotation marks, so that no reader of YAML takes a word for a number or a yes. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

const asRead = ({ passage, by, ask }: Addition) => ({ ...passage, by, ask });

/** With keys in one order, for comparing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/**
 * Adds to the sidecar at `path`, as it stands at this moment; makes it where there is none. It is replaced in one step,
 * so that whoever reads it, and whatever ends the program, finds the old one or the new one. Throws `SidecarError` as
 * `extendSidecar` does, and what the file system throws.
 */
export async function saveSidecar(path: string, additions: readonly Addition[]): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const before = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const content = extendSidecar(before, additions);
  const mode = before === null ? 0o644 : (await stat(target)).mode & 0o777;
  // A hidden file is no document to anyone who reads the folder meanwhile.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await rm(temporary, { force: true });
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
