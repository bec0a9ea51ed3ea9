/** How a sidecar names a passage: by its questions' numbers or, as in letters, by the words it starts with. */
import type { Document, Passage } from '../documents/document.ts';

export type PassageName = { readonly questions: readonly number[] } | { readonly starts: string };

/** So many characters are easy to find again in the document; the schema asks for eight. */
const SHORTEST_START = 40;
const LEAST_START = 8;
/** Beyond this, passages are copies of each other for all that a person can see. */
const LONGEST_START = 400;

/** The name that means this passage of the document and no other; null where there is none. */
export function namePassage(document: Document, passage: Passage): PassageName | null {
  const numbers = passage.questions.join();
  const others = document.passages.filter((other) => other !== passage);
  if (numbers !== '' && others.every((other) => other.questions.join() !== numbers))
    return { questions: passage.questions };
  const starts = uniqueStart(
    passage.answer.text,
    others.map(({ answer }) => answer.text),
  );
  return starts === null ? null : { starts };
}

/** The shortest start of some length, up to the end of a word, with which no other text starts. */
function uniqueStart(text: string, others: readonly string[]): string | null {
  for (const { index } of `${text} `.matchAll(/(?<=\S)(?=\s)/gu)) {
    if (index > LONGEST_START) return null;
    if (index < LEAST_START || (index < SHORTEST_START && index < text.trimEnd().length)) continue;
    const start = text.slice(0, index);
    if (others.every((other) => !other.startsWith(start))) return start;
  }
  return null;
}
