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
} from 'discord.js';
import type { Choice, Command, CommandOption, Localized } from '../../commands/command.ts';
import { OPTION_TEXT_CHARACTERS } from './limits.ts';

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

export function toDefinitions(commands: readonly Command[]): CommandDefinition[] {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    ...named(command),
    options:
      command.subcommands === undefined
        ? toOptions(command.options)
        : command.subcommands.map(
            (subcommand): APIApplicationCommandOption => ({
              type: ApplicationCommandOptionType.Subcommand,
              ...named(subcommand),
              options: toOptions(subcommand.options),
            }),
          ),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    ...(command.access !== 'everyone'
      ? {
          // Hides it from others by default; who may use it is checked again when it is used.
          default_member_permissions: String(PermissionFlagsBits.ManageGuild),
          contexts: [InteractionContextType.Guild],
        }
      : {
          default_member_permissions: null,
          contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
        }),
  }));
}

/** Discord wants the required ones first. */
function toOptions(options: readonly CommandOption[]): APIApplicationCommandBasicOption[] {
  const required = options.filter((option) => option.required);
  return [...required, ...options.filter((option) => !option.required)].map(toOption);
}

function toOption(option: CommandOption): APIApplicationCommandBasicOption {
  const { required } = option;
  const common = { ...named(option), required };
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

function named({ names, descriptions }: { readonly names: Localized; readonly descriptions: Localized }) {
  return {
    name: names.en,
    name_localizations: { nl: names.nl },
    description: descriptions.en,
    description_localizations: { nl: descriptions.nl },
  };
}
