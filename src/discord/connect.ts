/** The connection to Discord: from token to ready, and to a stop that leaves no question half answered. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import type { Dispatcher } from '../../commands/command.ts';
import type { Language } from '../replies/reply.ts';
import type { Store } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { DiscordLoginError, isTokenShaped, loginError } from './failures.ts';
import { Gate } from './gate.ts';
import { listen } from './listen.ts';
import { Pace } from './pace.ts';
import { Turns } from './turns.ts';
import { Work } from './work.ts';

const DRAIN_MILLISECONDS = 5_000;
const READY_MILLISECONDS = 60_000;
const GIVE_UP_MILLISECONDS = 2_000;

export interface ConnectOptions {
  readonly token: string;
  /** Base of the REST addresses, without version; default Discord's own. For a proxy, and for tests. */
  readonly api?: string;
  readonly dispatcher: Dispatcher;
  readonly store: Store;
  readonly log: Logger;
  /** With which files that come with a command are downloaded. */
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /**
   * Asks Discord for the text of messages that are not addressed to the bot, a privileged intent: without it, channels
   * where questions need no mention stay unanswered. Default false.
   */
  readonly messageContent?: boolean;
  /** For people and servers whose language the bot does not speak. */
  readonly defaultLanguage: Language;
  /** How long `stop` waits for what is under way. Milliseconds, default 5,000. */
  readonly drainMilliseconds?: number;
  /** How long connecting may take. Milliseconds, default 60,000. */
  readonly readyMilliseconds?: number;
  /** The connection was lost for good after it had been ready; nothing will be answered any more. */
  readonly onLost?: (error: DiscordLoginError) => void;
}

export interface DiscordConnection {
  readonly client: Client<true>;
  /** Refuses new work, waits for what is under way, disconnects. Calling it again waits for the same stop. */
  stop(): Promise<void>;
}

/** Resolves when Discord's events come in; rejects with a `DiscordLoginError`. */
export async function connectDiscord(options: ConnectOptions): Promise<DiscordConnection> {
  const { token, log } = options;
  if (!isTokenShaped(token)) throw new DiscordLoginError('invalid-token');
  const client = makeClient(options);
  const work = new Work();
  listen(client, work, deskOf(options));
  const ready = await login(client, options);
  watch(ready, options);
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const abandoned = await work.close(options.drainMilliseconds ?? DRAIN_MILLISECONDS);
    if (abandoned > 0) log.warn({ abandoned }, 'stopped while answers were under way');
    await Promise.race([client.destroy(), sleep(GIVE_UP_MILLISECONDS, null, { ref: false })]);
  };
  return {
    client: ready,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Without a privileged intent, what mentions the bot or is sent to it directly comes with its text all the same. */
function makeClient({ api, messageContent = false }: ConnectOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels the client has not seen before, and edits of messages that it has not kept.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    // Nothing looks a message up later, so none is kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    rest: { invalidRequestWarningInterval: 500, ...(api === undefined ? {} : { api }) },
  });
}

function deskOf({ dispatcher, store, log, defaultLanguage, fetch, api, now }: ConnectOptions): Desk {
  const uploads = { fetch, ...(api === undefined ? {} : { api }) };
  const own = { pace: new Pace(), gate: new Gate(), turns: new Turns() };
  return { dispatcher, store, log, defaultLanguage, now, uploads, ...own };
}

/** Until the client is ready, a failure of the connection is told by rejecting, not in the log. */
async function login(client: Client, options: ConnectOptions): Promise<Client<true>> {
  const { token, readyMilliseconds = READY_MILLISECONDS } = options;
  let closeCode: number | null = null;
  const noteClose = ({ code }: { readonly code: number }): void => {
    closeCode = code;
  };
  client.on(Events.ShardDisconnect, noteClose);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Client<true>>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no connection in time')), readyMilliseconds);
      client.once(Events.ClientReady, resolve);
      client.login(token).catch(reject);
    });
  } catch (error) {
    // Between two attempts to connect, discord.js may never finish destroying itself.
    await Promise.race([client.destroy(), sleep(GIVE_UP_MILLISECONDS, null, { ref: false })]);
    throw loginError(error, token, closeCode);
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardDisconnect, noteClose);
  }
}

/** discord.js restores a broken connection by itself, unless Discord says that there is no point. */
function watch(client: Client<true>, { token, log, onLost }: ConnectOptions): void {
  log.info({ bot: client.user.tag, servers: client.guilds.cache.size }, 'connected to Discord');
  client.on(Events.ShardError, (error) => log.error({ err: error }, 'error in the connection to Discord'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    const err = loginError(new Error(`Discord closed the connection with code ${code}`), token, code);
    log.error({ err }, 'lost the connection to Discord');
    onLost?.(err);
  });
  client.on(Events.Invalidated, () => {
    const err = loginError(new Error('Discord made the session invalid'), token, null);
    log.error({ err }, 'lost the connection to Discord');
    onLost?.(err);
  });
}
