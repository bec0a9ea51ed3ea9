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
import type { Command, CommandOption, Localized } from '../../commands/command.ts';
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
    ...(command.access === 'moderators'
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
  if (option.type === 'flag')
    return { type: ApplicationCommandOptionType.Boolean, ...named(option), required };
  const longest = option.maxLength;
  return {
    type: ApplicationCommandOptionType.String,
    ...named(option),
    required,
    ...(longest === undefined ? {} : { max_length: Math.min(longest, OPTION_TEXT_CHARACTERS) }),
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
