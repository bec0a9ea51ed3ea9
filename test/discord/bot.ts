/** A loopback Discord with the bot on it, for one test. */
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type ConnectOptions, connectDiscord, type DiscordConnection } from '../../src/discord/connect.ts';
import { registerCommands } from '../../src/discord/register.ts';
import type { Store } from '../../src/store/store.ts';
import { open as openStore } from '../store/support.ts';
import { type Answer, type FakeDispatcher, type FakeOptions, fakeDispatcher } from './fake-dispatcher.ts';
import { LoopbackDiscord, type LoopbackOptions } from './loopback/loopback-discord.ts';

/** As it comes from a developer's page: two parts that tell who, one that is the secret. */
export const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GxYzAb.geheim-geheim-geheim-geheim';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly code?: unknown; readonly message: string };
}

export interface CapturedLog {
  readonly log: Logger;
  readonly lines: readonly LogLine[];
  /** Everything, as written. */
  readonly written: () => string;
}

export const WARNING = 40;
export const ERROR = 50;

export function captureLog(): CapturedLog {
  const lines: LogLine[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  return {
    log: pino({ level: 'trace' }, { write }),
    lines,
    written: () => JSON.stringify(lines),
  };
}

export interface Bot extends CapturedLog {
  readonly discord: LoopbackDiscord;
  readonly dispatcher: FakeDispatcher;
  readonly store: Store;
  readonly connection: DiscordConnection;
}

/** What connecting takes beside a dispatcher; the store is gone with the test. */
export async function surroundings() {
  return {
    token: TOKEN,
    store: await openStore(),
    fetch: globalThis.fetch,
    now: () => new Date(),
    defaultLanguage: 'nl',
  } as const;
}

export async function startDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await LoopbackDiscord.start({ token: TOKEN, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

interface BotOptions extends LoopbackOptions, Partial<ConnectOptions>, FakeOptions {
  /** One that is there already, for a bot that is started again. */
  readonly discord?: LoopbackDiscord;
}

/** Commands are registered, the bot is ready. */
export async function startBot(answer?: Answer, options: BotOptions = {}): Promise<Bot> {
  const discord = options.discord ?? (await startDiscord(options));
  const dispatcher = fakeDispatcher(answer, options);
  const captured = captureLog();
  const given = { ...(await surroundings()), ...options, api: discord.apiUrl, dispatcher, log: captured.log };
  await registerCommands({ token: TOKEN, api: discord.apiUrl, commands: dispatcher.commands });
  const connection = await connectDiscord(given);
  onTestFinished(() => connection.stop());
  return { ...captured, discord, dispatcher, store: given.store, connection };
}
