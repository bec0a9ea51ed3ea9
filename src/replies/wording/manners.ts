/** What is said of files, and to whoever asks too much at once, in both languages. */
import type { FileProblem } from '../../errors.ts';

export interface MannersWording {
  tooFast(seconds: number): string;
  file(problem: FileProblem): string;
  /** That files could not be sent along; `names` are not empty. */
  leftOut(names: readonly string[]): string;
}

const megabytes = (bytes: number, locale: string): string =>
  `${(bytes / 1e6).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`;

const list = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

export const mannersInDutch: MannersWording = {
  tooFast: (seconds) =>
    `Dat gaat mij even te snel. Probeer het over ${seconds === 1 ? 'een seconde' : `${seconds} seconden`} nog eens.`,
  file(problem) {
    const name = `„${problem.name}”`;
    switch (problem.kind) {
      case 'file-too-large':
        return `Het bestand ${name} is te groot; hooguit ${megabytes(problem.most, 'nl')} kan.`;
      case 'file-from-elsewhere':
        return `Het bestand ${name} staat niet bij Discord zelf en wordt daarom niet opgehaald.`;
      case 'file-not-had':
        return `Het bestand ${name} kon niet bij Discord worden opgehaald. Stuur het nog eens.`;
    }
  },
  leftOut: (names) =>
    `Te groot om hier mee te sturen: ${list(
      names.map((name) => `„${name}”`),
      'nl',
    )}.`,
};

export const mannersInEnglish: MannersWording = {
  tooFast: (seconds) =>
    `That is a little too fast for me. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  file(problem) {
    const name = `“${problem.name}”`;
    switch (problem.kind) {
      case 'file-too-large':
        return `The file ${name} is too large; it may be at most ${megabytes(problem.most, 'en')}.`;
      case 'file-from-elsewhere':
        return `The file ${name} is not at Discord itself and is therefore not fetched.`;
      case 'file-not-had':
        return `The file ${name} could not be fetched from Discord. Please send it again.`;
    }
  },
  leftOut: (names) =>
    `Too large to be sent here: ${list(
      names.map((name) => `“${name}”`),
      'en',
    )}.`,
};
