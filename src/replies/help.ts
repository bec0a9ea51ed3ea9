/** What there is to type, and how to ask without typing a command. */
import type { LibraryStatus } from '../library/library.ts';
import { howToAskReply } from './choices.ts';
import type { Block, Language, Reply } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import { plainDutch, plainEnglish } from './wording/plain-words.ts';

export interface HelpLine {
  /** "/index refresh", in the reader's language. */
  readonly usage: string;
  readonly description: string;
  /** The names of what can be filled in with it. */
  readonly options: readonly string[];
}

export interface HelpOption {
  readonly name: string;
  readonly description: string;
  /** What it is one of; empty where anything can be filled in. */
  readonly choices: readonly string[];
}

export interface Help {
  readonly commands: readonly HelpLine[];
  /** What can be filled in, each once. */
  readonly options: readonly HelpOption[];
  /** Commands that are called on a message. */
  readonly onMessages: readonly string[];
  /** Whether there are channels and messages, where it is read. */
  readonly channels: boolean;
}

export function helpReply(help: Help, status: LibraryStatus, language: Language): Reply {
  const how = howToAskReply(status, language);
  const words = wordingFor(language).conversation;
  const { oneOf } = language === 'nl' ? plainDutch : plainEnglish;
  const small = how.blocks.filter(({ kind }) => kind === 'small');
  const channels = help.channels
    ? [...words.helpChannels, ...(help.onMessages.length ? [words.helpOnMessages(help.onMessages)] : [])]
    : [];
  return {
    ...how,
    blocks: [
      ...how.blocks.filter(({ kind }) => kind !== 'small'),
      ...channels.map((line): Block => ({ kind: 'paragraph', text: plain(line) })),
      { kind: 'paragraph', text: [strong(words.helpCommands)] },
      {
        kind: 'list',
        items: help.commands.map(({ usage, description, options }) => [
          strong(usage),
          { text: ` – ${description}${options.length ? ` (${words.helpUsed(options)})` : ''}` },
        ]),
      },
      { kind: 'paragraph', text: [strong(words.helpOptions)] },
      {
        kind: 'list',
        items: help.options.map(({ name, description, choices }) => [
          strong(name),
          { text: ` – ${description}${choices.length ? `: ${oneOf(choices)}` : ''}` },
        ]),
      },
      ...small,
    ],
  };
}
