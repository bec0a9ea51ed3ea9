import type { Dating, DocumentKind, Minister } from '../../documents/document.ts';
import type { LibraryStatus, Problem } from '../../library/library.ts';
import { conversationInEnglish } from './conversation.ts';
import { gapsInEnglish } from './gaps.ts';
import { mannersInEnglish } from './manners.ts';
import { moderationInEnglish } from './moderation.ts';
import { questionsInEnglish } from './numbers.ts';
import { ownDocumentsInEnglish } from './own-documents.ts';
import { phrasingsInEnglish } from './phrasings.ts';
import { plainEnglish } from './plain-words.ts';
import { userProblemInEnglish } from './problems.ts';
import { settingsInEnglish } from './settings.ts';
import { reasonInEnglish } from './unread.ts';
import { ownInEnglish } from './uploads.ts';
import type { Wording } from './wording.ts';

const { count, number, tenths, list, day, moment } = plainEnglish;

const OFFICES = { minister: 'minister', staatssecretaris: 'state secretary' };

/** The department keeps its Dutch name: it is how it can be found. */
function minister({ office, surname, department, preposition }: Minister): string {
  const title = OFFICES[office];
  if (surname === null) return department ? `${title} ${preposition ? 'for' : 'of'} ${department}` : title;
  return department ? `${title} ${surname} (${department})` : `${title} ${surname}`;
}

const ROLES = { received: 'answer received on', letter: 'letter of', submitted: 'questions sent in on' };

function date({ value, role, after }: Dating, kind?: DocumentKind): string {
  if (value && role === 'received' && kind === 'postponement') return `notice received on ${day(value)}`;
  if (value) return role ? `${ROLES[role]} ${day(value)}` : day(value);
  return after ? `date unknown, after ${day(after.value)}` : 'date unknown';
}

function dateEvidence({ value, evidence, from, after }: Dating): string | null {
  if (value) return from === 'sidecar' ? `The document itself states no date; ${evidence ?? ''}.` : null;
  return after
    ? `The document does not state its own date, but names “${after.evidence}” as a day in the past.`
    : 'The document states no date.';
}

const span = ({ firstDate, lastDate, undated }: LibraryStatus): string => {
  const dated =
    firstDate && lastDate
      ? firstDate === lastDate
        ? ` of ${day(firstDate)}`
        : ` from ${day(firstDate)} to ${day(lastDate)}`
      : '';
  return undated ? `${dated}${dated ? ', ' : ' '}${undated} of them undated` : dated;
};

const SERVED: Readonly<Record<Problem['served'], string>> = {
  nothing: '',
  previous: '; the version before stays in use',
  'without-sidecar': '; the document is used without it',
};

