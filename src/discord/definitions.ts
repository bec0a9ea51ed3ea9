/** Our commands as Discord wants them registered. The English names are the names; Dutch ones are localizations. */
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Choice, Command, CommandOption } from '../../commands/command.ts';
import { OPTION_TEXT_CHARACTERS } from './limits.ts';

export type TypedDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type MessageDefinition = RESTPostAPIContextMenuApplicationCommandsJSONBody & {
  readonly type: ApplicationCommandType.Message;
};
export type CommandDefinition = TypedDefinition | MessageDefinition;

export function toDefinitions(commands: readonly Command[]): CommandDefinition[] {
  return commands.map((command) => (command.onMessage ? toMessageDefinition(command) : toTyped(command)));
}

/** One in the menu of a message: it has a name, and the message for its only option. */
function toMessageDefinition(command: Command): MessageDefinition {
  return { type: ApplicationCommandType.Message, ...named(command), ...offered(command) };
}

function toTyped(command: Command): TypedDefinition {
  return {
    type: ApplicationCommandType.ChatInput,
    ...described(command),
    options:
      command.subcommands === undefined
        ? toOptions(command.options)
        : command.subcommands.map(
            (subcommand): APIApplicationCommandOption => ({
              type: ApplicationCommandOptionType.Subcommand,
              ...described(subcommand),
              options: toOptions(subcommand.options),
            }),
          ),
    ...offered(command),
  };
}

/** Where, and to whom. */
function offered({ access, serversOnly }: Command) {
  const moderated = access !== 'everyone';
  return {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    // Hides it from others by default; who may use it is checked again when it is used.
    default_member_permissions: moderated ? String(PermissionFlagsBits.ManageGuild) : null,
    contexts:
      moderated || serversOnly
        ? [InteractionContextType.Guild]
        : [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
}

/** Discord wants the required ones first. */
function toOptions(options: readonly CommandOption[]): APIApplicationCommandBasicOption[] {
  const required = options.filter((option) => option.required);
  return [...required, ...options.filter((option) => !option.required)].map(toOption);
}

function toOption(option: CommandOption): APIApplicationCommandBasicOption {
  const { required } = option;
  const common = { ...described(option), required };
  switch (option.type) {
    case 'flag':
      return { type: ApplicationCommandOptionType.Boolean, ...common };
    case 'channel':
      return { type: ApplicationCommandOptionType.Channel, ...common };
    case 'role':
      return { type: ApplicationCommandOptionType.Role, ...common };
    case 'file':
      return { type: ApplicationCommandOptionType.Attachment, ...common };
    case 'choice':
      return { type: ApplicationCommandOptionType.String, ...common, choices: option.choices.map(toChoice) };
    case 'text':
      return { type: ApplicationCommandOptionType.String, ...common, ...toTextLimits(option) };
  }
}

const toChoice = ({ value, names }: Choice) => ({
  name: names.en,
  name_localizations: { nl: names.nl },
  value,
});

function toTextLimits({ maxLength, suggest }: CommandOption & { readonly type: 'text' }) {
  return {
    ...(maxLength === undefined ? {} : { max_length: Math.min(maxLength, OPTION_TEXT_CHARACTERS) }),
    ...(suggest === undefined ? {} : { autocomplete: true as const }),
  };
}

function described({ names, descriptions }: Pick<Command, 'names' | 'descriptions'>) {
  return {
    ...named({ names }),
    description: descriptions.en,
    description_localizations: { nl: descriptions.nl },
  };
}

function named({ names }: Pick<Command, 'names'>) {
  return { name: names.en, name_localizations: { nl: names.nl } };
}
