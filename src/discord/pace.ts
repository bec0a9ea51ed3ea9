/** How much may be asked in how little time, so that nobody keeps the bot from others or fills a channel with it. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

/**
 * - `question`: a command, or a question put to the bot
 * - `control`: a button or menu
 * - `overheard`: what was said in a channel where questions need no mention
 */
export type PaceKind = 'question' | 'control' | 'overheard';

export interface Wait {
  /** Whole, at least one. */
  readonly seconds: number;
  /** Nobody has been told yet that it goes too fast, in this stretch of time. */
  readonly first: boolean;
}

interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/**
 * A person types a question in some seconds and reads the answer for longer: eight in twenty seconds is more than anyone
 * needs. Thirty in a channel is more than it can show before they scroll away, also when many ask. Buttons are pressed
 * faster, as when leafing through pages. What is overheard counts by itself, so that chatter costs nobody a question.
 */
const LIMITS: Readonly<Record<PaceKind, { readonly person: Limit; readonly channel: Limit }>> = {
  question: { person: { points: 8, seconds: 20 }, channel: { points: 30, seconds: 20 } },
  control: { person: { points: 20, seconds: 20 }, channel: { points: 100, seconds: 20 } },
  overheard: { person: { points: 8, seconds: 20 }, channel: { points: 30, seconds: 20 } },
};

export class Pace {
  readonly #limiters = new Map<string, RateLimiterMemory>();

  /** Null: go on. */
  async take(
    kind: PaceKind,
    { person, channel }: { readonly person: string; readonly channel: string },
  ): Promise<Wait | null> {
    // The person first: what is refused to one of them does not count against the channel.
    return (await this.#consume(kind, 'person', person)) ?? (await this.#consume(kind, 'channel', channel));
  }

  async #consume(kind: PaceKind, subject: 'person' | 'channel', id: string): Promise<Wait | null> {
    const limiter = this.#limiter(kind, subject);
    try {
      await limiter.consume(id);
      return null;
    } catch (refusal) {
      // Kept in memory, it fails in no other way.
      const { msBeforeNext, consumedPoints } = refusal as RateLimiterRes;
      const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
      return { seconds, first: consumedPoints === limiter.points + 1 };
    }
  }

  #limiter(kind: PaceKind, subject: 'person' | 'channel'): RateLimiterMemory {
    const keyPrefix = `${kind} ${subject}`;
    const { points, seconds } = LIMITS[kind][subject];
    const limiter =
      this.#limiters.get(keyPrefix) ?? new RateLimiterMemory({ keyPrefix, points, duration: seconds });
    this.#limiters.set(keyPrefix, limiter);
    return limiter;
  }
}
