/** A request to the REST API, read: its JSON (alone or in a multipart form) and its uploads. */
import type { IncomingMessage } from 'node:http';
import type { LoopbackFile } from './files.ts';
import { invalidJson } from './refusal.ts';

export interface RestRequest {
  readonly method: string;
  /** Without `/api/v10` and the query, as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  /** The parsed JSON, or undefined where the request has none. */
  readonly body: unknown;
  /** By the name of their form field: `files[0]`. */
  readonly files: ReadonlyMap<string, LoopbackFile>;
}

/** Null: not an address of the API. Throws a refusal where the body cannot be read. */
export async function readRequest(incoming: IncomingMessage): Promise<RestRequest | null> {
  const url = new URL(incoming.url ?? '/', 'http://loopback');
  const path = /^\/api\/v10(\/.*)$/.exec(url.pathname)?.[1];
  const raw = await bytesOf(incoming);
  if (path === undefined) return null;
  return {
    method: incoming.method ?? 'GET',
    path,
    query: url.searchParams,
    authorization: incoming.headers.authorization ?? null,
    ...(await parseBody(raw, incoming.headers['content-type'] ?? '')),
  };
}

async function bytesOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

async function parseBody(
  raw: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Pick<RestRequest, 'body' | 'files'>> {
  if (raw.length === 0) return { body: undefined, files: new Map() };
  if (!contentType.startsWith('multipart/form-data'))
    return { body: parseJson(new TextDecoder().decode(raw)), files: new Map() };
  const form = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
  const files = new Map<string, LoopbackFile>();
  let body: unknown = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      const content = new Uint8Array(await value.arrayBuffer());
      files.set(name, { name: value.name, content, contentType: value.type || 'application/octet-stream' });
    } else if (name === 'payload_json') body = parseJson(value);
  }
  return { body, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidJson();
  }
}
