import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  SlashCommandBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type TypedDefinition, toDefinitions } from '../../src/discord/definitions.ts';
import {
  COMMAND_CHARACTERS,
  COMMAND_DESCRIPTION_CHARACTERS,
  COMMAND_NAME_CHARACTERS,
  COMMAND_OPTIONS,
  COMMANDS as MOST_COMMANDS,
} from '../../src/discord/limits.ts';
import { COMMANDS } from './fake-dispatcher.ts';

describe('toDefinitions', () => {
  const [ask, manage, find] = toDefinitions(COMMANDS) as [TypedDefinition, TypedDefinition, object];

  it('names commands and options in English, with Dutch beside it', () => {
    expect(ask).toMatchObject({
      name: 'ask',
      name_localizations: { nl: 'vraag' },
      description: 'Ask a question',
      description_localizations: { nl: 'Stel een vraag' },
    });
  });

  it('puts required options first', () => {
    expect(ask?.options).toMatchObject([
      { name: 'question', type: ApplicationCommandOptionType.String, required: true, max_length: 300 },
      { name: 'only-me', type: ApplicationCommandOptionType.Boolean, required: false },
    ]);
  });

  it('lets everyone ask, in servers and directly', () => {
    expect(ask?.contexts).toEqual([InteractionContextType.Guild, InteractionContextType.BotDM]);
    expect(ask?.integration_types).toEqual([ApplicationIntegrationType.GuildInstall]);
    expect(ask?.default_member_permissions).toBeNull();
  });

  it('keeps what is for moderators to servers and to those who manage them', () => {
    expect(manage?.contexts).toEqual([InteractionContextType.Guild]);
    expect(manage?.default_member_permissions).toBe(String(1 << 5));
    expect(manage?.options?.map(({ name, type }) => [name, type])).toEqual([
      ['delete', ApplicationCommandOptionType.Subcommand],
      ['refresh', ApplicationCommandOptionType.Subcommand],
      ['add', ApplicationCommandOptionType.Subcommand],
    ]);
  });

  it('gives each option its type, and suggestions where there are any', () => {
    const add = manage.options?.find(({ name }) => name === 'add');
    expect(add).toMatchObject({
      options: [
        { name: 'file', type: ApplicationCommandOptionType.Attachment, required: true },
        {
          name: 'kind',
          type: ApplicationCommandOptionType.String,
          choices: [
            { name: 'letter', name_localizations: { nl: 'brief' }, value: 'letter' },
            { name: 'answers', name_localizations: { nl: 'antwoorden' }, value: 'answers' },
          ],
        },
        { name: 'channel', type: ApplicationCommandOptionType.Channel },
        { name: 'role', type: ApplicationCommandOptionType.Role },
        { name: 'title', type: ApplicationCommandOptionType.String, autocomplete: true },
      ],
    });
  });

  it('puts what is called on a message into its menu, by both its names, and with nothing else', () => {
    expect(find).toEqual({
      type: ApplicationCommandType.Message,
      name: 'Find the answer',
      name_localizations: { nl: 'Zoek het antwoord' },
      integration_types: [ApplicationIntegrationType.GuildInstall],
      contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
      default_member_permissions: null,
    });
  });

  it('passes the checks of discord.js', () => {
    for (const definition of [ask, manage]) {
      const builder = new SlashCommandBuilder()
        .setName(definition.name)
        .setNameLocalization(Locale.Dutch, definition.name_localizations?.nl ?? null)
        .setDescription(definition.description)
        .setDescriptionLocalization(Locale.Dutch, definition.description_localizations?.nl ?? null);
      expect(builder.toJSON()).toMatchObject({ name: definition.name, description: definition.description });
    }
  });
});

/** What Discord counts of a command: its names, descriptions and options, in the longest of its languages. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly name_localizations?: object | null;
  readonly description_localizations?: object | null;
  readonly options?: readonly unknown[];
}

function everyPart(part: Named): Named[] {
  return [part, ...(part.options ?? []).flatMap((option) => everyPart(option as Named))];
}

const longest = (text: string, translations: object | null | undefined): number =>
  Math.max(text.length, ...Object.values(translations ?? {}).map((other) => String(other).length));

describe('the bot’s own commands', () => {
  it('stay within what Discord takes', () => {
    const definitions = toDefinitions(commands);
    expect(definitions.length).toBeLessThanOrEqual(MOST_COMMANDS);
    for (const definition of definitions) {
      const parts = everyPart(definition as Named);
      let characters = 0;
      for (const {
        name,
        description = '',
        name_localizations,
        description_localizations,
        options = [],
      } of parts) {
        const nameLength = longest(name, name_localizations);
        const descriptionLength = longest(description, description_localizations);
        expect(nameLength).toBeLessThanOrEqual(COMMAND_NAME_CHARACTERS);
        expect(descriptionLength).toBeLessThanOrEqual(COMMAND_DESCRIPTION_CHARACTERS);
        expect(options.length).toBeLessThanOrEqual(COMMAND_OPTIONS);
        characters += nameLength + descriptionLength;
      }
      expect(characters).toBeLessThanOrEqual(COMMAND_CHARACTERS);
    }
  });
});
