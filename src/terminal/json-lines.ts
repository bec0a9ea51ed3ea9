/** The machine-readable forms, one object a line; `docs/output.md` describes them and a test holds the two together. */
import type { Dating, Document, Passage } from '../documents/document.ts';
import type { Finding, Hit } from '../search/finding.ts';

const dateOf = ({ value, role, evidence, from, after }: Dating) => ({ value, role, evidence, from, after });

const surnames = ({ particulars }: Document): string[] =>
  particulars.ministers.flatMap(({ surname }) => surname ?? []);

const questionTextsOf = ({ questionTexts }: Passage): string[] => questionTexts.map(({ text }) => text);

/** What `ask --json` prints for a question. */
export function findingLine(finding: Finding) {
  const { query, verdict, hits, newer } = finding;
  return { query, verdict, results: hits.map(resultOf), newer: newer && newerOf(newer) };
}

const newerOf = ({ document, passage }: Hit) => ({
  document: document.name,
  questions: passage.questions,
  date: dateOf(document.particulars.date),
  link: document.particulars.link,
  answer: passage.answer.text,
});

function resultOf({ document, passage, score }: Hit) {
  return {
    document: document.name,
    questions: passage.questions,
    question: [...new Set(questionTextsOf(passage))].join('\n\n'),
    heading: passage.heading,
    answer: passage.answer.text,
    notes: passage.notes,
    date: dateOf(document.particulars.date),
    ministers: surnames(document),
    title: document.particulars.title,
    score,
  };
}

/** What `parse --json` prints for a file that could be read. */
export function documentLine(file: string, document: Document) {
  const { particulars, kind, notes, passages } = document;
  return {
    file,
    kind,
    date: dateOf(particulars.date),
    submitted: particulars.submitted?.value ?? null,
    ministers: surnames(document),
    askedBy: particulars.askers.map(({ name }) => name),
    references: particulars.references.map(({ value }) => value),
    subject: particulars.subject?.value ?? null,
    title: particulars.title,
    link: particulars.link,
    notes,
    passages: passages.map((passage) => ({
      questions: passage.questions,
      questionTexts: questionTextsOf(passage),
      heading: passage.heading,
      answer: passage.answer.text,
      notes: passage.notes,
    })),
    warnings: document.warnings,
  };
}
