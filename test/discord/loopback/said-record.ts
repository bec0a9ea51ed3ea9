/** Something a person said, and what the bot said to it. */
import type { APIMessage } from 'discord.js';
import type { WaitOptions } from './interaction-record.ts';
import type { Messages } from './messages.ts';
import { isLater } from './snowflakes.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { World } from './world.ts';

export class SaidRecord {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #waitTimeout: number;
  readonly #said: StoredMessage;

  constructor(world: World, messages: Messages, waitTimeout: number, said: StoredMessage) {
    this.#world = world;
    this.#messages = messages;
    this.#waitTimeout = waitTimeout;
    this.#said = said;
  }

  get message(): APIMessage {
    return stateOf(this.#said);
  }

  /** The bot's replies to it, here or in a thread made from it; and what it said since that replies to nothing. */
  answers(): APIMessage[] {
    const { channel, id } = this.#said;
    const thread = this.#world.channels.get(id);
    return [channel, ...(thread === undefined ? [] : [thread])]
      .flatMap((place) => this.#messages.inChannel(place))
      .filter((message) => isLater(message.id, id))
      .map(stateOf)
      .filter((message) => message.author.id === this.#world.bot.id)
      .filter((message) => (message.message_reference?.message_id ?? id) === id);
  }

  /** The first answer; with `where`, the first like that, edits included. */
  answer(options: WaitOptions = {}): Promise<APIMessage> {
    return this.#world.changes.until(() => this.answers().find(options.where ?? (() => true)), {
      timeout: options.timeout ?? this.#waitTimeout,
      explain: () =>
        `an answer to "${this.message.content}" (violations: ${JSON.stringify(this.#world.violations)})`,
    });
  }
}
