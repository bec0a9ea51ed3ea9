/** The messages of the loopback Discord: posted, edited and deleted under Discord's rules, with every state kept. */
import {
  type APIAllowedMentions,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { numbered } from './components.ts';
import { ATTACHMENT_SIZE_LIMIT, type Files, type LoopbackFile } from './files.ts';
import { mentionsOf } from './mentions.ts';
import { checkMessage, doubtsAbout, type MessageDraft } from './message-rules.ts';
import { messageEvent } from './message-visibility.ts';
import { invalidForm, tooLarge } from './refusal.ts';
import { snowflake } from './snowflakes.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { Channel, Person, World } from './world.ts';

/** The body of a request that posts or edits a message. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string }[]
    | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly message_reference?: {
    readonly message_id: string;
    readonly fail_if_not_exists?: boolean;
  } | null;
  readonly poll?: object | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly tts?: boolean | null;
}

/** What a request wants done to a message. */
export interface MessageRequest {
  readonly body: MessageBody;
  readonly files: ReadonlyMap<string, LoopbackFile>;
}

export interface PostOptions {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly audience?: Person | null;
  /** Flags the request may set; others are a violation. */
  readonly settable: number;
  /** Flags that stand whatever the request says. */
  readonly flags?: number;
  /** Properties the request has no say in. */
  readonly fixed?: Partial<APIMessage>;
}

export class Messages {
  readonly #world: World;
  readonly #files: Files;
  readonly #stored = new Map<string, StoredMessage>();

  constructor(world: World, files: Files) {
    this.#world = world;
    this.#files = files;
  }

  /** The message as it is now, or undefined where there is none (any more). */
  find(id: string): StoredMessage | undefined {
    const found = this.#stored.get(id);
    return found === undefined || found.deleted ? undefined : found;
  }

  /** The messages everyone in the channel sees, oldest first. */
  inChannel(channel: Channel): StoredMessage[] {
    return [...this.#stored.values()].filter(
      (message) => message.channel === channel && !message.deleted && message.audience === null,
    );
  }

  post(options: PostOptions, request: MessageRequest): StoredMessage {
    this.#checkFlags(request.body, options.settable);
    const wanted = (request.body.flags ?? 0) & options.settable;
    const blank = blankMessage(options, wanted | (options.flags ?? 0));
    return this.#keep(this.#apply(blank, request), options.channel, options.audience ?? null);
  }

  /** Posts the message that stands in while a reply is deferred; there is nothing in it to check. */
  postLoading(options: PostOptions): StoredMessage {
    const loading = blankMessage(options, MessageFlags.Loading | (options.flags ?? 0));
    return this.#keep(loading, options.channel, options.audience ?? null);
  }

  edit(message: StoredMessage, request: MessageRequest): APIMessage {
    const before = stateOf(message);
    const settable = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
    const had = before.flags ?? 0;
    const wanted = request.body.flags ?? had;
    if ((had & MessageFlags.IsComponentsV2) !== 0 && (wanted & MessageFlags.IsComponentsV2) === 0)
      throw invalidForm(
        'flags',
        'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
        'The IS_COMPONENTS_V2 flag cannot be unset once it is set.',
      );
    this.#checkFlags(request.body, settable | had);
    const wasLoading = (had & MessageFlags.Loading) !== 0;
    const flags = ((had & ~MessageFlags.Loading) | (wanted & settable)) >>> 0;
    const after = this.#apply({ ...before, flags }, request);
    // The first edit of a deferred reply is its sending, which is not marked as an edit.
    const edited = wasLoading ? null : new Date().toISOString();
    message.states.push({ ...after, edited_timestamp: edited });
    this.#tell('MESSAGE_UPDATE', message);
    this.#world.changes.announce();
    return stateOf(message);
  }

  remove(message: StoredMessage): void {
    message.deleted = true;
    if (message.audience === null) this.#tellGone('MESSAGE_DELETE', message, { id: message.id });
    this.#world.changes.announce();
  }

  /** As moderators do: many of one channel at once. */
  removeTogether(messages: readonly StoredMessage[]): void {
    for (const message of messages) message.deleted = true;
    const [first] = messages;
    if (first !== undefined)
      this.#tellGone('MESSAGE_DELETE_BULK', first, { ids: messages.map(({ id }) => id) });
    this.#world.changes.announce();
  }

  /** Shows what a link in it leads to: Discord tells of that as of an edit, but it is none. */
  unfurl(message: StoredMessage, embed: APIEmbed): void {
    message.states.push({ ...stateOf(message), embeds: [embed] });
    this.#tell('MESSAGE_UPDATE', message);
    this.#world.changes.announce();
  }

  #tellGone(event: string, { channel }: StoredMessage, which: object): void {
    const { guild } = channel;
    this.#world.dispatch(
      event,
      { ...which, channel_id: channel.id, ...(guild === null ? {} : { guild_id: guild.id }) },
      guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
    );
  }

  #keep(message: APIMessage, channel: Channel, audience: Person | null): StoredMessage {
    const stored: StoredMessage = { id: message.id, channel, audience, states: [message], deleted: false };
    this.#stored.set(stored.id, stored);
    this.#tell('MESSAGE_CREATE', stored);
    this.#world.changes.announce();
    return stored;
  }

  #tell(event: string, message: StoredMessage): void {
    if (message.audience !== null) return;
    const { data, intents } = messageEvent(this.#world, message);
    this.#world.dispatch(event, data, intents);
  }

  /** The message after the request; throws Discord's refusal where it breaks a rule. */
  #apply(before: APIMessage, { body, files }: MessageRequest): APIMessage {
    const attachments = this.#attachments(before, body, files);
    const components = body.components === undefined ? (before.components ?? []) : (body.components ?? []);
    const after: APIMessage = {
      ...before,
      content: body.content === undefined ? before.content : (body.content ?? '').trim(),
      embeds: body.embeds === undefined ? before.embeds : [...(body.embeds ?? [])],
      components: numbered(components) as unknown as APIMessageTopLevelComponent[],
      attachments,
      tts: body.tts ?? before.tts,
    };
    const draft: MessageDraft = {
      content: after.content,
      embeds: after.embeds,
      components,
      flags: after.flags ?? 0,
      attachmentNames: attachments.map((attachment) => attachment.filename),
      hasPoll: body.poll !== undefined && body.poll !== null,
      hasStickers: (body.sticker_ids ?? []).length > 0,
    };
    checkMessage(draft);
    for (const doubt of doubtsAbout(draft)) this.#world.violation(`A message that makes no sense: ${doubt}`);
    return { ...after, ...mentionsOf(this.#world, after, body.allowed_mentions ?? null) };
  }

  /** An edit that names attachments keeps only those; uploads come on top. */
  #attachments(
    before: APIMessage,
    body: MessageBody,
    files: ReadonlyMap<string, LoopbackFile>,
  ): APIAttachment[] {
    const total = [...files.values()].reduce((size, file) => size + Buffer.byteLength(file.content), 0);
    if (total > ATTACHMENT_SIZE_LIMIT) throw tooLarge();
    const described = new Map(
      (body.attachments ?? []).map((attachment) => [String(attachment.id), attachment]),
    );
    const kept =
      body.attachments === undefined
        ? before.attachments
        : before.attachments.filter((attachment) => described.has(attachment.id));
    for (const id of described.keys())
      if (!files.has(`files[${id}]`) && !kept.some((attachment) => attachment.id === id))
        throw invalidForm('attachments', 'ATTACHMENT_NOT_FOUND', `There is no files[${id}].`);
    const added = [...files].map(([key, file]) => {
      const description = described.get(key.slice('files['.length, -1))?.description;
      return this.#files.store(before.channel_id, file, description === undefined ? {} : { description });
    });
    return [...kept, ...added];
  }

  #checkFlags(body: MessageBody, settable: number): void {
    const unsettable = (body.flags ?? 0) & ~settable;
    if (unsettable !== 0)
      this.#world.violation(`The bot set message flags that have no effect here: ${unsettable}`);
  }
}

function blankMessage(options: PostOptions, flags: number): APIMessage {
  return {
    id: snowflake(),
    channel_id: options.channel.id,
    author: options.author,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    ...options.fixed,
    flags,
  };
}
