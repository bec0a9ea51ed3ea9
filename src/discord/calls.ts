/** What was used on Discord → what is asked of the dispatcher. Total: whatever a stranger sends becomes some call. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  RepliableInteraction,
} from 'discord.js';
import type { Call, Command, CommandOption, OptionValue, OptionValues } from '../../commands/command.ts';
import { fromCustomId } from './custom-id.ts';
import type { Desk } from './desk.ts';
import { wholeText } from './message-text.ts';
import { toUpload } from './uploads.ts';

export type CommandCall = Call & { readonly kind: 'command' };

/** No action has this name, so the dispatcher says that it does not know it. */
const NO_ACTION = { kind: 'action', name: '', args: [] } as const;

/** The option of a command that is called on a message. */
const MESSAGE_OPTION = 'message';

export function callOf(interaction: RepliableInteraction, desk: Desk): Call {
  if (interaction.isChatInputCommand()) return commandCall(interaction, desk);
  if (interaction.isMessageContextMenuCommand()) return messageCommandCall(interaction, desk);
  if (interaction.isMessageComponent()) return actionCall(interaction);
  return NO_ACTION;
}

/** The command by the name that Discord knows it by; a command on messages may have the name of one that is typed. */
export function commandNamed(name: string, onMessage: boolean, { dispatcher }: Desk): Command | undefined {
  return dispatcher.commands.find(
    (command) => command.names.en === name && (command.onMessage === true) === onMessage,
  );
}

/** Of an option that is being typed, what the others hold so far. */
export function commandCall(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  desk: Desk,
): CommandCall {
  const command = commandNamed(interaction.commandName, false, desk);
  const typed = interaction.options.getSubcommand(false);
  // A name that is not, or no longer, ours goes on as it is: the dispatcher says that it does not know it.
  if (command === undefined) {
    return { kind: 'command', command: interaction.commandName, subcommand: typed, options: {} };
  }
  const subcommand = command.subcommands?.find(({ names }) => names.en === typed);
  return {
    kind: 'command',
    command: command.key,
    subcommand: command.subcommands === undefined ? null : (subcommand?.key ?? typed),
    options: optionValues(interaction, optionsOf(command, typed), desk),
  };
}

/** Of a command, or of the subcommand that Discord knows by this name. */
export function optionsOf(command: Command, subcommand: string | null): readonly CommandOption[] {
  if (command.subcommands === undefined) return command.options;
  return command.subcommands.find(({ names }) => names.en === subcommand)?.options ?? [];
}

function messageCommandCall(interaction: MessageContextMenuCommandInteraction, desk: Desk): CommandCall {
  return {
    kind: 'command',
    command: commandNamed(interaction.commandName, true, desk)?.key ?? interaction.commandName,
    subcommand: null,
    options: { [MESSAGE_OPTION]: wholeText(interaction.targetMessage) },
  };
}

function actionCall(interaction: MessageComponentInteraction): Call {
  const action = fromCustomId(interaction.customId);
  if (action === null) return NO_ACTION;
  const chosen = 'values' in interaction ? (interaction.values as readonly string[]) : [];
  return { kind: 'action', name: action.name, args: [...action.args, ...chosen] };
}

function optionValues(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
  options: readonly CommandOption[],
  desk: Desk,
): OptionValues {
  const focused = interaction.isAutocomplete() ? interaction.options.getFocused(true).name : null;
  const values: Record<string, OptionValue | undefined> = {};
  for (const option of options) {
    if (option.names.en === focused) continue;
    const given = interaction.options.get(option.names.en);
    if (option.type === 'file') {
      // While an option is being typed, Discord does not say more of a file than its id.
      if (given?.attachment)
        values[option.key] = toUpload(given.attachment, interaction.attachmentSizeLimit, desk.uploads);
    } else if (typeof given?.value === 'string' || typeof given?.value === 'boolean') {
      values[option.key] = given.value;
    }
  }
  return values;
}
