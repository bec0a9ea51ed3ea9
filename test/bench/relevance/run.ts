/** How often the right passage is found, by ours and by others, and how fast: `npm run --silent bench:relevance`. */
import { existsSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { beirCollection, CorpusError } from './beir.ts';
import type { Collection } from './collection.ts';
import {
  documentsCollection,
  haveShared,
  phrasedCollection,
  SHARED_CORPUS,
  seedsCollection,
} from './corpora.ts';
import { ENGINES } from './engines/index.ts';
import { WITHOUT_ONE } from './engines/kamerbode.ts';
import { installPackages, PackagesError } from './engines/packages.ts';
import { RESULTS_FILE, writeResults } from './markdown.ts';
import { type BuiltEngine, measure, type Scored, score } from './measure.ts';
import { type Results, tablesOf, toJson } from './report.ts';
import { toMarkdown, toText } from './table.ts';

const USAGE = 'usage: npm run --silent bench:relevance -- [--corpus DIR] [--json] [--markdown]';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What is not a result. */
const remark = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function stop(sentence: string): never {
  remark(sentence);
  process.exit(2);
}

/** Each reads its own when its turn comes; the folder of BEIR first of all, for a mistake in it should be told at once. */
function collections(corpus: string | undefined): (() => Promise<Collection>)[] {
  if (!haveShared()) {
    remark(
      '!!! SKIPPED: no shared data beside the project: nothing is asked of the seeds and the documents.',
    );
    if (corpus === undefined)
      stop(
        'Only a folder of your own can be measured then, in the layout of BEIR: name it with --corpus DIR.',
      );
  }
  const named = beirCollection(corpus ?? SHARED_CORPUS);
  return [
    ...(haveShared() ? [seedsCollection, documentsCollection, phrasedCollection] : []),
    async () => named,
  ];
}

/** A folder may have the name of a set, or a number, which in JSON would come first whatever its place. */
const nameFor = (name: string, results: ReadonlyMap<string, unknown>): string =>
  /^\d+$/.test(name) || results.has(name) ? `./${name}` : name;

async function runOver(read: () => Promise<Collection>, results: Results): Promise<void> {
  const collection = await read();
  const built: BuiltEngine[] = [];
  for (const engine of ENGINES) built.push({ engine, ask: await engine.build(collection) });
  const names = collection.sets.map((set) => {
    remark(`${set.name}: ${set.questions.length} questions to ${collection.entries.length} passages`);
    const name = nameFor(set.name, results);
    results.set(name, { engines: measure(built, set), without: new Map<string, Scored>() });
    return name;
  });
  for (const engine of WITHOUT_ONE) {
    const ask = await engine.build(collection);
    collection.sets.forEach(({ questions }, place) => {
      const replies = questions.map(({ text }) => ask(text));
      results.get(names[place] ?? '')?.without.set(engine.name, score(questions, replies));
    });
  }
}

function optionsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { corpus: { type: 'string' }, json: { type: 'boolean' }, markdown: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
}

const options = optionsOf(process.argv.slice(2));
if (options.corpus !== undefined && !existsSync(options.corpus))
  stop(`There is no folder ${options.corpus}.`);
const results: Results = new Map();
try {
  const todo = collections(options.corpus);
  await installPackages(remark);
  for (const read of todo) await runOver(read, results);
} catch (error) {
  if (error instanceof CorpusError || error instanceof PackagesError) stop(error.message);
  throw error;
}

const tables = tablesOf(results);
const when = new Date().toISOString().slice(0, 10);
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}`;
say(`Relevance, ${when}, ${machine}`);
for (const table of tables) say(`\n${toText(table)}`);
if (options.markdown) {
  writeResults([`Measured on ${when}: ${machine}.`, ...tables.map(toMarkdown)].join('\n\n'));
  remark(`The tables stand in ${RESULTS_FILE} now.`);
}
if (options.json) say(JSON.stringify(toJson(results)));
