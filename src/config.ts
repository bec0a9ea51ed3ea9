/** Environment → settings. Every problem is reported at once, none with a secret in it. */
import { z } from 'zod';
import { UserError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty setting, as `.env` files leave them, is one that is not set. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

const settings = z.object({
  DISCORD_TOKEN: z.preprocess(unset, z.string().trim().optional()),
  DISCORD_API_URL: z.preprocess(
    unset,
    z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
  ),
  DOCUMENTS_DIR: z.preprocess(unset, z.string().optional()),
  LEXICON_FILE: z.preprocess(unset, z.string().optional()),
  PHRASE_API_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^https?$/, error: 'must be a web address' })
      .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '', {
        error: 'must not hold a name or password; a key belongs in PHRASE_API_KEY',
      })
      .optional(),
  ),
  PHRASE_MODEL: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u, "must be a model's name, on one line")
      .optional(),
  ),
  PHRASE_API_KEY: z.preprocess(
    unset,
    z
      .string()
      .trim()
      // What can't stand in a header would be named, whole, in the error about that header.
      .regex(/^[\x21-\x7e]+$/, 'must be one word of plain letters, digits and signs')
      .optional(),
  ),
  LANGUAGE: z.preprocess(unset, z.enum(['nl', 'en'], { error: 'must be nl or en' }).default('nl')),
  LOG_LEVEL: z.preprocess(
    unset,
    z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  ),
});

export interface Config {
  /** Null: no Discord, the terminal answers. */
  readonly discordToken: string | null;
  /** Another address for Discord's REST API, for tests or a proxy; null for Discord's own. */
  readonly discordApiUrl: string | null;
  /** Null: the documents that the project ships with. */
  readonly documentsDir: string | null;
  /** The operator's own words, beside those of the project; null: none. */
  readonly lexiconFile: string | null;
  /** Where phrasings are drafted; null: nowhere. */
  readonly phraseApiUrl: string | null;
  readonly phraseModel: string | null;
  /** Null: the endpoint asks for none. */
  readonly phraseApiKey: string | null;
  readonly language: 'nl' | 'en';
  /** Null: `info` with Discord, `error` in the terminal. */
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
}

/** The names of all settings, for the check that `.env.example` lists them. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

/** Reads the settings. Throws a `UserError` that names every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = settings.safeParse(environment);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new UserError({ kind: 'bad-settings', problems });
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DOCUMENTS_DIR, LEXICON_FILE, LANGUAGE, LOG_LEVEL } = result.data;
  const { PHRASE_API_URL, PHRASE_MODEL, PHRASE_API_KEY } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL ?? null,
    documentsDir: DOCUMENTS_DIR ?? null,
    lexiconFile: LEXICON_FILE ?? null,
    phraseApiUrl: PHRASE_API_URL ?? null,
    phraseModel: PHRASE_MODEL ?? null,
    phraseApiKey: PHRASE_API_KEY ?? null,
    language: LANGUAGE,
    logLevel: LOG_LEVEL ?? null,
  };
}
