/** What came of one interaction: when it was acknowledged, how its reply looks and looked, what followed. */
import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type InteractionResponseType,
  type InteractionType,
  MessageFlags,
} from 'discord.js';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { Channel, Person, World } from './world.ts';

export interface WaitOptions {
  /** Milliseconds; the loopback's `waitTimeout` when left out. */
  readonly timeout?: number;
  /** What the message must be like; any message when left out. */
  readonly where?: (message: APIMessage) => boolean;
}

export interface Acknowledgement {
  readonly type: InteractionResponseType;
  readonly milliseconds: number;
}

export interface InteractionStart {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  /** What a test calls it in errors: `/vraag`. */
  readonly title: string;
  /** The message whose component was used. */
  readonly source: StoredMessage | null;
}

export class InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  readonly title: string;
  readonly source: StoredMessage | null;
  readonly startedAt = performance.now();
  /** Null until the bot's first response. */
  acknowledgement: Acknowledgement | null = null;
  /** The message the first response made or is updating. */
  original: StoredMessage | null = null;
  /** How many states of `original` are older than this interaction. */
  olderStates = 0;
  readonly followupMessages: StoredMessage[] = [];
  sentChoices: readonly APIApplicationCommandOptionChoice[] | null = null;
  sentModal: APIModalInteractionResponseCallbackData | null = null;
  readonly #world: World;
  readonly #waitTimeout: number;

  constructor(world: World, waitTimeout: number, start: InteractionStart) {
    this.#world = world;
    this.#waitTimeout = waitTimeout;
    this.id = start.id;
    this.token = start.token;
    this.type = start.type;
    this.person = start.person;
    this.channel = start.channel;
    this.title = start.title;
    this.source = start.source;
  }

  /** Resolves at the bot's first response. */
  get acknowledged(): Promise<Acknowledgement> {
    return this.#until(() => this.acknowledgement ?? undefined, 'an acknowledgement');
  }

  /** How long the first response took; throws while there is none. */
  get acknowledgementMilliseconds(): number {
    if (this.acknowledgement === null) throw new Error(`${this.title} is not acknowledged`);
    return this.acknowledgement.milliseconds;
  }

  /** Whether only the person sees the reply; throws while there is none. */
  get ephemeral(): boolean {
    if (this.original === null) throw new Error(`${this.title} has no reply`);
    return this.original.audience !== null;
  }

  /** The reply as it is, once it is more than deferred; with `where`, the first state like that. */
  reply(options: WaitOptions = {}): Promise<APIMessage> {
    const where = options.where ?? (() => true);
    return this.#until(
      () => {
        const fitting = this.replies().filter(where);
        return options.where === undefined ? fitting.at(-1) : fitting[0];
      },
      'a reply',
      options.timeout,
    );
  }

  /** Every state the reply has had, the deferred one left out. */
  replies(): APIMessage[] {
    const states = this.original?.states.slice(this.olderStates) ?? [];
    return states.filter((state) => ((state.flags ?? 0) & MessageFlags.Loading) === 0);
  }

  /** The messages sent after the reply, as they are now. */
  get followups(): APIMessage[] {
    return this.followupMessages.filter((message) => !message.deleted).map(stateOf);
  }

  followup(options: WaitOptions = {}): Promise<APIMessage> {
    const where = options.where ?? (() => true);
    return this.#until(() => this.followups.find(where), 'a followup', options.timeout);
  }

  /** The choices an autocomplete was answered with. */
  choices(
    options: { readonly timeout?: number } = {},
  ): Promise<readonly APIApplicationCommandOptionChoice[]> {
    return this.#until(() => this.sentChoices ?? undefined, 'choices', options.timeout);
  }

  /** The modal it was answered with. */
  modal(options: { readonly timeout?: number } = {}): Promise<APIModalInteractionResponseCallbackData> {
    return this.#until(() => this.sentModal ?? undefined, 'a modal', options.timeout);
  }

  #until<Value>(look: () => Value | undefined, what: string, timeout?: number): Promise<Value> {
    return this.#world.changes.until(look, {
      timeout: timeout ?? this.#waitTimeout,
      explain: () => `${what} to ${this.title} (violations: ${JSON.stringify(this.#world.violations)})`,
    });
  }
}
