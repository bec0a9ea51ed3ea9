/** Whom a message pings: those it mentions or replies to, as far as the request allows. */
import type { APIAllowedMentions, APIMessage } from 'discord.js';
import { textOf } from './components.ts';
import type { World } from './world.ts';

/** The ids of the users a text mentions. */
export function mentionedIds(text: string): string[] {
  return [...text.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '');
}

export function mentionsOf(
  world: World,
  message: APIMessage,
  /** Null: a request that does not say allows everything. */
  allowed: APIAllowedMentions | null,
): Pick<APIMessage, 'mentions' | 'mention_everyone'> {
  const text = textOf(message);
  const parses = (kind: string): boolean =>
    allowed === null || (allowed.parse ?? []).some((parsed) => parsed === kind);
  const pinged = new Set(
    mentionedIds(text).filter((id) => parses('users') || (allowed?.users ?? []).includes(id)),
  );
  const replied = message.referenced_message?.author.id;
  if (replied !== undefined && (allowed === null || allowed.replied_user === true)) pinged.add(replied);
  const users = [...pinged].flatMap((id) =>
    id === world.bot.id ? [world.bot] : (world.people.get(id)?.user ?? []),
  );
  return { mentions: users, mention_everyone: /@(everyone|here)\b/.test(text) && parses('everyone') };
}
