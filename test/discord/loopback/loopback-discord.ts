/**
 * A Discord on this machine: enough of the REST API and the gateway for a real discord.js client, as strict as
 * Discord itself, and driven by tests as people would. What it refuses or frowns upon stands in `violations`.
 */
import {
  type APIMessage,
  ApplicationCommandType,
  InteractionType,
  type Locale,
  PermissionFlagsBits,
} from 'discord.js';
import { commandData, findCommand, type OptionValue, type TypedCommand } from './command-lookup.ts';
import {
  buttonData,
  type ForgedUse,
  forgedData,
  messageBefore,
  modalData,
  selectData,
} from './component-use.ts';
import type { LoopbackFile } from './files.ts';
import type { InteractionRecord, WaitOptions } from './interaction-record.ts';
import { type ChannelReference, type LoopbackOptions, LoopbackServer } from './loopback-server.ts';
import { mentionedIds } from './mentions.ts';
import { replyTo } from './routes-messages.ts';
import { SaidRecord } from './said-record.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { Channel, Person } from './world.ts';

interface Placed {
  /** The first server's first channel, when left out. */
  readonly channel?: ChannelReference;
  /** The person's own, when left out. */
  readonly locale?: `${Locale}`;
}

export interface SayOptions {
  readonly channel?: ChannelReference;
  /** Start with a mention of the bot. */
  readonly mention?: boolean;
  readonly replyTo?: Pick<APIMessage, 'id'>;
  /** Whether a reply pings its author; true when left out, as with Discord. */
  readonly ping?: boolean;
  readonly files?: readonly LoopbackFile[];
  /** What a person has no say in, such as a system message's type. */
  readonly fixed?: Partial<APIMessage>;
}

