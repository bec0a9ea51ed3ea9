/** What is said of documents that a server's moderators add, in both languages. */
import type { DraftReport } from '../../phrasings/draft-document.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';

export interface OwnDocumentsWording {
  reading(file: string): string;
  previewTitle(file: string): string;
  readonly notYet: string;
  readonly firstQuestions: string;
  passages(passages: number, openQuestions: number): string;
  readonly add: string;
  readonly cancel: string;
  readonly cancelled: string;
  added(title: string): string;
  readonly addedWhere: string;
  removed(title: string): string;
  undoUntil(until: Date): string;
  readonly undo: string;
  restored(file: string): string;
  /** How many documents and passages are the server's own. */
  own(documents: number, passages: number): string;
  /** A removed document among those to put back: until when. */
  restorable(file: string, until: Date): string;
  // Drafting
  draft(model: string): string;
  draftMore(model: string): string;
  readonly noModel: string;
  drafted(kept: number, model: string): string;
  readonly draftedWhat: string;
  /** Of all passages, how many have none yet. */
  undrafted(passages: number): string;
  readonly stopped: Readonly<Record<NonNullable<DraftReport['stopped']>['kind'], string>>;
}

export const ownDocumentsInDutch: OwnDocumentsWording = {
  reading: (file) => `„${file}” wordt gelezen …`,
  previewTitle: (file) => `Zo lees ik „${file}”`,
  notYet: 'Het telt pas mee als u het toevoegt, en dan alleen in deze server.',
  firstQuestions: 'De eerste vragen',
  passages: (passages, open) =>
    passages > 0
      ? plainDutch.count(passages, 'antwoord of brieftekst', 'antwoorden en briefteksten')
      : plainDutch.count(open, 'vraag zonder antwoord', 'vragen zonder antwoord'),
  add: 'Toevoegen',
  cancel: 'Niet toevoegen',
  cancelled: 'Het is niet toegevoegd, en niet bewaard.',
  added: (title) => `Toegevoegd: ${title}`,
  addedWhere: 'Ik antwoord er voortaan uit, alleen in deze server. /index verwijder haalt het weer weg.',
  removed: (title) => `Verwijderd: ${title}`,
  undoUntil: (until) =>
    `Tot ${plainDutch.moment(until)} kan het worden teruggezet, hier of met /index herstel; daarna is het voorgoed weg.`,
  undo: 'Zet terug',
  restored: (file) => `„${file}” is teruggezet; ik antwoord er weer uit.`,
  own: (documents, passages) =>
    documents === 0
      ? 'Deze server heeft zelf geen documenten toegevoegd.'
      : `Daarvan van deze server zelf: ${plainDutch.count(documents, 'document', 'documenten')}, ${plainDutch.count(passages, 'antwoord of brieftekst', 'antwoorden en briefteksten')}.`,
  restorable: (file, until) => `${file} (tot ${plainDutch.day(until.toISOString().slice(0, 10))})`,
  draft: (model) => `Laat ${model} formuleringen opstellen`,
  draftMore: (model) => `Laat ${model} verdergaan`,
  noModel: 'Er is geen taalmodel ingesteld; de beheerder van de bot kan dat doen.',
  drafted: (kept, model) =>
    kept === 0
      ? `${model} stelde geen bruikbare formuleringen op.`
      : `${model} stelde ${plainDutch.count(kept, 'bruikbare formulering', 'bruikbare formuleringen')} op.`,
  draftedWhat:
    'Ze helpen alleen bij het vinden; wat ik antwoord blijft letterlijk uit het document. /index formuleringen toont ze en haalt ze weg.',
  undrafted: (passages) =>
    `Zonder formulering: ${plainDutch.count(passages, 'antwoord of brieftekst', 'antwoorden en briefteksten')}.`,
  stopped: {
    interrupted: 'De tijd was om voordat alles aan bod kwam; wat er was, is bewaard.',
    'bad-key': 'Het taalmodel weigert de sleutel; de beheerder van de bot kan dat verhelpen.',
    'unknown-model': 'Het taalmodel is daar niet bekend; de beheerder van de bot kan dat verhelpen.',
    refused: 'Het taalmodel weigert het verzoek; de beheerder van de bot kan dat verhelpen.',
    redirected: 'Het adres van het taalmodel verwijst door; de beheerder van de bot kan dat verhelpen.',
    busy: 'Het taalmodel heeft het te druk; probeer het later nog eens.',
    unreachable: 'Het taalmodel is niet bereikbaar; probeer het later nog eens.',
    'too-slow': 'Het taalmodel antwoordt niet op tijd; probeer het later nog eens.',
  },
};

export const ownDocumentsInEnglish: OwnDocumentsWording = {
  reading: (file) => `Reading “${file}” …`,
  previewTitle: (file) => `How I read “${file}”`,
  notYet: 'It counts only once you add it, and then in this server alone.',
  firstQuestions: 'The first questions',
  passages: (passages, open) =>
    passages > 0
      ? plainEnglish.count(passages, 'answer or letter text', 'answers and letter texts')
      : plainEnglish.count(open, 'question without an answer', 'questions without an answer'),
  add: 'Add',
  cancel: "Don't add",
  cancelled: 'It was not added, and not kept.',
  added: (title) => `Added: ${title}`,
  addedWhere: 'From now on I answer from it, in this server alone. /index remove takes it away again.',
  removed: (title) => `Removed: ${title}`,
  undoUntil: (until) =>
    `Until ${plainEnglish.moment(until)} it can be put back, here or with /index restore; after that it is gone for good.`,
  undo: 'Put back',
  restored: (file) => `“${file}” has been put back; I answer from it again.`,
  own: (documents, passages) =>
    documents === 0
      ? 'This server has added no documents itself.'
      : `Of these, this server's own: ${plainEnglish.count(documents, 'document', 'documents')}, ${plainEnglish.count(passages, 'answer or letter text', 'answers and letter texts')}.`,
  restorable: (file, until) => `${file} (until ${plainEnglish.day(until.toISOString().slice(0, 10))})`,
  draft: (model) => `Let ${model} draft phrasings`,
  draftMore: (model) => `Let ${model} go on`,
  noModel: 'No language model is set up; whoever runs the bot can do that.',
  drafted: (kept, model) =>
    kept === 0
      ? `${model} drafted no usable phrasings.`
      : `${model} drafted ${plainEnglish.count(kept, 'usable phrasing', 'usable phrasings')}.`,
  draftedWhat:
    'They help to find and nothing else; what I answer stays word for word from the document. /index phrasings shows them and takes them away.',
  undrafted: (passages) =>
    `Without a phrasing: ${plainEnglish.count(passages, 'answer or letter text', 'answers and letter texts')}.`,
  stopped: {
    interrupted: 'Time was up before all had their turn; what there was has been kept.',
    'bad-key': 'The language model refuses the key; whoever runs the bot can mend that.',
    'unknown-model': 'The language model is not known there; whoever runs the bot can mend that.',
    refused: 'The language model refuses the request; whoever runs the bot can mend that.',
    redirected: "The language model's address redirects; whoever runs the bot can mend that.",
    busy: 'The language model is too busy; try again later.',
    unreachable: "The language model can't be reached; try again later.",
    'too-slow': 'The language model does not answer in time; try again later.',
  },
};
