/** What every way of starting the program shares: settings, the library, and how failures are told. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from './config.ts';
import { DiscordLoginError, DiscordRequestError } from './discord/failures.ts';
import { UserError } from './errors.ts';
import { DocumentReader } from './library/document-reader.ts';
import { openFolderLibrary } from './library/folder-library.ts';
import type { Library } from './library/library.ts';
import type { Logger } from './log.ts';
import type { Language } from './replies/reply.ts';
import { wordingFor } from './replies/wording/languages.ts';

/** The folder that holds package.json, whether the program runs compiled or from its source. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The documents of `folder`, else of the settings, else those that the project ships with. */
export async function openLibrary(config: Config, log: Logger, folder?: string): Promise<Library> {
  const chosen = folder ?? config.documentsDir;
  const library = await openFolderLibrary({
    folder: chosen ? resolve(chosen) : join(projectRoot(), 'seeds'),
    now: () => new Date(),
    openReader: () => new DocumentReader(),
  });
  const { problems, passedOver } = library.status();
  if (passedOver.length) log.warn({ passedOver }, 'what is no file was passed over');
  for (const { file, reason, served, cause } of problems)
    log.warn({ file, reason, served, err: cause }, 'a document could not be read as it should');
  return library;
}

/** The sentence for a failure that its reader can mend; null for one that is the program's own. */
export function sentenceFor(error: unknown, language: Language): string | null {
  const wording = wordingFor(language);
  if (error instanceof UserError) return wording.userProblem(error.problem);
  if (error instanceof DiscordLoginError) return wording.discordFailures[error.reason];
  if (error instanceof DiscordRequestError) return wording.discordFailures.refused;
  return null;
}
