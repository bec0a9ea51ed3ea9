/** What every way of starting the program shares: settings, the library, and how failures are told. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Surroundings } from '../commands/index.ts';
import type { Config } from './config.ts';
import { DiscordLoginError, DiscordRequestError } from './discord/failures.ts';
import { UserError } from './errors.ts';
import { DocumentReader } from './library/document-reader.ts';
import type { Libraries } from './library/library.ts';
import { openLibraries } from './library/open-libraries.ts';
import { readLexicon } from './library/read-lexicon.ts';
import type { Logger } from './log.ts';
import { createDrafting } from './phrasings/drafting.ts';
import { createEndpoint, type EndpointSettings } from './phrasings/endpoint.ts';
import type { Clock } from './phrasings/retry.ts';
import type { Language } from './replies/reply.ts';
import { wordingFor } from './replies/wording/languages.ts';
import type { Lexicon } from './search/lexicon.ts';
import { groupAlike } from './search/likeness.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** The folder that holds package.json, whether the program runs compiled or from its source. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Read from where they are edited, also by the compiled program: they are text, not code. */
const LEXICON_DIR = join(projectRoot(), 'src', 'search', 'lexicon');

export const clock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/** `folder`, else that of the settings, else that of the documents that the project ships with. */
export function documentsFolder(config: Config, folder?: string): string {
  const chosen = folder ?? config.documentsDir;
  return chosen ? resolve(chosen) : join(projectRoot(), 'seeds');
}

/** The project's lexicon, with the operator's own words. Throws as `readLexicon` does. */
export const openLexicon = (config: Config): Promise<Lexicon> => readLexicon(LEXICON_DIR, config.lexiconFile);

/** The language model that the operator has set up. Throws a `UserError` where there is none: nothing is sent by default. */
export function endpointSettings({ phraseApiUrl, phraseModel, phraseApiKey }: Config): EndpointSettings {
  if (phraseApiUrl === null || phraseModel === null)
    throw new UserError({
      kind: 'no-model',
      missing: [
        ...(phraseApiUrl === null ? ['PHRASE_API_URL'] : []),
        ...(phraseModel === null ? ['PHRASE_MODEL'] : []),
      ],
    });
  return { url: phraseApiUrl, model: phraseModel, key: phraseApiKey };
}

/** Before Discord gives up waiting for the reply, a quarter of an hour after a button was pressed. */
const DRAFTING_MILLISECONDS = 13 * 60_000;

/** What commands for moderators work with; `stopping` ends what is still being drafted. */
export function moderationTools(
  config: Config,
  lexicon: Lexicon,
  send: typeof fetch,
  stopping: AbortSignal,
): Pick<Surroundings, 'groupAlike' | 'drafting'> {
  const hasModel = config.phraseApiUrl !== null && config.phraseModel !== null;
  return {
    groupAlike: (questions) => groupAlike(questions, lexicon, nextTurn),
    drafting: hasModel
      ? createDrafting({
          drafter: createEndpoint({ ...endpointSettings(config), ...clock, fetch: send }),
          lexicon,
          limit: () => AbortSignal.any([stopping, AbortSignal.timeout(DRAFTING_MILLISECONDS)]),
        })
      : null,
  };
}

/**
 * The documents of `folder`, else of the settings, else those that the project ships with, and for each server what the
 * store has of it.
 */
export async function openLibrary(
  config: Config,
  log: Logger,
  lexicon: Lexicon | Promise<Lexicon>,
  store: Store,
  folder?: string,
): Promise<Libraries> {
  const libraries = await openLibraries({
    folder: documentsFolder(config, folder),
    now: () => new Date(),
    openReader: () => new DocumentReader(),
    lexicon,
    store,
    onFailure: (err) => log.error({ err }, 'something of a server could not be read'),
  });
  const { problems, passedOver } = libraries.of(null).status();
  if (passedOver.length) log.warn({ passedOver }, 'what is no file was passed over');
  for (const { file, reason, served, cause } of problems)
    log.warn({ file, reason, served, err: cause }, 'a document could not be read as it should');
  return libraries;
}

/** What must outlive a restart; in memory where there is no Discord, for who sits at a terminal is nobody's server. */
export const openStoreFor = ({ dataDir }: Config, kept: boolean): Promise<Store> =>
  openStore({
    folder: kept ? resolve(dataDir ?? join(projectRoot(), 'data')) : null,
    now: () => new Date(),
    random: randomBytes,
  });

/** The store as all others get it: what it forgets of a server, the library forgets with it. */
export const storeBeside = (store: Store, libraries: Libraries): Store => ({
  ...store,
  forget: async (server) => libraries.of(server).uploads?.forget(),
});

/** The sentence for a failure that its reader can mend; null for one that is the program's own. */
export function sentenceFor(error: unknown, language: Language): string | null {
  const wording = wordingFor(language);
  if (error instanceof UserError) return wording.userProblem(error.problem);
  if (error instanceof DiscordLoginError) return wording.discordFailures[error.reason];
  if (error instanceof DiscordRequestError) return wording.discordFailures.refused;
  return null;
}
