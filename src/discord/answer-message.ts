/** The bot's message that answers a person's: sent once, edited from then on, and kept in mind beyond a restart. */
import {
  type Client,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Routes,
  type SendableChannels,
} from 'discord.js';
import type { Reply } from '../replies/reply.ts';
import type { MessagePlace, ReplyLink } from '../store/store.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import type { Heard } from './hear.ts';
import { label } from './labels.ts';
import { THREAD_NAME_CHARACTERS, UPLOAD_BYTES } from './limits.ts';
import { type RenderedMessage, renderReply, withoutActions } from './render.ts';

/**
 * The answer to a message, if there is one. That to a question with a thread of its own is kept as the answer to the
 * thread's first message, which has the thread's id: it tells where the answer stands, and what people go on about there.
 */
export async function answerTo(
  place: MessagePlace,
  { store }: Pick<Desk, 'store'>,
): Promise<ReplyLink | null> {
  const inPlace = await store.replies.to(place);
  return inPlace ?? (await store.replies.to({ ...place, channel: place.message }));
}

/** Takes an answer away, and with it the memory of it. */
export async function removeAnswer(link: ReplyLink, { rest }: Client, { store }: Desk): Promise<void> {
  try {
    await rest.delete(Routes.channelMessage(link.channel, link.reply));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  await store.replies.forget(link);
}

export class MessageAnswer {
  readonly #question: Message;
  readonly #heard: Heard;
  readonly #desk: Desk;
  readonly #link: ReplyLink | null;
  #sent: Message | null = null;

  /** `link`: the answer there is from before. */
  constructor(question: Message, heard: Heard, link: ReplyLink | null, desk: Desk) {
    this.#question = question;
    this.#heard = heard;
    this.#link = link;
    this.#desk = desk;
  }

  async show(reply: Reply): Promise<void> {
    const render = (): RenderedMessage =>
      renderReply(forPlace(reply, this.#question), {
        language: this.#heard.language,
        uploadBytes: UPLOAD_BYTES,
      });
    if (this.#sent === null) this.#sent = (await this.#change(render())) ?? (await this.#send(render));
    else this.#sent = await this.#sent.edit(render());
    await this.#remember(this.#sent, reply);
  }

  /** The answer from before, changed; null when there is none, or none any more. */
  async #change(rendered: RenderedMessage): Promise<Message | null> {
    if (this.#link === null) return null;
    const { channel, reply } = this.#link;
    try {
      const place = await this.#question.client.channels.fetch(channel);
      return place?.isTextBased() ? await place.messages.edit(reply, rendered) : null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  async #send(render: () => RenderedMessage): Promise<Message> {
    const thread = this.#heard.inThread ? await this.#openThread() : null;
    if (thread !== null) return thread.send(render());
    // A question that was taken back meanwhile still gets its answer, as a message of its own.
    return this.#question.reply({ ...render(), failIfNotExists: false });
  }

  /** Null where the bot may not start one: then the answer is a reply. */
  async #openThread(): Promise<SendableChannels | null> {
    const { thread, channel, client } = this.#question;
    if (thread !== null) return thread;
    if (channel.isDMBased()) return null;
    const needed = [PermissionFlagsBits.CreatePublicThreads, PermissionFlagsBits.SendMessagesInThreads];
    if (!channel.permissionsFor(client.user)?.has(needed)) return null;
    try {
      return await this.#question.startThread({ name: label(this.#heard.text, THREAD_NAME_CHARACTERS) });
    } catch (error) {
      logFailure(this.#desk.log, error, 'could not start a thread');
      return null;
    }
  }

  /** That it cannot be kept is no reason not to answer. */
  async #remember(sent: Message, { about }: Reply): Promise<void> {
    const { guildId: server, id: message } = this.#question;
    const { asked = null, entry = null } = about ?? {};
    const link = { server, channel: sent.channelId, message, reply: sent.id, asked, entry };
    await this.#desk.store.replies
      .link(link)
      .catch((error: unknown) =>
        logFailure(this.#desk.log, error, 'could not keep which message answers which'),
      );
  }
}

/**
 * A message in a channel cannot be shown to one person alone. A reply for the asker alone is sent all the same: whoever
 * asks in public is answered in public. But without the buttons that lead on to more that is theirs alone.
 */
function forPlace(reply: Reply, question: Message): Reply {
  return reply.audience === 'asker' && question.guildId !== null ? withoutActions(reply) : reply;
}

function isGone(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownMessage || error.code === RESTJSONErrorCodes.UnknownChannel)
  );
}
