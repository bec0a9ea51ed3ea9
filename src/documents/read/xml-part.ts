/** The heading over a question, an answer, an announcement or an explanation, as print has it. */
import { readBareNumber, readHeading } from '../headings.ts';

export interface PartLead {
  /** What stands before the element's first text: a heading of its own, or the word before a bare number. */
  readonly before: string;
  /** The element's first text is a heading, or the rest of one. */
  readonly isHeading: boolean;
}

/** `isNumber`: the text is the element that holds the part's number. `next`: the number that a question would have. */
export function leadOf(word: string, text: string, isNumber: boolean, next: number): PartLead {
  const alone = word === 'Vraag' ? `Vraag ${next}` : word;
  if (text === '') return { before: alone, isHeading: isNumber };
  if (word === 'Vraag' || word === 'Antwoord') {
    if (isNumber ? /^\d/.test(text) : readBareNumber(text)?.alone) return { before: word, isHeading: true };
    if (isNumber) return { before: '', isHeading: true };
    const heading = readHeading(text);
    const own = heading?.kind === (word === 'Vraag' ? 'question' : 'answer');
    return own
      ? { before: '', isHeading: heading?.length === text.length }
      : { before: alone, isHeading: false };
  }
  if (!text.toLowerCase().startsWith(word.toLowerCase())) return { before: alone, isHeading: false };
  return { before: '', isHeading: isNumber || text.length <= word.length + 1 };
}
