/** Messages on the loopback, with a real discord.js client. */
import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  GatewayIntentBits,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { ask, client, endScenes, type Handlers, inCommand, loopback, scene } from './scene.ts';

afterEach(endScenes);

describe('messages', () => {
  const echo: Handlers = {
    message: async (message) => {
      if (message.channel.isSendable()) await message.channel.sendTyping();
      await message.reply(`[${message.content}]`);
    },
  };

  test('content comes with a mention, a pinging reply and in direct messages; not otherwise', async () => {
    const { discord, anna } = await scene(echo);
    const mentioned = await discord.say(anna, 'hallo', { mention: true }).answer();
    expect(mentioned.content).toBe(`[<@${discord.botId}> hallo]`);
    expect(mentioned.mentions).toEqual([]);
    expect((await discord.say(anna, 'geheim').answer()).content).toBe('[]');
    expect((await discord.say(anna, 'en?', { replyTo: mentioned }).answer()).content).toBe('[en?]');
    expect((await discord.say(anna, 'en?', { replyTo: mentioned, ping: false }).answer()).content).toBe('[]');
    const direct = discord.directChannel(anna);
    const next = discord.nextMessage(direct);
    const said = discord.say(anna, 'onder ons', { channel: direct });
    expect((await said.answer()).content).toBe('[onder ons]');
    expect((await next).content).toBe('[onder ons]');
    expect([discord.typingCount(), discord.typingCount(direct)]).toEqual([4, 1]);
    expect(discord.violations).toEqual([]);
  });

  test('with the privileged intent all content comes', async () => {
    const discord = await loopback({ privilegedIntents: GatewayIntentBits.MessageContent });
    const intents = [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ];
    await client(discord, echo, { intents });
    const anna = discord.person({ name: 'Anna' });
    expect((await discord.say(anna, 'openbaar').answer()).content).toBe('[openbaar]');
    expect(discord.violations).toEqual([]);
  });

  test('slash commands and direct messages the bot opens itself', async () => {
    const { discord, anna, bot } = await scene(
      inCommand(async (interaction) => {
        expect(interaction.guildId).toBeNull();
        expect(interaction.channel?.isDMBased()).toBe(true);
        await interaction.reply('hier');
      }),
    );
    const direct = discord.directChannel(anna);
    expect((await discord.slash(anna, { ...ask, channel: direct }).reply()).content).toBe('hier');
    await bot.users.send(anna.id, 'Dag Anna');
    expect(discord.messages(direct).map((message) => message.content)).toEqual(['hier', 'Dag Anna']);
    expect(discord.violations).toEqual([]);
  });

  test('messages are edited, deleted, and lead to threads', async () => {
    const { discord, anna } = await scene({
      message: async (message) => {
        const sent = await message.reply('concept');
        await sent.edit('definitief');
        const thread = await message.startThread({ name: 'Vervolg' });
        await thread.send('verder hier');
        const gone = await message.reply('weg');
        await gone.delete();
      },
    });
    const said = discord.say(anna, 'start', { mention: true });
    await said.answer({ where: (message) => message.content === 'definitief' });
    await said.answer({ where: (message) => message.content === 'verder hier' });
    await discord.settled();
    expect(said.answers().map((message) => message.content)).toEqual(['definitief', 'verder hier']);
    expect(discord.violations).toEqual([]);
  });

  test('a command from the menu of a message reads it', async () => {
    const { discord, anna, bot } = await scene({
      interaction: async (interaction) => {
        if (!interaction.isMessageContextMenuCommand()) return;
        await interaction.reply({
          content: interaction.targetMessage.content,
          flags: MessageFlags.Ephemeral,
        });
      },
    });
    const lookUp = new ContextMenuCommandBuilder().setName('Zoek op').setType(ApplicationCommandType.Message);
    await bot.application.commands.create(lookUp);
    const said = discord.say(anna, 'Hoeveel kost de AOW?');
    const record = discord.messageCommand(anna, said.message, 'Zoek op');
    expect((await record.reply()).content).toBe('Hoeveel kost de AOW?');
    expect(discord.violations).toEqual([]);
  });

  test('files are uploaded and can be fetched', async () => {
    const { discord, anna } = await scene(
      inCommand(async (interaction) => {
        await interaction.deferReply();
        const attachment = Buffer.from('Inhoud ëé');
        await interaction.editReply({ content: 'Zie', files: [{ attachment, name: 'stuk.txt' }] });
      }),
    );
    const [file] = (await discord.slash(anna, ask).reply()).attachments;
    expect([file?.filename, file?.size]).toEqual(['stuk.txt', 11]);
    expect(await (await fetch(file?.url ?? '')).text()).toBe('Inhoud ëé');
    expect(discord.violations).toEqual([]);
  });

  test('a channel the bot may not write in', async () => {
    const channels = [{ name: 'dicht', deniedToBot: PermissionFlagsBits.SendMessages }];
    const { discord, anna, errors } = await scene(echo, { guilds: [{ name: 'Een', channels }] });
    discord.say(anna, 'hallo', { mention: true });
    await expect.poll(() => errors.length).toBe(1);
    expect(discord.violations).toEqual([
      expect.stringMatching(/typing was refused: 50013 Missing Permissions$/),
    ]);
  });
});
