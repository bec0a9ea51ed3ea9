/** A message as it is kept: all it has ever been. */
import type { APIMessage } from 'discord.js';
import type { Channel, Person } from './world.ts';

export interface StoredMessage {
  readonly id: string;
  readonly channel: Channel;
  /** The one person who sees it; null when all do. */
  readonly audience: Person | null;
  /** Every state it has had; the last is how it is now. */
  readonly states: APIMessage[];
  deleted: boolean;
}

/** How the message is now. */
export function stateOf(message: StoredMessage): APIMessage {
  const state = message.states.at(-1);
  if (state === undefined) throw new Error('A message without a state');
  return state;
}
