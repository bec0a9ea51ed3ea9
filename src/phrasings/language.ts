/** Whether a short text is Dutch or English: told by its small words, which no sentence does without. */
import { wordsOf } from '../search/tokens.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const DUTCH = list(`
  aan af al alle alleen allemaal als altijd ander andere anders bij bijna binnen boven buiten daar daarom dan dat de deze die
  dit doe doen doet dood door dus een eerder eigenlijk elk elke en er erg eraan erbij ervan ervoor gaan gaat gebeurd gebeurt
  geen geeft geld genoeg geweest haar had hadden heb hebben hebt heeft hem het hier hij hoe hoelang hoeveel hoort hun ie
  iemand iets ik in is ja je jullie kan keer klopt komen komt kon konden krijg krijgen krijgt kun kunnen laat lang maken lopen
  loopt maar mag mee meer mensen met mij mijn minder moest moeten moet mogen na naar nee net niet niets nieuw nieuwe nog nou nu of
  om onder ons op over overheid pas precies samen snel staan staat steeds te tegen tijdens toch toen tot tussen uit uw vaak
  van vanaf vanuit vanwege veel via vindt volgens voor waar waaraan waarbij waardoor waarom waarop waarover waarvoor wanneer
  waren wat we weer wel welk welke werd werden werk werkt wie wij wil willen word worden wordt ze zeggen zegt zelf zich zien
  zij zijn zit zitten zo zoals zonder zou zouden zulke`);

const ENGLISH = list(`
  a about after again all already also an and any are as at away be because been before being between but by can could did do
  does doing done during each enough ever every for from get gets given go going got had has have he her his how if in into is
  it its just keep last less long made make many more most much must new no not now of off often on once only or other our out
  over own people she should since so some still such take than that the their them then there these they this those through
  to too under until up us using very was we were what when where whether which while who whom whose why will with within
  without would yet you your`);

/** Of German, French, Spanish, Italian and Portuguese: small words that neither Dutch nor English has. */
const OTHER = list(`
  auch auf bei das dem ein eine einem einen einer es gibt hat ich ihre im ist kann mit nach nicht oder sie sind und vom von wann
  warum welche werden wird wurde wurden zu zum zur uber fur viele
  au aux avec ce ces cette combien comment dans du elle est et il ils le les leur la mais ne nous ou par pour pourquoi quand
  que quel quelle quels qui quoi sont sur un une vous
  como con cual cuando cuantas cuantos del donde el ella en entre esta este las lo los mas muy para pero por porque que quien
  se son sin sobre una y ya
  che chi come cosa dei del della di dove gli ha hanno nel nella non per perche piu quali quando quanti quanto sono tra uno
  ao aos das dos e foi foram mais nao nos os pela pelo quais quantos quem sao ser tem uma`);

/** Letters that Dutch and English write, with what they borrow. */
const LETTERS = /^[a-zàáâäçèéêëìíîïñòóôöùúûüĳœæ]*$/iu;

/** More words than this without a single small one of Dutch or English are not loose search words. */
const LOOSE_WORDS_MOST = 6;

export type TextLanguage = 'nl' | 'en' | 'other';

/** The language of a phrasing; loose words that could be either count as Dutch. */
export function languageOf(text: string): TextLanguage {
  if (!LETTERS.test((text.normalize('NFC').match(/\p{L}+/gu) ?? []).join(''))) return 'other';
  const words = wordsOf(text).filter((word) => !/\d/.test(word));
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  const dutch = count(DUTCH);
  const english = count(ENGLISH);
  const other = count(OTHER);
  if (words.length === 0 || other > Math.max(dutch, english)) return 'other';
  const spoken = text.split(/\s+/u).filter((word) => /^\D*\p{L}\D*$/u.test(word));
  if (dutch + english === 0 && spoken.length > LOOSE_WORDS_MOST) return 'other';
  return english > dutch ? 'en' : 'nl';
}

/** Whether a folded word says nothing of a subject in Dutch or English. */
export const isSmallWord = (word: string): boolean => DUTCH.has(word) || ENGLISH.has(word);
