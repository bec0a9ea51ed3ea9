/** What people can mend, in one sentence each and in each language. */
import type { FileProblem, SettingProblem, UserProblem } from '../../errors.ts';
import { plainDutch, plainEnglish } from './plain-words.ts';
import { storeFailuresInDutch, storeFailuresInEnglish } from './store.ts';
import { uploadProblemInDutch, uploadProblemInEnglish } from './uploads.ts';

export function userProblemInDutch(problem: UserProblem): string {
  switch (problem.kind) {
    case 'bad-settings':
      return `Deze instellingen kloppen niet: ${problem.problems.map(settingProblemInDutch).join('; ')}.`;
    case 'folder-unreadable':
      return `De map met documenten ${problem.folder} kan niet worden gelezen.`;
    case 'lexicon-unreadable':
      return problem.line === null
        ? `De woordenlijst ${problem.file} kan niet worden gelezen.`
        : `Regel ${problem.line} van de woordenlijst ${problem.file} kan niet worden gebruikt; een regel heeft twee of meer leden van hooguit vier woorden, met komma’s ertussen en hooguit één >.`;
    case 'file-too-large':
    case 'file-from-elsewhere':
    case 'file-not-had':
      return fileProblemInDutch(problem);
    case 'no-token':
      return 'Er is geen DISCORD_TOKEN ingesteld; zet het token van uw bot in .env.';
    case 'no-monitoring':
      return `Op ${problem.address} kunnen de meetgegevens niet worden aangeboden (${problem.code}); kies een andere MONITORING_PORT of MONITORING_HOST.`;
    case 'no-question':
      return 'Er staat geen vraag; zet haar achter „ask”, tussen aanhalingstekens.';
    case 'no-model':
      return `Er is geen taalmodel ingesteld; zet ${plainDutch.list(problem.missing)} in .env (docs/phrasings.md). Er is niets verstuurd.`;
    case 'no-period':
      return `De periode begint pas op ${plainDutch.day(problem.from)} en eindigt al op ${plainDutch.day(problem.until)}; draai de dagen om.`;
    case 'not-a-date':
      return `„${problem.text}” is geen datum; schrijf bijvoorbeeld 2026-01-13, 13 januari 2026, november 2025 of 2025.`;
    case 'unknown-kind':
      return `„${problem.text}” is geen soort document; het moet ${plainDutch.oneOf(problem.kinds)} zijn.`;
    case 'no-such-minister':
      return `Een bewindspersoon „${problem.text}” ken ik niet; geef een naam, ambt of departement uit de documenten.`;
    case 'no-such-document':
      return problem.text === ''
        ? 'Geef de titel, het nummer of de bestandsnaam van een document.'
        : `Een document „${problem.text}” ken ik niet; geef de titel, het nummer of de bestandsnaam.`;
    case 'no-server':
      return 'Dat kan alleen in een server.';
    case 'store':
      return storeFailuresInDutch[problem.reason];
    case 'upload':
      return uploadProblemInDutch(problem.problem);
  }
}

function fileProblemInDutch(problem: FileProblem): string {
  const name = `„${problem.name}”`;
  switch (problem.kind) {
    case 'file-too-large':
      return `Het bestand ${name} is te groot; hooguit ${plainDutch.tenths(problem.most / 1e6)} MB kan.`;
    case 'file-from-elsewhere':
      return `Het bestand ${name} staat niet bij Discord zelf en wordt daarom niet opgehaald.`;
    case 'file-not-had':
      return `Het bestand ${name} kon niet bij Discord worden opgehaald. Stuur het nog eens.`;
  }
}

