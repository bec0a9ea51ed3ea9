/** What is under way, so that stopping can wait for it. */
export class Work {
  readonly #underWay = new Set<Promise<void>>();
  #closed = false;

  /** Starts a task, unless it is closed. `onFailure` gets what the task throws. */
  start(task: () => Promise<void>, onFailure: (error: unknown) => void): void {
    if (this.#closed) return;
    const running = task()
      .catch(onFailure)
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }

  /** Refuses new tasks and waits for those under way, but no longer than the deadline; how many were left then. */
  async close(deadlineMilliseconds: number): Promise<number> {
    this.#closed = true;
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, deadlineMilliseconds);
    });
    await Promise.race([Promise.all(this.#underWay), deadline]);
    clearTimeout(timer);
    return this.#underWay.size;
  }
}
