/** Requests as the platforms make them. */
import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import type { Call, Dispatcher, Request } from '../../commands/command.ts';
import { createDispatcher, type Surroundings } from '../../commands/index.ts';
import type { Library } from '../../src/library/library.ts';
import type { Language, Reply } from '../../src/replies/reply.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { someMoment, withoutModel } from '../seeds.ts';

export const silentLog = pino({ level: 'silent' });

/** In memory, and empty. */
export const ownStore = (now = (): Date => someMoment): Promise<Store> =>
  openStore({ folder: null, now, random: randomBytes });

/** For tests that keep little: it is shared by all that are not given their own. */
export const memoryStore = await ownStore();

export const dispatcherOver = (
  library: Library,
  log = silentLog,
  more: Partial<Surroundings> = {},
): Dispatcher =>
  createDispatcher({
    libraries: { of: () => library },
    store: memoryStore,
    log,
    now: () => someMoment,
    ...withoutModel,
    ...more,
  });

/** On the server "2", by a person "1". */
export const requestOf = (call: Call, language: Language = 'nl', moderator = false): Request => ({
  call,
  language,
  person: { id: '1', moderator },
  place: { kind: 'server', server: '2' },
});

export const questionOf = (text: string, language?: Language): Request =>
  requestOf({ kind: 'question', text }, language);

/** All replies to a request, in order. */
export async function repliesTo(dispatcher: Dispatcher, request: Request): Promise<Reply[]> {
  const replies: Reply[] = [];
  for await (const reply of dispatcher.dispatch(request)) replies.push(reply);
  return replies;
}

export async function lastReplyTo(dispatcher: Dispatcher, request: Request): Promise<Reply> {
  const last = (await repliesTo(dispatcher, request)).at(-1);
  if (!last) throw new Error('no reply');
  return last;
}
