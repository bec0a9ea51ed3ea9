/** Routes about application commands, global and of one server. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
} from 'discord.js';
import { invalidForm, unknownCommand, unknownGuild } from './refusal.ts';
import type { RestAnswer, Route, RoutedRequest } from './rest-server.ts';
import { snowflake } from './snowflakes.ts';
import type { World } from './world.ts';

type CommandBody = Partial<APIApplicationCommand> & { readonly name: string };

/** The characters of names, descriptions and values of one command together. */
const MAXIMUM_CHARACTERS = 8000;
const MAXIMUM_BY_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

export function commandRoutes(world: World): Route[] {
  return [
    ...routesAt(world, '/applications/:application/commands', () => null),
    ...routesAt(world, '/applications/:application/guilds/:guild/commands', (request) => {
      const id = request.parameter('guild');
      if (!world.guilds.has(id)) throw unknownGuild();
      return id;
    }),
  ];
}

function routesAt(world: World, path: string, guildIdOf: (request: RoutedRequest) => string | null): Route[] {
  const inScope = (guildId: string | null): APIApplicationCommand[] =>
    world.commands.filter((command) => (command.guild_id ?? null) === guildId);
  const find = (request: RoutedRequest): APIApplicationCommand => {
    const id = request.parameter('command');
    const command = inScope(guildIdOf(request)).find((candidate) => candidate.id === id);
    if (command === undefined) throw unknownCommand();
    return command;
  };
  const remove = (command: APIApplicationCommand): void => {
    world.commands.splice(world.commands.indexOf(command), 1);
  };
  /** A command of the same name and type is replaced and keeps its id. */
  const upsert = (body: CommandBody, guildId: string | null): RestAnswer => {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const old = inScope(guildId).find((command) => command.name === body.name && command.type === type);
    const command = makeCommand(world, body, guildId, old?.id ?? snowflake());
    if (old !== undefined) remove(old);
    world.commands.push(command);
    world.changes.announce();
    return { status: old === undefined ? 201 : 200, body: command };
  };

  return [
    {
      method: 'GET',
      path,
      answer: (request) => {
        const full = request.query.get('with_localizations') === 'true';
        const commands = inScope(guildIdOf(request));
        return { status: 200, body: full ? commands : commands.map(withoutLocalizations) };
      },
    },
    {
      method: 'PUT',
      path,
      answer: (request) => {
        const guildId = guildIdOf(request);
        const bodies = (request.body ?? []) as CommandBody[];
        checkTogether(bodies);
        const old = inScope(guildId);
        const fresh = bodies.map((body) => {
          const type = body.type ?? ApplicationCommandType.ChatInput;
          const same = old.find((command) => command.name === body.name && command.type === type);
          return makeCommand(world, body, guildId, same?.id ?? snowflake());
        });
        for (const command of old) remove(command);
        world.commands.push(...fresh);
        world.changes.announce();
        return { status: 200, body: fresh };
      },
    },
    { method: 'POST', path, answer: (request) => upsert(request.body as CommandBody, guildIdOf(request)) },
    { method: 'GET', path: `${path}/:command`, answer: (request) => ({ status: 200, body: find(request) }) },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      answer: (request) => {
        const old = find(request);
        const body = { ...old, ...(request.body as Partial<CommandBody>) };
        const command = makeCommand(world, body, guildIdOf(request), old.id);
        world.commands.splice(world.commands.indexOf(old), 1, command);
        world.changes.announce();
        return { status: 200, body: command };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      answer: (request) => {
        remove(find(request));
        world.changes.announce();
        return { status: 204 };
      },
    },
  ];
}

function makeCommand(
  world: World,
  body: CommandBody,
  guildId: string | null,
  id: string,
): APIApplicationCommand {
  checkCommand(body);
  const { guild_id: _, options: given, ...rest } = body;
  const options =
    given === undefined
      ? undefined
      : (withoutFalseRequired(given as readonly OptionNode[]) as APIApplicationCommandOption[]);
  return {
    ...rest,
    id,
    application_id: world.applicationId,
    version: snowflake(),
    type: body.type ?? ApplicationCommandType.ChatInput,
    description: body.description ?? '',
    default_member_permissions:
      body.default_member_permissions === undefined || body.default_member_permissions === null
        ? null
        : String(body.default_member_permissions),
    nsfw: body.nsfw ?? false,
    ...(options === undefined ? {} : { options }),
    ...(guildId === null
      ? {
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [0],
          dm_permission: true,
        }
      : { guild_id: guildId }),
  };
}

/** Discord gives a definition back with defaults filled in and a `required` that is false left out. */
function withoutFalseRequired(options: readonly OptionNode[]): OptionNode[] {
  return options.map(({ required, options: inner, ...rest }) => ({
    ...rest,
    ...(required === true ? { required } : {}),
    ...(inner === undefined ? {} : { options: withoutFalseRequired(inner) }),
  }));
}

/** Discord leaves the translations out unless asked for them; what compares definitions must ask. */
function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
        .map(([key, inner]) => [key, strip(inner)]),
    );
  };
  return strip(command) as APIApplicationCommand;
}

function checkTogether(bodies: readonly CommandBody[]): void {
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  for (const [index, body] of bodies.entries()) {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    if (seen.has(`${type} ${body.name}`))
      throw invalidForm(
        `${index}.name`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      );
    seen.add(`${type} ${body.name}`);
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if ((counts.get(type) ?? 0) > (MAXIMUM_BY_TYPE[type] ?? 0))
      throw invalidForm(`${index}`, 'BASE_TYPE_MAX_LENGTH', 'Maximum number of application commands reached');
  }
}

interface OptionNode {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly options?: readonly OptionNode[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
}

const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function checkCommand(body: CommandBody): void {
  const isChat = (body.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  if (!isChat) return;
  const characters = checkNode({ ...body, options: (body.options ?? []) as readonly OptionNode[] }, '');
  if (characters > MAXIMUM_CHARACTERS)
    throw invalidForm('name', 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
}

/** Checks names and order; gives the characters the node counts for. */
function checkNode(node: OptionNode & { readonly name_localizations?: unknown }, at: string): number {
  const path = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const names = [node.name, ...Object.values((node.name_localizations ?? {}) as Record<string, string>)];
  for (const name of names)
    if (!CHAT_NAME.test(name) || name !== name.toLowerCase())
      throw invalidForm(
        path('name'),
        'APPLICATION_COMMAND_INVALID_NAME',
        `Command name is invalid: "${name}"`,
      );
  if ((node.description ?? '') === '')
    throw invalidForm(path('description'), 'BASE_TYPE_REQUIRED', 'This field is required');
  const options = node.options ?? [];
  if (options.length > 25)
    throw invalidForm(path('options'), 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  const firstOptional = options.findIndex((option) => option.required !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required === true))
    throw invalidForm(
      path('options'),
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  if (new Set(options.map((option) => option.name)).size < options.length)
    throw invalidForm(
      path('options'),
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      'Option name already exists',
    );
  const choices = (node.choices ?? []).reduce(
    (total, choice) => total + choice.name.length + String(choice.value).length,
    0,
  );
  return (
    node.name.length +
    (node.description ?? '').length +
    choices +
    options.reduce((total, option, index) => total + checkNode(option, path(`options.${index}`)), 0)
  );
}
