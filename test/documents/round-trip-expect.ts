/** What a made document should be read as, and what it is read as, in the same shape. */
import { readDocument } from '../../src/documents/read-document.ts';
import type { MadeAnswer, MadeDocument, MadeQuestion } from './round-trip-document.ts';
import { notesIn, plainText, type Rendered } from './round-trip-rendering.ts';

/** White space collapsed, without the signs before items, which are the format's. */
const flat = (text: string): string =>
  text
    .replace(/^[-–•] /gm, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Letters and digits alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

type Shown = (text: string) => string;
type Written = Pick<MadeQuestion, 'paragraphs'>;

const written = ({ paragraphs }: Written, shown: Shown): string =>
  shown(paragraphs.map(plainText).join('\n'));

function expectedPassage(answer: MadeAnswer, questions: readonly MadeQuestion[], shown: Shown) {
  const asked = questions.filter(({ number }) => answer.numbers.includes(number));
  const notes = [...asked, answer].flatMap(({ paragraphs }) => paragraphs.flatMap(notesIn));
  return {
    questions: answer.numbers,
    asked: asked.map((question) => written(question, shown)),
    answer: written(answer, shown),
    notes: notes.sort((one, other) => one.number - other.number).map(({ text }) => shown(text)),
  };
}

export function expected(document: MadeDocument, { references, whole }: Rendered) {
  const { minister, also, askers, submitted, received, blocks } = document;
  const shown = whole ? flat : bare;
  return {
    kind: 'answered',
    date: received,
    submitted,
    ministers: [[minister.office, minister.name, minister.of], ...(also ? [['minister', null, also]] : [])],
    askers: askers.map(({ name, of }) => [name, of]),
    references: [...references].sort(),
    passages: blocks.flatMap(({ questions, answers }) =>
      answers.map((answer) => expectedPassage(answer, questions, shown)),
    ),
    warnings: 0,
  };
}

export async function read({ bytes, whole }: Rendered): Promise<ReturnType<typeof expected>> {
  const { kind, particulars, passages, warnings } = await readDocument('made.txt', bytes);
  const shown = whole ? flat : bare;
  return {
    kind,
    date: particulars.date.value ?? '',
    submitted: particulars.submitted?.value ?? '',
    ministers: particulars.ministers.map(({ office, surname, department }) => [office, surname, department]),
    askers: particulars.askers.map(({ name, party }) => [name, party ?? '']),
    references: particulars.references.map(({ value }) => value).sort(),
    passages: passages.map(({ questions, questionTexts, answer, notes }) => ({
      questions: [...questions],
      asked: questionTexts.map(({ text }) => shown(text)),
      answer: shown(answer.text),
      notes: notes.map(({ text }) => shown(text)),
    })),
    warnings: warnings.length,
  };
}
