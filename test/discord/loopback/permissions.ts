/** Who may do what, by Discord's rules: roles added up, then a channel's exceptions, all of it moot for administrators. */
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Guild, Member } from './world.ts';

/** A channel's exception for one member. */
export interface Overwrite {
  readonly memberId: string;
  readonly deny: bigint;
}

/** What everyone may usually do, the bot included. */
export const USUAL_PERMISSIONS: bigint =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.CreatePrivateThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands;

export function permissionsOf(guild: Guild, member: Member, overwrites: readonly Overwrite[]): bigint {
  if (member.user.id === guild.ownerId) return PermissionsBitField.All;
  let granted = 0n;
  for (const role of guild.roles)
    if (role.id === guild.id || member.roles.includes(role.id)) granted |= BigInt(role.permissions);
  if ((granted & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  for (const overwrite of overwrites) if (overwrite.memberId === member.user.id) granted &= ~overwrite.deny;
  return granted;
}
