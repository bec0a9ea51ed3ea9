/** The parts of the loopback put together: what exists on it, what it saw, and trouble on order. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import type { FaultTarget } from './faults.ts';
import { Files } from './files.ts';
import { Gateway } from './gateway.ts';
import { Interactions } from './interactions.ts';
import { Messages } from './messages.ts';
import { checkAgainstOpenapi } from './openapi.ts';
import { channelPayload } from './payloads.ts';
import { type RequestRecord, RestServer } from './rest-server.ts';
import { commandRoutes } from './routes-commands.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import { placesRoutes } from './routes-places.ts';
import { snowflake } from './snowflakes.ts';
import {
  type Channel,
  type Guild,
  type GuildOptions,
  type Person,
  type PersonOptions,
  World,
} from './world.ts';

export interface LoopbackOptions {
  /** The token that is accepted. */
  readonly token?: string;
  readonly applicationId?: string;
  readonly botName?: string;
  /** One server with one channel, when left out. */
  readonly guilds?: readonly GuildOptions[];
  /** Privileged intents switched on for the application; none when left out. */
  readonly privilegedIntents?: number;
  /** Milliseconds Discord waits for an interaction's first response: 3,000. */
  readonly acknowledgementDeadline?: number;
  /** Milliseconds an interaction's token lives: 15 minutes. */
  readonly interactionLifetime?: number;
  readonly heartbeatInterval?: number;
  /** Milliseconds a test waits for anything before it fails. */
  readonly waitTimeout?: number;
}

/** A channel, or its name or id. */
export type ChannelReference = Channel | string;

export class LoopbackServer {
  protected readonly world: World;
  protected readonly files: Files;
  protected readonly messageStore: Messages;
  protected readonly interactions: Interactions;
  protected readonly rest: RestServer;
  readonly #gateway: Gateway;
  protected readonly waitTimeout: number;
  readonly #typed: Channel[] = [];

