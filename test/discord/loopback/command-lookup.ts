/** From what a person types to what Discord sends: the registered command, and options with their types. */
import {
  type APIApplicationCommand,
  type APIRole,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionContextType,
} from 'discord.js';
import type { Files, LoopbackFile } from './files.ts';
import { memberPayload } from './payloads.ts';
import type { Channel, Person, World } from './world.ts';

export type OptionValue = string | number | boolean | Person | Channel | APIRole | LoopbackFile;

/** An option as registered, with the properties some kinds of it have. */
interface OptionDefinition {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly type: ApplicationCommandOptionType;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly OptionDefinition[];
  readonly choices?: readonly {
    readonly name: string;
    readonly name_localizations?: Readonly<Record<string, string>> | null;
    readonly value: string | number;
  }[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

/** What a person types. Names may be the default or any localized ones. */
export interface TypedCommand {
  readonly command: string;
  readonly subcommandGroup?: string;
  readonly subcommand?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Use a command `default_member_permissions` hides, as administrators can allow. */
  readonly permittedByAdministrators?: boolean;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Partial<Record<string, string | null>>> | null | undefined;
}

function isCalled(node: Named, name: string): boolean {
  return node.name === name || Object.values(node.name_localizations ?? {}).includes(name);
}

/** The command as this person sees it here; a server's own come before global ones. */
export function findCommand(
  world: World,
  person: Person,
  channel: Channel,
  type: ApplicationCommandType,
  name: string,
  permittedByAdministrators = false,
): APIApplicationCommand {
  const here = world.commands
    .filter((command) => command.guild_id === undefined || command.guild_id === channel.guild?.id)
    .filter((command) => command.type === type);
  const command =
    here.find((candidate) => candidate.guild_id !== undefined && isCalled(candidate, name)) ??
    here.find((candidate) => isCalled(candidate, name));
  if (command === undefined)
    throw new Error(
      `No command "${name}" here; there are ${here.map((each) => each.name).join(', ') || 'none'}`,
    );
  const context = channel.guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (
    !(command.contexts?.includes(context) ?? true) ||
    (channel.guild === null && command.dm_permission === false)
  )
    throw new Error(`/${command.name} is not offered in this kind of channel`);
  const needed = BigInt(command.default_member_permissions ?? '0');
  const hidden = channel.guild !== null && (world.permissions(person.id, channel) & needed) !== needed;
  if (hidden && !permittedByAdministrators) throw new Error(`/${command.name} is hidden from ${person.name}`);
  return command;
}

export interface CommandData {
  readonly data: object;
  readonly title: string;
}

/** The `data` of a slash command's interaction; with `focused`, of an autocomplete on that option. */
export function commandData(
  world: World,
  files: Files,
  person: Person,
  channel: Channel,
  typed: TypedCommand,
  focused: string | null,
): CommandData {
  const command = findCommand(
    world,
    person,
    channel,
    ApplicationCommandType.ChatInput,
    typed.command,
    typed.permittedByAdministrators,
  );
  const path = [typed.subcommandGroup, typed.subcommand].filter((name) => name !== undefined);
  const steps: OptionDefinition[] = [];
  let definitions = (command.options ?? []) as readonly OptionDefinition[];
  for (const name of path) {
    const step = definitions.find((option) => isNesting(option) && isCalled(option, name));
    if (step === undefined) throw new Error(`/${command.name} has no subcommand "${name}"`);
    steps.push(step);
    definitions = step.options ?? [];
  }
  if (definitions.some(isNesting)) throw new Error(`/${command.name} cannot be used without a subcommand`);

  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {}, attachments: {} };
  let options: object[] = optionData(
    world,
    files,
    channel,
    definitions,
    typed.options ?? {},
    focused,
    resolved,
  );
  for (const step of steps.reverse()) options = [{ name: step.name, type: step.type, options }];
  const used = Object.fromEntries(
    Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0),
  );
  return {
    title: `/${[command.name, ...path].join(' ')}`,
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      ...(options.length === 0 ? {} : { options }),
      ...(Object.keys(used).length === 0 ? {} : { resolved: used }),
    },
  };
}

type Resolved = Record<'users' | 'members' | 'channels' | 'roles' | 'attachments', Record<string, object>>;

