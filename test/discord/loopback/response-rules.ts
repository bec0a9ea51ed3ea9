/** The rules for responses that are no messages: choices and modals. */
import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import { invalidForm } from './refusal.ts';

function checkLength(path: string, text: unknown, minimum: number, maximum: number): void {
  if (typeof text !== 'string' || text.length < minimum || text.length > maximum)
    throw invalidForm(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${minimum} and ${maximum} in length.`);
}

export function checkChoices(choices: unknown): readonly APIApplicationCommandOptionChoice[] {
  const list = (choices ?? []) as readonly APIApplicationCommandOptionChoice[];
  if (list.length > 25)
    throw invalidForm('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  for (const [index, choice] of list.entries()) {
    checkLength(`data.choices.${index}.name`, choice.name, 1, 100);
    if (typeof choice.value === 'string') checkLength(`data.choices.${index}.value`, choice.value, 1, 100);
  }
  return list;
}

export function checkModal(modal: APIModalInteractionResponseCallbackData): void {
  checkLength('data.title', modal.title, 1, 45);
  checkLength('data.custom_id', modal.custom_id, 1, 100);
  const { length } = modal.components;
  if (length < 1 || length > 5)
    throw invalidForm('data.components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
}
