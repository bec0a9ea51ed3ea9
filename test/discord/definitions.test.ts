import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  SlashCommandBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { toDefinitions } from '../../src/discord/definitions.ts';
import { COMMANDS } from './fake-dispatcher.ts';

describe('toDefinitions', () => {
  const [ask, manage] = toDefinitions(COMMANDS);

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
    ]);
  });

  it('passes the checks of discord.js', () => {
    for (const definition of toDefinitions(COMMANDS)) {
      const builder = new SlashCommandBuilder()
        .setName(definition.name)
        .setNameLocalization(Locale.Dutch, definition.name_localizations?.nl ?? null)
        .setDescription(definition.description)
        .setDescriptionLocalization(Locale.Dutch, definition.description_localizations?.nl ?? null);
      expect(builder.toJSON()).toMatchObject({ name: definition.name, description: definition.description });
    }
  });
});
