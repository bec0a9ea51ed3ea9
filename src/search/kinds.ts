/** Kinds of question, and what an answer must have to be one: "hoeveel" wants a number, "wanneer" a time. */
import type { Passage } from '../documents/document.ts';
import { fold } from './tokens.ts';

/**
 * - `number`, `time`: what the answer must name
 * - `open`: asks for more than yes or no
 * - `closed`: yes or no will do
 */
export type QuestionKind = 'number' | 'time' | 'open' | 'closed';

const NUMBER =
  /\b(?:hoe ?veel|hoe (?:vaak|groot|hoog|lang|oud|duur|ver|snel|diep|zwaar)|welk(?:e)? (?:aantal|bedrag|percentage|deel)|wat (?:kost|kostte|kosten|verdient|verdienen|betaalt|betalen|is de prijs)|how (?:many|much|often|long|old|high|big|far)|what (?:percentage|share|number|does it cost))\b/u;
const TIME =
  /\b(?:wanneer|hoe laat|welke (?:datum|dag|maand)|welk jaar|einddatum|startdatum|when|what date|which year)\b/u;
const OPEN =
  /\b(?:hoe|hoezo|waarom|wie|wiens|wat|welke?|waar(?:aan|bij|door|in|mee|na|naar|op|over|uit|van|voor)?|how|why|who|whose|what|which|where)\b/u;

/** What kind of question this is; one that asks for several things counts by the strictest. */
export function kindOf(question: string): QuestionKind {
  const text = fold(question);
  if (NUMBER.test(text)) return 'number';
  if (TIME.test(text)) return 'time';
  return OPEN.test(text) ? 'open' : 'closed';
}

/** What an answer has to offer, found once when it is indexed. */
export interface Substance {
  readonly number: boolean;
  readonly time: boolean;
  /** It says more than yes, no, or that something is known. */
  readonly statement: boolean;
  /** It only says that the minister knows of an article or event. */
  readonly notice: boolean;
}

// Not those of references, questions and dates: "vraag 3", "artikel 12", "2025Z17315", "10 april 2025".
const OTHER_NUMBERS =
  /(?:vra(?:ag|gen)|artikel(?:en)?|antwoord|antwoorden|lid|nr\.?|kamerstuk|kamerstukken|paragraaf|bijlage)\s*\d[\d\s,.-]*(?:(?:en|tot en met|t\/m)\s*\d+)?|\d{1,2}\s+(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?:\s+\d{4})?|\b(?:19|20)\d{2}\b(?:[-–/]\d{2,4})?|\d{2} \d{3}\b|\w*\d+[a-z]\w*/giu;
const NUMERALS =
  /\d|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|dertig|veertig|vijftig|honderd\w*|duizend\w*|miljoen\w*|miljard\w*|procent|helft|kwart|derde|dubbele|verdubbel\w*|geen|enkele|tientallen|honderden|duizenden)\b/iu;
/** That the number or moment is not known answers as well. */
const UNKNOWN =
  /\b(?:niet (?:te zeggen|bekend|bijgehouden|geregistreerd|beschikbaar|mogelijk|precies)|onbekend|geen (?:inzicht|cijfers|gegevens|zicht|informatie|uitspraken?|precies|exacte?)|houdt? .{0,40}niet bij|(?:vertrouwelijk|afhankelijk))\b/iu;
const TIMES =
  /\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|zomer|najaar|winter|kwartaal|q[1-4]|(?:19|20)\d{2}|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|jaar|jaren|maand|maanden|week|weken|dag|dagen|spoedig\w*|binnenkort|zodra|momenteel|termijn|uiterlijk|begin|eind|einde|eerder|inmiddels|nog niet|al sinds)\b/iu;
const NOTICE_QUESTION =
  /^\s*(?:\d+[.)]?\s*)?(?:bent u (?:er )?(?:\w+ )?(?:bekend|op de hoogte)|(?:heeft|hebt) u (?:kennis ?genomen|.{0,80}(?:gelezen|gezien|bekeken))|kent u|herinnert u zich|is het u bekend)/iu;
const NOTICE_WORDS_MOST = 25;
const STATEMENT_WORDS_LEAST = 7;

/** Whether a text names the number or the time that is asked for, or says that it is not known; true for all other kinds. */
export function offers(kind: QuestionKind, text: string): boolean {
  if (kind === 'number') return UNKNOWN.test(text) || NUMERALS.test(text.replace(OTHER_NUMBERS, ' '));
  return kind !== 'time' || UNKNOWN.test(text) || TIMES.test(text);
}

/** What a passage's answer has to offer. */
export function substanceOf({ answer, questionTexts }: Passage): Substance {
  const { text } = answer;
  // A question that waits for its answer may get any.
  if (text === '') return { number: true, time: true, statement: true, notice: false };
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return {
    number: offers('number', text),
    time: offers('time', text),
    statement: words >= STATEMENT_WORDS_LEAST,
    notice:
      words <= NOTICE_WORDS_MOST &&
      questionTexts.length > 0 &&
      questionTexts.every((question) => NOTICE_QUESTION.test(question.text)),
  };
}

/** Whether an answer can be one to this kind of question. */
export function suits(kind: QuestionKind, { number, time, statement, notice }: Substance): boolean {
  if (notice) return false;
  if (kind === 'closed') return true;
  if (kind === 'number') return number;
  return kind === 'time' ? time : statement;
}
