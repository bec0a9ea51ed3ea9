/** INTERACTION_CREATE as Discord sends it; discord.js throws where some of these are missing. */
import { InteractionContextType } from 'discord.js';
import { ATTACHMENT_SIZE_LIMIT } from './files.ts';
import type { InteractionRecord } from './interaction-record.ts';
import { channelPayload, interactingMember } from './payloads.ts';
import { stateOf } from './stored-message.ts';
import type { World } from './world.ts';

export function interactionEvent(
  world: World,
  record: InteractionRecord,
  about: { readonly data: object; readonly locale: string },
): object {
  const { channel, person } = record;
  return {
    id: record.id,
    application_id: world.applicationId,
    type: record.type,
    token: record.token,
    version: 1,
    data: about.data,
    channel_id: channel.id,
    channel: {
      ...channelPayload(channel),
      permissions: world.permissions(person.id, channel).toString(),
    },
    app_permissions: world.permissions(world.bot.id, channel).toString(),
    locale: about.locale,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(record.source === null ? {} : { message: stateOf(record.source) }),
    ...placeOf(world, record),
  };
}

function placeOf(world: World, { channel, person }: InteractionRecord): object {
  if (channel.guild === null)
    return {
      user: person.user,
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { 0: '0' },
    };
  const member = channel.guild.members.get(person.id);
  if (member === undefined) throw new Error(`${person.name} is no member of ${channel.guild.name}`);
  return {
    guild_id: channel.guild.id,
    guild: { id: channel.guild.id, locale: channel.guild.locale, features: [] },
    guild_locale: channel.guild.locale,
    member: interactingMember(world, member, channel),
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { 0: channel.guild.id },
  };
}
