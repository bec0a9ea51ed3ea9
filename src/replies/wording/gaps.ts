/** What is said of questions that were asked in vain, in both languages. */
import type { Language } from '../reply.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

/** How a question fared that was asked in vain. */
export type GapOutcome = 'nothing' | 'not-chosen' | 'voted-down';

export interface GapsWording {
  readonly title: string;
  readonly none: string;
  /** That the server keeps no questions, so that there are none. */
  readonly notKept: string;
  /** How many questions there are, in how many groups. */
  counted(questions: number, groups: number): string;
  /** How often a group was asked and how it fared; of one outcome, how often is said once. */
  asked(count: number, outcomes: readonly (readonly [GapOutcome, number])[]): string;
  /** `iso`: the last day. */
  lastAsked(iso: string): string;
  readonly privacy: string;
  readonly export: string;
  exported(questions: number): string;
  /** A file's name without its extension. */
  readonly file: string;
  /** group, questions in it, question, language, outcome, day */
  readonly columns: readonly [string, string, string, string, string, string];
  readonly outcomes: Readonly<Record<GapOutcome, string>>;
  readonly languages: Readonly<Record<Language, string>>;
}

const OUTCOMES_IN_DUTCH: Readonly<Record<GapOutcome, string>> = {
  nothing: 'niets gevonden',
  'not-chosen': 'geen van de voorstellen gekozen',
  'voted-down': 'antwoord afgekeurd',
};

const OUTCOMES_IN_ENGLISH: Readonly<Record<GapOutcome, string>> = {
  nothing: 'nothing found',
  'not-chosen': 'none of the suggestions chosen',
  'voted-down': 'answer voted down',
};

const fared = (
  outcomes: readonly (readonly [GapOutcome, number])[],
  words: Readonly<Record<GapOutcome, string>>,
): string =>
  outcomes.map(([outcome, count]) => (outcomes.length > 1 ? `${count}× ` : '') + words[outcome]).join(', ');

export const gapsInDutch: GapsWording = {
  title: 'Tevergeefs gevraagd',
  none: 'Er is niets tevergeefs gevraagd.',
  notKept: 'In deze server worden geen vragen bewaard; /instellingen toon zet dat aan.',
  counted: (questions, groups) =>
    `${plainDutch.count(questions, 'vraag', 'vragen')} over ${plainDutch.count(groups, 'onderwerp', 'onderwerpen')}`,
  asked: (count, outcomes) =>
    `${plainDutch.count(count, 'keer', 'keer')} – ${fared(outcomes, OUTCOMES_IN_DUTCH)}`,
  lastAsked: (iso) => `laatst op ${plainDutch.day(iso)}`,
  privacy: 'Wie dit vroeg, wordt niet bewaard.',
  export: 'Als bestand (CSV)',
  exported: (questions) => `Hier ${questions === 1 ? 'is 1 vraag' : `zijn ${questions} vragen`}, als CSV.`,
  file: 'tevergeefs-gevraagd',
  columns: ['onderwerp', 'aantal', 'vraag', 'taal', 'uitkomst', 'dag'],
  outcomes: OUTCOMES_IN_DUTCH,
  languages: { nl: 'Nederlands', en: 'Engels' },
};

export const gapsInEnglish: GapsWording = {
  title: 'Asked in vain',
  none: 'Nothing was asked in vain.',
  notKept: 'No questions are kept in this server; /settings show turns that on.',
  counted: (questions, groups) =>
    `${plainEnglish.count(questions, 'question', 'questions')} on ${plainEnglish.count(groups, 'subject', 'subjects')}`,
  asked: (count, outcomes) =>
    `${plainEnglish.count(count, 'time', 'times')} – ${fared(outcomes, OUTCOMES_IN_ENGLISH)}`,
  lastAsked: (iso) => `last on ${plainEnglish.day(iso)}`,
  privacy: 'Who asked is not kept.',
  export: 'As a file (CSV)',
  exported: (questions) =>
    `Here ${questions === 1 ? 'is 1 question' : `are ${questions} questions`}, as CSV.`,
  file: 'asked-in-vain',
  columns: ['subject', 'count', 'question', 'language', 'outcome', 'day'],
  outcomes: OUTCOMES_IN_ENGLISH,
  languages: { nl: 'Dutch', en: 'English' },
};
