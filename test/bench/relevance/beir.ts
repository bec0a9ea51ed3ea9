/** A folder in the layout of the BEIR collections (https://github.com/beir-cellar/beir): answers, queries, and which belong together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Document, Passage } from '../../../src/documents/document.ts';
import type { Entry } from '../../../src/search/finding.ts';
import { PARTICULARS } from '../../search/support.ts';
import { type Collection, collectionOf, type Question } from './collection.ts';
import { readLines } from './corpora.ts';

interface Line {
  readonly _id: string;
  readonly text: string;
  readonly title?: string;
}

/** A sentence for the person who named the folder. */
export class CorpusError extends Error {}

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` or `qrels/*.tsv`. Throws a `CorpusError` where they are not there. */
export function beirCollection(folder: string): Collection {
  const needed = ['corpus.jsonl', 'queries.jsonl'].map((file) => join(folder, file));
  for (const file of needed) if (!existsSync(file)) throw new CorpusError(`There is no ${file}.`);
  const [corpus, queries] = needed.map((file) => linesOf(file)) as [Line[], Line[]];
  const ids = new Map(corpus.map(({ _id }, number) => [_id, idOf(number)]));
  const judged = readJudgements(judgementFiles(folder));
  const questions = queries.flatMap(({ _id, text }): Question[] => {
    const right = (judged.get(_id) ?? []).map((document) => ids.get(document) ?? `lost: ${document}`);
    // What nobody has judged is not a question without an answer.
    return right.length > 0 ? [{ text: text.replace(/\s+/g, ' '), right: new Set(right) }] : [];
  });
  if (questions.length === 0) throw new CorpusError(`No query in ${folder} has an answer in its qrels.`);
  return collectionOf(corpus.map(entryOf), [{ name: basename(resolve(folder)), questions }]);
}

function linesOf(file: string): Line[] {
  try {
    return readLines<Line>(file);
  } catch (error) {
    throw new CorpusError(`${file} does not hold one JSON object a line (${(error as Error).message}).`);
  }
}

function judgementFiles(folder: string): string[] {
  const single = join(folder, 'qrels.tsv');
  if (existsSync(single)) return [single];
  const several = join(folder, 'qrels');
  const files = existsSync(several) ? readdirSync(several).filter((file) => file.endsWith('.tsv')) : [];
  if (files.length === 0) throw new CorpusError(`There is no qrels.tsv or qrels/*.tsv in ${folder}.`);
  return files.sort().map((file) => join(several, file));
}

/** Ids of answers by id of query: query, answer and score, divided by tabs; a score of 0 says that it is no answer. */
function readJudgements(files: readonly string[]): Map<string, string[]> {
  const judged = new Map<string, string[]>();
  for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n'))) {
    const cells = line.trim().split('\t');
    const [query, answer, score] = [cells[0], cells.at(-2), Number(cells.at(-1))];
    // The head of the table has no number.
    if (cells.length < 3 || query === undefined || answer === undefined || !(score > 0)) continue;
    judged.set(query, [...(judged.get(query) ?? []), answer]);
  }
  return judged;
}

/** Ids in the order of the file: equal scores are ordered by id. */
const idOf = (number: number): string => `${number}`.padStart(8, '0');

/** An answer as a passage of a document of its own. */
function entryOf({ _id, text, title = '' }: Line, number: number): Entry {
  const passage: Passage = {
    key: 'p1',
    questions: [],
    questionTexts: [],
    heading: title === '' ? null : title,
    answer: { text, origins: [] },
    notes: [],
    phrasings: [],
    crossReferences: [],
    citations: [],
  };
  const document: Document = {
    name: _id,
    file: `${_id}.txt`,
    kind: 'letter',
    source: '',
    segments: [],
    particulars: PARTICULARS,
    passages: [passage],
    openQuestions: [],
    notes: [],
    warnings: [],
  };
  return { id: idOf(number), document, passage };
}
