/** What is offered while an option is typed. Always answered, in time, if with nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../../commands/command.ts';
import { commandCall, commandNamed, optionsOf } from './calls.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import { readableLine } from './labels.ts';
import { ACKNOWLEDGE_MILLISECONDS, SUGGESTION_CHARACTERS, SUGGESTIONS } from './limits.ts';
import { requestOf } from './requests.ts';

/** Later than this an answer may not reach Discord in time, and who types has gone on typing. */
const SUGGEST_MILLISECONDS = ACKNOWLEDGE_MILLISECONDS * 0.7;

export async function offerSuggestions(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const suggestions = await suggestionsFor(interaction, desk).catch((error: unknown) => {
    logFailure(desk.log, error, 'nothing could be suggested');
    return [];
  });
  try {
    await interaction.respond(toChoices(suggestions));
  } catch (error) {
    logFailure(desk.log, error, 'could not offer suggestions');
  }
}

async function suggestionsFor(
  interaction: AutocompleteInteraction,
  desk: Desk,
): Promise<readonly Suggestion[]> {
  const { name, value: typed } = interaction.options.getFocused(true);
  const command = commandNamed(interaction.commandName, false, desk);
  const options = command === undefined ? [] : optionsOf(command, interaction.options.getSubcommand(false));
  const option = options.find(({ names }) => names.en === name);
  if (option === undefined) return [];
  const request = requestOf(interaction, commandCall(interaction, desk), desk);
  const late = new AbortController();
  try {
    return await Promise.race([
      desk.gate.pass('suggestion').then(() => desk.dispatcher.suggest(request, option.key, typed)),
      sleep<readonly Suggestion[]>(SUGGEST_MILLISECONDS, [], { signal: late.signal, ref: false }),
    ]);
  } finally {
    late.abort();
  }
}

/** What Discord takes: the first of each value, in one line, cut; what cannot be chosen left out. */
export function toChoices(suggestions: readonly Suggestion[]): ApplicationCommandOptionChoiceData<string>[] {
  const choices = new Map<string, ApplicationCommandOptionChoiceData<string>>();
  for (const { label, value } of suggestions) {
    const name = readableLine(label, SUGGESTION_CHARACTERS);
    if (name === '' || value.trim() === '' || value.length > SUGGESTION_CHARACTERS || choices.has(value))
      continue;
    choices.set(value, { name, value });
    if (choices.size === SUGGESTIONS) break;
  }
  return [...choices.values()];
}