  protected constructor(options: LoopbackOptions) {
    const token = options.token ?? 'loopback.token.valid';
    const privilegedIntents = options.privilegedIntents ?? 0;
    this.waitTimeout = options.waitTimeout ?? 5000;
    const applicationId = options.applicationId ?? snowflake();
    this.world = new World({ applicationId, botName: options.botName ?? 'Loopback Bot' });
    for (const guild of options.guilds ?? [{ name: 'Proefserver' }]) this.world.addGuild(guild);
    this.files = new Files(() => `http://127.0.0.1:${this.rest.port}`);
    this.messageStore = new Messages(this.world, this.files);
    this.interactions = new Interactions(this.world, this.messageStore, {
      acknowledgementDeadline: options.acknowledgementDeadline ?? 3000,
      lifetime: options.interactionLifetime ?? 15 * 60_000,
      waitTimeout: this.waitTimeout,
    });
    this.rest = new RestServer(this.world, this.files, { token, check: checkAgainstOpenapi });
    const gatewayUrl = () => `ws://127.0.0.1:${this.rest.port}`;
    this.#gateway = new Gateway(this.world, this.rest.server, {
      token,
      privilegedIntents,
      origin: gatewayUrl,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
    });
    const readable = privilegedIntents & GatewayIntentBits.MessageContent;
    this.rest.add(
      placesRoutes(this.world, this.messageStore, {
        gatewayUrl,
        identified: () => this.#gateway.identified,
        typed: (channel) => this.#typed.push(channel),
      }),
    );
    this.rest.add(messageRoutes(this.world, this.messageStore, readable));
    this.rest.add(commandRoutes(this.world));
    this.rest.add(interactionRoutes(this.interactions, this.messageStore));
  }

  async stop(): Promise<void> {
    this.interactions.stop();
    this.#gateway.stop();
    await this.rest.stop();
    this.world.changes.abandonAll('The loopback stopped');
  }

  /** For discord.js: `rest: { api: discord.apiUrl }`. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.rest.port}/api`;
  }

  /** Sentences about all that Discord would refuse or frown upon; a good test ends with none. */
  get violations(): readonly string[] {
    return this.world.violations;
  }

  get applicationId(): string {
    return this.world.applicationId;
  }

  get botId(): string {
    return this.world.bot.id;
  }

  get guilds(): readonly Guild[] {
    return [...this.world.guilds.values()];
  }

  get people(): readonly Person[] {
    return [...this.world.people.values()];
  }

  get commands(): World['commands'] {
    return this.world.commands;
  }

  /** Every REST request so far. */
  get requests(): readonly RequestRecord[] {
    return this.rest.requests;
  }

  /** The gateway: how often identified and resumed, and ways to trouble it. */
  get connections(): { readonly open: number; readonly identified: number; readonly resumed: number } {
    const { connected, identified, resumed } = this.#gateway;
    return { open: connected, identified, resumed };
  }

  person(options: PersonOptions): Person {
    return this.world.addPerson(options);
  }

  channel(reference?: ChannelReference): Channel {
    if (typeof reference === 'object') return reference;
    const channels = [...this.world.channels.values()];
    const found =
      reference === undefined
        ? channels[0]
        : channels.find((channel) => channel.id === reference || channel.name === reference);
    if (found === undefined) throw new Error(`There is no channel "${reference}"`);
    return found;
  }

  /** A thread that a person started. */
  startThread(person: Person, parent: ChannelReference, name: string): Channel {
    const thread = this.world.addThread(this.channel(parent), name, person.id, snowflake());
    const payload = { ...channelPayload(thread), newly_created: true };
    this.world.dispatch('THREAD_CREATE', payload, GatewayIntentBits.Guilds);
    return thread;
  }

  /** Puts the bot out of a server; or, with `unavailable`, the server out of order. */
  removeBot(guild: Guild, { unavailable = false } = {}): void {
    if (!unavailable) this.world.guilds.delete(guild.id);
    const data = { id: guild.id, ...(unavailable ? { unavailable } : {}) };
    this.world.dispatch('GUILD_DELETE', data, GatewayIntentBits.Guilds);
  }

  /** Where a person and the bot talk alone. */
  directChannel(person: Person): Channel {
    return this.world.directChannel(person);
  }

  /** How often the bot was seen typing in the channel. */
  typingCount(channel?: ChannelReference): number {
    const place = this.channel(channel);
    return this.#typed.filter((typed) => typed === place).length;
  }

  /** Resolves with the first value `look` finds, looking after every change here. */
  until<Value>(
    look: () => Value | undefined,
    what: string,
    timeout: number = this.waitTimeout,
  ): Promise<Value> {
    const explain = () => `${what} (violations: ${JSON.stringify(this.violations)})`;
    return this.world.changes.until(look, { timeout, explain });
  }

  /** Resolves when the bot has made no request for so long: to see that it stays silent. */
  async settled(milliseconds = 40): Promise<void> {
    const start = performance.now();
    while (Math.min(this.rest.quietMilliseconds, performance.now() - start) < milliseconds) await sleep(5);
  }

  /** The next requests that match get this answer. */
  failNext(target: FaultTarget & { readonly status: number; readonly body?: unknown }): void {
    const body = target.body ?? { message: `${target.status}: ordered by a test`, code: 0 };
    this.rest.faults.add(target, { kind: 'fail', status: target.status, body });
  }

  /** The next requests that match are told to come back later. */
  rateLimitNext(
    target: FaultTarget & { readonly retryAfterSeconds?: number; readonly global?: boolean },
  ): void {
    const { retryAfterSeconds = 0.05, global = false } = target;
    this.rest.faults.add(target, { kind: 'rateLimit', retryAfterSeconds, global });
  }

  /** The next requests that match are held up before anything looks at them. */
  delayNext(target: FaultTarget & { readonly milliseconds: number }): void {
    this.rest.faults.add(target, { kind: 'delay', milliseconds: target.milliseconds });
  }

  /** The next requests that match get no answer; their connection breaks. */
  disconnectNext(target: FaultTarget): void {
    this.rest.faults.add(target, { kind: 'disconnect' });
  }

  dropConnections(): void {
    this.#gateway.dropConnections();
  }

  sendReconnect(): void {
    this.#gateway.sendReconnect();
  }

  invalidateSession(resumable: boolean): void {
    this.#gateway.invalidateSession(resumable);
  }

  closeConnections(code: GatewayCloseCodes, reason = 'ordered by a test'): void {
    this.#gateway.closeConnections(code, reason);
  }
}
