/** What `/settings` says, in both languages. */
import type { Language } from '../reply.ts';

export interface SettingsWording {
  readonly title: string;
  /** How it is where nothing was set. */
  readonly byDefault: string;
  readonly channels: string;
  /** In how many channels every question is answered, by a reply and in a thread. */
  channelsNow(replies: number, threads: number): string;
  readonly pickQuestions: string;
  readonly pickThreads: string;
  readonly language: string;
  /** Null: each person's own. */
  languageNow(language: Language | null): string;
  readonly role: string;
  readonly roleNow: Readonly<Record<'none' | 'some', string>>;
  readonly pickRole: string;
  /** That Discord itself may have to let the role use the command. */
  readonly roleInDiscord: string;
  readonly questions: string;
  readonly questionsNow: Readonly<Record<'kept' | 'notKept', string>>;
  readonly keepQuestions: string;
  readonly dropQuestions: string;
  readonly forgetTitle: string;
  readonly forgetWhat: string;
  readonly forget: string;
  readonly forgotten: string;
}

export const settingsInDutch: SettingsWording = {
  title: 'Instellingen van deze server',
  byDefault: 'standaard',
  channels: 'Kanalen',
  channelsNow: (replies, threads) =>
    replies + threads === 0
      ? 'ik antwoord wie mij vermeldt of een opdracht typt'
      : `ik antwoord op elke vraag in ${[
          ...(replies ? [`${replies === 1 ? '1 kanaal' : `${replies} kanalen`} met een reactie`] : []),
          ...(threads ? [`${threads === 1 ? '1 kanaal' : `${threads} kanalen`} in een eigen thread`] : []),
        ].join(' en in ')}; elders wie mij vermeldt of een opdracht typt`,
  pickQuestions: 'Kanalen waar ik op elke vraag reageer',
  pickThreads: 'Kanalen waar elke vraag een thread krijgt',
  language: 'Taal',
  languageNow: (language) =>
    language === null ? 'ieders eigen taal' : language === 'nl' ? 'Nederlands' : 'Engels',
  role: 'Moderatoren',
  roleNow: {
    none: 'wie deze server mag beheren',
    some: 'wie deze server mag beheren, en wie de rol hieronder heeft',
  },
  pickRole: 'Rol die documenten mag beheren',
  roleInDiscord:
    'Discord toont /index standaard alleen aan wie de server mag beheren; geef de rol daar zelf toegang toe, bij Serverinstellingen → Integraties.',
  questions: 'Vragen',
  questionsNow: {
    kept: 'de woorden van vragen worden 180 dagen bewaard, zonder wie ze stelde, zodat moderatoren zien wat er ontbreekt',
    notKept: 'de woorden van vragen worden niet bewaard; wat bewaard was, is gewist',
  },
  keepQuestions: 'Vragen bewaren',
  dropQuestions: 'Vragen niet bewaren, en wissen wat er is',
  forgetTitle: 'Alles van deze server wissen?',
  forgetWhat:
    'Instellingen, vragen, stemmen, eigen documenten, formuleringen en het logboek van deze server worden gewist. Dat kan niet ongedaan worden gemaakt. Alleen dat u dit deed, komt in het nieuwe logboek.',
  forget: 'Alles wissen',
  forgotten: 'Alles van deze server is gewist; de instellingen zijn weer zoals in het begin.',
};

export const settingsInEnglish: SettingsWording = {
  title: 'Settings of this server',
  byDefault: 'by default',
  channels: 'Channels',
  channelsNow: (replies, threads) =>
    replies + threads === 0
      ? 'I answer those who mention me or type a command'
      : `I answer every question in ${[
          ...(replies ? [`${replies === 1 ? '1 channel' : `${replies} channels`} with a reply`] : []),
          ...(threads
            ? [`${threads === 1 ? '1 channel' : `${threads} channels`} in a thread of its own`]
            : []),
        ].join(' and in ')}; elsewhere those who mention me or type a command`,
  pickQuestions: 'Channels where I reply to every question',
  pickThreads: 'Channels where every question gets a thread',
  language: 'Language',
  languageNow: (language) =>
    language === null ? "each person's own" : language === 'nl' ? 'Dutch' : 'English',
  role: 'Moderators',
  roleNow: {
    none: 'those who may manage this server',
    some: 'those who may manage this server, and those with the role below',
  },
  pickRole: 'Role that may manage documents',
  roleInDiscord:
    'Discord shows /index only to those who may manage the server, unless you open it to the role yourself, in Server Settings → Integrations.',
  questions: 'Questions',
  questionsNow: {
    kept: 'the words of questions are kept for 180 days, without who asked them, so that moderators see what is missing',
    notKept: 'the words of questions are not kept; what was kept has been deleted',
  },
  keepQuestions: 'Keep questions',
  dropQuestions: 'Keep no questions, and delete what is there',
  forgetTitle: 'Delete everything of this server?',
  forgetWhat:
    "The settings, questions, votes, own documents, phrasings and log of this server will be deleted. That can't be undone. Only that you did this goes into the new log.",
  forget: 'Delete everything',
  forgotten: 'Everything of this server has been deleted; the settings are as they were in the beginning.',
};
