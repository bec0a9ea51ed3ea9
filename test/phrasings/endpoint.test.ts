import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createEndpoint,
  ENDPOINT_BOUNDS,
  EndpointError,
  type EndpointOptions,
} from '../../src/phrasings/endpoint.ts';
import { type Behaviour, LoopbackEndpoint, says } from './loopback-endpoint.ts';

const KEY = 'sk-a-key-that-nobody-may-see';
const MESSAGES = [{ role: 'user', content: 'een tekst' }] as const;

let server: LoopbackEndpoint;
let other: LoopbackEndpoint;
/** The pauses that were made, in milliseconds. */
let pauses: number[];
/** Whether time runs out for requests. */
let timeRunsOut: boolean;
beforeEach(async () => {
  server = await LoopbackEndpoint.start();
  other = await LoopbackEndpoint.start();
  pauses = [];
  timeRunsOut = false;
});
afterEach(async () => {
  await server.stop();
  await other.stop();
});

const until = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Pauses pass at once; the time of a request does where the test says so. */
const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (milliseconds === ENDPOINT_BOUNDS.milliseconds) return timeRunsOut ? Promise.resolve() : until(signal);
  pauses.push(milliseconds);
  return Promise.resolve();
};

const client = (options: Partial<EndpointOptions> = {}) =>
  createEndpoint({
    url: server.url,
    model: 'een-model:7b',
    key: KEY,
    fetch: globalThis.fetch,
    now: () => new Date('2026-02-03T10:00:00Z'),
    sleep,
    ...options,
  });

const never = new AbortController().signal;
const ask = (options?: Partial<EndpointOptions>): Promise<string> =>
  client(options).complete(MESSAGES, never);

