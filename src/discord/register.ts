/** Tells Discord which commands there are, but only when it does not know them already: a day has few changes to give. */
import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  DiscordAPIError,
  REST,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../../commands/command.ts';
import { type CommandDefinition, toDefinitions } from './definitions.ts';
import {
  DiscordLoginError,
  DiscordRequestError,
  isTokenShaped,
  isUnauthorized,
  loginError,
} from './failures.ts';

export interface RegisterOptions {
  readonly token: string;
  /** Base of the REST addresses, without version; default Discord's own. */
  readonly api?: string;
  readonly commands: readonly Command[];
  readonly log?: Logger;
}

export interface Registration {
  /** Whether Discord had to be told. */
  readonly changed: boolean;
  readonly count: number;
}

/** Rejects with a `DiscordLoginError`, or with a `DiscordRequestError` when Discord refuses the definitions. */
export async function registerCommands(options: RegisterOptions): Promise<Registration> {
  const { token, api, commands, log } = options;
  if (!isTokenShaped(token)) throw new DiscordLoginError('invalid-token');
  const rest = new REST(api === undefined ? {} : { api }).setToken(token);
  const definitions = toDefinitions(commands);
  try {
    const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    const route = Routes.applicationCommands(application.id);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
    const changed = !sameCommands(registered, definitions);
    if (changed) {
      const accepted = (await rest.put(route, { body: definitions })) as APIApplicationCommand[];
      if (!sameCommands(accepted, definitions)) {
        log?.warn({ accepted: accepted.length }, 'Discord registered the commands otherwise than asked');
      }
    }
    log?.info({ changed, count: definitions.length }, 'commands registered');
    return { changed, count: definitions.length };
  } catch (error) {
    // A refusal that is not about the token has something to say about the definitions.
    if (error instanceof DiscordAPIError && !isUnauthorized(error)) throw new DiscordRequestError(error);
    throw loginError(error, token, null);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

/** Discord adds ids and versions, fills in defaults and leaves out what is false or empty; order has no meaning. */
function sameCommands(
  registered: readonly APIApplicationCommand[],
  definitions: readonly CommandDefinition[],
): boolean {
  return isDeepStrictEqual(normalized(registered), normalized(definitions));
}

function normalized(commands: readonly (APIApplicationCommand | CommandDefinition)[]) {
  return commands
    .map((command) => ({
      ...described(command),
      type: command.type ?? ApplicationCommandType.ChatInput,
      options: ('options' in command ? (command.options ?? []) : []).map(normalizedOption),
      permissions: command.default_member_permissions ?? null,
      contexts: [...(command.contexts ?? [])].sort(),
      integrationTypes: [...(command.integration_types ?? [])].sort(),
      nsfw: command.nsfw ?? false,
    }))
    .sort((one, other) => `${one.type} ${one.name}`.localeCompare(`${other.type} ${other.name}`));
}

/** All that we can set, and what would change how an option works if someone else had set it. */
function normalizedOption(option: APIApplicationCommandOption): object {
  return {
    ...described(option),
    type: option.type,
    required: option.required ?? false,
    maxLength: ('max_length' in option ? option.max_length : undefined) ?? null,
    minLength: ('min_length' in option ? option.min_length : undefined) ?? null,
    choices: ('choices' in option ? option.choices : undefined) ?? [],
    autocomplete: ('autocomplete' in option ? option.autocomplete : undefined) ?? false,
    options: ('options' in option ? (option.options ?? []) : []).map(normalizedOption),
  };
}

function described(thing: CommandDefinition | APIApplicationCommand | APIApplicationCommandOption) {
  return {
    name: thing.name,
    names: { ...thing.name_localizations },
    // A command on messages has none; Discord makes that an empty one.
    description: ('description' in thing ? thing.description : undefined) ?? '',
    descriptions: { ...('description_localizations' in thing ? thing.description_localizations : {}) },
  };
}
