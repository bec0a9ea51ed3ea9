/** The loopback with a real discord.js client: connecting, commands and what grows from them. */
import {
  ActionRowBuilder,
  Client,
  GatewayIntentBits,
  Locale,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  Routes,
  StringSelectMenuBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { buttonsOf, countCharacters, countComponents, textOf } from './components.ts';
import { ASK, answer, ask, client, endScenes, inCommand, loopback, MANAGE, scene, TOKEN } from './scene.ts';

afterEach(endScenes);

describe('login', () => {
  test('a client becomes ready with its guilds', async () => {
    const discord = await loopback({ guilds: [{ name: 'Een' }, { name: 'Twee' }] });
    const { client: bot } = await client(discord);
    expect(bot.user.id).toBe(discord.botId);
    expect(bot.guilds.cache.map((guild) => guild.name)).toEqual(['Een', 'Twee']);
    expect((await bot.guilds.fetch({ guild: discord.guilds[0]?.id ?? '', force: true })).name).toBe('Een');
    expect(discord.violations).toEqual([]);
  });

  test('another token is refused', async () => {
    const discord = await loopback();
    const made = new Client({ intents: [], rest: { api: discord.apiUrl } });
    await expect(made.login('another.token')).rejects.toThrow(/token/i);
    expect(discord.violations).toEqual(['GET /gateway/bot was refused: 401: Unauthorized']);
  });

  test('a privileged intent that is not switched on closes the connection with 4014', async () => {
    const discord = await loopback();
    const made = new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.apiUrl } });
    await expect(made.login(TOKEN)).rejects.toThrow(/intents/i);
    expect(discord.violations).toEqual([
      'The gateway closed the connection with 4014: Disallowed intent(s).',
    ]);
  });
});

