/** What `kamerbode phrase` says, in both languages. */
import type { SidecarProblem } from '../../documents/sidecar-problems.ts';
import type { ProblemReason } from '../../library/library.ts';
import type { Rejection } from '../../phrasings/check-drafts.ts';
import type { DraftReport, Failure, PassageLabel } from '../../phrasings/draft-document.ts';
import { questionsInDutch, questionsInEnglish } from './numbers.ts';
import { sidecarProblemInDutch, sidecarProblemInEnglish } from './sidecar.ts';

export interface PhrasingsWording {
  /** How many passages there are, and how many had phrasings already. */
  passages(report: DraftReport): string;
  drafted(count: number): string;
  kept(count: number): string;
  rejected(reason: Rejection, count: number): string;
  failure(passage: PassageLabel, reason: Failure): string;
  /** Why no more was asked for; `model` and `host` as the operator set them. */
  stopped(problem: NonNullable<DraftReport['stopped']>, model: string, host: string): string;
  written(sidecar: string): string;
  wouldWrite(sidecar: string): string;
  readonly nothingWritten: string;
  /** `problems` are null where it is the file system's doing. */
  unwritten(sidecar: string, problems: readonly SidecarProblem[] | null): string;
  /** The document was left alone, for its sidecar has a mistake. */
  badSidecar(reason: ProblemReason & { kind: 'bad-sidecar' }): string;
}

const passageInDutch = ({ questions, start }: PassageLabel): string =>
  questions.length > 0 ? questionsInDutch(questions) : `„${start} …”`;

const passageInEnglish = ({ questions, start }: PassageLabel): string =>
  questions.length > 0 ? questionsInEnglish(questions) : `“${start} …”`;

const REJECTED_IN_DUTCH: Readonly<Record<Rejection, string>> = {
  characters: 'tekens die er niet in horen',
  markup: 'opmaak, links of vermeldingen',
  length: 'te kort of te lang',
  language: 'geen Nederlands of Engels',
  copy: 'overgeschreven uit de tekst of uit de opdracht',
  duplicate: 'hetzelfde als een andere',
  surplus: 'meer dan gevraagd',
  'not-found': 'de tekst wordt er niet mee gevonden',
  siblings: 'een andere tekst zou er niet meer om worden gevonden',
};

const REJECTED_IN_ENGLISH: Readonly<Record<Rejection, string>> = {
  characters: "characters that don't belong in it",
  markup: 'markup, links or mentions',
  length: 'too short or too long',
  language: 'neither Dutch nor English',
  copy: 'copied from the text or from the instructions',
  duplicate: 'the same as another',
  surplus: 'more than were asked for',
  'not-found': 'does not find the text',
  siblings: 'keeps another text from being found',
};

