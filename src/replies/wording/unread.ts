/** Why a file can't be read as it should, in each language. */
import type { ProblemReason } from '../../library/library.ts';
import { sidecarProblemInDutch, sidecarProblemInEnglish } from './sidecar.ts';

export function reasonInDutch(given: ProblemReason): string {
  switch (given.kind) {
    case 'unreadable-file':
      return 'het bestand kan niet worden geopend';
    case 'not-a-file':
      return 'het is geen gewoon bestand';
    case 'not-text':
      return 'het is geen tekstbestand';
    case 'unsupported-format':
      return `bestanden van het soort ${given.extension} kunnen niet worden gelezen`;
    case 'empty':
      return 'het bestand bevat geen tekst';
    case 'too-large':
      return `het bestand is te groot (${Math.ceil(given.bytes / 1e6)} MB; hooguit ${Math.floor(given.limit / 1e6)} MB)`;
    case 'too-many-pages':
      return `het heeft te veel pagina's (${given.pages}; hooguit ${given.limit})`;
    case 'password':
      return 'het is met een wachtwoord beveiligd';
    case 'damaged':
      return 'het bestand is beschadigd of afgebroken';
    case 'no-text':
      return 'er staat geen tekst in, alleen beeld: het is waarschijnlijk een scan';
    case 'too-slow':
      return 'het lezen duurde te lang';
    case 'too-demanding':
      return 'het lezen kostte te veel geheugen';
    case 'failed':
      return 'bij het lezen ging iets mis; het log vermeldt wat';
    case 'no-passages':
      return 'er is geen antwoord of brieftekst in gevonden';
    case 'duplicate-name':
      return `er is al een document met deze naam (${given.other})`;
    case 'bad-sidecar':
      return `de bijlage met gegevens klopt niet (${given.problems.map(sidecarProblemInDutch).join('; ')})`;
    case 'lonely-sidecar':
      return 'er staat geen document met deze naam naast';
  }
}

export function reasonInEnglish(given: ProblemReason): string {
  switch (given.kind) {
    case 'unreadable-file':
      return "the file can't be opened";
    case 'not-a-file':
      return 'it is not a regular file';
    case 'not-text':
      return 'it is not a text file';
    case 'unsupported-format':
      return `files of type ${given.extension} can't be read`;
    case 'empty':
      return 'the file holds no text';
    case 'too-large':
      return `the file is too large (${Math.ceil(given.bytes / 1e6)} MB; at most ${Math.floor(given.limit / 1e6)} MB)`;
    case 'too-many-pages':
      return `it has too many pages (${given.pages}; at most ${given.limit})`;
    case 'password':
      return 'it is protected by a password';
    case 'damaged':
      return 'the file is damaged or cut off';
    case 'no-text':
      return 'there is no text in it, only pictures: it is probably a scan';
    case 'too-slow':
      return 'reading it took too long';
    case 'too-demanding':
      return 'reading it took too much memory';
    case 'failed':
      return 'something went wrong in reading it; the log says what';
    case 'no-passages':
      return 'no answer or letter text was found in it';
    case 'duplicate-name':
      return `there is a document of this name already (${given.other})`;
    case 'bad-sidecar':
      return `the sidecar is not right (${given.problems.map(sidecarProblemInEnglish).join('; ')})`;
    case 'lonely-sidecar':
      return 'no document of this name stands beside it';
  }
}
