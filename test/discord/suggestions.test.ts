import { setTimeout as sleep } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../commands/command.ts';
import { toChoices } from '../../src/discord/suggestions.ts';
import { startBot } from './bot.ts';
import { hostileText } from './hostile.ts';
import { checkChoices } from './loopback/response-rules.ts';

const TYPING = { command: 'beheer', subcommand: 'toevoegen', focused: 'titel' };

const moderator = { name: 'Anna', locale: 'nl', permissions: PermissionFlagsBits.ManageGuild } as const;

describe('suggestions', () => {
  it('are asked for with what is typed of this option and of the others', async () => {
    const seen: { typed: string; request: Request; option: string }[] = [];
    const { discord, dispatcher } = await startBot(undefined, {
      suggest: async (typed, request, option) => {
        seen.push({ typed, request, option });
        return [{ label: 'Jeugdzorg', value: 'doc-1' }];
      },
    });
    const anna = discord.person(moderator);
    const options = { titel: 'jeu', soort: 'brief' };
    const choices = await discord.autocomplete(anna, { ...TYPING, options }).choices();
    expect(choices).toEqual([{ name: 'Jeugdzorg', value: 'doc-1' }]);
    expect(seen).toMatchObject([
      {
        typed: 'jeu',
        option: 'title',
        request: {
          language: 'nl',
          person: { moderator: true },
          call: { kind: 'command', command: 'manage', subcommand: 'add', options: { kind: 'letter' } },
        },
      },
    ]);
    expect(dispatcher.requests).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('that fail are none, and the failure is logged', async () => {
    const { discord, lines } = await startBot(undefined, {
      suggest: async () => {
        throw new Error('kapot');
      },
    });
    const typed = discord.autocomplete(discord.person(moderator), TYPING);
    expect(await typed.choices()).toEqual([]);
    expect(lines.at(-1)?.msg).toBe('nothing could be suggested');
    expect(discord.violations).toEqual([]);
  });

  it('that take too long are none, in time', async () => {
    const { discord } = await startBot(undefined, {
      suggest: async () => {
        await sleep(5_000, null, { ref: false });
        return [];
      },
    });
    expect(await discord.autocomplete(discord.person(moderator), TYPING).choices()).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('are within Discord’s limits, whatever is suggested', () => {
    const text = fc
      .tuple(hostileText, fc.integer({ min: 0, max: 30 }))
      .map(([piece, times]) => piece.repeat(times));
    fc.assert(
      fc.property(fc.array(fc.record({ label: text, value: text }), { maxLength: 40 }), (suggestions) => {
        const choices = toChoices(suggestions);
        expect(() => checkChoices(choices)).not.toThrow();
        expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      }),
    );
  });

  it('keep the first of each value, at most twenty-five, cut at a word', () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ label: `Vraag ${n >> 1}`, value: `${n >> 1}` }));
    expect(toChoices(many).map(({ name }) => name)).toEqual(
      Array.from({ length: 25 }, (_, n) => `Vraag ${n}`),
    );
    const [long] = toChoices([{ label: 'Hoeveel mensen wachten er '.repeat(9), value: 'x' }]);
    expect(long?.name).toMatch(/^Hoeveel.{70,90} (mensen|wachten|er|Hoeveel)…$/);
  });
});
