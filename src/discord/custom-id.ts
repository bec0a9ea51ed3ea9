/** An action in the `custom_id` of a button, and back: `name:argument:argument`. */
import type { Action } from '../replies/reply.ts';
import { CUSTOM_ID_CHARACTERS } from './limits.ts';

const CUSTOM_ID = /^[a-z][a-z-]*(?::[A-Za-z0-9_-]*)*$/;

/** Null when the action does not fit the form. */
export function toCustomId(action: Action): string | null {
  // A colon within an argument would come back as two arguments.
  if (action.name.includes(':') || action.args.some((argument) => argument.includes(':'))) return null;
  const customId = [action.name, ...action.args].join(':');
  return isCustomId(customId) ? customId : null;
}

/** Null for anything that `toCustomId` does not make. */
export function fromCustomId(customId: string): Action | null {
  if (!isCustomId(customId)) return null;
  const [name = '', ...args] = customId.split(':');
  return { name, args };
}

function isCustomId(text: string): boolean {
  return text.length <= CUSTOM_ID_CHARACTERS && CUSTOM_ID.test(text);
}
