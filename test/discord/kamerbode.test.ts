/** The bot as it is, documents and commands and all, on the loopback Discord. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { startKamerbode, textOf } from './kamerbode.ts';
import { buttonsOf, countCharacters } from './loopback/components.ts';
import { openapiAvailable } from './loopback/openapi.ts';

const CUTS = 'Moet het OM bezuinigen op de IT-infrastructuur, een bezuiniging van 40 miljoen euro?';
const NO_CUTS = 'Er is geen sprake van een aan het OM opgelegde bezuiniging';

beforeAll(() => {
  if (!openapiAvailable)
    process.stderr.write('!!! SKIPPED: requests are not checked against the OpenAPI description\n');
});

describe('/ask', () => {
  it('answers in Dutch as /vraag, with the quote, its source and its date', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    const asked = discord.slash(anna, { command: 'vraag', options: { vraag: CUTS } });
    const text = textOf(await asked.reply());
    expect(text).toContain('Antwoord op vragen 7 en 8');
    expect(text).toContain(NO_CUTS);
    expect(text).toMatch(/> .*OM opgelegde bezuiniging/);
    expect(text).toContain('brief van 21 november 2025');
    expect(text).toContain('gevraagd door Sneller (D66)');
    expect(asked.ephemeral).toBe(false);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });

  it('answers in English around the Dutch quote, for the asker alone when asked so', async () => {
    const { discord } = await startKamerbode();
    const bob = discord.person({ name: 'Bob', locale: 'en-GB' });
    const asked = discord.slash(bob, { command: 'ask', options: { question: CUTS, 'only-me': true } });
    const text = textOf(await asked.reply());
    expect(text).toContain('Answer to questions 7 and 8');
    expect(text).toContain(NO_CUTS);
    expect(text).toContain('letter of 21 November 2025');
    expect(asked.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('says what it knows when there is no answer, and pings nobody', async () => {
    const { discord } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    const asked = discord.slash(anna, {
      command: 'ask',
      options: { question: '@everyone recept voor boerenkool?' },
    });
    const reply = await asked.reply();
    expect(textOf(reply)).toContain('Daarop heb ik geen antwoord gevonden.');
    expect(textOf(reply)).toContain('5 documenten');
    expect(reply.mention_everyone).toBe(false);
    expect(discord.violations).toEqual([]);
  });

  it('leads by button to the answer that an answer points to, also twice', async () => {
    const { discord } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    const question = 'Welke maatregelen worden er getroffen om fouten te voorkomen?';
    const reply = await discord.slash(anna, { command: 'ask', options: { question } }).reply();
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('Antwoord op vraag 3');
    for (const locale of ['nl', 'nl'] as const) {
      const pressed = discord.pressButton(anna, reply, 'Antwoord op vraag 3', { locale });
      expect(textOf(await pressed.reply())).toContain('Door het OM wordt onafgebroken gewerkt');
      expect(pressed.ephemeral).toBe(true);
    }
    expect(discord.violations).toEqual([]);
  });
});

describe('a mention', () => {
  it('with a question is answered as a reply', async () => {
    const { discord } = await startKamerbode();
    const said = discord.say(discord.person({ name: 'Anna' }), CUTS, { mention: true });
    const answer = await said.answer();
    expect(textOf(answer)).toContain(NO_CUTS);
    expect(answer.message_reference?.message_id).toBe(said.message.id);
    expect(discord.violations).toEqual([]);
  });

  it('with three thousand characters, or with nothing, is met with a reply too', async () => {
    const { discord } = await startKamerbode();
    const anna = discord.person({ name: 'Anna' });
    const long = `${CUTS} ${'Ik vraag mij dat al maanden af. '.repeat(60)}`.slice(0, 1900);
    const answer = await discord.say(anna, long, { mention: true }).answer();
    expect(countCharacters(answer)).toBeLessThanOrEqual(4000);
    const empty = await discord.say(anna, '', { mention: true }).answer();
    expect(textOf(empty)).toContain('Stel een vraag in uw eigen woorden');
    expect(discord.violations).toEqual([]);
  });
});

describe('a question in a message', () => {
  it('takes its answer along when it is edited and when it is deleted', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna' });
    const said = discord.say(anna, CUTS, { mention: true });
    const answer = await said.answer();
    discord.edit(anna, said.message, `<@${discord.botId}> recept voor boerenkool?`);
    const edited = await said.answer({
      where: (message) => textOf(message).includes('geen antwoord gevonden'),
    });
    expect(edited.id).toBe(answer.id);
    expect(edited.mentions).toEqual([]);
    discord.delete(said.message);
    await discord.until(() => (said.answers().length === 0 ? true : undefined), 'the answer to go');
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});

describe('what a stranger sends', () => {
  it.each([
    ['nl', 'Dat ken ik niet'],
    ['en-GB', "I don't know that"],
  ] as const)('is met with a sentence in %s, whatever it names', async (locale, sentence) => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale });
    const asked = await discord.slash(anna, { command: 'ask', options: { question: CUTS } }).reply();
    for (const customId of ['', 'x', '__proto__:1', 'constructor', '‮:::', 'SHOW:1']) {
      const forged = discord.forge(anna, asked, { customId });
      expect(textOf(await forged.reply())).toContain(sentence);
    }
    for (const customId of ['show', 'show:gone', 'whole:gone:99999999999', 'whole:x:-1', 'show:a:b:c:d']) {
      const forged = discord.forge(anna, asked, { customId, values: ['weg', '@everyone'] });
      const reply = await forged.reply();
      expect(textOf(reply)).not.toBe('');
      expect([reply.mentions, reply.mention_everyone]).toEqual([[], false]);
    }
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});

const THEELEPELS = `Antwoord van minister Jansen (Financiën) (ontvangen 2 februari 2026)

Vraag 1
Hoeveel zilveren theelepels bezit de Staat?

Antwoord op vraag 1
De Staat bezit 1.412 zilveren theelepels.
`;

describe('/index', () => {
  it('refresh by a moderator brings in a new document, reports a broken one, and goes on serving the rest', async () => {
    const { discord, folder } = await startKamerbode();
    const chief = discord.person({
      name: 'Chief',
      locale: 'nl',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    const question = { command: 'vraag', options: { vraag: 'Hoeveel zilveren theelepels bezit de Staat?' } };
    expect(textOf(await discord.slash(chief, question).reply())).not.toContain('1.412');

    await writeFile(join(folder, 'theelepels.txt'), THEELEPELS);
    await writeFile(join(folder, 'kapot.txt'), new Uint8Array([0, 1, 2, 3]));
    const refreshed = discord.slash(chief, { command: 'index', subcommand: 'ververs' });
    const report = textOf(
      await refreshed.reply({ where: (message) => textOf(message).includes('opnieuw gelezen, in') }),
    );
    expect(report).toContain('Toegevoegd (1)');
    expect(report).toContain('theelepels.txt');
    expect(report).toContain('kapot.txt: het is geen tekstbestand.');
    expect(refreshed.ephemeral).toBe(true);

    expect(textOf(await discord.slash(chief, question).reply())).toContain(
      'De Staat bezit 1.412 zilveren theelepels.',
    );
    const old = discord.slash(chief, { command: 'vraag', options: { vraag: CUTS } });
    expect(textOf(await old.reply())).toContain(NO_CUTS);
    expect(discord.violations).toEqual([]);
  });

  it('is refused to others, also where a server’s administrators let them see it', async () => {
    const { discord, folder } = await startKamerbode();
    await writeFile(join(folder, 'theelepels.txt'), THEELEPELS);
    const member = discord.person({ name: 'Member', locale: 'en-GB' });
    for (const subcommand of ['refresh', 'status']) {
      const asked = discord.slash(member, { command: 'index', subcommand, permittedByAdministrators: true });
      expect(textOf(await asked.reply())).toContain('Only moderators can do that');
    }
    const question = { command: 'ask', options: { question: 'Hoeveel zilveren theelepels bezit de Staat?' } };
    expect(textOf(await discord.slash(member, question).reply())).not.toContain('1.412');
    expect(discord.violations).toEqual([]);
  });

  it('status tells moderators what there is', async () => {
    const { discord } = await startKamerbode();
    const chief = discord.person({
      name: 'Chief',
      locale: 'en-GB',
      permissions: PermissionFlagsBits.ManageGuild,
    });
    const status = await discord.slash(chief, { command: 'index', subcommand: 'status' }).reply();
    expect(textOf(status)).toContain('5 documents from 3 September 2025 to 13 January 2026');
    expect(discord.violations).toEqual([]);
  });
});

describe('/help', () => {
  it('is shown to the asker alone', async () => {
    const { discord } = await startKamerbode();
    const asked = discord.slash(discord.person({ name: 'Anna', locale: 'nl' }), { command: 'hulp' });
    expect(textOf(await asked.reply())).toContain('/vraag');
    expect(asked.ephemeral).toBe(true);
    expect(discord.violations).toEqual([]);
  });
});

describe('many questions at once', () => {
  it('are each acknowledged once, in time', async () => {
    const { discord } = await startKamerbode();
    const people = Array.from({ length: 20 }, (_, n) => discord.person({ name: `P${n}`, locale: 'nl' }));
    const asked = people.map((person) =>
      discord.slash(person, { command: 'ask', options: { question: CUTS } }),
    );
    for (const record of asked) expect(textOf(await record.reply())).toContain(NO_CUTS);
    expect(discord.violations).toEqual([]);
  });
});
