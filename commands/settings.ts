/** `/settings` (`/instellingen`): how the bot behaves in a server, and forgetting all of it. */
import { problemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import {
  FORGET,
  forgetReply,
  forgottenReply,
  OWN_LANGUAGE,
  SET_CHANNELS,
  SET_LANGUAGE,
  SET_QUESTIONS,
  SET_ROLE,
  settingsReply,
} from '../src/replies/settings.ts';
import type { AnswerChannel, ServerSettings } from '../src/store/store.ts';
import type { ActionHandler } from './actions.ts';
import type { Command, Request, Services } from './command.ts';
import { record, serverOf } from './moderation/record.ts';
import { uploadsOf } from './moderation/uploads.ts';

export const settings: Command = {
  key: 'settings',
  names: { en: 'settings', nl: 'instellingen' },
  descriptions: {
    en: 'How I behave in this server (for those who manage it)',
    nl: 'Hoe ik mij in deze server gedraag (voor wie die beheert)',
  },
  access: 'managers',
  audience: 'asker',
  serversOnly: true,
  subcommands: [
    {
      key: 'show',
      names: { en: 'show', nl: 'toon' },
      descriptions: {
        en: 'Channels, language, moderators, keeping of questions: show and change them',
        nl: 'Kanalen, taal, moderatoren, bewaren van vragen: bekijk en wijzig ze',
      },
      options: [],
      async *run(request, _options, { store }) {
        yield settingsReply(await store.settings.of(serverOf(request)), request.language);
      },
    },
    {
      key: 'forget',
      names: { en: 'forget', nl: 'vergeet' },
      descriptions: {
        en: 'Delete everything I keep of this server',
        nl: 'Wis alles wat ik van deze server bewaar',
      },
      options: [],
      async *run({ language }) {
        yield forgetReply(language);
      },
    },
  ],
};

/** Changes a setting, and shows all as they are then; null stands for a choice that is none. */
const change = (
  read: (args: readonly string[], now: ServerSettings) => Partial<ServerSettings> | null,
): ActionHandler => ({
  manner: 'in-place',
  access: 'managers',
  async run(args, request, services) {
    const { store } = services;
    const server = serverOf(request);
    const before = await store.settings.of(server);
    const changed = read(args, before);
    if (changed === null) return problemReply('unknownCommand', request.language);
    const after = await store.settings.save(server, changed);
    await record('change-settings', Object.keys(changed).join(' '), request, services);
    // Who chose a language for the server sees it at once.
    const spoken = 'language' in changed && after.language !== null ? after.language : request.language;
    return settingsReply(after, spoken);
  },
});

function channelsFrom(
  [manner, ...chosen]: readonly string[],
  { channels }: ServerSettings,
): Partial<ServerSettings> | null {
  if (manner !== 'questions' && manner !== 'threads') return null;
  const others = channels.filter((one) => one.manner !== manner && !chosen.includes(one.channel));
  const named = chosen.map((channel): AnswerChannel => ({ channel, manner }));
  return { channels: [...others, ...named] };
}

const LANGUAGES: Readonly<Record<string, ServerSettings['language']>> = {
  nl: 'nl',
  en: 'en',
  [OWN_LANGUAGE]: null,
};

async function forgetAll(request: Request, services: Services): Promise<Reply> {
  // The library too holds what is to be forgotten.
  await uploadsOf(services.library).forget();
  await record('forget', null, request, services);
  return forgottenReply(request.language);
}

export const settingsActions: Readonly<Record<string, ActionHandler>> = {
  [SET_CHANNELS]: change(channelsFrom),
  [SET_LANGUAGE]: change(([chosen = '']) =>
    Object.hasOwn(LANGUAGES, chosen) ? { language: LANGUAGES[chosen] ?? null } : null,
  ),
  [SET_ROLE]: change(([role = null]) => ({ moderatorRole: role })),
  [SET_QUESTIONS]: change(([keep]) =>
    keep === 'keep' || keep === 'drop' ? { keepsQuestions: keep === 'keep' } : null,
  ),
  [FORGET]: {
    manner: 'in-place',
    access: 'managers',
    run: (_args, request, services) => forgetAll(request, services),
  },
};
