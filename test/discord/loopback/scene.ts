/** What the loopback's own tests share: a loopback, a client that is ready, commands, somebody to use them. */
import {
  ActionRowBuilder,
  type BaseInteraction,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Message,
  Partials,
  PermissionFlagsBits,
  SlashCommandBuilder,
  TextDisplayBuilder,
} from 'discord.js';
import { LoopbackDiscord, type LoopbackOptions } from './loopback-discord.ts';

export const TOKEN = 'loopback.token.valid';
const endings: (() => Promise<void>)[] = [];

/** For `afterEach`: ends the clients, then the loopbacks. */
export async function endScenes(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

export async function loopback(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = await LoopbackDiscord.start({ waitTimeout: 3000, ...options });
  endings.push(() => discord.stop());
  return discord;
}

export interface Handlers {
  readonly interaction?: (interaction: BaseInteraction) => Promise<unknown>;
  readonly message?: (message: Message) => Promise<unknown>;
}

/** A client that is ready; what its handlers throw is kept in `errors`. */
export async function client(
  discord: LoopbackDiscord,
  handlers: Handlers = {},
  options: Partial<ClientOptions> = {},
): Promise<{ client: Client<true>; errors: unknown[] }> {
  const errors: unknown[] = [];
  const made = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: discord.apiUrl },
    ...options,
  });
  endings.push(() => made.destroy());
  const keep = (error: unknown): void => {
    errors.push(error);
  };
  made.on(Events.Error, keep);
  made.on(Events.InteractionCreate, (interaction) => void handlers.interaction?.(interaction).catch(keep));
  made.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void handlers.message?.(message).catch(keep);
  });
  const ready = new Promise<Client<true>>((resolve) => made.once(Events.ClientReady, resolve));
  await made.login(TOKEN);
  return { client: await ready, errors };
}

export const ASK = new SlashCommandBuilder()
  .setName('ask')
  .setNameLocalizations({ nl: 'vraag' })
  .setDescription('Ask something')
  .setDescriptionLocalizations({ nl: 'Vraag iets' })
  .addStringOption((option) =>
    option
      .setName('question')
      .setNameLocalizations({ nl: 'vraag' })
      .setDescription('What to ask')
      .setRequired(true)
      .setAutocomplete(true)
      .setMaxLength(200),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('For me alone'))
  .addAttachmentOption((option) => option.setName('file').setDescription('A document'));

export const MANAGE = new SlashCommandBuilder()
  .setName('manage')
  .setDescription('Manage')
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((subcommand) =>
    subcommand
      .setName('remove')
      .setDescription('Remove')
      .addIntegerOption((option) => option.setName('count').setDescription('How many').setRequired(true)),
  );

export function answer(text: string, customId = 'more:1'): ContainerBuilder {
  return new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent(text))
    .addActionRowComponents(
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId(customId).setLabel('Meer').setStyle(ButtonStyle.Primary),
        new ButtonBuilder().setURL('https://example.org/').setLabel('Bron').setStyle(ButtonStyle.Link),
      ),
    );
}

export function inCommand(
  run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Pick<Handlers, 'interaction'> {
  return {
    interaction: async (interaction) => {
      if (interaction.isChatInputCommand()) await run(interaction);
    },
  };
}

/** A loopback, a client with the command `ask` registered, and somebody to use it. */
export async function scene(handlers: Handlers, options: LoopbackOptions = {}) {
  const discord = await loopback(options);
  const { client: bot, errors } = await client(discord, handlers);
  await bot.application.commands.set([ASK, MANAGE]);
  return { discord, bot, errors, anna: discord.person({ name: 'Anna', locale: 'nl' }) };
}

export const ask = { command: 'vraag', options: { vraag: 'Wat is AOW?' } } as const;
