/** What the engines index and are asked; pure. */
import type { Entry } from '../../../src/search/finding.ts';
import { bare } from './measures.ts';

export const FIELDS = ['question', 'answer', 'heading', 'title', 'phrasings'] as const;
export type Field = (typeof FIELDS)[number];

/** A passage as other engines get it: the same words that ours gets, in fields of plain text. */
export type Row = { readonly id: string } & Readonly<Record<Field, string>>;

export interface Question {
  readonly text: string;
  /** Ids of the passages that answer it; empty where none does. */
  readonly right: ReadonlySet<string>;
}

export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** Passages, and the sets of questions that are asked of them. */
export interface Collection {
  readonly entries: readonly Entry[];
  readonly rows: readonly Row[];
  /** Those that any passage fills. */
  readonly fields: readonly Field[];
  readonly sets: readonly QuestionSet[];
}

export function collectionOf(entries: readonly Entry[], sets: readonly QuestionSet[]): Collection {
  const rows = entries.map(rowOf);
  return { entries, rows, fields: FIELDS.filter((field) => rows.some((row) => row[field] !== '')), sets };
}

/** A passage's questions, each once: a joint answer may repeat one. */
const questionOf = ({ passage }: Entry): string =>
  [...new Set(passage.questionTexts.map(({ text }) => text))].join('\n\n');

function rowOf(entry: Entry): Row {
  const { id, document, passage } = entry;
  return {
    id,
    question: questionOf(entry),
    answer: passage.answer.text,
    heading: passage.heading ?? '',
    title: document.particulars.title,
    phrasings: passage.phrasings.map(({ text }) => text).join('\n'),
  };
}

/** A question with the words that a right answer holds, as it stands in a file of questions. */
export interface WrittenQuestion {
  readonly query: string;
  readonly any_of: readonly { readonly doc: string; readonly snippet: string }[];
}

/** Which passages are right: those of the named document whose answer, heading or question holds one of the snippets. */
export function readSet(
  name: string,
  written: readonly WrittenQuestion[],
  entries: readonly Entry[],
): QuestionSet {
  const passages = entries.map((entry) => ({
    id: entry.id,
    document: entry.document.name,
    text: bare(`${entry.passage.answer.text} ${entry.passage.heading ?? ''} ${questionOf(entry)}`),
  }));
  const questions = written.map(({ query, any_of }) => {
    const wanted = any_of.map(({ doc, snippet }) => ({ doc, snippet: bare(snippet) }));
    const right = passages.filter(({ document, text }) =>
      wanted.some(({ doc, snippet }) => doc === document && text.includes(snippet)),
    );
    // A snippet that no passage holds still makes the question one that should be answered.
    const ids = right.length > 0 || wanted.length === 0 ? right.map(({ id }) => id) : [`lost: ${query}`];
    return { text: query.replace(/\s+/g, ' '), right: new Set(ids) };
  });
  return { name, questions };
}
