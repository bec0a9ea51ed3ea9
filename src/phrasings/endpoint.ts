/** The client of an OpenAI-compatible endpoint: one request, one reply, whatever the other side does. */
import { bodyOf, TooLargeError } from '../bounded-body.ts';
import type { Message } from './prompt.ts';
import { backoff, type Clock, retryAfter } from './retry.ts';

/** Why there is no reply. The last two concern one request; the others would meet every request alike. */
export type EndpointProblem =
  | { readonly kind: 'bad-key' }
  | { readonly kind: 'unknown-model' }
  | { readonly kind: 'refused'; readonly status: number }
  /** `to` is the host it points to; null where it names none that can be read. */
  | { readonly kind: 'redirected'; readonly to: string | null }
  | { readonly kind: 'busy'; readonly status: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' };

/** The message is the problem's kind: nothing that the endpoint said, and never the key. */
export class EndpointError extends Error {
  override name = 'EndpointError';
  readonly problem: EndpointProblem;

  constructor(problem: EndpointProblem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** What drafts: the rest of this folder knows no more of a language model. */
export interface Drafter {
  /** Its name, for the sidecar. */
  readonly model: string;
  /** The reply's body, unread. Throws `EndpointError`, or the signal's reason when it is aborted. */
  complete(messages: readonly Message[], signal: AbortSignal): Promise<string>;
  /** Whether a text holds what must not be shown: the key, which the endpoint knows and could send back. */
  holdsSecret(text: string): boolean;
}

export interface EndpointSettings {
  /** Such as `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  /** Null: no key is sent, as local endpoints allow. */
  readonly key: string | null;
}

export interface EndpointOptions extends EndpointSettings, Clock {
  readonly fetch: typeof fetch;
  readonly bounds?: EndpointBounds;
}

export interface EndpointBounds {
  /** For one request from start to end, in milliseconds. */
  readonly milliseconds: number;
  /** Of a reply's body, in bytes; eight phrasings take some two thousand. */
  readonly bytes: number;
  /** How often one request is made while the endpoint is busy. */
  readonly attempts: number;
  /** How often while it does not answer in time. */
  readonly slowAttempts: number;
}

/** A model on a small machine takes a minute or two for a long passage. */
export const ENDPOINT_BOUNDS: EndpointBounds = {
  milliseconds: 180_000,
  bytes: 512 * 1024,
  attempts: 5,
  slowAttempts: 2,
};

/** Redirects followed, all within the origin that the operator set. */
const REDIRECTS_MOST = 3;
/** A shorter key, such as the "none" that local endpoints are given, is no secret and may be a word. */
const SHORTEST_SECRET = 8;

/** A client for the endpoint of these settings; it sends nothing until it is asked to. */
export function createEndpoint(options: EndpointOptions): Drafter {
  return new Endpoint(options);
}

/** What one request came to, when not a reply: try again, after `wait` milliseconds where the endpoint says so. */
interface Setback {
  readonly problem: EndpointProblem;
  readonly wait: number | null;
  readonly cause?: unknown;
}

class Endpoint implements Drafter {
  readonly model: string;
  readonly #options: EndpointOptions;
  readonly #bounds: EndpointBounds;
  readonly #address: URL;
  /** Whether to ask for JSON; ended when the endpoint proves not to know how. */
  #asksForJson = true;

  constructor(options: EndpointOptions) {
    this.model = options.model;
    this.#options = options;
    this.#bounds = options.bounds ?? ENDPOINT_BOUNDS;
    this.#address = chatAddress(options.url);
  }

  holdsSecret(text: string): boolean {
    const { key } = this.#options;
    return key !== null && key.length >= SHORTEST_SECRET && text.includes(key);
  }

  async complete(messages: readonly Message[], signal: AbortSignal): Promise<string> {
    let slow = 0;
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const outcome = await this.#request(messages, signal);
      if (typeof outcome === 'string') return outcome;
      const { problem, wait, cause } = outcome;
      if (problem.kind === 'too-slow') slow++;
      if (attempt >= this.#bounds.attempts || slow >= this.#bounds.slowAttempts)
        throw new EndpointError(problem, { cause });
      const pause = backoff(attempt, wait);
      if (pause === null) throw new EndpointError(problem, { cause });
      await this.#options.sleep(pause, signal);
    }
  }

  /** One request within its time; what is worth another try is returned, the rest thrown. */
  async #request(messages: readonly Message[], signal: AbortSignal): Promise<string | Setback> {
    const limit = new AbortController();
    const ended = new AbortController();
    const timer = this.#options.sleep(this.#bounds.milliseconds, ended.signal).then(
      () => limit.abort(),
      () => undefined,
    );
    try {
      return await this.#exchange(messages, AbortSignal.any([signal, limit.signal]));
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof EndpointError) throw cause;
      if (cause instanceof TooLargeError) throw new EndpointError({ kind: 'too-large' }, { cause });
      if (limit.signal.aborted) return { problem: { kind: 'too-slow' }, wait: 0, cause };
      const problem: EndpointProblem = { kind: 'unreachable' };
      if (isBroken(cause)) return { problem, wait: null, cause };
      throw new EndpointError(problem, { cause });
    } finally {
      ended.abort();
      await timer;
    }
  }

  async #exchange(messages: readonly Message[], signal: AbortSignal): Promise<string | Setback> {
    const response = await this.#send(messages, signal);
    const { status } = response;
    if (response.ok) return bodyOf(response, this.#bounds.bytes);
    // What an endpoint says of its errors may hold anything; the status says enough.
    await response.body?.cancel();
    if (status === 429 || status === 408 || status >= 500)
      return {
        problem: { kind: 'busy', status },
        wait: retryAfter(response.headers.get('retry-after'), this.#options.now()),
      };
    if (this.#asksForJson && (status === 400 || status === 422)) {
      this.#asksForJson = false;
      return this.#exchange(messages, signal);
    }
    if (status === 401 || status === 403) throw new EndpointError({ kind: 'bad-key' });
    if (status === 404) throw new EndpointError({ kind: 'unknown-model' });
    throw new EndpointError({ kind: 'refused', status });
  }

  async #send(messages: readonly Message[], signal: AbortSignal): Promise<Response> {
    const { key, fetch: send } = this.#options;
    const request: RequestInit = {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      // Nothing else: some models refuse a temperature or a bound of tokens under either of its names.
      body: JSON.stringify({
        model: this.model,
        messages,
        stream: false,
        ...(this.#asksForJson ? { response_format: { type: 'json_object' } } : {}),
      }),
      redirect: 'manual',
      signal,
    };
    let address = this.#address;
    for (let redirects = 0; ; redirects++) {
      const response = await send(address.href, request);
      if (response.status < 300 || response.status >= 400) return response;
      await response.body?.cancel();
      const next = targetOf(response, address);
      const sameRequest = response.status === 307 || response.status === 308;
      // The document's text and the key go to the origin that the operator set, and nowhere else.
      if (next?.origin !== this.#address.origin || !sameRequest || redirects >= REDIRECTS_MOST)
        throw new EndpointError({ kind: 'redirected', to: next?.host ?? null });
      address = next;
    }
  }
}

/** `{url}/chat/completions`; a query stays, and an address that ends so already is left alone. */
function chatAddress(url: string): URL {
  const address = new URL(url);
  const path = address.pathname.replace(/\/+$/, '');
  address.pathname = path.endsWith('/chat/completions') ? path : `${path}/chat/completions`;
  address.hash = '';
  return address;
}

function targetOf(response: Response, from: URL): URL | null {
  const location = response.headers.get('location');
  return location !== null && URL.canParse(location, from.href) ? new URL(location, from) : null;
}

/** A connection that was there and broke; one that never came about won't a second later either. */
function isBroken(error: unknown): boolean {
  const codes = new Set<unknown>();
  for (let inner: unknown = error; inner instanceof Error && codes.size < 5; inner = inner.cause)
    codes.add('code' in inner ? inner.code : inner.message);
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'terminated'].some((code) => codes.has(code));
}
