/** What becomes of buttons and menus that are used. */
import { ComponentType, InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../commands/command.ts';
import type { Control, Reply } from '../../src/replies/reply.ts';
import { startBot, WARNING } from './bot.ts';
import { type Answer, say } from './fake-dispatcher.ts';
import { hostileText } from './hostile.ts';
import { selectsOf, textOf } from './loopback/components.ts';

const QUESTION = { command: 'ask', options: { question: 'Is er geld?' } };
const PRIVATELY = { command: 'ask', options: { question: 'Is er geld?', 'only-me': true } };

/** The question gets buttons of each manner, a button says its name. */
const byName: Answer = ({ call }) => [
  call.kind === 'action' ? say(call.name, ['again']) : say('Antwoord', ['aside', 'in-place', 'public']),
];

const mannerOf = (name: string) => (name === 'in-place' || name === 'public' ? name : 'aside');

function actionIn(request: Request | undefined) {
  return request?.call.kind === 'action' ? [request.call.name, ...request.call.args] : null;
}

describe('an action', () => {
  it('in place changes the message for all who see it', async () => {
    const { discord } = await startBot(byName, { mannerOf });
    const message = await discord.slash(discord.person({ name: 'Anna' }), QUESTION).reply();
    const pressed = discord.pressButton(discord.person({ name: 'Bram' }), message, 'in-place');
    expect(textOf(await pressed.reply())).toBe('in-place');
    expect((await pressed.acknowledged).type).toBe(InteractionResponseType.DeferredMessageUpdate);
    expect(discord.messages().map(textOf)).toEqual(['in-place']);
    expect(discord.violations).toEqual([]);
  });

  it('in place keeps from others what is for the presser alone, and leaves the message as it is', async () => {
    const { discord } = await startBot(
      ({ call }) => [
        call.kind === 'action' ? say('Dat mag u niet', [], 'asker') : say('Antwoord', ['in-place']),
      ],
      { mannerOf },
    );
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, QUESTION).reply();
    const followup = await discord.pressButton(anna, message, 'in-place').followup();
    expect((followup.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
    expect(textOf(followup)).toBe('Dat mag u niet');
    expect(discord.messages().map(textOf)).toEqual(['Antwoord']);
    expect(discord.violations).toEqual([]);
  });

  it('in public makes a new message for all, and keeps the private one', async () => {
    const { discord } = await startBot(byName, { mannerOf });
    const anna = discord.person({ name: 'Anna' });
    const asked = discord.slash(anna, PRIVATELY);
    const message = await asked.reply();
    const pressed = discord.pressButton(anna, message, 'public');
    expect(textOf(await pressed.reply())).toBe('public');
    expect(pressed.ephemeral).toBe(false);
    expect(discord.messages().map(textOf)).toEqual(['public']);
    expect(asked.replies().map(textOf)).toEqual(['Antwoord']);
    expect(discord.violations).toEqual([]);
  });

  it('in public that fails is told to the presser alone', async () => {
    const { discord } = await startBot(
      ({ call }) => [call.kind === 'action' ? say('Weg', [], 'asker') : say('Antwoord', ['public'])],
      { mannerOf },
    );
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, PRIVATELY).reply();
    const followup = await discord.pressButton(anna, message, 'public').followup();
    expect((followup.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('aside leaves what others see as it is', async () => {
    const { discord } = await startBot(byName, { mannerOf });
    const message = await discord.slash(discord.person({ name: 'Anna' }), QUESTION).reply();
    const pressed = discord.pressButton(discord.person({ name: 'Bram' }), message, 'aside');
    await pressed.reply();
    expect(pressed.ephemeral).toBe(true);
    expect(discord.messages().map(textOf)).toEqual(['Antwoord']);
    expect(discord.violations).toEqual([]);
  });

  it('twice at the same moment is answered twice, each acknowledged once', async () => {
    const { discord, lines } = await startBot(byName, { mannerOf });
    const anna = discord.person({ name: 'Anna' });
    for (const [manner, typed] of [
      ['aside', QUESTION],
      ['in-place', QUESTION],
      ['aside', PRIVATELY],
    ] as const) {
      const message = await discord.slash(anna, typed).reply();
      const pressed = [1, 2].map(() => discord.pressButton(anna, message, manner));
      for (const record of pressed) expect(textOf(await record.reply())).toBe(manner);
    }
    expect(lines.filter(({ level }) => level >= WARNING)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('works where the bot may not speak any more', async () => {
    const channels = [
      { name: 'stil', deniedToBot: PermissionFlagsBits.SendMessages | PermissionFlagsBits.ViewChannel },
    ];
    const { discord } = await startBot(byName, { mannerOf, guilds: [{ name: 'Server', channels }] });
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, QUESTION).reply();
    for (const manner of ['aside', 'in-place', 'public'])
      expect(textOf(await discord.forge(anna, message, { customId: `${manner}:1` }).reply())).toBe(manner);
    expect(discord.violations).toEqual([]);
  });

  it('of a bot that was restarted is answered', async () => {
    const { discord, connection } = await startBot(byName, { mannerOf });
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, QUESTION).reply();
    await connection.stop();
    await startBot(byName, { discord, mannerOf });
    expect(textOf(await discord.pressButton(anna, message, 'aside').reply())).toBe('aside');
    expect(discord.violations).toEqual([]);
  });
});

describe('a menu', () => {
  const controls: readonly Control[] = [
    {
      kind: 'menu',
      label: 'Welke vraag?',
      action: { name: 'choose', args: ['q1'] },
      options: [
        { label: 'Vraag 1', value: 'eerste keus' },
        { label: 'Vraag 2', value: '2' },
      ],
      most: 2,
    },
    { kind: 'channels', label: 'Kanalen', action: { name: 'set-channels', args: [] }, chosen: [], most: 3 },
    { kind: 'roles', label: 'Rol', action: { name: 'set-role', args: [] }, chosen: [], most: 1 },
  ];
  const withMenus: Reply = { ...say('Kies'), controls };

  it('hands on what was chosen, behind what it carries itself', async () => {
    const { discord, dispatcher } = await startBot(({ call }) => [
      call.kind === 'action' ? say('Gekozen') : withMenus,
    ]);
    const anna = discord.person({ name: 'Anna' });
    const message = await discord.slash(anna, QUESTION).reply();
    expect(selectsOf(message).map(({ placeholder }) => placeholder)).toEqual([
      'Welke vraag?',
      'Kanalen',
      'Rol',
    ]);
    await discord.select(anna, message, 'Welke vraag?', ['Vraag 1']).reply();
    await discord.select(anna, message, 'Welke vraag?', ['Vraag 2', 'Vraag 1']).reply();
    const { id } = discord.channel();
    await discord.select(anna, message, 'Kanalen', [id]).reply();
    await discord.select(anna, message, 'Kanalen', []).reply();
    await discord.select(anna, message, 'Rol', [discord.guilds[0]?.id ?? '']).reply();
    expect(dispatcher.requests.slice(1).map(actionIn)).toEqual([
      ['choose', 'q1', 'eerste keus'],
      ['choose', 'q1', '2', 'eerste keus'],
      ['set-channels', id],
      ['set-channels'],
      ['set-role', discord.guilds[0]?.id],
    ]);
    expect(discord.violations).toEqual([]);
  });
});

describe('what a stranger sends', () => {
  it('is met with a message, whatever its custom id, its values and its kind', async () => {
    const { discord, lines } = await startBot(({ call, person }) => [say(`${call.kind} ${person.id}`)], {
      mannerOf,
    });
    const message = await discord.slash(discord.person({ name: 'Anna' }), QUESTION).reply();
    const customId = fc.oneof(
      hostileText,
      fc.stringMatching(/^[a-z-]{1,9}(:[\w-]{0,9}){0,4}$/),
      fc.constantFrom('__proto__', 'constructor:1', 'in-place', 'public', 'toString:', ':::', '‮'),
    );
    const use = fc.record(
      {
        customId,
        values: fc.array(hostileText, { maxLength: 3 }),
        type: fc.constantFrom(
          ComponentType.StringSelect,
          ComponentType.ChannelSelect,
          ComponentType.RoleSelect,
          ComponentType.UserSelect,
          ComponentType.MentionableSelect,
        ),
      },
      { requiredKeys: ['customId'] },
    );
    await fc.assert(
      fc.asyncProperty(use, async (forged) => {
        // Each a person of their own, for whom it does not go too fast.
        const stranger = discord.person({ name: 'Vreemde' });
        const record = discord.forge(stranger, message, forged);
        expect(textOf(await record.reply())).toMatch(/^(action|Dat gaat|That is)/);
      }),
      { numRuns: 60 },
    );
    expect(lines.filter(({ level }) => level >= WARNING)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });
});
