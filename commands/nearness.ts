/** Which hits are near enough to be told of, by their scores beside the best. */
import type { Finding, Hit } from '../src/search/finding.ts';
import { plain, plainWords } from '../src/text/plain.ts';

/** Below this share of the best score a hit has a word in common with what was asked, and no more. */
export const COMES_NEAR = 0.25;
/** From this share on it is about the same: of one-word and longer subjects alike, other subjects stay below it. */
const ON_THE_SUBJECT = 0.55;

/** Those with at least this share of the best score. */
export function near(hits: readonly Hit[], share: number): readonly Hit[] {
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return hits.filter(({ score }) => score >= share * best);
}

/** Shorter words than this, in letters, are mostly small words. */
const TELLING = 4;

const tellingWords = (text: string): string[] => [
  ...new Set(plainWords(text).filter(({ length }) => length >= TELLING)),
];

/** All that a passage is found by, plain. */
function wordsOf({ document, passage }: Hit): string {
  const { title } = document.particulars;
  const questions = passage.questionTexts.map(({ text }) => text);
  return plain([title, passage.heading ?? '', ...questions, passage.answer.text].join(' '));
}

/**
 * Those that are about a subject. The verdict is on questions: it is nothing for one word that stands in every document,
 * and for one that stands in none. So with that verdict those count in which the subject's own words stand.
 */
export function onSubject(subject: string, { verdict, hits }: Finding): readonly Hit[] {
  const about = near(hits, ON_THE_SUBJECT);
  if (verdict !== 'nothing') return about;
  const telling = tellingWords(subject);
  const wanted = telling.length ? telling : plainWords(subject);
  return about.filter((hit) => {
    const text = wordsOf(hit);
    return wanted.length > 0 && wanted.every((word) => text.includes(word));
  });
}

/** Fewer words in common than this are so by chance, or by a word that stands for another. */
const FEWEST_SHARED = 2;

/** Whether a question's own words stand in a passage, so that even who did not ask the bot may see why it is offered. */
export function sharesWords(question: string, hit: Hit): boolean {
  const text = wordsOf(hit);
  return tellingWords(question).filter((word) => text.includes(word)).length >= FEWEST_SHARED;
}
