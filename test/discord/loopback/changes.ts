/** Waiting for something to become true: whoever changes the state announces it, and every waiter looks again at once. */
export class Changes {
  readonly #waiters = new Set<{ look(): void; abandon(reason: string): void }>();

  announce(): void {
    for (const waiter of [...this.#waiters]) waiter.look();
  }

  /**
   * Resolves with the first value `look` finds, looking now and after every change, so that no passing state is missed.
   * `explain` completes the error of a wait that took too long.
   */
  until<Value>(
    look: () => Value | undefined,
    options: { readonly timeout: number; readonly explain: () => string },
  ): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        settle();
      };
      const waiter = {
        look: (): void => {
          try {
            const value = look();
            if (value !== undefined) finish(() => resolve(value));
          } catch (error) {
            finish(() => reject(error));
          }
        },
        abandon: (reason: string): void =>
          finish(() => reject(new Error(`${reason} while waiting for ${options.explain()}`))),
      };
      const timer = setTimeout(() => waiter.abandon(`${options.timeout} ms passed`), options.timeout);
      this.#waiters.add(waiter);
      waiter.look();
    });
  }

  /** Ends every wait with an error. */
  abandonAll(reason: string): void {
    for (const waiter of [...this.#waiters]) waiter.abandon(reason);
  }
}
