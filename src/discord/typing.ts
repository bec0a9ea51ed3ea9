/** "… is typing". */
import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { loggable } from './failures.ts';
import { TYPING_MILLISECONDS } from './limits.ts';

/** Sent again somewhat before the last one wears off. */
const TYPING_INTERVAL_MILLISECONDS = TYPING_MILLISECONDS * 0.8;

/** Until the function it returns is called. That it cannot be shown is no reason not to answer. */
export function showTyping({ channel }: Message, log: Logger): () => void {
  if (!channel.isSendable()) return () => {};
  const show = (): void => {
    channel
      .sendTyping()
      .catch((error: unknown) => log.debug({ err: loggable(error) }, 'could not show typing'));
  };
  show();
  const timer = setInterval(show, TYPING_INTERVAL_MILLISECONDS);
  return () => clearInterval(timer);
}
