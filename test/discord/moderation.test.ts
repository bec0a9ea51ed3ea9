/** What moderators do, on the loopback Discord: real pickers, files, buttons, and people who may not. */
import { ComponentType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { SPOONS } from '../commands/moderation/place.ts';
import { startKamerbode, textOf } from './kamerbode.ts';
import { selectsOf } from './loopback/components.ts';
import type { LoopbackDiscord } from './loopback/loopback-discord.ts';
import type { Person } from './loopback/world.ts';

const QUESTION = { command: 'vraag', options: { vraag: 'Hoeveel zilveren theelepels bezit de Staat?' } };

const chiefOf = (discord: LoopbackDiscord): Person =>
  discord.person({ name: 'Chief', locale: 'nl', permissions: PermissionFlagsBits.ManageGuild });

describe('/index add', () => {
  it('shows what was read of a file, adds it, removes it and puts it back, for the moderator alone', async () => {
    const { discord, errors } = await startKamerbode();
    const chief = chiefOf(discord);
    const file = { name: SPOONS.name, content: new TextDecoder().decode(await SPOONS.read()) };
    const asked = discord.slash(chief, {
      command: 'index',
      subcommand: 'toevoegen',
      options: { bestand: file },
    });
    const preview = await asked.reply({
      where: (message) => textOf(message).includes('Zo lees ik „lepels.txt”'),
    });
    expect(asked.ephemeral).toBe(true);
    const added = await discord.pressButton(chief, preview, 'Toevoegen').reply();
    expect(textOf(added)).toContain('Toegevoegd:');
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    expect(textOf(await discord.slash(anna, QUESTION).reply())).toContain('1.412 theelepels');
    const remove = { command: 'index', subcommand: 'verwijder', options: { document: 'lepels' } };
    const removed = await discord.slash(chief, remove).reply();
    expect(textOf(await discord.slash(anna, QUESTION).reply())).not.toContain('1.412');
    await discord.pressButton(chief, removed, 'Zet terug').reply();
    expect(textOf(await discord.slash(anna, QUESTION).reply())).toContain('1.412 theelepels');
    const log = await discord.slash(chief, { command: 'index', subcommand: 'logboek' }).reply();
    expect(textOf(log)).toMatch(
      /u: document teruggezet.*\n.*u: document verwijderd.*\n.*u: document toegevoegd/,
    );
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});

describe('/settings', () => {
  it('is one message in which channels, language and role are chosen', async () => {
    const { discord, errors } = await startKamerbode();
    const chief = chiefOf(discord);
    const shown = await discord.slash(chief, { command: 'settings', subcommand: 'show' }).reply();
    const [channels, threads, language, role] = selectsOf(shown);
    expect([channels, threads, language, role].map((select) => select?.type)).toEqual([
      ComponentType.ChannelSelect,
      ComponentType.ChannelSelect,
      ComponentType.StringSelect,
      ComponentType.RoleSelect,
    ]);
    const channel = discord.channel().id;
    const pick = 'Kanalen waar ik op elke vraag reageer';
    const picked = await discord.select(chief, shown, pick, [channel]).reply();
    expect(textOf(picked)).toContain('in 1 kanaal met een reactie');
    expect(selectsOf(picked)[0]).toMatchObject({ default_values: [{ id: channel }] });
    const english = await discord.select(chief, picked, 'Taal', ['en']).reply();
    expect(textOf(english)).toContain('Settings of this server');
    expect(english.id).toBe(shown.id);
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    expect(textOf(await discord.slash(anna, QUESTION).reply())).toContain('I found no answer');
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});

describe('a stranger', () => {
  it('who forges a moderators’ button gets a sentence, and what others see stays as it is', async () => {
    const { discord, errors } = await startKamerbode();
    const anna = discord.person({ name: 'Anna', locale: 'nl' });
    const answer = await discord.slash(anna, QUESTION).reply();
    const before = discord.messages().map(textOf);
    for (const customId of [
      'forget-server',
      'set-role',
      'add-document:x',
      'gaps:1',
      'take-phrasings-away:1:',
    ]) {
      const forged = discord.forge(anna, answer, { customId });
      expect(textOf(await forged.followup())).toMatch(/^Alleen (?:moderatoren|wie deze server mag beheren)/);
    }
    expect(discord.messages().map(textOf)).toEqual(before);
    expect(discord.violations).toEqual([]);
    expect(errors()).toBe(0);
  });
});
