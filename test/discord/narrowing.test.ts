/** Options that narrow a question, and newer answers, on the loopback Discord. */
import { describe, expect, it } from 'vitest';
import { NEW_ANSWER, OLD_AND_NEW, OLD_ANSWER, oldAndNew } from '../newer.ts';
import { startKamerbode, textOf } from './kamerbode.ts';
import { buttonsOf } from './loopback/components.ts';

describe('a newer answer', () => {
  it.each([
    ['nl', 'Er is een nieuwer antwoord: 13 januari 2026', 'Nieuwer antwoord'],
    ['en-GB', 'There is a newer answer: 13 January 2026', 'Newer answer'],
  ] as const)('is told of, and shown at a button to who presses it (%s)', async (locale, sentence, label) => {
    const { discord, errors } = await startKamerbode(oldAndNew);
    const anna = discord.person({ name: 'Anna', locale });
    const options = { question: OLD_AND_NEW };
    const reply = await discord.slash(anna, { command: 'ask', options }).reply();
    expect(textOf(reply)).toContain(OLD_ANSWER);
    expect(textOf(reply)).toContain(sentence);
    expect(buttonsOf(reply).map((button) => button.label)).toContain(label);
    const pressed = discord.pressButton(anna, reply, label, { locale });
    expect(textOf(await pressed.reply())).toContain(NEW_ANSWER);
    expect(pressed.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});

describe.each([
  [
    'nl',
    'vraag',
    { question: 'vraag', minister: 'minister', from: 'vanaf', until: 'tot', document: 'document' },
  ],
  [
    'en-GB',
    'ask',
    { question: 'question', minister: 'minister', from: 'from', until: 'until', document: 'document' },
  ],
] as const)('the options of /ask in %s', (locale, command, names) => {
  type Typed = Partial<Record<keyof typeof names, string>>;
  const ask = async (typed: Typed) => {
    const kamerbode = await startKamerbode(oldAndNew);
    const { discord } = kamerbode;
    const anna = discord.person({ name: 'Anna', locale });
    const options = Object.fromEntries(
      Object.entries({ question: OLD_AND_NEW, ...typed }).map(([key, text]) => [
        names[key as keyof typeof names],
        text,
      ]),
    );
    return { ...kamerbode, asked: discord.slash(anna, { command, options }) };
  };

  it.each<[Typed, string]>([
    [{ from: '2025' }, NEW_ANSWER],
    [{ until: '2026-01-12' }, OLD_ANSWER],
    [{ from: 'november 2025', until: '13-1-2026', minister: 'Jansen' }, NEW_ANSWER],
    [{ document: 'nieuw' }, NEW_ANSWER],
  ])('%j narrow what is answered from', async (typed, answer) => {
    const { asked, discord, errors } = await ask(typed);
    expect(textOf(await asked.reply())).toContain(answer);
    expect(asked.ephemeral).toBe(false);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('that leave nothing are named, and ping nobody', async () => {
    const { asked, discord } = await ask({ minister: 'Jansen', until: '13 januari 2020' });
    const reply = await asked.reply();
    const dutch = locale === 'nl';
    expect(textOf(reply)).toContain(dutch ? 'Ik heb alleen gezocht bij' : 'I only searched with');
    expect(textOf(reply)).toContain(
      dutch ? 'tot en met 13 januari 2020' : 'up to and including 13 January 2020',
    );
    expect(reply.mention_everyone).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  it.each<[Typed, string, string]>([
    [{ from: 'gisteren' }, '„gisteren” is geen datum', '“gisteren” is not a date'],
    [
      { minister: '@everyone' },
      'Een bewindspersoon „\\@everyone” ken ik niet',
      'I know no minister “\\@everyone”',
    ],
    [{ document: 'weg' }, 'Een document „weg” ken ik niet', 'I know no document “weg”'],
  ])('that can’t be meant (%j) get one sentence, for the asker alone', async (typed, dutch, english) => {
    const { asked, discord, errors } = await ask(typed);
    const message = await asked.followup();
    expect(textOf(message)).toContain(locale === 'nl' ? dutch : english);
    expect(textOf(message).split('\n')).toHaveLength(1);
    expect(message.mention_everyone).toBe(false);
    expect(buttonsOf(message)).toEqual([]);
    expect(discord.messages()).toEqual([]);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});
