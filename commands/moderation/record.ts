/** What every act of a moderator leaves behind: a line in the server's log. */
import { UserError } from '../../src/errors.ts';
import type { ModeratorAction } from '../../src/store/store.ts';
import type { Request, Services } from '../command.ts';

/** The server a request comes from; throws a `UserError` where there is none. */
export function serverOf({ place }: Request): string {
  if (place.server === null) throw new UserError({ kind: 'no-server' });
  return place.server;
}

/** `subject`: what it was done to. Where there is no server there is no log. */
export async function record(
  action: ModeratorAction,
  subject: string | null,
  { person, place }: Request,
  { store }: Services,
): Promise<void> {
  if (place.server !== null) await store.log.record(place.server, { person: person.id, action, subject });
}
