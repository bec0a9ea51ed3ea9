/** `/index log`: what moderators did, newest first. */
import { LOG, LOG_PAGE, logReply } from '../../src/replies/moderation-log.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { ActionHandler } from '../actions.ts';
import type { Request, Services, Subcommand } from '../command.ts';
import { serverOf } from './record.ts';

export const log: Subcommand = {
  key: 'log',
  names: { en: 'log', nl: 'logboek' },
  descriptions: { en: 'What moderators did, newest first', nl: 'Wat moderatoren deden, nieuwste eerst' },
  options: [],
  serversOnly: true,
  async *run(request, _options, services) {
    yield await showLog(undefined, request, services);
  },
};

export const logActions: Readonly<Record<string, ActionHandler>> = {
  [LOG]: {
    manner: 'in-place',
    access: 'moderators',
    run: ([before], request, services) => showLog(before, request, services),
  },
};

/** `before`: only entries with a lower number, as a button carries it; what is no number is the newest page. */
async function showLog(before: string | undefined, request: Request, { store }: Services): Promise<Reply> {
  const number = Math.trunc(Number(before)) || 0;
  // One more than is shown tells whether there are older ones.
  const page = { limit: LOG_PAGE + 1, ...(number > 0 ? { before: number } : {}) };
  const entries = await store.log.entries(serverOf(request), page);
  return logReply(entries, number > 0 ? number : null, request.person.id, request.language);
}
