/** Routes about the messages in a channel. */
import {
  type APIMessage,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import { visibleToBot } from './message-visibility.ts';
import type { MessageBody, Messages } from './messages.ts';
import {
  cannotEditOthers,
  cannotMessageUser,
  cannotReplyWithoutHistory,
  invalidForm,
  missingPermissions,
  unknownMessage,
} from './refusal.ts';
import type { Route, RoutedRequest } from './rest-server.ts';
import { channelForBot, requirePermission } from './routes-places.ts';
import { isLater } from './snowflakes.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { Channel, World } from './world.ts';

const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

export function messageRoutes(
  world: World,
  messages: Messages,
  /** The privileged intents of the application, which gate content over REST too. */
  privilegedIntents: number,
): Route[] {
  const shown = (message: StoredMessage): APIMessage =>
    visibleToBot(world, stateOf(message), privilegedIntents);
  const find = (request: RoutedRequest): StoredMessage => {
    const channel = channelForBot(world, request.parameter('channel'));
    const message = messages.find(request.parameter('message'));
    // What only one person sees cannot be reached by way of the channel.
    if (message === undefined || message.channel !== channel || message.audience !== null)
      throw unknownMessage();
    return message;
  };

  return [
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      answer: (request) => {
        const channel = channelForBot(world, request.parameter('channel'));
        requirePermission(world, channel, PermissionFlagsBits.ReadMessageHistory);
        const before = request.query.get('before');
        const after = request.query.get('after');
        const found = messages
          .inChannel(channel)
          .filter((message) => before === null || isLater(before, message.id))
          .filter((message) => after === null || isLater(message.id, after))
          .reverse()
          .slice(0, Number(request.query.get('limit') ?? 50));
        return { status: 200, body: found.map(shown) };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      answer: (request) => {
        const channel = channelForBot(world, request.parameter('channel'));
        checkMaySend(world, channel);
        const body = (request.body ?? {}) as MessageBody;
        const message = messages.post(
          {
            channel,
            author: world.bot,
            settable: SETTABLE,
            fixed: reference(world, messages, channel, body),
          },
          { body, files: request.files },
        );
        return { status: 200, body: stateOf(message) };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages/:message',
      answer: (request) => ({ status: 200, body: shown(find(request)) }),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel/messages/:message',
      answer: (request) => {
        const message = find(request);
        if (stateOf(message).author.id !== world.bot.id) throw cannotEditOthers();
        const body = (request.body ?? {}) as MessageBody;
        return { status: 200, body: messages.edit(message, { body, files: request.files }) };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/messages/:message',
      answer: (request) => {
        const message = find(request);
        if (stateOf(message).author.id !== world.bot.id) {
          if (message.channel.guild === null) throw missingPermissions();
          requirePermission(world, message.channel, PermissionFlagsBits.ManageMessages);
        }
        messages.remove(message);
        return { status: 204 };
      },
    },
  ];
}

function checkMaySend(world: World, channel: Channel): void {
  if (channel.recipient !== null && !channel.recipient.acceptsDirectMessages) throw cannotMessageUser();
  const inThread = channel.parent !== null;
  requirePermission(
    world,
    channel,
    inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  );
}

/** What makes a message a reply to another. */
function reference(
  world: World,
  messages: Messages,
  channel: Channel,
  body: MessageBody,
): Partial<APIMessage> {
  const wanted = body.message_reference;
  if (wanted === undefined || wanted === null) return {};
  if ((world.permissions(world.bot.id, channel) & PermissionFlagsBits.ReadMessageHistory) === 0n)
    throw cannotReplyWithoutHistory();
  const target = messages.find(wanted.message_id);
  if (target === undefined || target.channel !== channel) {
    if (wanted.fail_if_not_exists === false) return {};
    throw invalidForm('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }
  return replyTo(target);
}

/** The properties of a reply to this message. */
export function replyTo(target: StoredMessage): Partial<APIMessage> {
  const guild = target.channel.guild;
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: target.id,
      channel_id: target.channel.id,
      ...(guild === null ? {} : { guild_id: guild.id }),
    },
    referenced_message: stateOf(target),
  };
}
