/** Who asks, where, and in what language, as Discord tells it. */
import {
  type AutocompleteInteraction,
  type Message,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import type { Call, Request } from '../../commands/command.ts';
import type { Language } from '../replies/reply.ts';
import type { Desk } from './desk.ts';
import { languageOf } from './language.ts';

export function requestOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  call: Call,
  { defaultLanguage }: Pick<Desk, 'defaultLanguage'>,
): Request {
  return {
    call,
    language: languageOf(interaction.locale) ?? defaultLanguage,
    person: {
      id: interaction.user.id,
      // Discord sends the permissions along. What `default_member_permissions` promises, a server's admins can change.
      moderator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      roles: rolesOf(interaction.member),
    },
    place: placeOf(interaction),
  };
}

export function requestOfMessage(message: Message, call: Call, language: Language): Request {
  return {
    call,
    language,
    person: {
      id: message.author.id,
      moderator: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
      roles: rolesOf(message.member),
    },
    place: placeOf(message),
  };
}

function placeOf({
  guildId,
  channelId,
}: {
  guildId: string | null;
  channelId: string | null;
}): Request['place'] {
  return { kind: guildId === null ? 'direct' : 'server', server: guildId, channel: channelId };
}

/** Of a server the client does not know, Discord's own list of ids; nobody has roles where there is no server. */
function rolesOf(member: RepliableInteraction['member'] | Message['member']): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
