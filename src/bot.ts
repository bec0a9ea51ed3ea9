/** The bot on Discord, all of it: from settings to a connection that answers, and to a stop that loses nothing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createDispatcher } from '../commands/index.ts';
import type { Config } from './config.ts';
import { connectDiscord, type DiscordConnection } from './discord/connect.ts';
import { registerCommands } from './discord/register.ts';
import type { Logger } from './log.ts';
import { measured } from './monitoring/measured-dispatcher.ts';
import { createMetrics } from './monitoring/metrics.ts';
import { startMonitoring } from './monitoring/monitoring-server.ts';
import { moderationTools, openLexicon, openLibrary, openStoreFor, storeBeside } from './start-up.ts';

/** Often enough for terms that are counted in days (docs/privacy.md). */
const PURGE_MILLISECONDS = 24 * 60 * 60 * 1000;

export interface Bot {
  /** Takes nothing new, finishes what is under way, and closes all. Calling it again waits for the same stop. */
  stop(): Promise<void>;
  /** Resolves when it has stopped: with why, where that was not asked for. Rejects when it could not close all. */
  readonly stopped: Promise<Error | null>;
}

export interface BotOptions {
  readonly config: Config;
  readonly token: string;
  readonly log: Logger;
  readonly now: () => Date;
  readonly fetch: typeof fetch;
}

/** Resolves when questions are answered; commands may still be on their way to Discord. Throws a `UserError` or a `DiscordLoginError` where that can't be. */
export async function startBot({ config, token, log, now, fetch }: BotOptions): Promise<Bot> {
  const stopping = new AbortController();
  const kept = await openStoreFor(config, true);
  const reading = openLexicon(config);
  const libraries = await openLibrary(config, log, reading, kept);
  const lexicon = await reading;
  const store = storeBeside(kept, libraries);
  const tools = moderationTools(config, lexicon, fetch, stopping.signal);
  const dispatcher = createDispatcher({ libraries, store, log, now, ...tools });

  let connection: DiscordConnection | null = null;
  const isConnected = (): boolean => connection?.client.isReady() ?? false;
  // Nothing is measured where nobody may ask.
  const metrics =
    config.monitoring && createMetrics({ status: () => libraries.of(null).status(), connected: isConnected });
  const monitoring =
    metrics && (await startMonitoring({ ...config.monitoring, metrics, ready: isConnected }));

  const access = { token, ...(config.discordApiUrl === null ? {} : { api: config.discordApiUrl }) };
  const { promise: stopped, resolve, reject } = withResolvers<Error | null>();
  let why: Error | null = null;
  const close = async (): Promise<void> => {
    stopping.abort();
    clearInterval(purging);
    await connection?.stop();
    await monitoring?.stop();
    await store.close();
  };
  let closing: Promise<void> | null = null;
  const stop = (): Promise<void> => {
    closing ??= close();
    closing.then(() => resolve(why), reject);
    return closing;
  };

  const purge = (): void => {
    store
      .purge()
      .catch((error: unknown) => log.error({ err: error }, 'what is past its time was not deleted'));
  };
  purge();
  const purging = setInterval(purge, PURGE_MILLISECONDS);
  try {
    connection = await connectDiscord({
      ...access,
      dispatcher: metrics ? measured(dispatcher, metrics) : dispatcher,
      store,
      log,
      now,
      fetch,
      messageContent: config.messageContent,
      defaultLanguage: config.language,
      onLost: (error) => {
        why = error;
        stop().catch(() => {});
      },
    });
  } catch (error) {
    await close();
    throw error;
  }
  registerCommands({ ...access, commands: dispatcher.commands, log }).catch((error: unknown) => {
    // The bot answers mentions all the same, and commands registered earlier.
    log.error({ err: error }, 'the commands could not be registered');
  });
  void lexicon.readAhead(nextTurn);
  return { stop, stopped };
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: unknown) => void;
} {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<Value>((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  // Who never asks how it stopped is not told.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
