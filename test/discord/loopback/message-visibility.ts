/** What the bot gets to see of a message: its content only with the privileged intent, or where it concerns the bot. */
import { type APIMessage, ChannelType, GatewayIntentBits } from 'discord.js';
import { memberPayload } from './payloads.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { World } from './world.ts';

/** The message with its content blanked unless the bot may read it. */
export function visibleToBot(world: World, message: APIMessage, intents: number): APIMessage {
  const referenced = message.referenced_message;
  const seen =
    referenced === undefined || referenced === null
      ? message
      : { ...message, referenced_message: visibleToBot(world, referenced, intents) };
  const readable =
    (intents & GatewayIntentBits.MessageContent) !== 0 ||
    message.author.id === world.bot.id ||
    message.mentions.some((user) => user.id === world.bot.id) ||
    world.channels.get(message.channel_id)?.type === ChannelType.DM;
  return readable ? seen : { ...seen, content: '', embeds: [], attachments: [], components: [] };
}

/** The event that tells the bot of a message, and which intents it takes to get it. */
export function messageEvent(
  world: World,
  message: StoredMessage,
): { readonly data: (intents: number) => object; readonly intents: number } {
  const { guild } = message.channel;
  if (guild === null) {
    // discord.js makes a partial channel of its own only when told that it is a direct one.
    const data = (intents: number): object => ({
      ...visibleToBot(world, stateOf(message), intents),
      channel_type: ChannelType.DM,
    });
    return { data, intents: GatewayIntentBits.DirectMessages };
  }
  const data = (intents: number): object => {
    const api = stateOf(message);
    const member = guild.members.get(api.author.id);
    const { user: _, ...rest } = member === undefined ? { user: null } : memberPayload(member);
    return {
      ...visibleToBot(world, api, intents),
      guild_id: guild.id,
      channel_type: message.channel.type,
      member: rest,
    };
  };
  return { data, intents: GatewayIntentBits.GuildMessages };
}
