/** What machines ask of the bot over HTTP: whether it lives, whether it is ready, and its metrics. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../errors.ts';
import type { Metrics } from './metrics.ts';

/** Nothing is sent to it: who keeps a connection open without asking is let go. Milliseconds. */
const REQUEST_MILLISECONDS = 5_000;

export interface MonitoringOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>;
  /** Whether questions asked now would be answered. */
  readonly ready: () => boolean;
}

export interface MonitoringServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Listens. Throws a `UserError` where that can't be done: the port is taken, or not ours to take. */
export async function startMonitoring(options: MonitoringOptions): Promise<MonitoringServer> {
  const server = createServer({ requestTimeout: REQUEST_MILLISECONDS, headersTimeout: REQUEST_MILLISECONDS });
  server.on('request', ({ method, url }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return say(response, 405, 'only GET\n');
    respond(url ?? '/', response, options).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await listening(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  url: string,
  response: ServerResponse,
  { metrics, ready }: MonitoringOptions,
): Promise<void> {
  switch (url.split('?')[0]) {
    case '/live':
      // That it answers at all says that its event loop turns.
      return say(response, 200, 'alive\n');
    case '/ready':
      return ready() ? say(response, 200, 'ready\n') : say(response, 503, 'not ready\n');
    case '/metrics':
      return say(response, 200, await metrics.text(), metrics.contentType);
    default:
      return say(response, 404, 'live, ready or metrics\n');
  }
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
}

const listening = (server: Server, { host, port }: MonitoringOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UserError({ kind: 'no-monitoring', address: `${host}:${port}`, code: error.code ?? '' }));
    });
    server.listen({ host, port }, resolve);
  });
