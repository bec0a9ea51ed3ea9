/** Files that moderators look at before these count, kept for a while in memory. */
import type { Preview } from './library.ts';

export interface Previewed extends Preview {
  readonly bytes: Uint8Array;
  readonly content: string;
}

export const PREVIEW_BOUNDS = {
  /** As long as Discord keeps the reply to a command open. */
  minutes: 15,
  /** Of one server, so that none keeps the others' from being kept. */
  ofServer: 3,
  /** Of all servers together; what is kept longest makes way. */
  bytes: 200_000_000,
};

export class Previews {
  readonly #now: () => Date;
  /** By server and id, oldest first. */
  readonly #kept = new Map<string, { readonly server: string; readonly previewed: Previewed }>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** Until when what is previewed now is kept. */
  get until(): Date {
    return new Date(this.#now().getTime() + PREVIEW_BOUNDS.minutes * 60_000);
  }

  keep(server: string, previewed: Previewed): void {
    this.dismiss(server, previewed.id);
    this.#kept.set(keyOf(server, previewed.id), { server, previewed });
    this.#forgetOld();
    const own = [...this.#kept.values()].filter((one) => one.server === server);
    for (const one of own.slice(0, -PREVIEW_BOUNDS.ofServer)) this.dismiss(server, one.previewed.id);
    let bytes = 0;
    for (const one of [...this.#kept.values()].reverse()) {
      bytes += one.previewed.bytes.length;
      if (bytes > PREVIEW_BOUNDS.bytes) this.dismiss(one.server, one.previewed.id);
    }
  }

  /** Null when it is too long ago, or another server's. */
  get(server: string, id: string): Previewed | null {
    this.#forgetOld();
    return this.#kept.get(keyOf(server, id))?.previewed ?? null;
  }

  dismiss(server: string, id: string): void {
    this.#kept.delete(keyOf(server, id));
  }

  forget(server: string): void {
    for (const [key, one] of this.#kept) if (one.server === server) this.#kept.delete(key);
  }

  #forgetOld(): void {
    const now = this.#now();
    for (const [key, { previewed }] of this.#kept) if (previewed.until < now) this.#kept.delete(key);
  }
}

const keyOf = (server: string, id: string): string => `${server}\0${id}`;
