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
      documentsDir: null,
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

  it('are listed in .env.example, each once, and that file is valid as it is', () => {
    const example = parse(readFileSync(join(projectRoot, '.env.example')));
    expect(Object.keys(example).sort()).toEqual([...SETTING_NAMES].sort());
    expect(readConfig(example)).toEqual(readConfig({}));
  });
});
