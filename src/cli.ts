#!/usr/bin/env node
/** `kamerbode ask`, `parse`, `phrase`, `register`: the program in pieces, for people and for machines. */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { config as loadEnvironmentFile } from 'dotenv';
import { commands, createDispatcher } from '../commands/index.ts';
import { readFilters, type TypedFilters } from '../commands/narrowing.ts';
import { type Config, readConfig } from './config.ts';
import { registerCommands } from './discord/register.ts';
import type { Document } from './documents/document.ts';
import { UserError } from './errors.ts';
import { DocumentReader } from './library/document-reader.ts';
import { readPath, reasonOf } from './library/read-folder.ts';
import { createLog } from './log.ts';
import { createEndpoint } from './phrasings/endpoint.ts';
import { phraseFiles } from './phrasings/phrase-files.ts';
import type { Language } from './replies/reply.ts';
import { wordingFor } from './replies/wording/languages.ts';
import {
  clock,
  documentsFolder,
  endpointSettings,
  moderationTools,
  openLexicon,
  openLibrary,
  openStoreFor,
  sentenceFor,
} from './start-up.ts';
import { documentLine, findingLine } from './terminal/json-lines.ts';
import { renderRoles, renderSummary } from './terminal/parse-report.ts';
import { progressOn, showPhrasings } from './terminal/phrasing-report.ts';
import { runPrompt } from './terminal/prompt.ts';
import { styleOf } from './terminal/style.ts';
import { unreadLine } from './terminal/unread.ts';

loadEnvironmentFile({ quiet: true });
const noColour = Boolean(process.env.NO_COLOR);

const settings = (): Config => readConfig(process.env);

interface AskOptions extends TypedFilters {
  readonly json?: true;
  readonly documents?: string;
}

/** One question from the command line, or one a line from standard input. */
async function ask(words: readonly string[], options: AskOptions): Promise<void> {
  const config = settings();
  const log = createLog(config.logLevel ?? 'error');
  const store = await openStoreFor(config, false);
  const lexicon = await openLexicon(config);
  const libraries = await openLibrary(config, log, lexicon, store, options.documents);
  const library = libraries.of(null);
  const filters = await readFilters(options, library);
  const { problems } = library.status();
  if (problems.length) process.stderr.write(`${unreadLine(problems, config.language)}\n`);
  const question = words.join(' ').trim();
  // An empty question is a slip, as of a variable that is not set; waiting for another would look like a hang.
  if (words.length > 0 && question === '') throw new UserError({ kind: 'no-question' });
  const input = words.length === 0 ? process.stdin : Readable.from([`${question}\n`]);
  if (options.json) {
    for await (const line of createInterface({ input }))
      process.stdout.write(`${JSON.stringify(findingLine(await library.find(line, filters)))}\n`);
    return;
  }
  await runPrompt({
    input,
    output: process.stdout,
    dispatcher: createDispatcher({
      libraries,
      store,
      log,
      now: () => new Date(),
      ...moderationTools(config, lexicon, globalThis.fetch, new AbortController().signal),
    }),
    language: config.language,
    interactive: words.length === 0 && process.stdin.isTTY === true && process.stdout.isTTY === true,
    style: styleOf(process.stdout, noColour),
    filters,
  });
}

/** A file a line or a report; what can't be read is told, and the others go on. */
async function parse(files: readonly string[], options: { json?: true; roles?: true }): Promise<void> {
  const { language, logLevel } = settings();
  const log = createLog(logLevel ?? 'error');
  const reader = new DocumentReader();
  for (const file of files) {
    try {
      const { document, problem } = await readPath(file, reader);
      if (options.json) process.stdout.write(`${JSON.stringify(documentLine(file, document))}\n`);
      else process.stdout.write(`${report(document, language, options.roles === true)}\n\n`);
      if (problem) process.stderr.write(`${wordingFor(language).problem(problem)}\n`);
    } catch (error) {
      log.debug({ err: error, file }, 'a document could not be read');
      const reason = wordingFor(language).reason(reasonOf(error));
      if (options.json) process.stdout.write(`${JSON.stringify({ file, error: reason })}\n`);
      else {
        process.exitCode = 1;
        process.stderr.write(`${file}: ${reason}.\n`);
      }
    }
  }
  await reader.close();
}

