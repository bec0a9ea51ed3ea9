/** Discord's events → the work they give. */
import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Desk } from './desk.ts';
import { loggable } from './failures.ts';
import { answerInteraction } from './interactions.ts';
import { answerEdited, answerMessage, forgetDeleted } from './messages.ts';
import type { Work } from './work.ts';

/** What the gateway says of messages that were deleted. */
interface Deleted {
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly channel_id: string;
  readonly guild_id?: string;
}

interface Edited {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
}

export function listen(client: Client, work: Work, desk: Desk): void {
  const { log } = desk;
  const start = (task: () => Promise<void>, failure: string): void =>
    work.start(task, (error) => log.error({ err: loggable(error) }, failure));

  client.on(Events.InteractionCreate, (interaction) => {
    start(() => answerInteraction(interaction, desk), 'failed on an interaction');
  });
  client.on(Events.MessageCreate, (message) => {
    start(() => answerMessage(message, desk), 'failed on a message');
  });
  client.on(Events.MessageUpdate, (_, message) => {
    start(() => answerEdited(message, desk), 'failed on an edited message');
  });
  // As the gateway sends them: discord.js passes over what happens in a direct channel that it has not seen since it
  // started.
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (edited: Edited) => {
    if (edited.guild_id !== undefined || client.channels.cache.has(edited.channel_id)) return;
    start(() => answerUnseen(edited, client, desk), 'failed on an edited message');
  });
  const deleted = ({ id, ids, channel_id: channel, guild_id: server }: Deleted): void => {
    for (const message of ids ?? (id === undefined ? [] : [id])) {
      const place = { server: server ?? null, channel, message };
      start(() => forgetDeleted(place, client, desk), 'failed on a deleted message');
    }
  };
  client.ws.on(GatewayDispatchEvents.MessageDelete, deleted);
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, deleted);
  // Not emitted while Discord has a server out of order.
  client.on(Events.GuildDelete, ({ id }) => {
    start(() => desk.store.forget(id), 'could not forget a server');
  });
  client.on(Events.Error, (error) => log.error({ err: loggable(error) }, 'error in the Discord client'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'warning from the Discord client'));
  client.rest.on('rateLimited', ({ method, route, timeToReset, global }) => {
    log.warn({ method, route, timeToReset, global }, 'Discord asks us to wait');
  });
  client.rest.on('invalidRequestWarning', ({ count, remainingTime }) => {
    log.warn(
      { count, remainingTime },
      'many refused requests; at 10,000 in ten minutes Discord shuts us out',
    );
  });
}

async function answerUnseen({ id, channel_id }: Edited, client: Client, desk: Desk): Promise<void> {
  const channel = await client.channels.fetch(channel_id);
  if (channel?.isTextBased()) await answerEdited(await channel.messages.fetch(id), desk);
}