describe('slash commands', () => {
  test('a deferred reply is edited into one with components', async () => {
    const { discord, anna } = await scene(
      inCommand(async (interaction) => {
        expect(interaction.commandName).toBe('ask');
        expect(interaction.options.getString('question')).toBe('Wat is AOW?');
        expect(interaction.locale).toBe(Locale.Dutch);
        expect(interaction.guild?.name).toBe('Proefserver');
        await interaction.deferReply();
        await interaction.editReply({ components: [answer('Bezig')], flags: MessageFlags.IsComponentsV2 });
        await interaction.editReply({ components: [answer('Een **antwoord**')] });
        await interaction.followUp({ content: 'En nog iets', flags: MessageFlags.Ephemeral });
      }),
    );
    const record = discord.slash(anna, ask);
    await record.acknowledged;
    const reply = await record.reply({ where: (message) => textOf(message).includes('antwoord') });
    expect(buttonsOf(reply).map((button) => button.label)).toEqual(['Meer', 'Bron']);
    expect([countComponents(reply), countCharacters(reply)]).toEqual([5, 16]);
    expect(record.replies().map(textOf)).toEqual(['Bezig', 'Een **antwoord**']);
    expect((await record.followup()).content).toBe('En nog iets');
    expect(record.ephemeral).toBe(false);
    expect(record.acknowledgementMilliseconds).toBeLessThan(1000);
    expect(discord.messages().map(textOf)).toEqual(['Een **antwoord**']);
    expect(discord.violations).toEqual([]);
  });

  test('an ephemeral reply is for one person alone', async () => {
    const { discord, anna, bot } = await scene(
      inCommand(async (interaction) => {
        const sent = await interaction.reply({
          content: 'Alleen voor jou',
          flags: MessageFlags.Ephemeral,
          withResponse: true,
        });
        expect(sent.resource?.message?.content).toBe('Alleen voor jou');
        await interaction.deleteReply();
      }),
    );
    const record = discord.slash(anna, { ...ask, channel: discord.channel() });
    expect((await record.reply()).content).toBe('Alleen voor jou');
    expect(record.ephemeral).toBe(true);
    expect(discord.messages()).toEqual([]);
    await discord.settled();
    expect(discord.violations).toEqual([]);
    const channel = await bot.channels.fetch(discord.channel().id);
    if (!channel?.isTextBased()) throw new Error('no text channel');
    expect((await channel.messages.fetch({ limit: 5 })).size).toBe(0);
  });

  test('options arrive with their types, attachments with an address', async () => {
    const { discord, anna } = await scene(
      inCommand(async (interaction) => {
        const file = interaction.options.getAttachment('file', true);
        const text = await (await fetch(file.url)).text();
        expect(interaction.options.getBoolean('private')).toBe(true);
        await interaction.reply(`${file.name}: ${text}`);
      }),
    );
    const file = { name: 'brief.txt', content: 'Geachte voorzitter', contentType: 'text/plain' };
    const record = discord.slash(anna, { command: 'ask', options: { question: 'x', private: true, file } });
    expect((await record.reply()).content).toBe('brief.txt: Geachte voorzitter');
    expect(discord.violations).toEqual([]);
  });

  test('subcommands, permissions, and what a person cannot enter', async () => {
    const { discord, anna } = await scene(
      inCommand(async (interaction) => {
        const subcommand = interaction.options.getSubcommand();
        const may = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild);
        await interaction.reply(`${subcommand} ${interaction.options.getInteger('count')} ${may}`);
      }),
    );
    const boss = discord.person({ name: 'Boss', permissions: PermissionFlagsBits.ManageGuild });
    const remove = { command: 'manage', subcommand: 'remove', options: { count: 3 } };
    expect((await discord.slash(boss, remove).reply()).content).toBe('remove 3 true');
    const forced = discord.slash(anna, { ...remove, permittedByAdministrators: true });
    expect((await forced.reply()).content).toBe('remove 3 false');
    expect(() => discord.slash(anna, remove)).toThrow('hidden');
    expect(() => discord.slash(boss, { command: 'manage' })).toThrow('subcommand');
    expect(() => discord.slash(anna, { command: 'nothing' })).toThrow('there are ask, manage');
    expect(() => discord.slash(anna, { command: 'ask' })).toThrow('required');
    expect(() => discord.slash(anna, { ...ask, options: { vraag: 'a'.repeat(201) } })).toThrow('shorter');
    expect(discord.violations).toEqual([]);
  });

  test('an autocomplete gets its choices', async () => {
    const { discord, anna } = await scene({
      interaction: async (interaction) => {
        if (!interaction.isAutocomplete()) return;
        const typed = interaction.options.getFocused();
        await interaction.respond([{ name: `${typed}!`, value: typed }]);
      },
    });
    const record = discord.autocomplete(anna, {
      command: 'ask',
      focused: 'question',
      options: { question: 'pens' },
    });
    expect(await record.choices()).toEqual([{ name: 'pens!', value: 'pens' }]);
    expect(discord.violations).toEqual([]);
  });

  test('commands come back as they were registered', async () => {
    const { discord, bot } = await scene({});
    // Past the cache, which keeps what it once knew.
    const raw = await bot.rest.get(Routes.applicationCommands(bot.application.id));
    expect(JSON.stringify(raw)).not.toContain('localizations');
    const full = await bot.application.commands.fetch({ withLocalizations: true });
    const command = full.find((each) => each.name === 'ask');
    expect(command?.nameLocalizations).toEqual({ nl: 'vraag' });
    expect(command?.options.map((option) => option.name)).toEqual(['question', 'private', 'file']);
    const ids = discord.commands.map((each) => each.id);
    await bot.application.commands.set([ASK]);
    expect(discord.commands.map((each) => each.id)).toEqual(ids.slice(0, 1));
    const guild = bot.guilds.cache.first();
    await guild?.commands.create(MANAGE);
    await guild?.commands.set([]);
    await bot.application.commands.delete(ids[0] ?? '');
    expect(discord.commands).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});

describe('components', () => {
  test('a button updates its message, another answers apart', async () => {
    const { discord, anna } = await scene({
      interaction: async (interaction) => {
        if (interaction.isChatInputCommand())
          await interaction.reply({ components: [answer('Eerste')], flags: MessageFlags.IsComponentsV2 });
        if (!interaction.isButton()) return;
        expect(interaction.message.flags.has(MessageFlags.IsComponentsV2)).toBe(true);
        if (interaction.customId === 'more:1') {
          await interaction.deferUpdate();
          await interaction.editReply({ components: [answer('Tweede', 'more:2')] });
        } else await interaction.reply({ content: 'Klaar', flags: MessageFlags.Ephemeral });
      },
    });
    const first = await discord.slash(anna, ask).reply();
    const pressed = discord.pressButton(anna, first, 'Meer');
    expect(textOf(await pressed.reply())).toBe('Tweede');
    const again = discord.pressButton(anna, first, 'more:2');
    expect((await again.reply()).content).toBe('Klaar');
    expect(() => discord.pressButton(anna, first, 'more:1')).toThrow('No button');
    expect(() => discord.pressButton(anna, first, 'Bron')).toThrow('link');
    expect(discord.violations).toEqual([]);
  });

  test('a select menu and a modal', async () => {
    const { discord, anna } = await scene({
      interaction: async (interaction) => {
        if (interaction.isChatInputCommand()) {
          const select = new StringSelectMenuBuilder()
            .setCustomId('year')
            .addOptions({ label: 'Vorig jaar', value: '2025' }, { label: 'Dit jaar', value: '2026' });
          const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
          await interaction.reply({ content: 'Kies', components: [row] });
        } else if (interaction.isStringSelectMenu()) {
          const modal = new ModalBuilder()
            .setCustomId(`why:${interaction.values[0]}`)
            .setTitle('Waarom?')
            .addLabelComponents((label) =>
              label
                .setLabel('Reden')
                .setTextInputComponent((input) => input.setCustomId('reason').setStyle(TextInputStyle.Short)),
            );
          await interaction.showModal(modal);
        } else if (interaction.isModalSubmit()) {
          const reason = interaction.fields.getTextInputValue('reason');
          await interaction.reply(`${interaction.customId} ${reason}`);
        }
      },
    });
    const message = await discord.slash(anna, ask).reply();
    const chosen = discord.select(anna, message, 'year', ['Dit jaar']);
    const submitted = await discord.submitModal(chosen, { reason: 'daarom' });
    expect((await submitted.reply()).content).toBe('why:2026 daarom');
    expect(discord.violations).toEqual([]);
  });
});