function report(document: Document, language: Language, roles: boolean): string {
  // Whoever asks for roles asks for colour, also in `| less -R`.
  return roles ? renderRoles(document, language, !noColour) : renderSummary(document, language);
}

interface PhraseOptions {
  readonly again?: true;
  readonly dryRun?: true;
  readonly documents?: string;
}

/** Drafts phrasings with the operator's language model, file by file; without one, nothing leaves the machine. */
async function phrase(files: readonly string[], options: PhraseOptions): Promise<void> {
  const config = settings();
  const endpoint = endpointSettings(config);
  const log = createLog(config.logLevel ?? 'error');
  const controller = new AbortController();
  // Once: who presses Ctrl-C a second time does not want to wait for what is kept.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  const reader = new DocumentReader();
  const outcomes = phraseFiles({
    files,
    folder: documentsFolder(config, options.documents),
    reader,
    lexicon: await openLexicon(config),
    drafter: createEndpoint({ ...endpoint, ...clock, fetch: globalThis.fetch }),
    signal: controller.signal,
    again: options.again === true,
    dryRun: options.dryRun === true,
    onProgress: progressOn(process.stderr),
  });
  const shown = { language: config.language, endpoint, dryRun: options.dryRun === true };
  const succeeded = await showPhrasings(outcomes, shown, process.stdout, process.stderr, log);
  await reader.close();
  if (controller.signal.aborted) process.exitCode = 130;
  else if (!succeeded) process.exitCode = 1;
}

/** Tells Discord which commands there are, when it does not know them already. */
async function register(): Promise<void> {
  const { discordToken, discordApiUrl, language, logLevel } = settings();
  if (discordToken === null) throw new UserError({ kind: 'no-token' });
  const { count, changed } = await registerCommands({
    token: discordToken,
    ...(discordApiUrl === null ? {} : { api: discordApiUrl }),
    commands,
    log: createLog(logLevel ?? 'error'),
  });
  process.stdout.write(`${wordingFor(language).registered(count, changed)}\n`);
}

const program = new Command('kamerbode').description(
  "Answers questions about Dutch parliamentary documents in the minister's own words",
);
program
  .command('ask')
  .description('answer a question, or one a line from standard input')
  .argument('[question...]')
  .option('--json', 'one JSON object a line (docs/output.md)')
  .option('--documents <dir>', 'the folder with documents, instead of DOCUMENTS_DIR')
  .option('--minister <name>', 'only answers by this minister: name, office or department')
  .option('--asker <name>', 'only what was asked by this member or party')
  .option('--from <YYYY-MM-DD>', 'only from this day on')
  .option('--until <YYYY-MM-DD>', 'only up to and including this day')
  .option('--document <name>', 'only from this document: its file name, number or title')
  .option('--kind <kind>', 'only from documents of this kind (docs/output.md)')
  .action(ask);
program
  .command('parse')
  .description('show how a document is read')
  .argument('<files...>')
  .option('--json', 'one JSON object a file, on a line (docs/output.md)')
  .option('--roles', 'the whole text, every character in the colour of its role')
  .action(parse);
program
  .command('phrase')
  .description('draft other ways to ask for each passage, with a language model (docs/phrasings.md)')
  .argument('<files...>')
  .option('--again', 'also for passages that have phrasings already')
  .option('--dry-run', 'show what would be written, and write nothing')
  .option(
    '--documents <dir>',
    'the folder with documents to tell drafts apart from, instead of DOCUMENTS_DIR',
  )
  .action(phrase);
program.command('register').description("register the bot's commands with Discord").action(register);

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

program.parseAsync().catch((error: unknown) => {
  process.exitCode = 1;
  const language = process.env.LANGUAGE === 'en' ? 'en' : 'nl';
  const sentence = sentenceFor(error, language);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
});
