/**
 * How fast the whole bot answers when 200 people ask or press a button within one second, and others type meanwhile. It
 * runs here alone; Discord and the crowd are in a process of their own. Exits non-zero when a bar is missed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createDispatcher } from '../../../commands/index.ts';
import { connectDiscord } from '../../../src/discord/connect.ts';
import { registerCommands } from '../../../src/discord/register.ts';
import type { Library } from '../../../src/library/library.ts';
import { lexicon, openFolder, seedsFolder, withoutModel } from '../../seeds.ts';
import { builtOpenStore } from '../../slow/built-store.ts';
import { type FromBot, type FromCrowd, type Outcome, SUGGESTIONS, TOKEN, WARMING_UP } from './protocol.ts';

/** Milliseconds at the 99th percentile; Discord gives up at 3,000. */
const ACKNOWLEDGED = 1_000;
const SUGGESTED = 100;

const folder = process.argv[2] ?? seedsFolder;
const library = await openFolder(folder);
const crowd = fork(fileURLToPath(new URL('./crowd.ts', import.meta.url)), { execArgv: process.execArgv });
const ready = await told(crowd, 'ready');
const data = await mkdtemp(join(tmpdir(), 'kamerbode-bench-'));
const now = (): Date => new Date();
const openStore = await builtOpenStore();
const store = await openStore({ folder: data, now, random: randomBytes });
const log = pino({ level: 'error' }, pino.destination(2));
const dispatcher = createDispatcher({
  libraries: { of: () => library },
  store,
  log,
  now,
  ...withoutModel,
});
const access = { token: TOKEN, api: ready.api, log };
await registerCommands({ ...access, commands: dispatcher.commands });
const connection = await connectDiscord({
  ...access,
  dispatcher,
  store,
  now,
  fetch: globalThis.fetch,
  defaultLanguage: 'nl',
});

// As `main` does once it is connected.
await lexicon.readAhead(nextTurn);

const tell = (message: FromBot): void => void crowd.send(message);
const questions = await questionsOf(library);
const before = process.cpuUsage();
tell({ kind: 'go', questions });
const { outcome } = await told(crowd, 'outcome');
const { user, system } = process.cpuUsage(before);
// While Discord is there: without it the client would go on trying to reach it.
await connection.stop();
tell({ kind: 'stop' });
await store.close();
await rm(data, { recursive: true });
report(outcome);

async function told<Kind extends FromCrowd['kind']>(
  from: ChildProcess,
  kind: Kind,
): Promise<FromCrowd & { readonly kind: Kind }> {
  const [message] = (await once(from, 'message')) as [FromCrowd];
  if (message.kind !== kind) throw new Error(`the crowd says ${message.kind}, not ${kind}`);
  return message as FromCrowd & { readonly kind: Kind };
}

/** What the documents' own questions ask: each has an answer, which takes the most work. */
async function questionsOf(asked: Library): Promise<string[]> {
  const finding = await asked.find(
    'wat doet de minister aan de gevolgen voor mensen, en hoeveel geld is er?',
  );
  const documents = [...new Set(finding.hits.map(({ document }) => document.name))];
  const entries = (await Promise.all(documents.map((name) => asked.entriesOf(name)))).flat();
  const questions = entries.flatMap(({ passage }) => passage.questionTexts.map(({ text }) => text));
  if (questions.length === 0) throw new Error('these documents ask nothing');
  return questions;
}

function report({ sentIn, acknowledged, shown, suggested, violations }: Outcome): void {
  const { documents, passages } = library.status();
  const [processor] = cpus();
  print(`${processor?.model.trim()}, ${cpus().length} cores, Node ${process.version}`);
  print(`${documents} documents, ${passages} passages (${folder})`);
  print(`${acknowledged.length + suggested.length} interactions sent within ${Math.round(sentIn)} ms`);
  // Unlike the times, this does not depend on what else the machine does.
  print(
    `${((user + system) / 1e6).toFixed(1)} s of processor time for them, ${WARMING_UP} to warm up among them`,
  );
  const missed = [
    ...measured('acknowledged', acknowledged, ACKNOWLEDGED),
    ...measured('shown', shown, Number.POSITIVE_INFINITY),
    ...measured('suggested', suggested, SUGGESTED),
    ...(suggested.length === SUGGESTIONS ? [] : ['no option offers suggestions']),
    ...counted(violations),
  ];
  for (const sentence of missed) print(`MISSED: ${sentence}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}

/** Prints how long things took, and says which bars they miss. */
function measured(what: string, times: readonly (number | null)[], bar: number): string[] {
  const came = times.filter((time) => time !== null).sort((one, other) => one - other);
  const at = (share: number): number => came[Math.min(came.length - 1, Math.floor(came.length * share))] ?? 0;
  const [p50, p99, most] = [at(0.5), at(0.99), at(1)].map((time) => Math.round(time));
  print(`${what.padEnd(13)} ${came.length} of ${times.length}: p50 ${p50} ms, p99 ${p99} ms, max ${most} ms`);
  return [
    ...(came.length < times.length ? [`${times.length - came.length} never ${what}`] : []),
    ...(at(0.99) >= bar ? [`${what} at the 99th percentile in ${p99} ms, not under ${bar}`] : []),
  ];
}

/** Each kind of sentence once; ids and tokens make none of its own. */
function counted(sentences: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    const kind = sentence.replace(/\d{17,}(?:\/[\w-]{60,})?/g, '…').replace(/^\[.*?\]/, 'a button');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} × ${kind}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
