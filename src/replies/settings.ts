/** How a server wants the bot to behave, with what changes it; and what comes before and after forgetting all. */
import type { AnswerChannel, ServerSettings } from '../store/store.ts';
import { button } from './actions.ts';
import { report, shortReport } from './aside.ts';
import type { Control, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** Actions; the arguments that are fixed are in the controls below. */
export const SET_CHANNELS = 'set-channels';
export const SET_LANGUAGE = 'set-language';
export const SET_ROLE = 'set-role';
export const SET_QUESTIONS = 'set-questions';
export const FORGET = 'forget-server';

/** The value, in the menu of languages, of each person's own. */
export const OWN_LANGUAGE = 'own';

/** As many as a list to pick from can hold. */
const MOST_CHANNELS = 25;

export function settingsReply(settings: ServerSettings, language: Language): Reply {
  const words = wordingFor(language).settings;
  const { channels, moderatorRole, keepsQuestions } = settings;
  const counted = (manner: AnswerChannel['manner']): number => ofManner(channels, manner).length;
  const item = (name: string, value: string, isDefault: boolean): RichText => [
    strong(`${name}: `),
    { text: `${value}${isDefault ? ` (${words.byDefault})` : ''}.` },
  ];
  return report(
    [
      { kind: 'title', text: [strong(words.title)] },
      {
        kind: 'list',
        items: [
          item(
            words.channels,
            words.channelsNow(counted('questions'), counted('threads')),
            channels.length === 0,
          ),
          item(words.language, words.languageNow(settings.language), settings.language === null),
          item(words.role, words.roleNow[moderatorRole === null ? 'none' : 'some'], moderatorRole === null),
          item(words.questions, words.questionsNow[keepsQuestions ? 'kept' : 'notKept'], keepsQuestions),
        ],
      },
      { kind: 'small', lines: [plain(words.roleInDiscord)] },
    ],
    controlsFor(settings, wordingFor(language)),
  );
}

function controlsFor(
  { channels, language, moderatorRole, keepsQuestions }: ServerSettings,
  { settings: words }: Wording,
): Control[] {
  const channelPicker = (manner: AnswerChannel['manner'], label: string): Control => ({
    kind: 'channels',
    label,
    action: { name: SET_CHANNELS, args: [manner] },
    chosen: ofManner(channels, manner),
    most: MOST_CHANNELS,
  });
  return [
    channelPicker('questions', words.pickQuestions),
    channelPicker('threads', words.pickThreads),
    {
      kind: 'menu',
      label: words.language,
      action: { name: SET_LANGUAGE, args: [] },
      options: ([null, 'nl', 'en'] as const).map((one) => ({
        label: `${words.language}: ${words.languageNow(one)}`,
        value: one ?? OWN_LANGUAGE,
        chosen: one === language,
      })),
    },
    {
      kind: 'roles',
      label: words.pickRole,
      action: { name: SET_ROLE, args: [] },
      chosen: moderatorRole === null ? [] : [moderatorRole],
      most: 1,
    },
    keepsQuestions
      ? button(words.dropQuestions, { name: SET_QUESTIONS, args: ['drop'] }, 'danger')
      : button(words.keepQuestions, { name: SET_QUESTIONS, args: ['keep'] }),
  ];
}

const ofManner = (channels: readonly AnswerChannel[], manner: AnswerChannel['manner']): string[] =>
  channels.filter((one) => one.manner === manner).map(({ channel }) => channel);

/** What would be deleted, and the button that does it. */
export function forgetReply(language: Language): Reply {
  const words = wordingFor(language).settings;
  return {
    tone: 'unsure',
    audience: 'asker',
    blocks: [
      { kind: 'title', text: [strong(words.forgetTitle)] },
      { kind: 'paragraph', text: plain(words.forgetWhat) },
    ],
    controls: [button(words.forget, { name: FORGET, args: [] }, 'danger')],
  };
}

export const forgottenReply = (language: Language): Reply =>
  shortReport(wordingFor(language).settings.forgotten);
