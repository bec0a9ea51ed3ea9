#!/usr/bin/env node
/** Discord with a token, else the terminal. */
import { config as loadEnvironmentFile } from 'dotenv';
import { createDispatcher } from '../commands/index.ts';
import { startBot } from './bot.ts';
import { type Config, readConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import type { Language } from './replies/reply.ts';
import { moderationTools, openLexicon, openLibrary, openStoreFor, sentenceFor } from './start-up.ts';
import { startTerminal } from './terminal/start-terminal.ts';

loadEnvironmentFile({ quiet: true });
let language: Language = process.env.LANGUAGE === 'en' ? 'en' : 'nl';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  language = config.language;
  const { discordToken: token } = config;
  const log = createLog(config.logLevel ?? (token ? 'info' : 'error'));
  if (token === null) await answerHere(config, log);
  else await answerOnDiscord(config, token, log);
}

async function answerHere(config: Config, log: Logger): Promise<void> {
  const store = await openStoreFor(config, false);
  const reading = openLexicon(config);
  const libraries = await openLibrary(config, log, reading, store);
  // The terminal ends with its input, and what is drafted then with it.
  const tools = moderationTools(config, await reading, globalThis.fetch, new AbortController().signal);
  await startTerminal({
    dispatcher: createDispatcher({ libraries, store, log, now: () => new Date(), ...tools }),
    library: libraries.of(null),
    language,
    input: process.stdin,
    output: process.stdout,
    noColour: Boolean(process.env.NO_COLOR),
  });
}

async function answerOnDiscord(config: Config, token: string, log: Logger): Promise<void> {
  const bot = await startBot({
    config,
    token,
    log,
    now: () => new Date(),
    fetch: globalThis.fetch,
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      bot.stop().catch(() => {});
    });
  const lost = await bot.stopped;
  if (lost !== null) fail(lost);
  // Where Discord can't be reached, its client would go on trying.
  process.exit();
}

/** In one sentence where its reader can mend it. */
function fail(error: unknown): void {
  process.exitCode = 1;
  const sentence = sentenceFor(error, language);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main().catch(fail);
