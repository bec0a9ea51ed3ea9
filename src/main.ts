#!/usr/bin/env node
/** Discord with a token, else the terminal. */
import { config as loadEnvironmentFile } from 'dotenv';
import { createDispatcher } from '../commands/index.ts';
import { readConfig } from './config.ts';
import { connectDiscord } from './discord/connect.ts';
import { registerCommands } from './discord/register.ts';
import { createLog } from './log.ts';
import type { Language } from './replies/reply.ts';
import {
  moderationTools,
  openLexicon,
  openLibrary,
  openStoreFor,
  sentenceFor,
  storeBeside,
} from './start-up.ts';
import { startTerminal } from './terminal/start-terminal.ts';

loadEnvironmentFile({ quiet: true });
let language: Language = process.env.LANGUAGE === 'en' ? 'en' : 'nl';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  language = config.language;
  const log = createLog(config.logLevel ?? (config.discordToken ? 'info' : 'error'));
  const kept = await openStoreFor(config, config.discordToken !== null);
  const reading = openLexicon(config);
  const libraries = await openLibrary(config, log, reading, kept);
  const lexicon = await reading;
  const store = storeBeside(kept, libraries);
  const now = () => new Date();
  const stopping = new AbortController();
  const dispatcher = createDispatcher({
    libraries,
    store,
    log,
    now,
    ...moderationTools(config, lexicon, globalThis.fetch, stopping.signal),
  });
  if (config.discordToken === null) {
    await startTerminal({
      dispatcher,
      library: libraries.of(null),
      language,
      input: process.stdin,
      output: process.stdout,
      noColour: Boolean(process.env.NO_COLOR),
    });
    return;
  }
  const access = {
    token: config.discordToken,
    ...(config.discordApiUrl === null ? {} : { api: config.discordApiUrl }),
  };
  const fail = (error: unknown): void => {
    process.exitCode = 1;
    process.stderr.write(`${sentenceFor(error, language) ?? String(error)}\n`);
  };
  const connection = await connectDiscord({
    ...access,
    dispatcher,
    store,
    log,
    now,
    fetch: globalThis.fetch,
    messageContent: config.messageContent,
    defaultLanguage: language,
    onLost: (error) => {
      fail(error);
      void stop();
    },
  });
  let stopped: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    stopping.abort();
    stopped ??= connection.stop().then(() => store.close());
    return stopped.catch(fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void stop();
    });
  await registerCommands({ ...access, commands: dispatcher.commands, log }).catch((error: unknown) => {
    // The bot answers mentions all the same, and commands registered earlier.
    log.error({ err: error }, 'the commands could not be registered');
  });
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

main().catch((error: unknown) => {
  process.exitCode = 1;
  const sentence = sentenceFor(error, language);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
});
