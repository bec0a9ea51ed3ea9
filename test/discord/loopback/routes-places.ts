/** Routes about the bot itself, servers, channels and threads. */
import { ChannelType, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import type { Messages } from './messages.ts';
import { applicationPayload, channelPayload, guildPayload, memberPayload } from './payloads.ts';
import {
  missingAccess,
  missingPermissions,
  threadExists,
  unknownChannel,
  unknownGuild,
  unknownMember,
  unknownMessage,
  unknownUser,
} from './refusal.ts';
import type { Route } from './rest-server.ts';
import { snowflake } from './snowflakes.ts';
import { stateOf } from './stored-message.ts';
import type { Channel, Guild, World } from './world.ts';

export interface PlacesOptions {
  readonly gatewayUrl: () => string;
  readonly identified: () => number;
  readonly typed: (channel: Channel) => void;
}

/** The channel, if the bot may see it. */
export function channelForBot(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw unknownChannel();
  if ((world.permissions(world.bot.id, channel) & PermissionFlagsBits.ViewChannel) === 0n)
    throw missingAccess();
  return channel;
}

/** Throws unless the bot may do this in the channel. */
export function requirePermission(world: World, channel: Channel, permission: bigint): void {
  if ((world.permissions(world.bot.id, channel) & permission) !== permission) throw missingPermissions();
}

export function placesRoutes(world: World, messages: Messages, options: PlacesOptions): Route[] {
  const guildOf = (id: string): Guild => {
    const guild = world.guilds.get(id);
    if (guild === undefined) throw unknownGuild();
    return guild;
  };
  const startThread = (parent: Channel, body: unknown, messageId: string | null) => {
    const { name, type } = body as { name: string; type?: ChannelType };
    const kind = type === ChannelType.PrivateThread ? ChannelType.PrivateThread : ChannelType.PublicThread;
    if (parent.guild === null || parent.parent !== null) throw missingAccess();
    requirePermission(world, parent, PermissionFlagsBits.CreatePublicThreads);
    if (messageId !== null && world.channels.has(messageId)) throw threadExists();
    // A thread made from a message shares its id with that message.
    const thread = world.addThread(parent, name, world.bot.id, messageId ?? snowflake(), kind);
    const payload = channelPayload(thread);
    world.dispatch('THREAD_CREATE', { ...payload, newly_created: true }, GatewayIntentBits.Guilds);
    return { status: 201, body: payload };
  };

  return [
    {
      method: 'GET',
      path: '/gateway/bot',
      answer: () => ({
        status: 200,
        body: {
          url: options.gatewayUrl(),
          shards: 1,
          session_start_limit: {
            total: 1000,
            remaining: 1000 - options.identified(),
            reset_after: 86_400_000,
            max_concurrency: 1,
          },
        },
      }),
    },
    { method: 'GET', path: '/users/@me', answer: () => ({ status: 200, body: world.bot }) },
    {
      method: 'GET',
      path: '/users/:user',
      answer: (request) => {
        const id = request.parameter('user');
        const user = id === world.bot.id ? world.bot : world.people.get(id)?.user;
        if (user === undefined) throw unknownUser();
        return { status: 200, body: user };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      answer: (request) => {
        const { recipient_id: id } = request.body as { recipient_id: string };
        const person = world.people.get(id);
        if (person === undefined) throw unknownUser();
        return { status: 200, body: channelPayload(world.directChannel(person)) };
      },
    },
    {
      method: 'GET',
      path: '/applications/@me',
      answer: () => ({ status: 200, body: applicationPayload(world) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guild',
      answer: (request) => ({ status: 200, body: guildPayload(guildOf(request.parameter('guild'))) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/channels',
      answer: (request) => {
        const guild = guildOf(request.parameter('guild'));
        const channels = [...world.channels.values()].filter(
          (channel) => channel.guild === guild && channel.parent === null,
        );
        return { status: 200, body: channels.map(channelPayload) };
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/members/:user',
      answer: (request) => {
        const member = guildOf(request.parameter('guild')).members.get(request.parameter('user'));
        if (member === undefined) throw unknownMember();
        return { status: 200, body: memberPayload(member) };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel',
      answer: (request) => ({
        status: 200,
        body: channelPayload(channelForBot(world, request.parameter('channel'))),
      }),
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      answer: (request) => {
        const channel = channelForBot(world, request.parameter('channel'));
        requirePermission(world, channel, PermissionFlagsBits.SendMessages);
        options.typed(channel);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/threads',
      answer: (request) =>
        startThread(channelForBot(world, request.parameter('channel')), request.body, null),
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      answer: (request) => {
        const parent = channelForBot(world, request.parameter('channel'));
        const message = messages.find(request.parameter('message'));
        if (message === undefined || message.channel !== parent) throw unknownMessage();
        return startThread(parent, request.body, stateOf(message).id);
      },
    },
  ];
}
