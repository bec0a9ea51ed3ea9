/** The REST API over HTTP: reads a request, checks it, lets faults strike, finds the route and answers as Discord does. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Effect, Faults } from './faults.ts';
import type { Files } from './files.ts';
import { describeRefusal, Refusal, unauthorized, unknownRoute } from './refusal.ts';
import { type RestRequest, readRequest } from './rest-request.ts';
import type { World } from './world.ts';

/** What a route is given: the request, and the parts of its path by name. */
export interface RoutedRequest extends RestRequest {
  /** When it came in, by `performance.now()`; checking it takes no time that counts. */
  readonly arrivedAt: number;
  parameter(name: string): string;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/channels/:channel/messages`. */
  readonly path: string;
  /** Its address holds a secret token, so it needs no authorization. */
  readonly open?: boolean;
  answer(request: RoutedRequest): RestAnswer | Promise<RestAnswer>;
}

/** A request that was made, for tests to look at. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  status: number;
}

export interface RestOptions {
  readonly token: string;
  /** Sentences about what is wrong with a request by Discord's API description. */
  readonly check: (request: RestRequest) => readonly string[];
}

export class RestServer {
  readonly faults = new Faults();
  readonly requests: RequestRecord[] = [];
  readonly server: Server;
  readonly #world: World;
  readonly #files: Files;
  readonly #options: RestOptions;
  readonly #routes: Route[] = [];
  #underWay = 0;
  #lastActivity = performance.now();

  constructor(world: World, files: Files, options: RestOptions) {
    this.#world = world;
    this.#files = files;
    this.#options = options;
    this.server = createServer((incoming, response) => {
      void this.#serve(incoming, response);
    });
  }

  add(routes: readonly Route[]): void {
    this.#routes.push(...routes);
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** How long no request has been under way, in milliseconds; 0 while one is. */
  get quietMilliseconds(): number {
    return this.#underWay > 0 ? 0 : performance.now() - this.#lastActivity;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#underWay += 1;
    try {
      const url = new URL(incoming.url ?? '/', 'http://loopback');
      if (url.pathname.startsWith('/attachments/')) return this.#serveFile(url, response);
      await this.#serveApi(incoming, response);
    } catch (error) {
      // The client has gone, or the loopback itself is broken; the latter must not pass unnoticed.
      if (!incoming.destroyed || incoming.complete)
        this.#world.violation(`The loopback failed: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent)
        send(response, { status: 500, body: { message: 'loopback failure', code: 0 } });
    } finally {
      this.#underWay -= 1;
      this.#lastActivity = performance.now();
    }
  }

  #serveFile(url: URL, response: ServerResponse): void {
    const file = this.#files.read(url);
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.content.length });
    response.end(file.content);
  }

  async #serveApi(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const place = `${incoming.method ?? ''} ${(incoming.url ?? '').split('?')[0]?.replace(/^\/api\/v10/, '')}`;
    let record: RequestRecord | null = null;
    let route: Route | null = null;
    try {
      const request = await readRequest(incoming);
      if (request === null) throw unknownRoute();
      record = { method: request.method, path: request.path, body: request.body, status: 0 };
      this.requests.push(record);
      const { delay, effect } = this.faults.strike(request.method, request.path);
      if (delay > 0) await sleep(delay);
      if (effect !== null) return this.#suffer(effect, request, response, record);
      const arrivedAt = performance.now();
      const found = this.#find(request);
      route = found.route;
      if (route.open !== true && request.authorization !== `Bot ${this.#options.token}`) throw unauthorized();
      for (const problem of this.#options.check(request)) this.#world.violation(`${place}: ${problem}`);
      const answer = await route.answer({ ...request, arrivedAt, parameter: found.parameter });
      record.status = answer.status;
      send(response, answer, rateLimitHeaders(request.method, route.path));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (record !== null) record.status = error.status;
      this.#world.violation(`${place} was refused: ${describeRefusal(error)}`);
      send(
        response,
        { status: error.status, body: error.body },
        route === null ? {} : rateLimitHeaders(route.method, route.path),
      );
    }
  }

  #suffer(effect: Effect, request: RestRequest, response: ServerResponse, record: RequestRecord): void {
    if (effect.kind === 'disconnect') {
      response.destroy();
      return;
    }
    const status = effect.kind === 'fail' ? effect.status : 429;
    record.status = status;
    if (effect.kind === 'fail') {
      send(response, { status, body: effect.body });
      return;
    }
    const seconds = effect.retryAfterSeconds;
    const body = { message: 'You are being rate limited.', retry_after: seconds, global: effect.global };
    send(
      response,
      { status, body },
      {
        ...rateLimitHeaders(request.method, request.path, 0, seconds),
        'retry-after': String(seconds),
        'x-ratelimit-scope': effect.global ? 'global' : 'user',
        ...(effect.global ? { 'x-ratelimit-global': 'true' } : {}),
      },
    );
  }

  #find(request: RestRequest): { readonly route: Route; readonly parameter: (name: string) => string } {
    const steps = request.path.split('/').map(decodeURIComponent);
    for (const route of this.#routes) {
      if (route.method !== request.method) continue;
      const parameters = match(route.path.split('/'), steps);
      if (parameters === null) continue;
      const parameter = (name: string): string => {
        const value = parameters.get(name);
        if (value === undefined) throw new Error(`The route ${route.path} has no ${name}`);
        return value;
      };
      return { route, parameter };
    }
    throw unknownRoute();
  }
}

function match(template: readonly string[], steps: readonly string[]): ReadonlyMap<string, string> | null {
  if (template.length !== steps.length) return null;
  const parameters = new Map<string, string>();
  for (const [index, wanted] of template.entries()) {
    const given = steps[index] ?? '';
    if (wanted.startsWith(':')) parameters.set(wanted.slice(1), given);
    else if (wanted !== given) return null;
  }
  return parameters;
}

/** The limits are roomy: a bot should never wait for them but where a test orders it. */
function rateLimitHeaders(
  method: string,
  path: string,
  remaining = 999,
  resetAfter = 1,
): Record<string, string> {
  return {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': (Date.now() / 1000 + resetAfter).toFixed(3),
    'x-ratelimit-reset-after': String(resetAfter),
    'x-ratelimit-bucket': createHash('md5').update(`${method} ${path}`).digest('hex'),
  };
}

function send(response: ServerResponse, answer: RestAnswer, headers: Record<string, string> = {}): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' }).end(text);
}
