/** What is said in one message is dealt with in turn: when it changes, whatever was under way about it gives way. */

export interface Turn {
  /** A later one waits: nothing should be shown any more. */
  readonly overtaken: boolean;
}

interface RunningTurn {
  overtaken: boolean;
  done: Promise<void>;
}

/** Contents that are kept, to see whether an edit changed them; only until a restart. */
const REMEMBERED = 1_000;

export class Turns {
  readonly #last = new Map<string, RunningTurn>();
  readonly #contents = new Map<string, string>();

  /** Runs the task when those before it about the same message are done, and tells them that they are overtaken. */
  async take(message: string, task: (turn: Turn) => Promise<void>): Promise<void> {
    const before = this.#last.get(message);
    if (before !== undefined) before.overtaken = true;
    const turn: RunningTurn = { overtaken: false, done: Promise.resolve() };
    this.#last.set(message, turn);
    const run = async (): Promise<void> => {
      await before?.done;
      await task(turn);
    };
    const running = run();
    turn.done = running.catch(() => {});
    try {
      await running;
    } finally {
      if (this.#last.get(message) === turn) this.#last.delete(message);
    }
  }

  /** Remembers what the message says now. */
  note(message: string, content: string): void {
    this.#contents.delete(message);
    this.#contents.set(message, content);
    const [oldest] = this.#contents.keys();
    if (this.#contents.size > REMEMBERED && oldest !== undefined) this.#contents.delete(oldest);
  }

  /** Whether the message says what it said when it was noted; false when that is not remembered. */
  isNoted(message: string, content: string): boolean {
    return this.#contents.get(message) === content;
  }
}
