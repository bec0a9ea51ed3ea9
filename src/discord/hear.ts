/** Which messages are for the bot, and how they are meant. */
import { type Message, MessageType } from 'discord.js';
import type { Language } from '../replies/reply.ts';
import type { ServerSettings } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { languageOfServer } from './language.ts';
import { typedText } from './message-text.ts';

export interface Heard {
  /** Possibly empty, when it is put to the bot. */
  readonly text: string;
  readonly language: Language;
  /** Not put to the bot: it answers what is a question, and is silent about all else. */
  readonly overheard: boolean;
  /** The id of the bot's message that this one goes on about. */
  readonly follows: string | null;
  /** The answer goes into a thread of its own. */
  readonly inThread: boolean;
}

type AppointedManner = ServerSettings['channels'][number]['manner'];

/** Null when it is not for the bot. */
export async function hear(message: Message, { store, defaultLanguage }: Desk): Promise<Heard | null> {
  if (!isPersons(message)) return null;
  const text = typedText(message.content);
  const answered = answeredMessage(message);
  // Answering one of the bot's messages counts as a mention to Discord, but "thanks!" is not a question.
  const addressed = mentionsBot(message) || (message.guildId === null && answered === null);
  if (text === '' && !addressed) return null;
  if (message.guildId === null) {
    return { text, language: defaultLanguage, overheard: !addressed, follows: answered, inThread: false };
  }
  const settings = await store.settings.of(message.guildId);
  const manner = appointedManner(message, settings);
  const own = manner === null ? null : ownThread(message);
  const appointed = manner !== null && (own !== null || !message.channel.isThread());
  if (!addressed && answered === null && !appointed) return null;
  const follows = answered ?? (own === null ? null : await firstAnswerIn(own, message.guildId, store));
  const spoken = message.guild === null ? null : languageOfServer(message.guild);
  return {
    text,
    language: settings.language ?? spoken ?? defaultLanguage,
    overheard: !addressed,
    follows,
    inThread: manner === 'threads' && !message.channel.isThread() && answered === null,
  };
}

/** Said by a person: not by a bot, a webhook or Discord itself. */
export function isPersons(message: Message): boolean {
  if (message.author.bot || message.author.system || message.webhookId !== null) return false;
  return message.type === MessageType.Default || message.type === MessageType.Reply;
}

/** Typed as a mention; one in a code block stands in the text but is none to Discord. */
function mentionsBot(message: Message): boolean {
  const { id } = message.client.user;
  return message.mentions.users.has(id) && new RegExp(`<@!?${id}>`).test(message.content);
}

/** The id of the bot's message that this one replies to. */
function answeredMessage(message: Message): string | null {
  const toBot = message.mentions.repliedUser?.id === message.client.user.id;
  return toBot ? (message.reference?.messageId ?? null) : null;
}

/** How questions are answered in this channel, or in that which the thread hangs in; null where they need a mention. */
function appointedManner({ channel }: Message, { channels }: ServerSettings): AppointedManner | null {
  const place = channel.isThread() ? channel.parentId : channel.id;
  return channels.find((one) => one.channel === place)?.manner ?? null;
}

/** The id of the thread, when the message stands in one that the bot started. */
function ownThread({ channel, client }: Message): string | null {
  return channel.isThread() && channel.ownerId === client.user.id ? channel.id : null;
}

/** A thread has the id of the message it was started on, and the answer to that is what people go on about there. */
async function firstAnswerIn(thread: string, server: string, store: Desk['store']): Promise<string | null> {
  const link = await store.replies.to({ server, channel: thread, message: thread });
  return link?.reply ?? null;
}
