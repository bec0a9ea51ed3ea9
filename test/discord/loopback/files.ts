/** The files of the loopback Discord: what is uploaded or attached, kept in memory and served by address. */
import type { APIAttachment } from 'discord.js';
import { snowflake } from './snowflakes.ts';

/** Bytes the uploads of one message may take together. */
export const ATTACHMENT_SIZE_LIMIT: number = 10 * 1024 * 1024;

/** A file on its way in. */
export interface LoopbackFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly contentType?: string;
}

export class Files {
  readonly #stored = new Map<string, { readonly content: Buffer; readonly contentType: string }>();
  readonly #origin: () => string;

  /** `origin`: where this server is reached, known only once it listens. */
  constructor(origin: () => string) {
    this.#origin = origin;
  }

  store(channelId: string, file: LoopbackFile, extra: { description?: string } = {}): APIAttachment {
    const id = snowflake();
    const content = Buffer.from(file.content);
    const contentType = file.contentType ?? 'application/octet-stream';
    const path = `/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
    this.#stored.set(path, { content, contentType });
    // Discord signs its addresses; a reader that drops the query must not get away with it unnoticed.
    const url = `${this.#origin()}${path}?ex=ffffffff&is=00000000&hm=${'0'.repeat(64)}`;
    return {
      id,
      filename: file.name,
      content_type: contentType,
      size: content.length,
      url,
      proxy_url: url,
      ...extra,
    };
  }

  /** The file at an address, or null. */
  read(url: URL): { readonly content: Buffer; readonly contentType: string } | null {
    return url.searchParams.has('hm') ? (this.#stored.get(url.pathname) ?? null) : null;
  }
}
