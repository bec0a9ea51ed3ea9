/** Environment → settings. Every problem is reported at once, none with a secret in it. */
import { z } from 'zod';
import { type SettingProblem, UserError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty setting, as `.env` files leave them, is one that is not set. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const settings = z.object({
  DISCORD_TOKEN: z.preprocess(unset, z.string().trim().optional()),
  DISCORD_API_URL: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  DOCUMENTS_DIR: z.preprocess(unset, z.string().optional()),
  LANGUAGE: z.preprocess(unset, z.enum(['nl', 'en']).default('nl')),
  LOG_LEVEL: z.preprocess(unset, z.enum(LOG_LEVELS).optional()),
});

export interface Config {
  /** Null: no Discord, the terminal answers. */
  readonly discordToken: string | null;
  /** Another address for Discord's REST API, for tests or a proxy; null for Discord's own. */
  readonly discordApiUrl: string | null;
  /** Null: the documents that the project ships with. */
  readonly documentsDir: string | null;
  readonly language: 'nl' | 'en';
  /** Null: `info` with Discord, `error` in the terminal. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
}

/** The names of all settings, for the check that `.env.example` lists them. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

function problemOf(issue: z.core.$ZodIssue): SettingProblem {
  const setting = issue.path.join('.');
  if (issue.code === 'invalid_value')
    return { kind: 'not-one-of', setting, choices: issue.values.map(String) };
  return { kind: issue.code === 'invalid_format' ? 'not-an-address' : 'malformed', setting };
}

/** Reads the settings. Throws a `UserError` that names every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = settings.safeParse(environment);
  if (!result.success) {
    throw new UserError({ kind: 'bad-settings', problems: result.error.issues.map(problemOf) });
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DOCUMENTS_DIR, LANGUAGE, LOG_LEVEL } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL ?? null,
    documentsDir: DOCUMENTS_DIR ?? null,
    language: LANGUAGE,
    logLevel: LOG_LEVEL ?? null,
  };
}
