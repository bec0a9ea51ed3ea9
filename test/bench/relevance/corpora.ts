/** The collections that the benchmark runs over, read from the disk. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import type { Entry } from '../../../src/search/finding.ts';
import { openFolder, projectRoot, seedsFolder } from '../../seeds.ts';
import { type Collection, collectionOf, readSet, type WrittenQuestion } from './collection.ts';

export const SHARED = join(projectRoot, '../shared');
export const SHARED_CORPUS = join(SHARED, 'ministerial-answers');
const DOCUMENTS = join(SHARED, 'documents');
const PHRASINGS = join(SHARED, 'documents-phrasings.jsonl');
const REAL_SETS = ['real', 'real-a', 'real-b'];
/** Added to the name of a set that is asked of documents with phrasings. */
const WITH_PHRASINGS = '+phrasings';

export const haveShared = (): boolean => existsSync(join(SHARED, 'questions'));

/** One object a line. */
export const readLines = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);

/** The passages of a folder's documents, with the ids they have in use: equal scores are ordered by id. */
async function entriesOf(folder: string): Promise<Entry[]> {
  const library = await openFolder(folder);
  const names = new Set(readdirSync(folder).map((file) => parse(file).name));
  return (await Promise.all([...names].map((name) => library.entriesOf(name)))).flat();
}

const writtenQuestions = (set: string): WrittenQuestion[] =>
  readLines<WrittenQuestion>(join(SHARED, 'questions', `${set}.jsonl`));

export async function seedsCollection(): Promise<Collection> {
  const entries = await entriesOf(seedsFolder);
  return collectionOf(entries, [readSet('seeds', writtenQuestions('seeds'), entries)]);
}

export async function documentsCollection(): Promise<Collection> {
  return realCollection(await entriesOf(DOCUMENTS), '');
}

/** The same documents, each with a sidecar that holds its phrasings. */
export async function phrasedCollection(): Promise<Collection> {
  const folder = mkdtempSync(join(tmpdir(), 'kamerbode-bench-'));
  try {
    cpSync(DOCUMENTS, folder, { recursive: true });
    writeSidecars(folder);
    return realCollection(await entriesOf(folder), WITH_PHRASINGS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function realCollection(entries: readonly Entry[], suffix: string): Collection {
  const sets = REAL_SETS.map((set) => readSet(`${set}${suffix}`, writtenQuestions(set), entries));
  return collectionOf(entries, sets);
}

interface WrittenPhrasings {
  readonly document: string;
  readonly questions: readonly number[];
  readonly phrasings: readonly string[];
}

function writeSidecars(folder: string): void {
  const lines = new Map<string, string[]>();
  for (const { document, questions, phrasings } of readLines<WrittenPhrasings>(PHRASINGS)) {
    const there = lines.get(document) ?? ['phrasings:'];
    there.push(`  - questions: [${questions.join(', ')}]`, '    by: hand', '    ask:');
    there.push(...phrasings.map((phrasing) => `      - ${JSON.stringify(phrasing)}`));
    lines.set(document, there);
  }
  const names = new Set(readdirSync(folder).map((file) => parse(file).name));
  for (const [document, sidecar] of lines)
    if (names.has(document)) writeFileSync(join(folder, `${document}.yaml`), `${sidecar.join('\n')}\n`);
}