function isNesting(option: OptionDefinition): boolean {
  return (
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
  );
}

function optionData(
  world: World,
  files: Files,
  channel: Channel,
  definitions: readonly OptionDefinition[],
  given: Readonly<Record<string, OptionValue>>,
  focused: string | null,
  resolved: Resolved,
): object[] {
  for (const name of [...Object.keys(given), ...(focused === null ? [] : [focused])])
    if (!definitions.some((definition) => isCalled(definition, name)))
      throw new Error(
        `No option "${name}"; there are ${definitions.map((each) => each.name).join(', ') || 'none'}`,
      );
  return definitions.flatMap((definition) => {
    const value = Object.entries(given).find(([name]) => isCalled(definition, name))?.[1];
    const isFocused = focused !== null && isCalled(definition, focused);
    if (isFocused) {
      if (definition.autocomplete !== true) throw new Error(`"${focused}" has no autocomplete`);
      return [{ name: definition.name, type: definition.type, value: String(value ?? ''), focused: true }];
    }
    if (value === undefined) {
      // While options are still being filled in, required ones may be missing.
      if (definition.required === true && focused === null)
        throw new Error(`The option "${definition.name}" is required`);
      return [];
    }
    const sent = sentValue(world, files, channel, definition, value, resolved);
    return [{ name: definition.name, type: definition.type, value: sent }];
  });
}

/** The value as Discord sends it; throws where Discord's client would not let a person enter it. */
function sentValue(
  world: World,
  files: Files,
  channel: Channel,
  definition: OptionDefinition,
  value: OptionValue,
  resolved: Resolved,
): string | number | boolean {
  const wrong = (why: string): Error => new Error(`The option "${definition.name}" ${why}`);
  const chosen = definition.choices?.find(
    (choice) => choice.value === value || isCalled(choice, String(value)),
  );
  if ((definition.choices?.length ?? 0) > 0 && chosen === undefined)
    throw wrong(`has no choice "${String(value)}"`);
  const plain = chosen?.value ?? value;
  switch (definition.type) {
    case ApplicationCommandOptionType.String:
      if (typeof plain !== 'string') throw wrong('takes text');
      if (plain.length > (definition.max_length ?? 6000)) throw wrong('takes a shorter text');
      if (plain.length < (definition.min_length ?? 0)) throw wrong('takes a longer text');
      return plain;
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const whole = definition.type === ApplicationCommandOptionType.Number || Number.isInteger(plain);
      if (typeof plain !== 'number' || !whole) throw wrong('takes a number');
      if (plain < (definition.min_value ?? plain) || plain > (definition.max_value ?? plain))
        throw wrong('takes a number within bounds');
      return plain;
    }
    case ApplicationCommandOptionType.Boolean:
      if (typeof plain !== 'boolean') throw wrong('takes true or false');
      return plain;
    case ApplicationCommandOptionType.User: {
      if (typeof plain !== 'object' || !('user' in plain)) throw wrong('takes a person');
      resolved.users[plain.id] = plain.user;
      const member = channel.guild?.members.get(plain.id);
      if (member !== undefined) {
        const { user: _, ...rest } = memberPayload(member);
        resolved.members[plain.id] = {
          ...rest,
          permissions: world.permissions(plain.id, channel).toString(),
        };
      }
      return plain.id;
    }
    case ApplicationCommandOptionType.Channel:
      if (typeof plain !== 'object' || !('overwrites' in plain)) throw wrong('takes a channel');
      resolved.channels[plain.id] = { id: plain.id, name: plain.name, type: plain.type, permissions: '0' };
      return plain.id;
    case ApplicationCommandOptionType.Role:
      if (typeof plain !== 'object' || !('hoist' in plain)) throw wrong('takes a role');
      resolved.roles[plain.id] = plain;
      return plain.id;
    case ApplicationCommandOptionType.Attachment: {
      if (typeof plain !== 'object' || !('content' in plain)) throw wrong('takes a file');
      const attachment = { ...files.store(channel.id, plain), ephemeral: true };
      resolved.attachments[attachment.id] = attachment;
      return attachment.id;
    }
    default:
      throw wrong(`is of a type (${definition.type}) the loopback does not know`);
  }
}
