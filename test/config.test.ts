import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig, SETTING_NAMES } from '../src/config.ts';
import { UserError } from '../src/errors.ts';
import { projectRoot } from './seeds.ts';

describe('the settings', () => {
  it('all have a default', () => {
    expect(readConfig({})).toEqual({
      discordToken: null,
      discordApiUrl: null,
      messageContent: false,
      documentsDir: null,
      dataDir: null,
      lexiconFile: null,
      phraseApiUrl: null,
      phraseModel: null,
      phraseApiKey: null,
      language: 'nl',
      logLevel: null,
    });
  });

  it('that are empty count as not set, as .env files leave them', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('that are wrong are all named at once, without their values', () => {
    const wrong = { LANGUAGE: 'fr', DISCORD_API_URL: 'secret-looking nonsense', LOG_LEVEL: 'loud' };
    try {
      readConfig(wrong);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).problem).toMatchObject({
        kind: 'bad-settings',
        problems: [
          { kind: 'not-an-address', setting: 'DISCORD_API_URL' },
          { kind: 'not-one-of', setting: 'LANGUAGE', choices: ['nl', 'en'] },
          { kind: 'not-one-of', setting: 'LOG_LEVEL', choices: expect.arrayContaining(['silent']) },
        ],
      });
    }
  });

  it.each([
    ['en_US:en', 'en'],
    ['nl_NL.UTF-8', 'nl'],
    ['NL', 'nl'],
    ['de_DE:en_GB', 'en'],
    ['de_DE.UTF-8', 'nl'],
  ])('of a desktop name the language in their own way: %s', (locale, language) => {
    expect(readConfig({ LANGUAGE: locale }).language).toBe(language);
  });

  it('of the language model take no password in an address, and no key that can not be sent', () => {
    const wrong = {
      PHRASE_API_URL: 'https://name:hidden@example.org/v1',
      PHRASE_MODEL: 'two\nlines',
      PHRASE_API_KEY: 'hidden\nkey',
    };
    try {
      readConfig(wrong);
      expect.unreachable();
    } catch (error) {
      const { problem } = error as UserError;
      const problems = problem.kind === 'bad-settings' ? problem.problems : [];
      expect(problems.map(({ setting }) => setting)).toEqual(Object.keys(wrong));
      expect(JSON.stringify(problems)).not.toContain('hidden');
    }
  });

  it('are listed in .env.example, each once, and that file is valid as it is', () => {
    const example = parse(readFileSync(join(projectRoot, '.env.example')));
    expect(Object.keys(example).sort()).toEqual([...SETTING_NAMES].sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
