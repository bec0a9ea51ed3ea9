/** Discord's gateway: sessions that are identified, told of events, dropped and resumed. */
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildCreatePayload } from './payloads.ts';
import { snowflake } from './snowflakes.ts';
import type { World } from './world.ts';

interface Session {
  readonly id: string;
  readonly intents: number;
  /** All events so far, for replay; the sequence number of the first is 1. */
  readonly sent: { readonly event: string; readonly data: object }[];
  socket: WebSocket | null;
}

interface Payload {
  readonly op: number;
  readonly d?: unknown;
}

export interface GatewayOptions {
  readonly token: string;
  readonly origin: () => string;
  readonly heartbeatInterval: number;
  /** The privileged intents switched on for the application. */
  readonly privilegedIntents: number;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** A client may send 120 payloads a minute. */
const SENDS_A_MINUTE = 120;

export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  #identified = 0;
  #resumed = 0;

  constructor(world: World, server: Server, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket) => this.#greet(socket));
    world.dispatch = (event, data, intents) => this.#dispatch(event, data, intents);
  }

  get identified(): number {
    return this.#identified;
  }

  get resumed(): number {
    return this.#resumed;
  }

  get connected(): number {
    return [...this.#sessions.values()].filter((session) => session.socket !== null).length;
  }

  /** Cuts every connection without a word; the sessions can be resumed. */
  dropConnections(): void {
    for (const session of this.#sessions.values()) {
      session.socket?.terminate();
      session.socket = null;
    }
  }

  /** Asks every client to connect anew and resume. */
  sendReconnect(): void {
    for (const session of this.#sessions.values())
      write(session.socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Ends the sessions; clients may try to resume only when `resumable`. */
  invalidateSession(resumable: boolean): void {
    for (const session of [...this.#sessions.values()]) {
      write(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      if (!resumable) this.#sessions.delete(session.id);
    }
  }

  /** Closes every connection with one of Discord's codes. */
  closeConnections(code: GatewayCloseCodes, reason: string): void {
    for (const session of this.#sessions.values()) session.socket?.close(code, reason);
  }

  stop(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket): void {
    let session: Session | null = null;
    const sentAt: number[] = [];
    write(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.#options.heartbeatInterval } });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      if (session?.socket === socket) session.socket = null;
      // A client that says goodbye cannot resume.
      if (session !== null && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
      this.#world.changes.announce();
    });
    socket.on('message', (raw) => {
      const now = Date.now();
      sentAt.push(now);
      if (sentAt.filter((at) => at > now - 60_000).length > SENDS_A_MINUTE)
        return this.#refuse(socket, GatewayCloseCodes.RateLimited, 'You are being rate limited.');
      const payload = parse(raw.toString());
      if (payload === null)
        return this.#refuse(socket, GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      session = this.#receive(socket, session, payload);
    });
  }

  #receive(socket: WebSocket, session: Session | null, { op, d }: Payload): Session | null {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        write(socket, { op: GatewayOpcodes.HeartbeatAck });
        return session;
      case GatewayOpcodes.Identify:
        if (session === null) return this.#identify(socket, d as { token: string; intents: number });
        this.#refuse(socket, GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
        return session;
      case GatewayOpcodes.Resume:
        if (session === null)
          return this.#resume(socket, d as { token: string; session_id: string; seq: number });
        this.#refuse(socket, GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
        return session;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (session === null) this.#refuse(socket, GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        return session;
      default:
        this.#refuse(socket, GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
        return session;
    }
  }

  #identify(socket: WebSocket, data: { readonly token: string; readonly intents: number }): Session | null {
    if (!this.#tokenAccepted(socket, data.token)) return null;
    if ((data.intents & PRIVILEGED & ~this.#options.privilegedIntents) !== 0) {
      this.#refuse(socket, GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
      return null;
    }
    const session: Session = { id: snowflake(), intents: data.intents, sent: [], socket };
    this.#sessions.set(session.id, session);
    this.#identified += 1;
    const guilds = [...this.#world.guilds.values()];
    this.#send(session, 'READY', {
      v: 10,
      user: this.#world.bot,
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#options.origin(),
      session_type: 'normal',
      shard: [0, 1],
      private_channels: [],
      application: { id: this.#world.applicationId, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) !== 0)
      for (const guild of guilds)
        this.#send(session, 'GUILD_CREATE', guildCreatePayload(this.#world, guild, session.intents));
    this.#world.changes.announce();
    return session;
  }

  #resume(
    socket: WebSocket,
    data: { readonly token: string; readonly session_id: string; readonly seq: number },
  ): Session | null {
    if (!this.#tokenAccepted(socket, data.token)) return null;
    const session = this.#sessions.get(data.session_id);
    if (session === undefined) {
      write(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    if (data.seq > session.sent.length) {
      this.#refuse(socket, GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
      return null;
    }
    session.socket = socket;
    for (const [index, { event, data: missed }] of session.sent.entries())
      if (index + 1 > data.seq)
        write(socket, { op: GatewayOpcodes.Dispatch, s: index + 1, t: event, d: missed });
    this.#resumed += 1;
    this.#send(session, 'RESUMED', {});
    this.#world.changes.announce();
    return session;
  }

  #dispatch(event: string, data: object | ((intents: number) => object), intents: number): void {
    for (const session of this.#sessions.values()) {
      if (intents !== 0 && (session.intents & intents) === 0) continue;
      this.#send(session, event, typeof data === 'function' ? data(session.intents) : data);
    }
  }

  #send(session: Session, event: string, data: object): void {
    session.sent.push({ event, data });
    write(session.socket, { op: GatewayOpcodes.Dispatch, s: session.sent.length, t: event, d: data });
  }

  #tokenAccepted(socket: WebSocket, token: string): boolean {
    if (token === this.#options.token) return true;
    this.#refuse(socket, GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    return false;
  }

  #refuse(socket: WebSocket, code: GatewayCloseCodes, reason: string): void {
    this.#world.violation(`The gateway closed the connection with ${code}: ${reason}`);
    socket.close(code, reason);
  }
}

function parse(text: string): Payload | null {
  try {
    const payload: unknown = JSON.parse(text);
    return typeof payload === 'object' && payload !== null && 'op' in payload ? (payload as Payload) : null;
  } catch {
    return null;
  }
}

function write(socket: WebSocket | null, payload: { op: number; d?: unknown; s?: number; t?: string }): void {
  if (socket === null || socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify({ s: null, t: null, ...payload }));
}
