/** What moderators see of what they did, and of other ways to ask, in both languages. */
import type { PhrasingProblem } from '../../phrasings/check-phrasing.ts';
import type { ModeratorAction } from '../../store/store.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

export interface ModerationWording {
  // The log
  readonly log: string;
  readonly logEmpty: string;
  readonly newerEntries: string;
  readonly olderEntries: string;
  moment(at: Date): string;
  /** Who reads the log. */
  readonly you: string;
  someone(id: string): string;
  readonly actions: Readonly<Record<ModeratorAction, string>>;
  /** Keys of `ServerSettings` that were changed, by spaces. */
  settings(keys: string): string;
  // Other ways to ask
  phrasingProblem(problem: PhrasingProblem): string;
  phrasingAdded(text: string): string;
  /** Whether the passage is the first that is now found by it. */
  readonly phrasingFinds: Readonly<Record<'yes' | 'no', string>>;
  readonly phrasings: string;
  readonly noPhrasings: string;
  readonly byModerator: string;
  byModel(model: string): string;
  confirmed(yes: number, no: number): string;
  /** Of a phrasing whose passage is gone. */
  readonly noPassage: string;
  readonly takeAway: string;
  takenAway(count: number): string;
}

const named = (keys: string, names: Readonly<Record<string, string>>): string =>
  keys
    .split(' ')
    .map((key) => names[key] ?? key)
    .join(', ');

export const moderationInDutch: ModerationWording = {
  log: 'Logboek van moderatoren',
  logEmpty: 'Hier staat niets (meer): moderatoren deden nog niets, of het is langer dan een jaar geleden.',
  newerEntries: 'Nieuwer',
  olderEntries: 'Ouder',
  moment: plainDutch.moment,
  you: 'u',
  someone: (id) => `de persoon met nummer ${id}`,
  actions: {
    refresh: 'documenten opnieuw gelezen',
    'add-document': 'document toegevoegd',
    'remove-document': 'document verwijderd',
    'restore-document': 'document teruggezet',
    'add-phrasing': 'formulering toegevoegd',
    'remove-phrasing': 'formulering weggehaald',
    'dismiss-confirmed': 'bevestigd antwoord weggehaald',
    'export-gaps': 'wat tevergeefs werd gevraagd als bestand opgehaald',
    'change-settings': 'instellingen gewijzigd',
    forget: 'alles van deze server gewist',
  },
  settings: (keys) =>
    named(keys, {
      channels: 'kanalen',
      language: 'taal',
      moderatorRole: 'rol',
      keepsQuestions: 'vragen bewaren',
    }),
  phrasingProblem(problem) {
    switch (problem.kind) {
      case 'too-short':
        return `Een formulering moet uit minstens ${problem.leastWords} woorden bestaan.`;
      case 'too-long':
        return `Een formulering mag hooguit ${problem.most} tekens lang zijn.`;
      case 'copy':
        return 'Zo staat de vraag er al in het document; geef andere woorden.';
      case 'known':
        return 'Deze formulering is er al bij dit antwoord.';
      case 'full':
        return `Bij dit antwoord staan al ${problem.most} formuleringen; haal er eerst een weg.`;
    }
  },
  phrasingAdded: (text) => `Voortaan hoort „${text}” bij dit antwoord:`,
  phrasingFinds: {
    yes: 'Wie het zo vraagt, vindt dit antwoord nu als eerste.',
    no: 'Wie het zo vraagt, vindt nog een ander antwoord eerst; een formulering met meer woorden van het onderwerp helpt.',
  },
  phrasings: 'Andere manieren om iets te vragen',
  noPhrasings: 'Deze server heeft nog geen eigen formuleringen; /index formulering voegt er een toe.',
  byModerator: 'van een moderator',
  byModel: (model) => `opgesteld door ${model}`,
  confirmed: (yes, no) => `bevestigd door stemmen: ${yes} voor, ${no} tegen`,
  noPassage: 'het antwoord is er niet meer',
  takeAway: 'Weghalen …',
  takenAway: (count) => `${plainDutch.count(count, 'formulering', 'formuleringen')} weggehaald.`,
};

export const moderationInEnglish: ModerationWording = {
  log: 'Log of moderators',
  logEmpty: 'There is nothing here (any more): moderators did nothing yet, or it is more than a year ago.',
  newerEntries: 'Newer',
  olderEntries: 'Older',
  moment: plainEnglish.moment,
  you: 'you',
  someone: (id) => `the person with number ${id}`,
  actions: {
    refresh: 'read the documents again',
    'add-document': 'added a document',
    'remove-document': 'removed a document',
    'restore-document': 'put a document back',
    'add-phrasing': 'added a phrasing',
    'remove-phrasing': 'took a phrasing away',
    'dismiss-confirmed': 'took a confirmed answer away',
    'export-gaps': 'fetched what was asked in vain as a file',
    'change-settings': 'changed settings',
    forget: 'deleted everything of this server',
  },
  settings: (keys) =>
    named(keys, {
      channels: 'channels',
      language: 'language',
      moderatorRole: 'role',
      keepsQuestions: 'keeping questions',
    }),
  phrasingProblem(problem) {
    switch (problem.kind) {
      case 'too-short':
        return `A phrasing must have at least ${problem.leastWords} words.`;
      case 'too-long':
        return `A phrasing may be at most ${problem.most} characters long.`;
      case 'copy':
        return 'The document has the question in these words already; use others.';
      case 'known':
        return 'This answer has that phrasing already.';
      case 'full':
        return `This answer has ${problem.most} phrasings already; take one away first.`;
    }
  },
  phrasingAdded: (text) => `From now on “${text}” belongs to this answer:`,
  phrasingFinds: {
    yes: 'Who asks it so now finds this answer first.',
    no: 'Who asks it so still finds another answer first; a phrasing with more words of the subject helps.',
  },
  phrasings: 'Other ways to ask',
  noPhrasings: 'This server has no phrasings of its own yet; /index phrasing adds one.',
  byModerator: 'by a moderator',
  byModel: (model) => `drafted by ${model}`,
  confirmed: (yes, no) => `confirmed by votes: ${yes} for, ${no} against`,
  noPassage: 'the answer is gone',
  takeAway: 'Take away …',
  takenAway: (count) => `${plainEnglish.count(count, 'phrasing', 'phrasings')} taken away.`,
};
