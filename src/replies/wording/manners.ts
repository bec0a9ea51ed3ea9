/** What is said to whoever asks too much at once, and of files too large to send, in both languages. */
import { plainDutch, plainEnglish } from './plain-words.ts';

export interface MannersWording {
  tooFast(seconds: number): string;
  /** That files could not be sent along; `names` are not empty. */
  leftOut(names: readonly string[]): string;
}

export const mannersInDutch: MannersWording = {
  tooFast: (seconds) =>
    `Dat gaat mij even te snel. Probeer het over ${seconds === 1 ? 'een seconde' : `${seconds} seconden`} nog eens.`,
  leftOut: (names) => `Te groot om hier mee te sturen: ${plainDutch.list(names.map((name) => `„${name}”`))}.`,
};

export const mannersInEnglish: MannersWording = {
  tooFast: (seconds) =>
    `That is a little too fast for me. Try again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  leftOut: (names) => `Too large to be sent here: ${plainEnglish.list(names.map((name) => `“${name}”`))}.`,
};
