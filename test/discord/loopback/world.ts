/** What exists on the loopback Discord: the bot, servers, channels, people. Everything else works on this. */
import { type APIApplicationCommand, type APIRole, type APIUser, ChannelType, type Locale } from 'discord.js';
import { Changes } from './changes.ts';
import { type Overwrite, permissionsOf, USUAL_PERMISSIONS } from './permissions.ts';
import { snowflake } from './snowflakes.ts';

/** Discord's flag types have no member for none. */
export const NO_FLAGS: number = 0;

export interface ChannelOptions {
  readonly name: string;
  readonly id?: string;
  readonly type?: ChannelType.GuildText | ChannelType.GuildAnnouncement;
  /** What the bot, whatever its roles, may not do here. */
  readonly deniedToBot?: bigint;
}

export interface PersonOptions {
  readonly name: string;
  /** Given by a role of their own, beside what everyone may do. */
  readonly permissions?: bigint;
  readonly locale?: `${Locale}`;
  /** A program that talks as itself, as this bot does. */
  readonly bot?: true;
  /** Names of the servers they are in; all of them when left out. */
  readonly guilds?: readonly string[];
  /** False: the bot's direct messages are refused with 50007. */
  readonly acceptsDirectMessages?: boolean;
}

export interface GuildOptions {
  readonly name: string;
  readonly id?: string;
  readonly locale?: `${Locale}`;
  readonly channels?: readonly ChannelOptions[];
  readonly members?: readonly PersonOptions[];
  readonly everyonePermissions?: bigint;
  readonly botPermissions?: bigint;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly user: APIUser;
  readonly acceptsDirectMessages: boolean;
}

export interface Member {
  readonly user: APIUser;
  readonly roles: string[];
  readonly joinedAt: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerId: string;
  readonly roles: APIRole[];
  readonly members: Map<string, Member>;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildAnnouncement
    | ChannelType.PublicThread
    | ChannelType.PrivateThread
    | ChannelType.AnnouncementThread
    | ChannelType.DM;
  readonly guild: Guild | null;
  /** Of a thread: the channel it hangs in. */
  readonly parent: Channel | null;
  /** Of a thread: who started it. */
  readonly starter: string | null;
  /** Of a direct channel: the person at the other end. */
  readonly recipient: Person | null;
  readonly overwrites: readonly Overwrite[];
}

/** Tells the bot of an event; the gateway fills it in. `intents`: any one of these suffices, 0 for none needed. */
export type Dispatch = (event: string, data: object | ((intents: number) => object), intents: number) => void;

export class World {
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly people = new Map<string, Person>();
  readonly commands: APIApplicationCommand[] = [];
  readonly changes = new Changes();
  /** Everything Discord refused or would frown upon, in sentences. */
  readonly violations: string[] = [];
  dispatch: Dispatch = () => {};

  constructor(options: { readonly applicationId: string; readonly botName: string }) {
    this.applicationId = options.applicationId;
    this.bot = { ...makeUser(options.botName, options.applicationId), bot: true };
  }

  violation(sentence: string): void {
    this.violations.push(sentence);
    this.changes.announce();
  }

  addGuild(options: GuildOptions): Guild {
    const id = options.id ?? snowflake();
    const guild: Guild = {
      id,
      name: options.name,
      locale: (options.locale ?? 'nl') as Locale,
      ownerId: snowflake(),
      roles: [makeRole('@everyone', options.everyonePermissions ?? USUAL_PERMISSIONS, id)],
      members: new Map(),
    };
    this.guilds.set(id, guild);
    this.#join(guild, this.bot, options.botPermissions ?? USUAL_PERMISSIONS);
    for (const channel of options.channels ?? [{ name: 'algemeen' }]) this.#addChannel(guild, channel);
    for (const member of options.members ?? []) this.addPerson({ ...member, guilds: [options.name] });
    return guild;
  }

  addPerson(options: PersonOptions): Person {
    const user = { ...makeUser(options.name, snowflake()), ...(options.bot ? { bot: true } : {}) };
    const person: Person = {
      id: user.id,
      name: options.name,
      locale: (options.locale ?? 'nl') as Locale,
      user,
      acceptsDirectMessages: options.acceptsDirectMessages ?? true,
    };
    this.people.set(person.id, person);
    for (const guild of this.guilds.values())
      if (options.guilds?.includes(guild.name) ?? true) this.#join(guild, user, options.permissions ?? 0n);
    return person;
  }

  directChannel(person: Person): Channel {
    for (const channel of this.channels.values()) if (channel.recipient === person) return channel;
    const channel: Channel = {
      id: snowflake(),
      name: person.name,
      type: ChannelType.DM,
      guild: null,
      parent: null,
      starter: null,
      recipient: person,
      overwrites: [],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  addThread(
    parent: Channel,
    name: string,
    starter: string,
    id: string,
    type: Channel['type'] = ChannelType.PublicThread,
  ): Channel {
    const thread: Channel = {
      id,
      name,
      type,
      guild: parent.guild,
      parent,
      starter,
      recipient: null,
      overwrites: parent.overwrites,
    };
    this.channels.set(id, thread);
    return thread;
  }

  /** What a user may do in a channel; everything usual in a direct one. */
  permissions(userId: string, channel: Channel): bigint {
    const member = channel.guild?.members.get(userId);
    if (channel.guild === null) return USUAL_PERMISSIONS;
    return member === undefined ? 0n : permissionsOf(channel.guild, member, channel.overwrites);
  }

  #addChannel(guild: Guild, options: ChannelOptions): void {
    const channel: Channel = {
      id: options.id ?? snowflake(),
      name: options.name,
      type: options.type ?? ChannelType.GuildText,
      guild,
      parent: null,
      starter: null,
      recipient: null,
      overwrites:
        options.deniedToBot === undefined ? [] : [{ memberId: this.bot.id, deny: options.deniedToBot }],
    };
    this.channels.set(channel.id, channel);
  }

  /** Joins with a role of one's own where there are permissions to give; the bot hears of the role first. */
  #join(guild: Guild, user: APIUser, permissions: bigint): void {
    const roles: string[] = [];
    if (permissions !== 0n) {
      const role = makeRole(`role of ${user.username}`, permissions, snowflake());
      guild.roles.push(role);
      roles.push(role.id);
      this.dispatch('GUILD_ROLE_CREATE', { guild_id: guild.id, role }, 1);
    }
    guild.members.set(user.id, { user, roles, joinedAt: new Date().toISOString() });
  }
}

function makeUser(name: string, id: string): APIUser {
  const username = name.toLowerCase().replaceAll(/[^a-z0-9_.]+/g, '_');
  return {
    id,
    username,
    discriminator: '0',
    global_name: name,
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
  };
}

function makeRole(name: string, permissions: bigint, id: string): APIRole {
  return {
    id,
    name,
    permissions: permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: name === '@everyone' ? 0 : 1,
    managed: false,
    mentionable: false,
    flags: NO_FLAGS,
  };
}
