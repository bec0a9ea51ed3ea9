/** The interactions under way, and the rules of answering them: in time, once, and in a way that fits their kind. */
import { randomBytes } from 'node:crypto';
import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { interactionEvent } from './interaction-payloads.ts';
import { InteractionRecord, type InteractionStart } from './interaction-record.ts';
import type { MessageBody, MessageRequest, Messages, PostOptions } from './messages.ts';
import {
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  unknownInteraction,
  unknownWebhook,
} from './refusal.ts';
import { checkChoices, checkModal } from './response-rules.ts';
import { snowflake } from './snowflakes.ts';
import { stateOf } from './stored-message.ts';
import type { World } from './world.ts';

export interface InteractionsOptions {
  /** Milliseconds for the first response. */
  readonly acknowledgementDeadline: number;
  /** Milliseconds the token lives. */
  readonly lifetime: number;
  readonly waitTimeout: number;
}

/** The body of a first response. */
export interface CallbackBody {
  readonly type: InteractionResponseType;
  readonly data?: (MessageBody & { readonly choices?: unknown }) | null;
}

const SETTABLE =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

export class Interactions {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #options: InteractionsOptions;
  readonly #records = new Map<string, InteractionRecord>();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(world: World, messages: Messages, options: InteractionsOptions) {
    this.#world = world;
    this.#messages = messages;
    this.#options = options;
  }

  /** Tells the bot of a new interaction and watches the clock. */
  start(
    about: Omit<InteractionStart, 'id' | 'token'> & { readonly data: object; readonly locale: string },
  ): InteractionRecord {
    const record = new InteractionRecord(this.#world, this.#options.waitTimeout, {
      ...about,
      id: snowflake(),
      token: randomBytes(48).toString('base64url'),
    });
    this.#records.set(record.id, record);
    const { acknowledgementDeadline, lifetime } = this.#options;
    this.#after(record, acknowledgementDeadline, () =>
      record.acknowledgement === null ? `was not acknowledged within ${acknowledgementDeadline} ms` : null,
    );
    this.#after(record, lifetime, () => (isLoading(record) ? 'was deferred and never answered' : null));
    this.#world.dispatch('INTERACTION_CREATE', interactionEvent(this.#world, record, about), 0);
    return record;
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Takes the bot's first response. */
  acknowledge(id: string, token: string, request: MessageRequest, arrivedAt: number): InteractionRecord {
    const record = this.#records.get(id);
    if (record === undefined || record.token !== token) throw unknownInteraction();
    if (record.acknowledgement !== null) throw alreadyAcknowledged();
    const milliseconds = arrivedAt - record.startedAt;
    if (milliseconds > this.#options.acknowledgementDeadline) throw unknownInteraction();
    const body = (request.body ?? {}) as CallbackBody;
    this.#respond(record, body, { body: body.data ?? {}, files: request.files });
    record.acknowledgement = { type: body.type, milliseconds };
    this.#world.changes.announce();
    return record;
  }

  /** The interaction a webhook's token belongs to, once it has been acknowledged. */
  byToken(applicationId: string, token: string): InteractionRecord {
    const record = [...this.#records.values()].find((candidate) => candidate.token === token);
    if (record === undefined || applicationId !== this.#world.applicationId) throw unknownWebhook();
    if (performance.now() - record.startedAt > this.#options.lifetime) throw invalidWebhookToken();
    if (record.acknowledgement === null) throw unknownWebhook();
    return record;
  }

  /** Posts a message after the first response; while that is still deferred, this fills it in. */
  followUp(record: InteractionRecord, request: MessageRequest): APIMessage {
    const { original } = record;
    if (original !== null && isLoading(record)) return this.#messages.edit(original, request);
    const message = this.#messages.post(
      this.#postOptions(record, ephemeralIn(request.body), {
        type: MessageType.Reply,
        ...(original === null
          ? {}
          : { message_reference: { channel_id: record.channel.id, message_id: original.id } }),
      }),
      request,
    );
    record.followupMessages.push(message);
    this.#world.changes.announce();
    return stateOf(message);
  }

  /** Looks at an interaction later on; what is wrong with it then is a violation. */
  #after(record: InteractionRecord, milliseconds: number, look: () => string | null): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const problem = look();
      if (problem !== null) this.#world.violation(`${record.title} ${problem}`);
    }, milliseconds);
    this.#timers.add(timer);
  }

  #respond(record: InteractionRecord, body: CallbackBody, request: MessageRequest): void {
    const wrongType = (why: string) => invalidForm('type', 'INTERACTION_RESPONSE_TYPE_INVALID', why);
    const isAutocomplete = record.type === InteractionType.ApplicationCommandAutocomplete;
    if (isAutocomplete !== (body.type === InteractionResponseType.ApplicationCommandAutocompleteResult))
      throw wrongType('Choices answer an autocomplete, and nothing else does.');
    switch (body.type) {
      case InteractionResponseType.ChannelMessageWithSource: {
        const options = this.#postOptions(record, ephemeralIn(request.body), replyType(record));
        record.original = this.#messages.post(options, request);
        return;
      }
      case InteractionResponseType.DeferredChannelMessageWithSource: {
        const beyond = (request.body.flags ?? 0) & ~MessageFlags.Ephemeral;
        if (beyond !== 0)
          throw invalidForm('data.flags', 'FLAGS_INVALID', 'A deferred reply may set EPHEMERAL alone.');
        const options = this.#postOptions(record, ephemeralIn(request.body), replyType(record));
        record.original = this.#messages.postLoading(options);
        return;
      }
      case InteractionResponseType.DeferredMessageUpdate:
      case InteractionResponseType.UpdateMessage:
        if (record.source === null) throw wrongType('There is no message to update.');
        record.olderStates = record.source.states.length;
        if (body.type === InteractionResponseType.UpdateMessage && body.data)
          this.#messages.edit(record.source, request);
        record.original = record.source;
        return;
      case InteractionResponseType.ApplicationCommandAutocompleteResult:
        record.sentChoices = checkChoices(body.data?.choices);
        return;
      case InteractionResponseType.Modal: {
        if (record.type === InteractionType.ModalSubmit) throw wrongType('A modal cannot answer a modal.');
        const modal = body.data as unknown as APIModalInteractionResponseCallbackData;
        checkModal(modal);
        record.sentModal = modal;
        return;
      }
      default:
        throw wrongType(`Value must be one of (4, 5, 6, 7, 8, 9), not ${body.type}.`);
    }
  }

  #postOptions(record: InteractionRecord, ephemeral: boolean, fixed: Partial<APIMessage>): PostOptions {
    return {
      channel: record.channel,
      author: this.#world.bot,
      audience: ephemeral ? record.person : null,
      settable: SETTABLE,
      flags: ephemeral ? MessageFlags.Ephemeral : 0,
      fixed: {
        application_id: this.#world.applicationId,
        webhook_id: this.#world.applicationId,
        interaction_metadata: {
          id: record.id,
          type: record.type,
          user: record.person.user,
          authorizing_integration_owners: { 0: record.channel.guild?.id ?? '0' },
          ...(record.source === null ? {} : { interacted_message_id: record.source.id }),
        } as APIMessageInteractionMetadata,
        ...fixed,
      },
    };
  }
}

/** Whether the reply is still merely deferred. */
function isLoading({ original }: InteractionRecord): boolean {
  return (
    original !== null && !original.deleted && ((stateOf(original).flags ?? 0) & MessageFlags.Loading) !== 0
  );
}

function ephemeralIn(body: MessageBody): boolean {
  return ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** The answer to a component shows as a reply to its message, that to a command as a command's. */
function replyType(record: InteractionRecord): Partial<APIMessage> {
  if (record.source === null) return { type: MessageType.ChatInputCommand };
  return {
    type: MessageType.Reply,
    message_reference: { channel_id: record.channel.id, message_id: record.source.id },
  };
}
