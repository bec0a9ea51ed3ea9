/** Who someone is in a server, and in what language the bot speaks there: what the server's settings make of a request. */
import type { Access, Request, Services } from './command.ts';

/** The request as commands are to see it. Where the settings can't be had, only what the platform itself says holds. */
export async function settled(request: Request, { store, log }: Services): Promise<Request> {
  const { person, place } = request;
  const asSaid = { ...request, person: { ...person, manager: person.moderator } };
  if (place.server === null) return asSaid;
  try {
    const { language, moderatorRole } = await store.settings.of(place.server);
    const appointed = moderatorRole !== null && (person.roles ?? []).includes(moderatorRole);
    return {
      ...asSaid,
      language: language ?? request.language,
      person: { ...asSaid.person, moderator: person.moderator || appointed },
    };
  } catch (error) {
    log.error({ err: error }, "a server's settings could not be read");
    return asSaid;
  }
}

/** Whether the person of a settled request may use what has this access. */
export function admits(access: Access, { person }: Request): boolean {
  switch (access) {
    case 'everyone':
      return true;
    case 'moderators':
      return person.moderator;
    case 'managers':
      return person.manager === true;
  }
}
