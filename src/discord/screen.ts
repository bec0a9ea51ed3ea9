/** The message that an interaction is answered with, from its acknowledgement on. */
import {
  type InteractionEditReplyOptions,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Language, Reply } from '../replies/reply.ts';
import { renderReply } from './render.ts';

/**
 * Where the answer goes: a new message that all see, a new one for the asker alone, or the message that the control
 * stands under.
 */
export type Stage = 'public' | 'private' | 'in-place';

/** What stands on Discord now. */
export interface Shown {
  readonly message: Message;
  readonly reply: Reply;
  /** By everyone in the channel. */
  readonly seenByAll: boolean;
}

/** Resolves when Discord knows that there will be an answer: to be done once, and within three seconds. */
export async function acknowledge(interaction: RepliableInteraction, stage: Stage): Promise<void> {
  if (stage === 'in-place' && interaction.isMessageComponent()) await interaction.deferUpdate();
  else if (stage === 'public') await interaction.deferReply();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** Whether a control stands under a message that nobody but the one who uses it can see. */
export function standsAlone(interaction: RepliableInteraction): boolean {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
}

/** Says at once, as the first and only response, what concerns the asker alone. */
export async function refuse(
  interaction: RepliableInteraction,
  reply: Reply,
  language: Language,
): Promise<void> {
  const rendered = renderReply(reply, { language, uploadBytes: interaction.attachmentSizeLimit });
  await interaction.reply({ ...rendered, flags: [rendered.flags, MessageFlags.Ephemeral] });
}

export class Screen {
  readonly #interaction: RepliableInteraction;
  readonly #language: Language;
  #seenByAll: boolean;
  /** Whether people see "thinking…" and nothing else yet. */
  #waiting: boolean;
  #target: NonNullable<InteractionEditReplyOptions['message']> = '@original';
  #shown: Shown | null = null;

  constructor(interaction: RepliableInteraction, stage: Stage, language: Language) {
    this.#interaction = interaction;
    this.#language = language;
    this.#seenByAll = stage === 'public' || (stage === 'in-place' && !standsAlone(interaction));
    this.#waiting = stage !== 'in-place';
  }

  get shown(): Shown | null {
    return this.#shown;
  }

  async show(reply: Reply): Promise<void> {
    const message =
      this.#seenByAll && reply.audience === 'asker'
        ? await this.#startPrivately(reply)
        : await this.#interaction.editReply({ ...this.#render(reply), message: this.#target });
    this.#waiting = false;
    this.#shown = { message, reply, seenByAll: this.#seenByAll };
  }

  /** "Thinking…" would stay for a quarter of an hour. */
  async clear(): Promise<void> {
    if (this.#waiting) await this.#interaction.deleteReply();
  }

  /** Whether a message is private is settled when it is announced, so this takes another message. */
  async #startPrivately(reply: Reply): Promise<Message> {
    await this.clear();
    this.#waiting = false;
    const rendered = this.#render(reply);
    const message = await this.#interaction.followUp({
      ...rendered,
      flags: [rendered.flags, MessageFlags.Ephemeral],
    });
    this.#seenByAll = false;
    this.#target = message.id;
    return message;
  }

  #render(reply: Reply) {
    return renderReply(reply, {
      language: this.#language,
      uploadBytes: this.#interaction.attachmentSizeLimit,
    });
  }
}
