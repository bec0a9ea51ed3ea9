/** What Discord refuses, the loopback refuses; and it remembers. */
import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { LoopbackOptions } from './loopback-discord.ts';
import { answer, ask, endScenes, inCommand, scene } from './scene.ts';

afterEach(endScenes);

describe('refusals', () => {
  async function violationsOf(
    run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
    options: LoopbackOptions = {},
    count = 1,
  ): Promise<readonly string[]> {
    const { discord, anna, errors } = await scene(inCommand(run), options);
    discord.slash(anna, ask);
    await discord.until(() => discord.violations[count - 1], `${count} violations`);
    await discord.settled();
    expect(errors.length).toBeLessThanOrEqual(1);
    return discord.violations;
  }

  test('a second acknowledgement: 40060', async () => {
    const violations = await violationsOf(async (interaction) => {
      await interaction.reply('een');
      interaction.replied = false;
      await interaction.reply('twee');
    });
    expect(violations).toEqual([
      expect.stringMatching(/callback was refused: 40060 .*already been acknowledged/),
    ]);
  });

  test('more chosen in a menu than may be, and more than there is to choose', async () => {
    const options = ['a', 'b'].map((value) => ({ label: value, value, default: true }));
    const menu = (max_values: number) => ({
      type: 1,
      components: [{ type: 3, custom_id: 'm', options, max_values }],
    });
    const sending = (max_values: number) => (interaction: ChatInputCommandInteraction) =>
      interaction.reply({ content: 'kies', components: [menu(max_values)] });
    expect(await violationsOf(sending(1))).toEqual([
      expect.stringContaining('At most 1 may be chosen, not 2.'),
    ]);
    expect(await violationsOf(sending(3))).toEqual([expect.stringContaining('There are but 2 options.')]);
  });

  test('a late acknowledgement: 10062', async () => {
    const run = async (interaction: ChatInputCommandInteraction) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await interaction.deferReply();
    };
    expect(await violationsOf(run, { acknowledgementDeadline: 30 }, 2)).toEqual([
      '/ask was not acknowledged within 30 ms',
      expect.stringMatching(/callback was refused: 10062 Unknown interaction/),
    ]);
  });

  test.each([
    [
      'too much content',
      { content: 'a'.repeat(2001) },
      /50035 Invalid Form Body \(content: Must be 2000 or fewer/,
    ],
    ['an empty message', { content: ' ' }, /50006/],
    [
      'too much text',
      {
        components: [1, 2].map((id) => answer('a'.repeat(2001), `more:${id}`)),
        flags: MessageFlags.IsComponentsV2,
      },
      /4000 \(it is 4002\)/,
    ],
    [
      'too many bytes',
      { components: [answer('€'.repeat(3500))], flags: MessageFlags.IsComponentsV2 },
      /Internal Server Error/,
    ],
    [
      'too many components',
      {
        components: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((id) => answer('a', `more:${id}`)),
        flags: MessageFlags.IsComponentsV2,
      },
      /40 or fewer components, not 45/,
    ],
    [
      'a custom id twice',
      { components: [answer('a'), answer('b')], flags: MessageFlags.IsComponentsV2 },
      /custom id cannot be duplicated/,
    ],
    ['new components without the flag', { components: [answer('a')] }, /must be one of \(1,\)/],
    [
      'content beside new components',
      { content: 'a', components: [answer('b')], flags: MessageFlags.IsComponentsV2 },
      /'content' field cannot be used/,
    ],
  ])('%s', async (_name, reply, expected) => {
    const violations = await violationsOf((interaction) =>
      interaction.reply(reply as Parameters<typeof interaction.reply>[0]),
    );
    expect(violations.join('\n')).toMatch(expected);
  });

  test('a deferred reply with more than the ephemeral flag', async () => {
    const flags = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
    const violations = await violationsOf((interaction) =>
      interaction.deferReply({ flags: flags as MessageFlags.Ephemeral }),
    );
    expect(violations).toEqual([expect.stringMatching(/EPHEMERAL alone/)]);
  });

  test('a reply that stays deferred', async () => {
    const violations = await violationsOf((interaction) => interaction.deferReply(), {
      interactionLifetime: 50,
    });
    expect(violations).toEqual(['/ask was deferred and never answered']);
  });

  test('an edit with a flag that only the first response can set', async () => {
    const violations = await violationsOf(async (interaction) => {
      await interaction.deferReply();
      const flags = MessageFlags.Ephemeral as MessageFlags.SuppressEmbeds;
      await interaction.editReply({ content: 'te laat', flags });
    });
    expect(violations).toEqual(['The bot set message flags that have no effect here: 64']);
  });

  test('an answer by the webhook before any acknowledgement', async () => {
    const violations = await violationsOf((interaction) => interaction.webhook.send('te vroeg'));
    expect(violations).toEqual([expect.stringMatching(/10015 Unknown Webhook/)]);
  });

  test('the flag of new components cannot be taken back', async () => {
    const violations = await violationsOf(async (interaction) => {
      await interaction.reply({ components: [answer('a')], flags: MessageFlags.IsComponentsV2 });
      const message = await interaction.fetchReply();
      await message.edit({ content: 'b', components: [], flags: MessageFlags.SuppressEmbeds });
    });
    expect(violations).toEqual([expect.stringMatching(/cannot be unset/)]);
  });
});