export const english: Wording = {
  answerTitle: (list) => `Answer to ${questionsInEnglish(list)}`,
  letterTitle: (section) => (section ? `From the letter: ${section}` : 'From the letter'),
  questionLabel: (number) => `Question ${number}`,
  minister,
  day,
  date,
  dateEvidence,
  askedBy: (names, submitted) =>
    `asked by ${names.join(', ')}${submitted ? `, sent in on ${day(submitted)}` : ''}`,
  answeredBy: 'Answer by',
  noMinister: 'minister not named',
  officialPublication: 'official publication',
  notes: 'Notes',
  moreNotes: (more) => `and ${count(more, 'more note', 'more notes')}`,
  questionNumbers: questionsInEnglish,
  page: (page, pages) => `part ${page} of ${pages}`,
  newer: (iso) => `There is a newer answer: ${day(iso)}`,
  wholeAnswer: 'Whole answer',
  newerAnswer: 'Newer answer',
  previousPage: 'Previous part',
  nextPage: 'Next part',
  citedDocument: (title) => `Cited: ${title}`,
  conversation: conversationInEnglish,
  unsure: 'I am not sure which answer you are looking for. These come nearest:',
  nothing: 'I found no answer to that.',
  narrowedTo: ({ minister, asker, from, until, document, kind }) =>
    `I only searched ${list([
      ...(minister ? [`with minister “${minister}”`] : []),
      ...(asker ? [`with asker “${asker}”`] : []),
      ...(from ? [`from ${day(from)}`] : []),
      ...(until ? [`up to and including ${day(until)}`] : []),
      ...(document ? [`in document “${document}”`] : []),
      ...(kind ? [`in documents of the kind “${english.parse.kinds[kind]}”`] : []),
    ])}.`,
  nearest: 'What comes nearest:',
  openQuestion({ kind, particulars: { askers, submitted, date } }) {
    const by = askers.length ? ` by ${list(askers.map(({ name }) => name))}` : '';
    const on = submitted ? ` on ${day(submitted.value)}` : '';
    const put = `This question was asked${on}${by}`;
    if (kind !== 'postponement') return `${put}; I know no answer to it.`;
    return `${put}; the answer was put off${date.value ? ` (notice of ${day(date.value)})` : ''}.`;
  },
  coverage: (status) =>
    `I know ${count(status.documents, 'document', 'documents')}${span(status)}; updated on ${moment(status.refreshedAt)}.`,
  howToAsk: [
    "Ask a question in your own words, and I look up the minister's answer (in Dutch, as it was given).",
    'For example: how many people are off sick at the OM?',
  ],
  refreshed: (milliseconds) =>
    `The documents have been read again, in ${tenths(milliseconds / 1000)} seconds.`,
  refreshing: 'The documents are being read again; meanwhile questions are answered from the last reading.',
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  nothingChanged: 'Nothing has changed.',
  unchanged: (number) => `${count(number, 'document', 'documents')} unchanged`,
  andMore: (more) => `and ${number(more)} more`,
  status: 'What I know',
  counts: (status) =>
    `${count(status.documents, 'document', 'documents')}${ownInEnglish(status)}${span(status)}, ${count(status.passages, 'answer or letter text', 'answers and letter texts')}; updated on ${moment(status.refreshedAt)}.`,
  reason: reasonInEnglish,
  problems: 'Not read, or not whole',
  problem: (problem) => `${problem.file}: ${reasonInEnglish(problem.reason)}${SERVED[problem.served]}.`,
  passedOver: (names, number) =>
    `Passed over, as no file: ${[...names, ...(number > names.length ? [`and ${number - names.length} more`] : [])].join(', ')}.`,
  moderatorsOnly: 'Only moderators can do that: those who may manage this server, or have its role for it.',
  managersOnly: 'Only those who may manage this server can do that.',
  serversOnly: userProblemInEnglish({ kind: 'no-server' }),
  unknownCommand:
    "I don't know that; /help says what I can do. A button may be from an earlier version: please ask your question again then.",
  gone: "I don't know that answer any more: the document was changed or removed. Please ask your question again.",
  notChosen: 'Choose the answer from the list that appears while you type.',
  failed: 'Something went wrong on my side; it has been logged. Please try again later.',
  folderUnreadable: "The documents folder can't be read; I go on answering from what I knew already.",
  userProblem: userProblemInEnglish,
  discordFailures: {
    'invalid-token': 'Discord does not know this DISCORD_TOKEN; copy it again from the Developer Portal.',
    'disallowed-intents':
      'Discord does not let the bot listen; turn on the “Message Content Intent” under “Privileged Gateway Intents” in the Developer Portal, or turn MESSAGE_CONTENT off.',
    unreachable: "Discord can't be reached; check the connection and try again later.",
    refused: 'Discord refuses the commands; the log says why.',
  },
  registered: (number, changed) =>
    changed
      ? `${count(number, 'command', 'commands')} registered with Discord.`
      : 'Discord knows the commands already; nothing has changed.',
  warning(given) {
    switch (given.kind) {
      case 'question-without-answer':
        return `${questionsInEnglish(given.questions)} ${given.questions.length === 1 ? 'has' : 'have'} no answer`;
      case 'answer-without-question':
        return `no question was found with the answer to ${questionsInEnglish(given.questions)}`;
      case 'unplaced':
        return `${number(Math.round(given.share * 100))}% of the text is unplaced`;
      case 'unfamiliar':
        return 'nothing in it says that it is a parliamentary document';
      case 'note-without-mark':
        return `nothing in the text points to note ${given.mark}`;
    }
  },
  parse: {
    kinds: {
      answered: 'questions with answers',
      'questions-only': 'questions without answers',
      postponement: 'postponement',
      letter: 'letter',
      list: 'list of questions and answers',
      other: 'something else',
    },
    roles: {
      header: 'head of the document',
      heading: 'heading',
      question: 'question',
      answer: 'answer or letter text',
      mark: 'mark of a note',
      note: 'note',
      furniture: 'page furniture, address',
      signature: 'signature',
      unplaced: 'unplaced',
    },
    title: 'Title',
    kind: 'Kind',
    date: 'Date',
    submitted: 'Sent in',
    ministers: 'Minister',
    askers: 'Asked by',
    references: 'Reference',
    subject: 'Subject',
    link: 'Publication',
    passages: 'Answers and letter texts',
    warnings: 'Note',
    none: 'not stated',
    readFrom: (evidence) => `read from “${evidence}”`,
    notes: (number) => count(number, 'note', 'notes'),
  },
  terminal: {
    welcome: (status) => `kamerbode – ${count(status.documents, 'document', 'documents')}${span(status)}.`,
    unread: (number) =>
      `${count(number, 'file was', 'files were')} not read, or not whole; /index status says why.`,
    unreadNames: (names, number) =>
      `Not read, or not whole: ${[...names, ...(number > names.length ? [`and ${number - names.length} more`] : [])].join(', ')}; /index status says why.`,
    file: (path) => `File: ${path}`,
    picture: (text) => `Picture: ${text}`,
    connect:
      "No DISCORD_TOKEN is set, so I answer here. Put your bot's token into .env to connect me to Discord (see README, “Connecting it to Discord”).",
    howTo: 'Ask a question, or type /help. To stop: Ctrl+D.',
    choose: (number) =>
      number === 1 ? 'Type 1 to see that.' : `Type 1 ${number === 2 ? 'or' : 'to'} ${number} to see that.`,
  },
  manners: mannersInEnglish,
  phrasings: phrasingsInEnglish,
  ownDocuments: ownDocumentsInEnglish,
  moderation: moderationInEnglish,
  gaps: gapsInEnglish,
  settings: settingsInEnglish,
};