export const phrasingsInDutch: PhrasingsWording = {
  passages: ({ passages, skipped }) =>
    `teksten: ${passages}${skipped ? `, waarvan ${skipped} al formuleringen ${skipped === 1 ? 'had' : 'hadden'}` : ''}`,
  drafted: (count) => `opgesteld: ${count}`,
  kept: (count) => `behouden: ${count}`,
  rejected: (reason, count) => `afgewezen: ${count} (${REJECTED_IN_DUTCH[reason]})`,
  failure(passage, reason) {
    const which = passageInDutch(passage);
    switch (reason) {
      case 'unnameable':
        return `${which}: deze tekst is in de bijlage niet eenduidig aan te wijzen; er is niets voor gevraagd.`;
      case 'no-drafts':
        return `${which}: geen bruikbare formuleringen.`;
      case 'too-slow':
        return `${which}: geen bruikbare formuleringen; het model antwoordde niet op tijd.`;
      case 'too-large':
        return `${which}: geen bruikbare formuleringen; het antwoord van het model was veel te lang.`;
    }
  },
  stopped(problem, model, host) {
    switch (problem.kind) {
      case 'interrupted':
        return 'Afgebroken; wat al was opgesteld en gecontroleerd, is bewaard.';
      case 'bad-key':
        return `${host} weigert de sleutel; controleer PHRASE_API_KEY.`;
      case 'unknown-model':
        return `${host} kent het model ${model} of dit adres niet; controleer PHRASE_MODEL en PHRASE_API_URL.`;
      case 'refused':
        return `${host} weigert het verzoek (${problem.status}); controleer PHRASE_API_URL en PHRASE_MODEL.`;
      case 'redirected':
        return problem.to === null
          ? `${host} verwijst door, en dat wordt niet gevolgd; controleer PHRASE_API_URL.`
          : `${host} verwijst door naar ${problem.to}, en dat wordt niet gevolgd; controleer PHRASE_API_URL.`;
      case 'busy':
        return `${host} heeft het te druk of is buiten werking (${problem.status}); probeer het later nog eens.`;
      case 'unreachable':
        return `${host} is niet bereikbaar; controleer de verbinding en PHRASE_API_URL.`;
      case 'too-slow':
        return `${host} antwoordt telkens niet op tijd; probeer het later nog eens, of met een kleiner model.`;
    }
  },
  written: (sidecar) => `Toegevoegd aan ${sidecar}; lees ze na.`,
  wouldWrite: (sidecar) => `Aan ${sidecar} zou worden toegevoegd:`,
  nothingWritten: 'Er is niets geschreven.',
  unwritten: (sidecar, problems) =>
    problems === null
      ? `${sidecar} kan niet worden geschreven; er is niets veranderd.`
      : `Aan ${sidecar} is niets toegevoegd: ${problems.map(sidecarProblemInDutch).join('; ')}.`,
  badSidecar: ({ problems }) =>
    `de bijlage klopt niet (${problems.map(sidecarProblemInDutch).join('; ')}); verbeter die eerst. Er is niets verstuurd.`,
};

export const phrasingsInEnglish: PhrasingsWording = {
  passages: ({ passages, skipped }) =>
    `passages: ${passages}${skipped ? `, of which ${skipped} had phrasings already` : ''}`,
  drafted: (count) => `drafted: ${count}`,
  kept: (count) => `kept: ${count}`,
  rejected: (reason, count) => `rejected: ${count} (${REJECTED_IN_ENGLISH[reason]})`,
  failure(passage, reason) {
    const which = passageInEnglish(passage);
    switch (reason) {
      case 'unnameable':
        return `${which}: a sidecar has no name for this passage alone; nothing was asked for it.`;
      case 'no-drafts':
        return `${which}: no usable drafts.`;
      case 'too-slow':
        return `${which}: no usable drafts; the model did not answer in time.`;
      case 'too-large':
        return `${which}: no usable drafts; the model's answer was far too long.`;
    }
  },
  stopped(problem, model, host) {
    switch (problem.kind) {
      case 'interrupted':
        return 'Stopped; what had been drafted and checked is kept.';
      case 'bad-key':
        return `${host} refuses the key; check PHRASE_API_KEY.`;
      case 'unknown-model':
        return `${host} does not know the model ${model}, or not this address; check PHRASE_MODEL and PHRASE_API_URL.`;
      case 'refused':
        return `${host} refuses the request (${problem.status}); check PHRASE_API_URL and PHRASE_MODEL.`;
      case 'redirected':
        return problem.to === null
          ? `${host} redirects, which is not followed; check PHRASE_API_URL.`
          : `${host} redirects to ${problem.to}, which is not followed; check PHRASE_API_URL.`;
      case 'busy':
        return `${host} is too busy or out of order (${problem.status}); try again later.`;
      case 'unreachable':
        return `${host} can't be reached; check the connection and PHRASE_API_URL.`;
      case 'too-slow':
        return `${host} does not answer in time, again and again; try later, or with a smaller model.`;
    }
  },
  written: (sidecar) => `Added to ${sidecar}; please review them.`,
  wouldWrite: (sidecar) => `To ${sidecar} would be added:`,
  nothingWritten: 'Nothing was written.',
  unwritten: (sidecar, problems) =>
    problems === null
      ? `${sidecar} can't be written; nothing has changed.`
      : `Nothing was added to ${sidecar}: ${problems.map(sidecarProblemInEnglish).join('; ')}.`,
  badSidecar: ({ problems }) =>
    `its sidecar has a mistake (${problems.map(sidecarProblemInEnglish).join('; ')}); mend that first. Nothing was sent.`,
};
