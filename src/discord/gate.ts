/**
 * Acknowledge first, work after: work begins one piece at a time, between two of them all that has come in is looked at.
 * Suggestions go before answers, and answers give way to acknowledgements under way.
 */

/** However many acknowledgements there are, an answer begins this often: people wait for those as well. */
const PATIENCE_MILLISECONDS = 50;

export class Gate {
  readonly #suggestions: (() => void)[] = [];
  readonly #answers: (() => void)[] = [];
  #acknowledging = 0;
  #immediate: NodeJS.Immediate | null = null;
  #timer: NodeJS.Timeout | null = null;

  async acknowledge(task: () => Promise<void>): Promise<void> {
    this.#acknowledging += 1;
    try {
      await task();
    } finally {
      this.#acknowledging -= 1;
      this.#schedule();
    }
  }

  /** Resolves in the order of asking, for at most one a turn of the event loop. */
  pass(kind: 'suggestion' | 'answer'): Promise<void> {
    return new Promise((resolve) => {
      (kind === 'suggestion' ? this.#suggestions : this.#answers).push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#immediate !== null || this.#suggestions.length + this.#answers.length === 0) return;
    if (this.#suggestions.length > 0 || this.#acknowledging === 0) {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#timer = null;
      // An immediate that is set within one comes after input and output have had their turn.
      this.#immediate = setImmediate(this.#letOneThrough);
    } else this.#timer ??= setTimeout(this.#letOneThrough, PATIENCE_MILLISECONDS);
  }

  readonly #letOneThrough = (): void => {
    this.#immediate = null;
    this.#timer = null;
    (this.#suggestions.shift() ?? this.#answers.shift())?.();
    this.#schedule();
  };
}