export class LoopbackDiscord extends LoopbackServer {
  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord(options);
    await discord.rest.listen();
    return discord;
  }

  /** Uses a slash command. */
  slash(person: Person, typed: TypedCommand & Placed): InteractionRecord {
    const channel = this.channel(typed.channel);
    const { data, title } = commandData(this.world, this.files, person, channel, typed, null);
    return this.#start(InteractionType.ApplicationCommand, person, channel, title, data, null, typed.locale);
  }

  /** Types in the option `focused`; what is typed so far stands among the options. */
  autocomplete(
    person: Person,
    typed: TypedCommand & Placed & { readonly focused: string },
  ): InteractionRecord {
    const channel = this.channel(typed.channel);
    const { data, title } = commandData(this.world, this.files, person, channel, typed, typed.focused);
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.#start(type, person, channel, `${title} (autocomplete)`, data, null, typed.locale);
  }

  /** Uses a command from a message's menu. */
  messageCommand(
    person: Person,
    message: Pick<APIMessage, 'id'>,
    command: string,
    options: Pick<Placed, 'locale'> = {},
  ): InteractionRecord {
    const target = messageBefore(this.messageStore, person, message);
    const type = ApplicationCommandType.Message;
    const found = findCommand(this.world, person, target.channel, type, command);
    const data = {
      id: found.id,
      name: found.name,
      type,
      target_id: target.id,
      resolved: { messages: { [target.id]: stateOf(target) } },
    };
    const kind = InteractionType.ApplicationCommand;
    return this.#start(kind, person, target.channel, found.name, data, null, options.locale);
  }

  /** Presses a button, by custom id or label. */
  pressButton(
    person: Person,
    message: Pick<APIMessage, 'id'>,
    wanted: string,
    options: Pick<Placed, 'locale'> = {},
  ): InteractionRecord {
    const source = messageBefore(this.messageStore, person, message);
    const data = buttonData(source, wanted);
    const type = InteractionType.MessageComponent;
    return this.#start(type, person, source.channel, `[${wanted}]`, data, source, options.locale);
  }

  /** Chooses in a select menu, found by custom id or placeholder; `values` may be labels. */
  select(
    person: Person,
    message: Pick<APIMessage, 'id'>,
    wanted: string,
    values: readonly string[],
    options: Pick<Placed, 'locale'> = {},
  ): InteractionRecord {
    const source = messageBefore(this.messageStore, person, message);
    const data = selectData(source, wanted, values);
    const type = InteractionType.MessageComponent;
    return this.#start(type, person, source.channel, `<${wanted}>`, data, source, options.locale);
  }

  /** Sends what no honest client would: a component that the message does not have. */
  forge(person: Person, message: Pick<APIMessage, 'id'>, use: ForgedUse): InteractionRecord {
    const source = messageBefore(this.messageStore, person, message);
    const type = InteractionType.MessageComponent;
    return this.#start(type, person, source.channel, `forged ${use.customId}`, forgedData(use), source);
  }

  /** Fills in the modal an interaction was answered with; `values` by custom id. */
  async submitModal(
    record: InteractionRecord,
    values: Readonly<Record<string, string>>,
  ): Promise<InteractionRecord> {
    const modal = await record.modal();
    const data = modalData(modal, values);
    const { person, channel, source } = record;
    return this.#start(InteractionType.ModalSubmit, person, channel, `"${modal.title}"`, data, source);
  }

  /** Says something in a channel. */
  say(person: Person, text: string, options: SayOptions = {}): SaidRecord {
    const channel = this.channel(options.channel);
    if ((this.world.permissions(person.id, channel) & PermissionFlagsBits.SendMessages) === 0n)
      throw new Error(`${person.name} may not write in ${channel.name}`);
    const target =
      options.replyTo === undefined ? null : messageBefore(this.messageStore, person, options.replyTo);
    const content = options.mention === true ? `<@${this.botId}> ${text}` : text;
    const files = (options.files ?? []).map((file, index): [string, LoopbackFile] => [
      `files[${index}]`,
      file,
    ]);
    const message = this.messageStore.post(
      {
        channel,
        author: person.user,
        settable: 0,
        fixed: { ...(target === null ? {} : replyTo(target)), ...options.fixed },
      },
      {
        body: {
          content,
          allowed_mentions: { parse: [], users: mentionedIds(content), replied_user: options.ping ?? true },
        },
        files: new Map(files),
      },
    );
    return new SaidRecord(this.world, this.messageStore, this.waitTimeout, message);
  }

  /** Changes what one said. */
  edit(person: Person, message: Pick<APIMessage, 'id'>, content: string): void {
    const stored = messageBefore(this.messageStore, person, message);
    if (stateOf(stored).author.id !== person.id) throw new Error(`${person.name} did not say this`);
    const allowed_mentions = { parse: [], users: mentionedIds(content), replied_user: true };
    this.messageStore.edit(stored, { body: { content, allowed_mentions }, files: new Map() });
  }

  /** Shows what a link in a message leads to. */
  unfurl(message: Pick<APIMessage, 'id'>): void {
    this.messageStore.unfurl(this.#stored(message), { title: 'Voorbeeld', url: 'https://example.org/' });
  }

  /** Takes a message back, or many of one channel at once. */
  delete(...messages: readonly Pick<APIMessage, 'id'>[]): void {
    const [first, ...others] = messages.map((message) => this.#stored(message));
    if (first === undefined) return;
    if (others.length === 0) this.messageStore.remove(first);
    else this.messageStore.removeTogether([first, ...others]);
  }

  /** What everyone in the channel sees, oldest first. */
  messages(channel?: ChannelReference): APIMessage[] {
    return this.messageStore.inChannel(this.channel(channel)).map(stateOf);
  }

  /** The first message the bot posts or edits in the channel from now on. */
  nextMessage(
    channel?: ChannelReference,
    where: (message: APIMessage) => boolean = () => true,
    timeout: number = this.waitTimeout,
  ): Promise<APIMessage> {
    const place = this.channel(channel);
    const seen = new Set(this.messages(place));
    return this.until(
      () =>
        this.messages(place).find(
          (message) => message.author.id === this.botId && !seen.has(message) && where(message),
        ),
      `a message in ${place.name}`,
      timeout,
    );
  }

  #stored(message: Pick<APIMessage, 'id'>): StoredMessage {
    const stored = this.messageStore.find(message.id);
    if (stored === undefined) throw new Error('The message is gone');
    return stored;
  }

  #start(
    type: InteractionType,
    person: Person,
    channel: Channel,
    title: string,
    data: object,
    source: InteractionRecord['source'],
    locale: `${Locale}` = person.locale,
  ): InteractionRecord {
    return this.interactions.start({ type, person, channel, title, data, source, locale });
  }
}

export type {
  Channel,
  ChannelReference,
  InteractionRecord,
  LoopbackFile,
  LoopbackOptions,
  OptionValue,
  Person,
  SaidRecord,
  TypedCommand,
  WaitOptions,
};
