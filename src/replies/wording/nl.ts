import type { Dating, DocumentKind, Minister } from '../../documents/document.ts';
import type { LibraryStatus, Problem } from '../../library/library.ts';
import { conversationInDutch } from './conversation.ts';
import { gapsInDutch } from './gaps.ts';
import { mannersInDutch } from './manners.ts';
import { moderationInDutch } from './moderation.ts';
import { questionsInDutch } from './numbers.ts';
import { ownDocumentsInDutch } from './own-documents.ts';
import { phrasingsInDutch } from './phrasings.ts';
import { plainDutch } from './plain-words.ts';
import { userProblemInDutch } from './problems.ts';
import { settingsInDutch } from './settings.ts';
import { reasonInDutch } from './unread.ts';
import { ownInDutch } from './uploads.ts';
import type { Wording } from './wording.ts';

const { count, number, tenths, list, day, moment } = plainDutch;

function minister({ office, surname, department, preposition = 'van' }: Minister): string {
  if (surname === null) return department ? `${office} ${preposition} ${department}` : office;
  return department ? `${office} ${surname} (${department})` : `${office} ${surname}`;
}

const ROLES = { received: 'antwoord ontvangen op', letter: 'brief van', submitted: 'vragen ingezonden op' };

function date({ value, role, after }: Dating, kind?: DocumentKind): string {
  if (value && role === 'received' && kind === 'postponement') return `bericht ontvangen op ${day(value)}`;
  if (value) return role ? `${ROLES[role]} ${day(value)}` : day(value);
  return after ? `datum onbekend, na ${day(after.value)}` : 'datum onbekend';
}

function dateEvidence({ value, evidence, from, after }: Dating): string | null {
  if (value) return from === 'sidecar' ? `Het document zelf noemt geen datum; ${evidence ?? ''}.` : null;
  return after
    ? `Het document noemt zijn eigen datum niet, maar wel „${after.evidence}” als voorbije dag.`
    : 'Het document noemt geen datum.';
}

const span = ({ firstDate, lastDate, undated }: LibraryStatus): string => {
  const dated =
    firstDate && lastDate
      ? firstDate === lastDate
        ? ` van ${day(firstDate)}`
        : ` van ${day(firstDate)} tot en met ${day(lastDate)}`
      : '';
  return undated ? `${dated}${dated ? ', ' : ' '}waarvan ${undated} zonder datum` : dated;
};

const SERVED: Readonly<Record<Problem['served'], string>> = {
  nothing: '',
  previous: '; de vorige versie blijft in gebruik',
  'without-sidecar': '; het document wordt zonder die bijlage gebruikt',
};

