/** What is said around answers: choosing, paging, sharing, voting, listing, helping. */
import { numbersInDutch, numbersInEnglish, questionsInDutch, questionsInEnglish } from './numbers.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

export interface ConversationWording {
  // Under an answer
  readonly voteQuestion: string;
  voteYes(count: number): string;
  voteNo(count: number): string;
  readonly previousMatch: string;
  readonly nextMatch: string;
  /** Counts from 1. */
  matchOf(position: number, count: number): string;
  readonly share: string;
  readonly source: string;
  readonly cite: string;
  readonly otherQuestions: string;
  readonly chooseQuestion: string;
  /** That it was understood as going on about this: a question, or a document's title. */
  following(words: string): string;
  // Asides
  readonly citation: string;
  citedAnswer(numbers: readonly number[]): string;
  readFrom(file: string): string;
  fileNotHere(file: string): string;
  readonly officialPlace: string;
  readonly questionGone: string;
  readonly voteGone: string;
  readonly documentGone: string;
  readonly emptyMessage: string;
  /** To thanks. */
  readonly welcome: string;
  // Lists
  /** `question` is null where its words were not kept. */
  matches(count: number, question: string | null): string;
  readonly chooseAnswer: string;
  /** "1." or "1 t/m 3.", before a question. */
  shortNumbers(numbers: readonly number[]): string;
  timeline(count: number, subject: string): string;
  /** That only the nearest are told of. */
  timelineNearest(shown: number, found: number): string;
  readonly undated: string;
  questionsHere(count: number): string;
  readonly openQuestionsHere: string;
  readonly theFile: string;
  // Suggestions
  documentSuggestion(title: string): string;
  // Help
  readonly helpCommands: string;
  readonly helpOptions: string;
  readonly helpChannels: readonly string[];
  readonly helpOnMessages: (names: readonly string[]) => string;
  helpUsed(options: readonly string[]): string;
}

/** The most of a question that is said again. */
const REPEATED = 120;
const again = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > REPEATED ? `${line.slice(0, REPEATED - 1).trimEnd()}…` : line;
};

export const conversationInDutch: ConversationWording = {
  voteQuestion: 'Beantwoordt dit de vraag?',
  voteYes: (count) => `👍 Ja (${count})`,
  voteNo: (count) => `👎 Nee (${count})`,
  previousMatch: 'Vorig antwoord',
  nextMatch: 'Volgend antwoord',
  matchOf: (position, count) => `antwoord ${position} van ${count}`,
  share: 'Delen',
  source: 'Bron',
  cite: 'Citeren',
  otherQuestions: 'Andere vragen van dit document',
  chooseQuestion: 'Kies een vraag',
  following: (words) => `In vervolg op: ${again(words)}`,
  citation: 'Om over te nemen:',
  citedAnswer: (numbers) => `antwoord op ${questionsInDutch(numbers)}`,
  readFrom: (file) => `Het bestand waaruit ik citeer: ${file}`,
  fileNotHere: (file) =>
    `Het bestand ${file} kan ik hier niet tonen: het is er niet meer of het is te groot.`,
  officialPlace: 'Officiële publicatie',
  questionGone: 'Die vraag heb ik niet meer: vragen worden niet altijd bewaard. Stel haar gerust opnieuw.',
  voteGone: 'Deze vraag heb ik niet meer, dus uw stem kan ik er niet bij tellen. Stel haar gerust opnieuw.',
  documentGone: 'Dat document ken ik niet meer: het is gewijzigd of verwijderd.',
  emptyMessage: 'In dat bericht staat geen tekst waarop ik een antwoord kan zoeken.',
  welcome: 'Graag gedaan. Vraagt u gerust verder.',
  matches: (count, question) =>
    `${plainDutch.count(count, 'antwoord', 'antwoorden')}${question ? ` bij „${again(question)}”` : ''}`,
  chooseAnswer: 'Toon een antwoord',
  shortNumbers: (numbers) => `${numbersInDutch(numbers)}.`,
  timeline: (count, subject) =>
    `${plainDutch.count(count, 'antwoord', 'antwoorden')} over „${again(subject)}”, van oud naar nieuw`,
  timelineNearest: (shown, found) => `De ${shown} die het dichtst bij het onderwerp staan, van ${found}.`,
  undated: 'zonder datum',
  questionsHere: (count) => plainDutch.count(count, 'antwoord of brieftekst', 'antwoorden en briefteksten'),
  openQuestionsHere: 'Vragen zonder antwoord',
  theFile: 'Bestand',
  documentSuggestion: (title) => `Document: ${title}`,
  helpCommands: 'Opdrachten',
  helpOptions: 'Daarbij in te vullen',
  helpChannels: [
    'In een kanaal: noem mij (@) met uw vraag, of antwoord op mijn bericht om door te vragen. In een privébericht is noemen niet nodig.',
  ],
  helpOnMessages: (names) =>
    `Op het bericht van een ander: kies in het menu van dat bericht „Apps” en dan ${plainDutch.list(names.map((name) => `„${name}”`))}.`,
  helpUsed: (options) => `met ${options.join(', ')}`,
};

export const conversationInEnglish: ConversationWording = {
  voteQuestion: 'Does this answer the question?',
  voteYes: (count) => `👍 Yes (${count})`,
  voteNo: (count) => `👎 No (${count})`,
  previousMatch: 'Previous answer',
  nextMatch: 'Next answer',
  matchOf: (position, count) => `answer ${position} of ${count}`,
  share: 'Share',
  source: 'Source',
  cite: 'Cite',
  otherQuestions: 'Other questions of this document',
  chooseQuestion: 'Choose a question',
  following: (words) => `Following on: ${again(words)}`,
  citation: 'To copy:',
  citedAnswer: (numbers) => `answer to ${questionsInEnglish(numbers)}`,
  readFrom: (file) => `The file that I quote from: ${file}`,
  fileNotHere: (file) => `I can't show the file ${file} here: it is gone or too large.`,
  officialPlace: 'Official publication',
  questionGone: "I don't have that question any more: questions are not always kept. Please ask it again.",
  voteGone: "I don't have this question any more, so I can't count your vote. Please ask it again.",
  documentGone: "I don't know that document any more: it was changed or removed.",
  emptyMessage: 'There is no text in that message to find an answer to.',
  welcome: "You're welcome. Do ask on.",
  matches: (count, question) =>
    `${plainEnglish.count(count, 'answer', 'answers')}${question ? ` for “${again(question)}”` : ''}`,
  chooseAnswer: 'Show an answer',
  shortNumbers: (numbers) => `${numbersInEnglish(numbers)}.`,
  timeline: (count, subject) =>
    `${plainEnglish.count(count, 'answer', 'answers')} about “${again(subject)}”, oldest to newest`,
  timelineNearest: (shown, found) => `The ${shown} nearest to the subject, of ${found}.`,
  undated: 'undated',
  questionsHere: (count) => plainEnglish.count(count, 'answer or letter text', 'answers and letter texts'),
  openQuestionsHere: 'Questions without an answer',
  theFile: 'File',
  documentSuggestion: (title) => `Document – ${title}`,
  helpCommands: 'Commands',
  helpOptions: 'What to fill in with them',
  helpChannels: [
    'In a channel: mention me (@) with your question, or reply to my message to ask on. In a direct message no mention is needed.',
  ],
  helpOnMessages: (names) =>
    `On somebody's message: choose “Apps” in that message's menu, then ${plainEnglish.list(names.map((name) => `“${name}”`))}.`,
  helpUsed: (options) => `with ${options.join(', ')}`,
};