function settingProblemInDutch(problem: SettingProblem): string {
  switch (problem.kind) {
    case 'not-one-of':
      return `${problem.setting} moet ${plainDutch.oneOf(problem.choices)} zijn`;
    case 'not-an-address':
      return `${problem.setting} moet een webadres zijn`;
    case 'holds-a-password':
      return `${problem.setting} mag geen naam of wachtwoord bevatten; een sleutel hoort in PHRASE_API_KEY`;
    case 'not-a-model':
      return `${problem.setting} moet de naam van een model zijn, op één regel`;
    case 'not-a-key':
      return `${problem.setting} moet één woord van gewone letters, cijfers en tekens zijn`;
    case 'not-a-port':
      return `${problem.setting} moet een getal van 1 tot en met 65535 zijn`;
    case 'malformed':
      return `${problem.setting} heeft niet de juiste vorm`;
  }
}

export function userProblemInEnglish(problem: UserProblem): string {
  switch (problem.kind) {
    case 'bad-settings':
      return `These settings are wrong: ${problem.problems.map(settingProblemInEnglish).join('; ')}.`;
    case 'folder-unreadable':
      return `The documents folder ${problem.folder} can't be read.`;
    case 'lexicon-unreadable':
      return problem.line === null
        ? `The word list ${problem.file} can't be read.`
        : `Line ${problem.line} of the word list ${problem.file} can't be used; a line has two or more members of at most four words, with commas between them and at most one >.`;
    case 'file-too-large':
    case 'file-from-elsewhere':
    case 'file-not-had':
      return fileProblemInEnglish(problem);
    case 'no-token':
      return "No DISCORD_TOKEN is set; put your bot's token into .env.";
    case 'no-monitoring':
      return `The metrics can't be offered at ${problem.address} (${problem.code}); choose another MONITORING_PORT or MONITORING_HOST.`;
    case 'no-question':
      return 'There is no question; put it after “ask”, between quotation marks.';
    case 'no-model':
      return `No language model is set up; put ${plainEnglish.list(problem.missing)} into .env (docs/phrasings.md). Nothing was sent.`;
    case 'no-period':
      return `The period begins on ${plainEnglish.day(problem.from)} but ends on ${plainEnglish.day(problem.until)} already; turn the days around.`;
    case 'not-a-date':
      return `“${problem.text}” is not a date; write for example 2026-01-13, 13 January 2026, November 2025 or 2025.`;
    case 'unknown-kind':
      return `“${problem.text}” is not a kind of document; it must be ${plainEnglish.oneOf(problem.kinds)}.`;
    case 'no-such-minister':
      return `I know no minister “${problem.text}”; give a name, office or department from the documents.`;
    case 'no-such-document':
      return problem.text === ''
        ? 'Give the title, number or file name of a document.'
        : `I know no document “${problem.text}”; give its title, number or file name.`;
    case 'no-server':
      return 'That can only be done in a server.';
    case 'store':
      return storeFailuresInEnglish[problem.reason];
    case 'upload':
      return uploadProblemInEnglish(problem.problem);
  }
}

function fileProblemInEnglish(problem: FileProblem): string {
  const name = `“${problem.name}”`;
  switch (problem.kind) {
    case 'file-too-large':
      return `The file ${name} is too large; it may be at most ${plainEnglish.tenths(problem.most / 1e6)} MB.`;
    case 'file-from-elsewhere':
      return `The file ${name} is not at Discord itself and is therefore not fetched.`;
    case 'file-not-had':
      return `The file ${name} could not be fetched from Discord. Please send it again.`;
  }
}

function settingProblemInEnglish(problem: SettingProblem): string {
  switch (problem.kind) {
    case 'not-one-of':
      return `${problem.setting} must be ${plainEnglish.oneOf(problem.choices)}`;
    case 'not-an-address':
      return `${problem.setting} must be a web address`;
    case 'holds-a-password':
      return `${problem.setting} must not hold a name or password; a key belongs in PHRASE_API_KEY`;
    case 'not-a-model':
      return `${problem.setting} must be a model's name, on one line`;
    case 'not-a-key':
      return `${problem.setting} must be one word of plain letters, digits and signs`;
    case 'not-a-port':
      return `${problem.setting} must be a number from 1 to 65535`;
    case 'malformed':
      return `${problem.setting} does not have the right form`;
  }
}