export const dutch: Wording = {
  answerTitle: (list) => `Antwoord op ${questionsInDutch(list)}`,
  letterTitle: (section) => (section ? `Uit de brief: ${section}` : 'Uit de brief'),
  questionLabel: (number) => `Vraag ${number}`,
  minister,
  day,
  date,
  dateEvidence,
  askedBy: (names, submitted) =>
    `gevraagd door ${names.join(', ')}${submitted ? `, ingezonden op ${day(submitted)}` : ''}`,
  answeredBy: 'Antwoord van',
  noMinister: 'bewindspersoon niet genoemd',
  officialPublication: 'officiële publicatie',
  notes: 'Noten',
  moreNotes: (more) => `en nog ${count(more, 'noot', 'noten')}`,
  questionNumbers: questionsInDutch,
  page: (page, pages) => `deel ${page} van ${pages}`,
  newer: (iso) => `Er is een nieuwer antwoord: ${day(iso)}`,
  wholeAnswer: 'Hele antwoord',
  newerAnswer: 'Nieuwer antwoord',
  previousPage: 'Vorige deel',
  nextPage: 'Volgende deel',
  citedDocument: (title) => `Genoemd: ${title}`,
  conversation: conversationInDutch,
  unsure: 'Ik weet niet zeker welk antwoord u zoekt. Dit komt het dichtst in de buurt:',
  nothing: 'Daarop heb ik geen antwoord gevonden.',
  narrowedTo: ({ minister, asker, from, until, document, kind }) =>
    `Ik heb alleen gezocht ${list([
      ...(minister ? [`bij bewindspersoon „${minister}”`] : []),
      ...(asker ? [`bij vragensteller „${asker}”`] : []),
      ...(from ? [`vanaf ${day(from)}`] : []),
      ...(until ? [`tot en met ${day(until)}`] : []),
      ...(document ? [`in document „${document}”`] : []),
      ...(kind ? [`in documenten van het soort „${dutch.parse.kinds[kind]}”`] : []),
    ])}.`,
  nearest: 'Wat het dichtst in de buurt komt:',
  openQuestion({ kind, particulars: { askers, submitted, date } }) {
    const by = askers.length ? ` door ${list(askers.map(({ name }) => name))}` : '';
    const on = submitted ? ` op ${day(submitted.value)}` : '';
    const put = `Deze vraag is${on}${by} gesteld`;
    if (kind !== 'postponement') return `${put}; een antwoord ken ik er niet op.`;
    return `${put}; het antwoord is uitgesteld${date.value ? ` (bericht van ${day(date.value)})` : ''}.`;
  },
  coverage: (status) =>
    `Ik ken ${count(status.documents, 'document', 'documenten')}${span(status)}; bijgewerkt op ${moment(status.refreshedAt)}.`,
  howToAsk: [
    'Stel een vraag in uw eigen woorden, en ik zoek het antwoord van de minister erbij.',
    'Bijvoorbeeld: hoeveel mensen zitten er ziek thuis bij het OM?',
  ],
  refreshed: (milliseconds) =>
    `De documenten zijn opnieuw gelezen, in ${tenths(milliseconds / 1000)} seconden.`,
  refreshing: 'De documenten worden opnieuw gelezen; vragen worden intussen beantwoord uit de vorige lezing.',
  added: 'Toegevoegd',
  changed: 'Gewijzigd',
  removed: 'Verwijderd',
  nothingChanged: 'Er is niets veranderd.',
  unchanged: (number) => `${count(number, 'document', 'documenten')} ongewijzigd`,
  andMore: (more) => `en nog ${number(more)}`,
  status: 'Wat ik ken',
  counts: (status) =>
    `${count(status.documents, 'document', 'documenten')}${ownInDutch(status)}${span(status)}, ${count(status.passages, 'antwoord of brieftekst', 'antwoorden en briefteksten')}; bijgewerkt op ${moment(status.refreshedAt)}.`,
  reason: reasonInDutch,
  problems: 'Niet of niet geheel gelezen',
  problem: (problem) => `${problem.file}: ${reasonInDutch(problem.reason)}${SERVED[problem.served]}.`,
  passedOver: (names, number) =>
    `Overgeslagen, want geen bestand: ${[...names, ...(number > names.length ? [`en nog ${number - names.length}`] : [])].join(', ')}.`,
  moderatorsOnly: 'Alleen moderatoren kunnen dat doen: wie deze server mag beheren, of er de rol voor heeft.',
  managersOnly: 'Alleen wie deze server mag beheren, kan dat doen.',
  serversOnly: userProblemInDutch({ kind: 'no-server' }),
  unknownCommand:
    'Dat ken ik niet; /hulp zegt wat ik kan. Een knop kan van een vorige versie zijn: stel de vraag dan opnieuw.',
  gone: 'Dat antwoord ken ik niet meer: het document is gewijzigd of verwijderd. Stel de vraag gerust opnieuw.',
  notChosen: 'Kies het antwoord uit de lijst die verschijnt terwijl u typt.',
  failed: 'Er ging iets mis bij mij; het is vastgelegd. Probeer het later nog eens.',
  folderUnreadable: 'De map met documenten kan niet worden gelezen; ik antwoord verder uit wat ik al kende.',
  userProblem: userProblemInDutch,
  discordFailures: {
    'invalid-token': 'Discord kent dit DISCORD_TOKEN niet; kopieer het opnieuw uit de Developer Portal.',
    'disallowed-intents':
      'Discord staat de bot niet toe te luisteren; zet in de Developer Portal onder “Privileged Gateway Intents” de “Message Content Intent” aan, of zet MESSAGE_CONTENT uit.',
    unreachable: 'Discord is niet bereikbaar; controleer de verbinding en probeer het later nog eens.',
    refused: 'Discord weigert de opdrachten; het log vermeldt waarom.',
  },
  registered: (number, changed) =>
    changed
      ? `${count(number, 'opdracht', 'opdrachten')} bij Discord geregistreerd.`
      : 'Discord kent de opdrachten al; er is niets veranderd.',
  warning(given) {
    switch (given.kind) {
      case 'question-without-answer':
        return `${questionsInDutch(given.questions)} ${given.questions.length === 1 ? 'heeft' : 'hebben'} geen antwoord`;
      case 'answer-without-question':
        return `bij het antwoord op ${questionsInDutch(given.questions)} is geen vraag gevonden`;
      case 'unplaced':
        return `${number(Math.round(given.share * 100))} % van de tekst is niet geplaatst`;
      case 'unfamiliar':
        return 'niets erin wijst op een parlementair document';
      case 'note-without-mark':
        return `noot ${given.mark} heeft geen verwijzing in de tekst`;
    }
  },
  parse: {
    kinds: {
      answered: 'vragen met antwoorden',
      'questions-only': 'vragen zonder antwoorden',
      postponement: 'uitstelbericht',
      letter: 'brief',
      list: 'lijst van vragen en antwoorden',
      other: 'iets anders',
    },
    roles: {
      header: 'kop van het document',
      heading: 'tussenkop',
      question: 'vraag',
      answer: 'antwoord of brieftekst',
      mark: 'verwijzing naar een noot',
      note: 'noot',
      furniture: 'paginamarge, adres',
      signature: 'ondertekening',
      unplaced: 'niet geplaatst',
    },
    title: 'Titel',
    kind: 'Soort',
    date: 'Datum',
    submitted: 'Ingezonden',
    ministers: 'Bewindspersoon',
    askers: 'Gevraagd door',
    references: 'Kenmerk',
    subject: 'Onderwerp',
    link: 'Publicatie',
    passages: 'Antwoorden en briefteksten',
    warnings: 'Let op',
    none: 'niet genoemd',
    readFrom: (evidence) => `gelezen uit „${evidence}”`,
    notes: (number) => count(number, 'noot', 'noten'),
  },
  terminal: {
    welcome: (status) => `kamerbode – ${count(status.documents, 'document', 'documenten')}${span(status)}.`,
    unread: (number) =>
      `${count(number, 'bestand is', 'bestanden zijn')} niet of niet geheel gelezen; /index status zegt waarom.`,
    unreadNames: (names, number) =>
      `Niet of niet geheel gelezen: ${[...names, ...(number > names.length ? [`en nog ${number - names.length}`] : [])].join(', ')}; /index status zegt waarom.`,
    file: (path) => `Bestand: ${path}`,
    picture: (text) => `Afbeelding: ${text}`,
    connect:
      'Er is geen DISCORD_TOKEN ingesteld, dus antwoord ik hier. Zet het token van uw bot in .env om mij met Discord te verbinden (zie README, “Connecting it to Discord”).',
    howTo: 'Stel een vraag, of typ /help. Stoppen: Ctrl+D.',
    choose: (number) =>
      number === 1
        ? 'Typ 1 om dat te zien.'
        : `Typ 1 ${number === 2 ? 'of' : 't/m'} ${number} om dat te zien.`,
  },
  manners: mannersInDutch,
  phrasings: phrasingsInDutch,
  ownDocuments: ownDocumentsInDutch,
  moderation: moderationInDutch,
  gaps: gapsInDutch,
  settings: settingsInDutch,
};
