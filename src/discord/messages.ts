/** Plain messages: a question to the bot in a channel, by mentioning it, or in a direct message. */
import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import type { Request } from '../../commands/command.ts';
import type { Reply } from '../replies/reply.ts';
import { deliver } from './deliver.ts';
import { logFailure, loggable } from './failures.ts';
import type { Desk } from './interactions.ts';
import { languageOfServer } from './language.ts';
import { TYPING_MILLISECONDS } from './limits.ts';
import { renderReply, withoutActions } from './render.ts';

/** Mentions of people, roles, channels and commands, emoji, timestamps: `<@1>`, `<a:wave:1>`, `<t:1:R>`, `</ask:1>`. */
const DISCORD_SHAPES = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]{1,100}:|id:)[\w:-]+>|@(?:everyone|here)\b/g;

/** Sent again somewhat before the last one wears off. */
const TYPING_INTERVAL_MILLISECONDS = TYPING_MILLISECONDS * 0.8;

/** The question a message puts to the bot, possibly empty; null when it is not meant for the bot. */
export function questionIn(message: Message): string | null {
  if (message.author.bot || message.webhookId !== null) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  if (message.guildId !== null && !mentionsBot(message)) return null;
  return message.content.replace(DISCORD_SHAPES, ' ').replace(/\s+/g, ' ').trim();
}

/**
 * Typed as a mention. Answering one of the bot's messages also counts as a mention to Discord, but "thanks!" is not a
 * question; a mention in a code block stands in the text but is none to Discord.
 */
function mentionsBot(message: Message): boolean {
  const { id } = message.client.user;
  return message.mentions.users.has(id) && new RegExp(`<@!?${id}>`).test(message.content);
}

export async function answerMessage(message: Message, desk: Desk): Promise<void> {
  const text = questionIn(message);
  if (text === null) return;
  const stopTyping = showTyping(message, desk);
  try {
    const request = toRequest(message, text, desk);
    let sent: Message | null = null;
    const show = async (reply: Reply): Promise<void> => {
      const rendered = renderReply(forPlace(reply, message));
      // `failIfNotExists`: a question that was taken back meanwhile still gets its answer, as a message of its own.
      if (sent === null) sent = await message.reply({ ...rendered, failIfNotExists: false });
      else await sent.edit(rendered);
    };
    await deliver(desk.dispatcher.dispatch(request), show, {
      onFailure: (error) => logFailure(desk.log, error, 'could not show an intermediate reply'),
    });
  } catch (error) {
    logFailure(desk.log, error, 'could not answer a message');
  } finally {
    stopTyping();
  }
}

/**
 * A message in a channel cannot be shown to one person alone. A reply for the asker alone is sent all the same: whoever
 * asks in public is answered in public. But without the buttons that lead on to more that is theirs alone.
 */
function forPlace(reply: Reply, message: Message): Reply {
  return reply.audience === 'asker' && message.guildId !== null ? withoutActions(reply) : reply;
}

function toRequest(message: Message, text: string, desk: Desk): Request {
  return {
    call: { kind: 'question', text },
    language: (message.guild === null ? null : languageOfServer(message.guild)) ?? desk.defaultLanguage,
    person: {
      id: message.author.id,
      moderator: message.member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
    },
    place:
      message.guildId === null
        ? { kind: 'direct', server: null }
        : { kind: 'server', server: message.guildId },
  };
}

/** Until the function it returns is called. That it cannot be shown is no reason not to answer. */
function showTyping(message: Message, { log }: Desk): () => void {
  const { channel } = message;
  if (!channel.isSendable()) return () => {};
  const show = (): void => {
    channel
      .sendTyping()
      .catch((error: unknown) => log.debug({ err: loggable(error) }, 'could not show typing'));
  };
  show();
  const timer = setInterval(show, TYPING_INTERVAL_MILLISECONDS);
  return () => clearInterval(timer);
}
