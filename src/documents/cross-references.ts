/** "zie ook het antwoord op de vraag 3" → the passage that answers question 3. */
import type { CrossReference, Passage } from './document.ts';
import { readNumbers } from './headings.ts';

/** Up to the first number; what follows is read as a list of numbers. */
const POINTER =
  /\b(?:antwoord(?:en)?|beantwoording)\s+(?:op|van|onder|bij|aan)?\s*(?:de\s+)?(?:vra(?:ag|gen)\s+)?(?=\d)/gi;
/** Words that lead into a pointer and are shown with it. */
const LEAD_IN =
  /(?:\b(?:zie|zoals|gelet\s+op|conform)\b[^.?!:;()]{0,80}|\bonder\s+(?:mijn|het|ons)\s+|\b(?:mijn|het|ons)\s+)$/i;

/** The keys of the passages that answer each question. */
export type AnswersByNumber = ReadonlyMap<number, readonly string[]>;

/**
 * The references in a passage's answer to answers of the same document. Numbers that no passage answers, and a
 * passage's own, lead nowhere and are left out.
 */
export function findCrossReferences(
  { key, answer: { text } }: Pick<Passage, 'key' | 'answer'>,
  answers: AnswersByNumber,
): CrossReference[] {
  if (answers.size === 0) return [];
  return [...text.matchAll(POINTER)].flatMap((found) => {
    const read = readNumbers(text, found.index + found[0].length);
    if (!read || belongsToAnotherDocument(text, read.end)) return [];
    const keys = new Set(read.numbers.flatMap((number) => answers.get(number) ?? []));
    keys.delete(key);
    if (keys.size === 0) return [];
    const before = text.slice(Math.max(0, found.index - 100), found.index);
    const leadIn = LEAD_IN.exec(before)?.[0].length ?? 0;
    return [{ words: text.slice(found.index - leadIn, read.end), to: [...keys] }];
  });
}

/** "antwoord op vraag 3 van de vragen van het lid …", "… (Aanhangsel Handelingen …)": somebody else's question 3. */
function belongsToAnotherDocument(text: string, end: number): boolean {
  return /^\s*,?\s*(?:\(?Aanhangsel|van\s+(?:de|eerdere|het)\s+(?:schriftelijke\s+)?(?:[Kk]amer)?(?:vragen|lid|leden)|in\s+de\s+(?:eerdere\s+)?(?:set|beantwoording))/.test(
    text.slice(end, end + 80),
  );
}