async function problemOf(asking: Promise<unknown>) {
  const error = await asking.then(
    () => expect.unreachable('a reply'),
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(EndpointError);
  for (let inner: unknown = error; inner instanceof Error; inner = inner.cause)
    expect(`${inner.message}${inner.stack}${JSON.stringify(inner)}`).not.toContain(KEY);
  return (error as EndpointError).problem;
}

describe('a request', () => {
  it('goes to chat/completions with the model, the messages, the key and a wish for JSON', async () => {
    server.behaviours = [says('ja')];
    expect(await ask()).toContain('"content":"ja"');
    expect(server.received).toEqual([
      {
        method: 'POST',
        path: '/v1/chat/completions',
        authorization: `Bearer ${KEY}`,
        body: {
          model: 'een-model:7b',
          messages: MESSAGES,
          stream: false,
          response_format: { type: 'json_object' },
        },
      },
    ]);
  });

  it('carries no key where none is set, and heeds slashes and a query in the address', async () => {
    server.behaviours = [says('ja')];
    await ask({ key: null, url: `${server.url}/?api-version=2` });
    await ask({ url: `${server.url}/chat/completions` });
    expect(server.received.map(({ path }) => path)).toEqual([
      '/v1/chat/completions?api-version=2',
      '/v1/chat/completions',
    ]);
    expect(server.received[0]?.authorization).toBeUndefined();
  });

  it('is made again without the wish for JSON where the endpoint refuses that, and from then on', async () => {
    const onlyText: Behaviour = ({ body }) => (body.response_format ? { status: 400 } : says('ja'));
    server.behaviours = [onlyText];
    const endpoint = client();
    await endpoint.complete(MESSAGES, never);
    await endpoint.complete(MESSAGES, never);
    expect(server.received.map(({ body }) => body.response_format !== undefined)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a busy endpoint', () => {
  it('is asked again after the time that it names', async () => {
    server.behaviours = [{ status: 429, headers: { 'retry-after': '7' } }, says('ja')];
    await ask();
    expect(pauses).toEqual([7_000]);
  });

  it('is asked again at the moment that it names', async () => {
    const at = 'Tue, 03 Feb 2026 10:00:12 GMT';
    server.behaviours = [{ status: 503, headers: { 'retry-after': at } }, says('ja')];
    await ask();
    expect(pauses).toEqual([12_000]);
  });

  it('is asked again after ever longer pauses, and given up after five times', async () => {
    server.behaviours = [{ status: 500 }, { status: 502 }, { status: 429 }, { status: 503 }];
    expect(await problemOf(ask())).toEqual({ kind: 'busy', status: 503 });
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(server.received).toHaveLength(5);
  });

  it('is given up at once when it asks for more than a minute', async () => {
    server.behaviours = [{ status: 429, headers: { 'retry-after': '3600' } }];
    expect(await problemOf(ask())).toEqual({ kind: 'busy', status: 429 });
    expect(server.received).toHaveLength(1);
  });

  it('that breaks connections off is asked again', async () => {
    const breaks: Behaviour = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"choi');
      setImmediate(() => response.destroy());
      return undefined;
    };
    server.behaviours = [breaks, says('ja')];
    expect(await ask()).toContain('ja');
    expect(pauses).toEqual([1_000]);
  });
});

describe('what is not worth another try is told at once', () => {
  it.each([
    [401, { kind: 'bad-key' }],
    [403, { kind: 'bad-key' }],
    [404, { kind: 'unknown-model' }],
    [402, { kind: 'refused', status: 402 }],
    [413, { kind: 'refused', status: 413 }],
  ])('status %i', async (status, problem) => {
    server.behaviours = [{ status, body: `{"error":{"message":"Incorrect API key provided: ${KEY}"}}` }];
    expect(await problemOf(ask())).toEqual(problem);
    expect(server.received).toHaveLength(1);
  });

  it('status 400, after a try without the wish for JSON', async () => {
    server.behaviours = [{ status: 400 }];
    expect(await problemOf(ask())).toEqual({ kind: 'refused', status: 400 });
    expect(server.received).toHaveLength(2);
  });

  it('an address where nothing listens', async () => {
    const { url } = other;
    await other.stop();
    expect(await problemOf(ask({ url }))).toEqual({ kind: 'unreachable' });
    expect(pauses).toEqual([]);
    other = await LoopbackEndpoint.start();
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of status %i to another host is not followed', async (status) => {
    server.behaviours = [{ status, headers: { location: `${other.url}/chat/completions` } }];
    const to = new URL(other.url).host;
    expect(await problemOf(ask())).toEqual({ kind: 'redirected', to });
    expect(other.received).toEqual([]);
  });

  it('within the same origin is followed with the same request', async () => {
    server.behaviours = [{ status: 308, headers: { location: '/v2/chat/completions' } }, says('ja')];
    expect(await ask()).toContain('ja');
    expect(server.received.map(({ path }) => path)).toEqual(['/v1/chat/completions', '/v2/chat/completions']);
    expect(server.received[1]?.body).toEqual(server.received[0]?.body);
  });

  it('in a circle is given up, and so is one to nowhere', async () => {
    server.behaviours = [{ status: 307, headers: { location: '/v1/chat/completions' } }];
    expect(await problemOf(ask())).toMatchObject({ kind: 'redirected' });
    expect(server.received).toHaveLength(4);
    server.behaviours = [{ status: 307, headers: { location: 'http://[' } }];
    expect(await problemOf(ask())).toEqual({ kind: 'redirected', to: null });
  });
});

describe('a reply', () => {
  it('that never begins costs its time twice', async () => {
    server.behaviours = [() => undefined];
    timeRunsOut = true;
    expect(await problemOf(ask())).toEqual({ kind: 'too-slow' });
  });

  it('that begins and does not end costs its time too', async () => {
    let expire = (): void => {};
    const expiry = new Promise<void>((resolve) => {
      expire = resolve;
    });
    const starts: Behaviour = (_, response) => {
      response.writeHead(200).write('{');
      setImmediate(() => expire());
      return undefined;
    };
    server.behaviours = [starts];
    const dripping = ask({
      sleep: (milliseconds, signal) =>
        milliseconds === ENDPOINT_BOUNDS.milliseconds
          ? Promise.race([until(signal), expiry])
          : Promise.resolve(),
    });
    expect(await problemOf(dripping)).toEqual({ kind: 'too-slow' });
  });

  it('without end is read no further than the bound', async () => {
    let sent = 0;
    const endless: Behaviour = (_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(64 * 1024))) sent += 64 * 1024;
      };
      response.on('drain', more).on('error', () => {});
      more();
      return undefined;
    };
    server.behaviours = [endless];
    expect(await problemOf(ask())).toEqual({ kind: 'too-large' });
    // What the sockets' buffers took beyond it.
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('that unpacks to something far larger is met the same way', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
    server.behaviours = [
      (_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    ];
    expect(await problemOf(ask())).toEqual({ kind: 'too-large' });
  });

  it('of another content type, or none, is handed on for what it is', async () => {
    server.behaviours = [{ headers: { 'content-type': 'text/html' }, body: '<h1>Welkom</h1>' }, { body: '' }];
    const endpoint = client();
    expect(await endpoint.complete(MESSAGES, never)).toBe('<h1>Welkom</h1>');
    expect(await endpoint.complete(MESSAGES, never)).toBe('');
  });
});

describe('the signal', () => {
  it('ends a request under way', async () => {
    const controller = new AbortController();
    server.behaviours = [() => void controller.abort()];
    await expect(client().complete(MESSAGES, controller.signal)).rejects.toThrow(/abort/i);
    expect(server.received).toHaveLength(1);
  });

  it('ends the wait for the next', async () => {
    const controller = new AbortController();
    server.behaviours = [{ status: 500 }];
    const interrupted = client({
      sleep: (milliseconds, signal) => {
        if (milliseconds === ENDPOINT_BOUNDS.milliseconds) return until(signal);
        controller.abort();
        return Promise.reject(signal.reason);
      },
    });
    await expect(interrupted.complete(MESSAGES, controller.signal)).rejects.toThrow(/abort/i);
    expect(server.received).toHaveLength(1);
  });
});

describe('the key', () => {
  it('is known again in a text, unless it is too short to be one', () => {
    expect(client().holdsSecret(`zeg ${KEY} eens`)).toBe(true);
    expect(client().holdsSecret('zeg eens')).toBe(false);
    expect(client({ key: 'none' }).holdsSecret('none of it')).toBe(false);
  });
});
