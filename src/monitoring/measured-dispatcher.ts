/** A dispatcher whose requests are counted and timed. */
import type { Dispatcher, Request } from '../../commands/command.ts';
import type { Reply } from '../replies/reply.ts';
import type { Metrics } from './metrics.ts';

/** The same in all it does; `now` in milliseconds, of a clock that never jumps. */
export function measured(
  dispatcher: Dispatcher,
  metrics: Metrics,
  now = () => performance.now(),
): Dispatcher {
  return {
    ...dispatcher,
    async *dispatch(request: Request): AsyncGenerator<Reply> {
      const started = now();
      let tone: Reply['tone'] | 'silent' = 'silent';
      try {
        for await (const reply of dispatcher.dispatch(request)) {
          tone = reply.tone;
          yield reply;
        }
      } finally {
        metrics.answered(request.call.kind, tone, (now() - started) / 1000);
      }
    },
  };
}
