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

/**
 * Those that are about a subject. The verdict is on questions: it is nothing for one word that stands in every document,
 * and for one that stands in none. So with that verdict those count in which the subject's own words stand.
 */
export function onSubject(subject: string, { verdict, hits }: Finding): readonly Hit[] {
  const about = near(hits, ON_THE_SUBJECT);
  if (verdict !== 'nothing') return about;
  const words = plainWords(subject);
  const telling = words.filter(({ length }) => length >= TELLING);
  const wanted = telling.length ? telling : words;
  return about.filter(({ document, passage }) => {
    const { title } = document.particulars;
    const questions = passage.questionTexts.map(({ text }) => text);
    const text = plain([title, passage.heading ?? '', ...questions, passage.answer.text].join(' '));
    return wanted.length > 0 && wanted.every((word) => text.includes(word));
  });
}
