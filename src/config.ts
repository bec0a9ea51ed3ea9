/** Environment → settings. Every problem is reported at once, none with a secret in it. */
import { z } from 'zod';
import { type SettingProblem, UserError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** An empty setting, as `.env` files leave them, is one that is not set. */
const unset = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

/**
 * Desktops set a variable of this name too, to a list of locales ("en_US:en", "nl_NL.UTF-8"): the first of ours in it,
 * if any, is meant. What is no such list is left as it is.
 */
function languageOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const locales = value.trim().toLowerCase().split(':');
  const ours = locales.map((locale) => /^(nl|en)(?:$|[_.@-])/.exec(locale)?.[1]).find((found) => found);
  const isList = locales.every((locale) => /^(?:[a-z]{2,3}(?:[_.@-].*)?|c|posix)$/.test(locale));
  return ours ?? (isList && /[_:.]/.test(value) ? undefined : value);
}

const settings = z.object({
  DISCORD_TOKEN: z.preprocess(unset, z.string().trim().optional()),
  DISCORD_API_URL: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  MESSAGE_CONTENT: z.preprocess(unset, z.enum(['on', 'off']).default('off')),
  DOCUMENTS_DIR: z.preprocess(unset, z.string().optional()),
  DATA_DIR: z.preprocess(unset, z.string().optional()),
  LEXICON_FILE: z.preprocess(unset, z.string().optional()),
  PHRASE_API_URL: z.preprocess(
    unset,
    z
      .url({ protocol: /^https?$/ })
      .refine((url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === '', {
        error: 'holds-a-password' satisfies SettingProblem['kind'],
      })
      .optional(),
  ),
  PHRASE_MODEL: z.preprocess(
    unset,
    z
      .string()
      .trim()
      .regex(/^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u, 'not-a-model' satisfies SettingProblem['kind'])
      .optional(),
  ),
  PHRASE_API_KEY: z.preprocess(
    unset,
    z
      .string()
      .trim()
      // What can't stand in a header would be named, whole, in the error about that header.
      .regex(/^[\x21-\x7e]+$/, 'not-a-key' satisfies SettingProblem['kind'])
      .optional(),
  ),
  LANGUAGE: z.preprocess((value) => languageOf(unset(value)), z.enum(['nl', 'en']).default('nl')),
  LOG_LEVEL: z.preprocess(unset, z.enum(LOG_LEVELS).optional()),
});

export interface Config {
  /** Null: no Discord, the terminal answers. */
  readonly discordToken: string | null;
  /** Another address for Discord's REST API, for tests or a proxy; null for Discord's own. */
  readonly discordApiUrl: string | null;
  /** Whether the bot asks Discord for the text of messages that are not addressed to it. */
  readonly messageContent: boolean;
  /** Null: the documents that the project ships with. */
  readonly documentsDir: string | null;
  /** Where what must outlive a restart is kept; null: where the project keeps it by default. */
  readonly dataDir: string | null;
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

/** What settings say themselves when they are wrong. */
const OWN_KINDS = ['holds-a-password', 'not-a-model', 'not-a-key'] as const;

function problemOf(issue: z.core.$ZodIssue): SettingProblem {
  const setting = issue.path.join('.');
  if (issue.code === 'invalid_value')
    return { kind: 'not-one-of', setting, choices: issue.values.map(String) };
  const own = OWN_KINDS.find((kind) => kind === issue.message);
  if (own !== undefined) return { kind: own, setting };
  return { kind: issue.code === 'invalid_format' ? 'not-an-address' : 'malformed', setting };
}

/** Reads the settings. Throws a `UserError` that names every setting that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = settings.safeParse(environment);
  if (!result.success) {
    throw new UserError({ kind: 'bad-settings', problems: result.error.issues.map(problemOf) });
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, MESSAGE_CONTENT, DOCUMENTS_DIR, DATA_DIR, LEXICON_FILE } =
    result.data;
  const { LANGUAGE, LOG_LEVEL, PHRASE_API_URL, PHRASE_MODEL, PHRASE_API_KEY } = result.data;
  return {
    discordToken: DISCORD_TOKEN ?? null,
    discordApiUrl: DISCORD_API_URL ?? null,
    messageContent: MESSAGE_CONTENT === 'on',
    documentsDir: DOCUMENTS_DIR ?? null,
    dataDir: DATA_DIR ?? null,
    lexiconFile: LEXICON_FILE ?? null,
    phraseApiUrl: PHRASE_API_URL ?? null,
    phraseModel: PHRASE_MODEL ?? null,
    phraseApiKey: PHRASE_API_KEY ?? null,
    language: LANGUAGE,
    logLevel: LOG_LEVEL ?? null,
  };
}
