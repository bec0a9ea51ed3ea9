/** What people do with an answer, from the question to the vote, on the loopback Discord with the bot as it is. */
import { describe, expect, it } from 'vitest';
import { startKamerbode, textOf } from './kamerbode.ts';
import { mediaOf, selectsOf } from './loopback/components.ts';

const QUESTION = 'moet het OM nou 40 miljoen bezuinigen of niet?';
const SURE = 'Er is geen sprake van een aan het OM opgelegde bezuiniging.';

const LOCALES = [
  ['nl', { ask: 'vraag', question: 'vraag', yes: '👍 Ja (0)', voted: '👍 Ja (1)' }],
  ['en-GB', { ask: 'ask', question: 'question', yes: '👍 Yes (0)', voted: '👍 Yes (1)' }],
] as const;

describe.each(LOCALES)('an answer in %s', (locale, words) => {
  const dutch = locale === 'nl';

  it('is voted on where it stands, for all to see', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale });
    const answer = await discord
      .slash(anna, { command: words.ask, options: { [words.question]: QUESTION } })
      .reply();
    const before = textOf(answer);
    const voted = await discord
      .pressButton(discord.person({ name: 'Bram', locale }), answer, words.yes)
      .reply();
    expect(textOf(voted)).toBe(before);
    expect(JSON.stringify(discord.messages())).toContain(words.voted);
    expect(discord.messages()).toHaveLength(1);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('found on somebody’s message is shared with all', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale });
    const said = discord.say(discord.person({ name: 'Bram' }), QUESTION);
    const found = discord.messageCommand(anna, said.message, dutch ? 'Zoek het antwoord' : 'Find the answer');
    const answer = await found.reply();
    expect(found.ephemeral).toBe(true);
    const shared = discord.pressButton(anna, answer, dutch ? 'Delen' : 'Share');
    expect(textOf(await shared.reply())).toContain(SURE);
    expect(shared.ephemeral).toBe(false);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('comes with its source, its citation, the next match and the other questions', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale });
    const answer = await discord
      .slash(anna, { command: words.ask, options: { [words.question]: QUESTION } })
      .reply();
    const source = await discord.pressButton(anna, answer, dutch ? 'Bron' : 'Source').reply();
    expect(source.attachments.map(({ filename }) => filename)).toEqual(['001_f6bf631fb9c80b1a.txt']);
    const cited = await discord.pressButton(anna, answer, dutch ? 'Citeren' : 'Cite').reply();
    expect(textOf(cited)).toContain('2025Z17315');
    const next = await discord.pressButton(anna, answer, dutch ? 'Volgend antwoord' : 'Next answer').reply();
    expect(textOf(next)).toContain(dutch ? 'antwoord 2 van' : 'answer 2 of');
    const [menu] = selectsOf(answer);
    const chosen = discord.select(anna, answer, menu?.custom_id ?? '', [menu?.options?.[0]?.value ?? '']);
    expect(textOf(await chosen.reply())).toContain(dutch ? 'Antwoord op vra' : 'Answer to quest');
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('may be one of many, to leaf through and along a line', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale });
    const search = {
      command: dutch ? 'zoek' : 'search',
      options: { [dutch ? 'over' : 'about']: 'ICT-problemen OM' },
    };
    const first = await discord.slash(anna, search).reply();
    const second = await discord.pressButton(anna, first, dutch ? 'Volgende deel' : 'Next part').reply();
    expect(textOf(second)).toMatch(/^6\\. /m);
    const line = {
      command: dutch ? 'tijdlijn' : 'timeline',
      options: { [dutch ? 'onderwerp' : 'subject']: 'hack bij het OM' },
    };
    const timeline = await discord.slash(anna, line).reply();
    expect(mediaOf(timeline)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});
