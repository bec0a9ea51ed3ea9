/** What exists, written out as Discord's API gives it. */
import {
  type APIChannel,
  type APIDMChannel,
  type APIGuild,
  type APIGuildMember,
  type APIInteractionGuildMember,
  ChannelType,
  GatewayIntentBits,
  OverwriteType,
} from 'discord.js';
import type { Channel, Guild, Member, World } from './world.ts';
import { NO_FLAGS } from './world.ts';

export function memberPayload(member: Member): APIGuildMember {
  return {
    user: member.user,
    nick: null,
    avatar: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
  };
}

/** A member as an interaction names one: with what they may do in its channel. */
export function interactingMember(world: World, member: Member, channel: Channel): APIInteractionGuildMember {
  return {
    ...memberPayload(member),
    user: member.user,
    permissions: world.permissions(member.user.id, channel).toString(),
  };
}

export function channelPayload(channel: Channel): APIChannel {
  if (channel.guild === null)
    return {
      id: channel.id,
      type: ChannelType.DM,
      last_message_id: null,
      flags: NO_FLAGS,
      recipients: channel.recipient === null ? [] : [channel.recipient.user],
    } satisfies Partial<APIDMChannel> as APIDMChannel;
  const common = {
    id: channel.id,
    name: channel.name,
    type: channel.type,
    guild_id: channel.guild.id,
    last_message_id: null,
    rate_limit_per_user: 0,
    flags: 0,
  };
  if (channel.parent !== null)
    return {
      ...common,
      parent_id: channel.parent.id,
      owner_id: channel.starter,
      message_count: 0,
      member_count: 1,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1440,
        archive_timestamp: new Date().toISOString(),
        locked: false,
      },
    } as APIChannel;
  return {
    ...common,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.memberId,
      type: OverwriteType.Member,
      allow: '0',
      deny: overwrite.deny.toString(),
    })),
  } as APIChannel;
}

export function guildPayload(guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    features: [],
    roles: guild.roles,
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: NO_FLAGS,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    hub_type: null,
    incidents_data: null,
  };
}

/** GUILD_CREATE: without the GuildMembers intent the bot hears of no member but itself. */
export function guildCreatePayload(world: World, guild: Guild, intents: number): object {
  const channels = [...world.channels.values()].filter((channel) => channel.guild === guild);
  const members = [...guild.members.values()].filter(
    (member) => member.user.id === world.bot.id || (intents & GatewayIntentBits.GuildMembers) !== 0,
  );
  return {
    ...guildPayload(guild),
    joined_at: guild.members.get(world.bot.id)?.joinedAt,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: members.map(memberPayload),
    channels: channels.filter((channel) => channel.parent === null).map(channelPayload),
    threads: channels.filter((channel) => channel.parent !== null).map(channelPayload),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

export function applicationPayload(world: World): object {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    owner: world.bot,
    team: null,
    flags: 0,
    bot: world.bot,
    approximate_guild_count: world.guilds.size,
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    tags: [],
    integration_types_config: { 0: {}, 1: {} },
  };
}
