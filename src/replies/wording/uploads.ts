/** What is said of a server's own documents, and why one can't be added, removed or put back, in each language. */
import type { UploadProblem } from '../../errors.ts';
import type { LibraryStatus } from '../../library/library.ts';
import { reasonInDutch, reasonInEnglish } from './unread.ts';

const megabytes = (bytes: number): number => Math.floor(bytes / 1e6);

type Full = Readonly<Record<'documents' | 'bytes' | 'passages', (limit: number) => string>>;

const fullInDutch: Full = {
  documents: (limit) =>
    `Deze server heeft al zoveel documenten als een server mag toevoegen (${limit}); verwijder er eerst een.`,
  bytes: (limit) =>
    `Met dit bestand erbij zouden de documenten van deze server, met die welke nog terug te zetten zijn, samen groter zijn dan ${megabytes(limit)} MB.`,
  passages: (limit) =>
    `Met dit bestand erbij zouden de documenten van deze server samen meer dan ${limit} antwoorden en briefteksten hebben; verwijder er eerst een.`,
};

const fullInEnglish: Full = {
  documents: (limit) => `This server has as many documents as a server may add (${limit}); remove one first.`,
  bytes: (limit) =>
    `With this file the documents of this server, with those that can still be put back, would be larger than ${megabytes(limit)} MB together.`,
  passages: (limit) =>
    `With this file the documents of this server would have more than ${limit} answers and letter texts together; remove one first.`,
};

/** How many of the documents are the server's own; nothing where none is. */
export const ownInDutch = ({ own }: LibraryStatus): string =>
  own.documents === 0 ? '' : ` (waarvan ${own.documents} van deze server zelf)`;

export const ownInEnglish = ({ own }: LibraryStatus): string =>
  own.documents === 0 ? '' : ` (${own.documents} of them this server's own)`;

export function uploadProblemInDutch(problem: UploadProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `„${problem.file}” is niet toegevoegd: ${reasonInDutch(problem.reason)}.`;
    case 'duplicate': {
      const whose = problem.own ? 'deze server heeft' : 'de openbare documenten hebben';
      return problem.same === 'content'
        ? `„${problem.file}” is niet toegevoegd: ${whose} hetzelfde document al, onder de naam „${problem.other}”.`
        : `„${problem.file}” is niet toegevoegd: ${whose} al een ander document met de naam „${problem.other}”; geef het bestand een andere naam.`;
    }
    case 'too-large':
      return `Dat bestand is te groot; een bestand mag hooguit ${megabytes(problem.limit)} MB zijn.`;
    case 'full':
      return fullInDutch[problem.of](problem.limit);
    case 'preview-gone':
      return 'Dat voorbeeld is te lang geleden gemaakt; voeg het bestand opnieuw toe.';
    case 'not-own':
      return `Deze server heeft zelf geen document „${problem.name}” toegevoegd; openbare documenten kan alleen de beheerder van de bot weghalen.`;
    case 'too-late':
      return 'Dat document kan niet meer worden teruggezet; voeg het bestand opnieuw toe.';
  }
}

export function uploadProblemInEnglish(problem: UploadProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return `“${problem.file}” was not added: ${reasonInEnglish(problem.reason)}.`;
    case 'duplicate': {
      const whose = problem.own ? 'this server has' : 'the public documents have';
      return problem.same === 'content'
        ? `“${problem.file}” was not added: ${whose} the same document already, by the name “${problem.other}”.`
        : `“${problem.file}” was not added: ${whose} another document by the name “${problem.other}” already; give the file another name.`;
    }
    case 'too-large':
      return `That file is too large; a file may be at most ${megabytes(problem.limit)} MB.`;
    case 'full':
      return fullInEnglish[problem.of](problem.limit);
    case 'preview-gone':
      return 'That preview was made too long ago; add the file again.';
    case 'not-own':
      return `This server has added no document “${problem.name}” itself; only whoever runs the bot can take public documents away.`;
    case 'too-late':
      return "That document can't be put back any more; add the file again.";
  }
}
