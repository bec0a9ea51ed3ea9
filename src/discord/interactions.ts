/** Commands and buttons: acknowledge once and in time, ask the dispatcher, show what it says. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type InteractionEditReplyOptions,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Logger } from 'pino';
import type {
  Call,
  Command,
  CommandOption,
  Dispatcher,
  OptionValues,
  Request,
} from '../../commands/command.ts';
import type { Language, Reply } from '../replies/reply.ts';
import { fromCustomId } from './custom-id.ts';
import { deliver } from './deliver.ts';
import { logFailure } from './failures.ts';
import { languageOf } from './language.ts';
import { renderReply } from './render.ts';

/** What answering needs, for interactions and messages alike. */
export interface Desk {
  readonly dispatcher: Dispatcher;
  readonly log: Logger;
  /** For those whose language the bot does not speak. */
  readonly defaultLanguage: Language;
}

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

/** Where the answer goes, from the acknowledgement on. */
type Stage = 'public' | 'private' | 'in-place';

/** No action has this name, so the dispatcher says that it does not know it. */
const NO_ACTION = { name: '', args: [] } as const;

/** The key of the option with which people ask for an answer that only they see. */
const PRIVATE_OPTION = 'private';

export async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const command = desk.dispatcher.commands.find(({ names }) => names.en === interaction.commandName);
    const call = commandCall(interaction, command);
    const hidden = command?.audience === 'asker' || call.options[PRIVATE_OPTION] === true;
    await answer(interaction, call, hidden ? 'private' : 'public', desk);
  } else if (interaction.isButton()) {
    const call = { kind: 'action', ...(fromCustomId(interaction.customId) ?? NO_ACTION) } as const;
    // A message that only the presser sees may change under their hand; one that others see stays as it is.
    const alone = interaction.message.flags.has(MessageFlags.Ephemeral);
    await answer(interaction, call, alone ? 'in-place' : 'private', desk);
  }
}

async function answer(interaction: Answerable, call: Call, stage: Stage, desk: Desk): Promise<void> {
  try {
    await acknowledge(interaction, stage);
  } catch (error) {
    logFailure(desk.log, error, 'could not acknowledge an interaction');
    return;
  }
  const replies = desk.dispatcher.dispatch(toRequest(interaction, call, desk.defaultLanguage));
  const screen = new Screen(interaction, stage);
  try {
    await deliver(replies, (reply) => screen.show(reply), {
      onFailure: (error) => logFailure(desk.log, error, 'could not show an intermediate reply'),
    });
  } catch (error) {
    logFailure(desk.log, error, 'could not answer an interaction');
    await screen.clear().catch((failure: unknown) => logFailure(desk.log, failure, 'could not clear up'));
  }
}

async function acknowledge(interaction: Answerable, stage: Stage): Promise<void> {
  if (stage === 'in-place' && interaction.isButton()) await interaction.deferUpdate();
  else if (stage === 'public') await interaction.deferReply();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
}

/** The one message that an interaction is answered with. */
class Screen {
  readonly #interaction: Answerable;
  #public: boolean;
  /** Whether people see "thinking…" and nothing else yet. */
  #waiting: boolean;
  #message: NonNullable<InteractionEditReplyOptions['message']> = '@original';

  constructor(interaction: Answerable, stage: Stage) {
    this.#interaction = interaction;
    this.#public = stage === 'public';
    this.#waiting = stage !== 'in-place';
  }

  async show(reply: Reply): Promise<void> {
    if (this.#public && reply.audience === 'asker') await this.#startPrivately(reply);
    else await this.#interaction.editReply({ ...renderReply(reply), message: this.#message });
    this.#waiting = false;
  }

  /** "Thinking…" would stay for a quarter of an hour. */
  async clear(): Promise<void> {
    if (this.#waiting) await this.#interaction.deleteReply();
  }

  /** Whether a message is private is settled when it is announced, so this takes another message. */
  async #startPrivately(reply: Reply): Promise<void> {
    await this.#interaction.deleteReply();
    this.#waiting = false;
    const rendered = renderReply(reply);
    const sent = await this.#interaction.followUp({
      ...rendered,
      flags: [rendered.flags, MessageFlags.Ephemeral],
    });
    this.#public = false;
    this.#message = sent.id;
  }
}

function commandCall(
  interaction: ChatInputCommandInteraction,
  command: Command | undefined,
): Call & { readonly kind: 'command' } {
  const typed = interaction.options.getSubcommand(false);
  // A name that is not, or no longer, ours goes on as it is: the dispatcher says that it does not know it.
  if (command === undefined) {
    return { kind: 'command', command: interaction.commandName, subcommand: typed, options: {} };
  }
  if (command.subcommands === undefined) {
    const options = optionValues(interaction, command.options);
    return { kind: 'command', command: command.key, subcommand: null, options };
  }
  const subcommand = command.subcommands.find(({ names }) => names.en === typed);
  return {
    kind: 'command',
    command: command.key,
    subcommand: subcommand?.key ?? typed,
    options: optionValues(interaction, subcommand?.options ?? []),
  };
}

function optionValues(
  interaction: ChatInputCommandInteraction,
  options: readonly CommandOption[],
): OptionValues {
  const values: Record<string, string | boolean | undefined> = {};
  for (const { key, names } of options) {
    const value = interaction.options.get(names.en)?.value;
    if (typeof value === 'string' || typeof value === 'boolean') values[key] = value;
  }
  return values;
}

function toRequest(interaction: Answerable, call: Call, defaultLanguage: Language): Request {
  // Discord sends the permissions along. What `default_member_permissions` promises, a server's admins can change.
  const moderator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  return {
    call,
    language: languageOf(interaction.locale) ?? defaultLanguage,
    person: { id: interaction.user.id, moderator },
    place:
      interaction.guildId === null
        ? { kind: 'direct', server: null }
        : { kind: 'server', server: interaction.guildId },
  };
}
