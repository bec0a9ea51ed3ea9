/** Replies as they come → a message that changes, without asking Discord more often than people can read. */
import type { Reply } from '../replies/reply.ts';

/** Changing a message more often than this tells nobody anything and runs into rate limits. */
const EDIT_INTERVAL_MILLISECONDS = 1_000;

const DUE = Symbol('due');

export interface DeliverOptions {
  readonly intervalMilliseconds?: number;
  /** A reply that was to be replaced anyway could not be shown. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Shows each reply, at most one an interval; those that are overtaken meanwhile are skipped, the last is always shown.
 * Resolves with whether there was any. Rejects when the last cannot be shown or `replies` rejects.
 */
export async function deliver(
  replies: AsyncIterable<Reply>,
  show: (reply: Reply) => Promise<void>,
  { intervalMilliseconds = EDIT_INTERVAL_MILLISECONDS, onFailure }: DeliverOptions,
): Promise<boolean> {
  const iterator = replies[Symbol.asyncIterator]();
  let next = ask(iterator);
  let newest: Reply | null = null;
  let any = false;
  let shownAt = -intervalMilliseconds;
  for (;;) {
    const wait = shownAt + intervalMilliseconds - performance.now();
    const step: IteratorResult<Reply> | typeof DUE = newest === null ? await next : await firstOf(next, wait);
    if (step === DUE) {
      if (newest !== null) await show(newest).catch(onFailure);
      newest = null;
      shownAt = performance.now();
    } else if (step.done === true) break;
    else {
      newest = step.value;
      any = true;
      next = ask(iterator);
    }
  }
  if (newest !== null) await show(newest);
  return any;
}

/** The next reply. It may fail while another is being shown: that is not unhandled, it is seen a moment later. */
function ask(iterator: AsyncIterator<Reply>): Promise<IteratorResult<Reply>> {
  const next = iterator.next();
  next.catch(() => {});
  return next;
}

async function firstOf<T>(next: Promise<T>, waitMilliseconds: number): Promise<T | typeof DUE> {
  let timer: NodeJS.Timeout | undefined;
  const due = new Promise<typeof DUE>((resolve) => {
    timer = setTimeout(() => resolve(DUE), Math.max(0, waitMilliseconds));
  });
  try {
    return await Promise.race([next, due]);
  } finally {
    clearTimeout(timer);
  }
}
