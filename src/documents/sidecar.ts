/** The sidecar `NAME.yaml` beside a document: what completes or corrects it. The schema is its documentation. */
import { parse } from 'yaml';
import { z } from 'zod';
import type { Document, Passage } from './document.ts';
import { type SidecarProblem, schemaProblems, yamlProblem } from './sidecar-problems.ts';

const isoDay = z.iso.date({ error: 'must be a day such as 2025-09-03' });

const phrasings = z
  .strictObject({
    /** Question numbers of the passage, or … */
    questions: z.array(z.int().positive()).min(1).optional(),
    /** … in a letter, the words with which the passage starts. */
    starts: z.string().min(8).optional(),
    /** `hand`, or the name of the model that drafted them. */
    by: z.string().min(1),
    ask: z.array(z.string().trim().min(1).max(300)).min(1),
  })
  .refine(({ questions, starts }) => (questions === undefined) !== (starts === undefined), {
    error: 'needs either "questions" or "starts", to tell which passage they ask for',
  });

const sidecarSchema = z.strictObject({
  title: z.string().trim().min(1).max(300).optional(),
  date: z
    .strictObject({
      value: isoDay,
      role: z.enum(['received', 'letter', 'submitted']),
      evidence: z.string().trim().min(1),
    })
    .optional(),
  submitted: z.strictObject({ value: isoDay, evidence: z.string().trim().min(1) }).optional(),
  ministers: z
    .array(
      z.strictObject({
        surname: z.string().min(1),
        office: z.enum(['minister', 'staatssecretaris']),
        department: z.string().min(1).optional(),
        evidence: z.string().min(1),
      }),
    )
    .optional(),
  subject: z.string().trim().min(1).optional(),
  link: z.httpUrl({ error: 'must be a web address' }).optional(),
  phrasings: z.array(phrasings).optional(),
});

export type Sidecar = z.infer<typeof sidecarSchema>;

/** A sidecar that can't be used; `problems` are for people, the message for the log. */
export class SidecarError extends Error {
  override name = 'SidecarError';
  readonly problems: readonly SidecarProblem[];

  constructor(message: string, problems: readonly SidecarProblem[], options?: ErrorOptions) {
    super(message, options);
    this.problems = problems;
  }
}

/** Reads a sidecar's text. Throws `SidecarError` for anything that is not exactly of its form. */
export function readSidecar(yaml: string): Sidecar {
  let content: unknown;
  try {
    // Days stay texts, anchors can't multiply: a sidecar is a form, not a program.
    content = parse(yaml, { schema: 'failsafe', maxAliasCount: 0, prettyErrors: true });
  } catch (cause) {
    const message = cause instanceof Error ? firstLine(cause.message) : 'not YAML';
    throw new SidecarError(message, [yamlProblem(cause)], { cause });
  }
  const given = withNumbers(content ?? {});
  const result = sidecarSchema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) => `${path.length ? `${path.join('.')}: ` : ''}${message}`,
    );
    throw new SidecarError(problems.join('; '), schemaProblems(result.error, given));
  }
  return result.data;
}

const firstLine = (message: string): string => message.split('\n')[0]?.replace(/:$/, '') ?? message;

/** The failsafe schema reads all scalars as texts, which is right for days; question numbers are the exception. */
function withNumbers(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content.phrasings)) return content;
  const withQuestions = content.phrasings.map((entry: unknown) =>
    isRecord(entry) && Array.isArray(entry.questions)
      ? {
          ...entry,
          questions: entry.questions.map((number) =>
            /^\d+$/.test(String(number)) ? Number(number) : number,
          ),
        }
      : entry,
  );
  return { ...content, phrasings: withQuestions };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A document as its sidecar completes and corrects it. Throws `SidecarError` when phrasings point to a passage that
 * the document does not have.
 */
export function applySidecar(document: Document, sidecar: Sidecar): Document {
  const { particulars } = document;
  return {
    ...document,
    particulars: {
      ...particulars,
      title: sidecar.title ?? particulars.title,
      date: sidecar.date ? { ...sidecar.date, from: 'sidecar', after: null } : particulars.date,
      submitted: sidecar.submitted ?? particulars.submitted,
      ministers:
        sidecar.ministers?.map((minister) => ({ ...minister, department: minister.department ?? null })) ??
        particulars.ministers,
      subject: sidecar.subject ? { value: sidecar.subject, evidence: sidecar.subject } : particulars.subject,
      link: sidecar.link ?? particulars.link,
    },
    passages: withPhrasings(document.passages, sidecar),
  };
}

function withPhrasings(passages: readonly Passage[], { phrasings = [] }: Sidecar): Passage[] {
  const added = new Map<string, { text: string; by: string }[]>();
  for (const { questions, starts, by, ask } of phrasings) {
    const passage = passages.find((candidate) =>
      questions
        ? candidate.questions.join() === questions.join()
        : starts !== undefined && candidate.answer.text.startsWith(starts),
    );
    if (!passage) {
      const which = questions
        ? `questions ${questions.join(', ')}`
        : `a passage that starts with "${starts ?? ''}"`;
      throw new SidecarError(`phrasings: the document has no answer to ${which}`, [
        questions ? { kind: 'no-such-answer', questions } : { kind: 'no-such-start', starts: starts ?? '' },
      ]);
    }
    added.set(passage.key, [...(added.get(passage.key) ?? []), ...ask.map((text) => ({ text, by }))]);
  }
  return passages.map((passage) => ({ ...passage, phrasings: added.get(passage.key) ?? passage.phrasings }));
}
