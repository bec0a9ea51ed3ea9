/** A loopback Discord with the bot on it, for one test. */
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type ConnectOptions, connectDiscord, type DiscordConnection } from '../../src/discord/connect.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { type Answer, type FakeDispatcher, fakeDispatcher } from './fake-dispatcher.ts';
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
  readonly connection: DiscordConnection;
}

export async function startDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await LoopbackDiscord.start({ token: TOKEN, ...options });
  onTestFinished(() => discord.stop());
  return discord;
}

/** Commands are registered, the bot is ready. */
export async function startBot(
  answer?: Answer,
  options: LoopbackOptions & Partial<ConnectOptions> = {},
): Promise<Bot> {
  const discord = await startDiscord(options);
  const dispatcher = fakeDispatcher(answer);
  const captured = captureLog();
  const shared = { token: TOKEN, api: discord.apiUrl };
  await registerCommands({ ...shared, commands: dispatcher.commands });
  const connection = await connectDiscord({
    defaultLanguage: 'nl',
    ...options,
    ...shared,
    dispatcher,
    log: captured.log,
  });
  onTestFinished(() => connection.stop());
  return { ...captured, discord, dispatcher, connection };
}
