/**
 * Acknowledge first, work after: answers begin one at a time, between two of them all that has come in is looked at, and
 * they give way to acknowledgements under way.
 */

/** However many acknowledgements there are, an answer begins this often: people wait for those as well. */
const PATIENCE_MILLISECONDS = 50;

export class Gate {
  readonly #waiting: (() => void)[] = [];
  #ahead = 0;
  #timer: NodeJS.Timeout | null = null;

  /** Does what cannot wait. */
  async goAhead(task: () => Promise<void>): Promise<void> {
    this.#ahead += 1;
    try {
      await task();
    } finally {
      this.#ahead -= 1;
      if (this.#ahead === 0 && this.#timer !== null) this.#schedule();
    }
  }

  /** Resolves in the order of asking, at most once a turn of the event loop. */
  pass(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length === 1) this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // An immediate that is set within one comes after input and output have had their turn.
    if (this.#ahead === 0) setImmediate(this.#letOneThrough);
    else this.#timer = setTimeout(this.#letOneThrough, PATIENCE_MILLISECONDS);
  }

  readonly #letOneThrough = (): void => {
    this.#timer = null;
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) this.#schedule();
  };
}
