/** An OpenAI-compatible endpoint on the loopback, which answers as a test tells it to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  };
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A plain answer, or a function that answers as it likes, or not at all. */
export type Behaviour = Answer | ((request: ReceivedRequest, response: ServerResponse) => Answer | undefined);

/** A chat completion in which the model says this. */
export const says = (content: string): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  }),
});

export const saysPhrasings = (...phrasings: string[]): Answer => says(JSON.stringify({ phrasings }));

export class LoopbackEndpoint {
  readonly received: ReceivedRequest[] = [];
  /** How the requests to come are met, in order; the last goes on for ever. */
  behaviours: Behaviour[] = [{ status: 500 }];
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  static async start(): Promise<LoopbackEndpoint> {
    const endpoint = new LoopbackEndpoint();
    await new Promise<void>((resolve) => endpoint.#server.listen(0, '127.0.0.1', resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const received: ReceivedRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: JSON.parse(text),
    };
    this.received.push(received);
    const behaviour = this.behaviours.length > 1 ? this.behaviours.shift() : this.behaviours[0];
    const answer = typeof behaviour === 'function' ? behaviour(received, response) : behaviour;
    if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
  }
}
