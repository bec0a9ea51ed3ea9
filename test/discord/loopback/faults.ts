/** Trouble on order: the next requests that match fail, are rate limited, come late or lose their connection. */
export interface FaultTarget {
  /** Any when left out. */
  readonly method?: string;
  /** Matched against the path after `/api/v10`. */
  readonly path: RegExp;
  /** How many requests it strikes; 1 when left out. */
  readonly times?: number;
}

export type Effect =
  | { readonly kind: 'fail'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'rateLimit'; readonly retryAfterSeconds: number; readonly global: boolean }
  | { readonly kind: 'disconnect' };

interface Fault {
  readonly target: FaultTarget;
  readonly effect: Effect | { readonly kind: 'delay'; readonly milliseconds: number };
  left: number;
}

export class Faults {
  readonly #faults: Fault[] = [];

  add(target: FaultTarget, effect: Fault['effect']): void {
    this.#faults.push({ target, effect, left: target.times ?? 1 });
  }

  /** What befalls this request; it counts as struck. */
  strike(method: string, path: string): { readonly delay: number; readonly effect: Effect | null } {
    let delay = 0;
    let effect: Effect | null = null;
    for (const fault of this.#faults) {
      const matches = (fault.target.method ?? method) === method && fault.target.path.test(path);
      if (!matches || fault.left <= 0) continue;
      if (fault.effect.kind === 'delay') delay += fault.effect.milliseconds;
      else if (effect === null) effect = fault.effect;
      else continue;
      fault.left -= 1;
    }
    return { delay, effect };
  }
}
