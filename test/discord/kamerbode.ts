/** The bot as it is, documents and commands and all, on a loopback Discord, for one test. */
import { onTestFinished } from 'vitest';
import { createDispatcher } from '../../commands/index.ts';
import { type ConnectOptions, connectDiscord } from '../../src/discord/connect.ts';
import { registerCommands } from '../../src/discord/register.ts';
import type { Store } from '../../src/store/store.ts';
import { copyOfSeeds, openServers, readOnce, someMoment, withoutModel } from '../seeds.ts';
import { captureLog, ERROR, startDiscord, surroundings } from './bot.ts';
import { textOf as markdownOf } from './loopback/components.ts';
import type { LoopbackDiscord, LoopbackOptions } from './loopback/loopback-discord.ts';

/** What a message says, without the marks of what matched. */
export const textOf = (message: Parameters<typeof markdownOf>[0]): string =>
  markdownOf(message).replaceAll('*', '');

export interface Kamerbode {
  readonly discord: LoopbackDiscord;
  readonly folder: string;
  readonly store: Store;
  readonly errors: () => number;
}

/** Over a copy of the seeds, or over the documents that `make` puts into a folder of their own. */
export async function startKamerbode(
  make = copyOfSeeds,
  options: LoopbackOptions & Pick<ConnectOptions, 'messageContent'> = {},
): Promise<Kamerbode> {
  const discord = await startDiscord(options);
  const { folder, remove } = await make();
  onTestFinished(remove);
  const { log, lines } = captureLog();
  const given = await surroundings();
  const now = (): Date => someMoment;
  const libraries = await openServers(folder, {
    store: given.store,
    now,
    openReader: () => ({ read: readOnce, close: async () => {} }),
  });
  const dispatcher = createDispatcher({
    libraries,
    store: given.store,
    log,
    now,
    ...withoutModel,
  });
  const access = { ...given, api: discord.apiUrl, log };
  await registerCommands({ ...access, commands: dispatcher.commands });
  const { messageContent = false } = options;
  const connection = await connectDiscord({ ...access, dispatcher, messageContent });
  onTestFinished(() => connection.stop());
  return {
    discord,
    folder,
    store: given.store,
    errors: () => lines.filter(({ level }) => level >= ERROR).length,
  };
}
