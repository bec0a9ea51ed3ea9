/** How well real documents are read, where the project's shared data stands beside it; skipped elsewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { readDocument } from '../../src/documents/read-document.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const TRUTH = new URL('documents-truth.jsonl', SHARED);
const available = existsSync(TRUTH) && existsSync(new URL('documents/', SHARED));
if (!available)
  process.stderr.write('\nSKIPPED: no ../shared/documents beside the project; real documents not scored\n');

interface TrueBlock {
  readonly questions: readonly number[];
  readonly question_starts: readonly string[];
  readonly answer_start: string;
  readonly answer_end: string;
  readonly interrupted?: boolean;
}

interface TrueDocument {
  readonly file: string;
  readonly kind: string;
  readonly date: { readonly value: string | null };
  readonly submitted?: string | null;
  readonly ministers: readonly string[];
  readonly asked_by: readonly string[];
  readonly reference: readonly string[];
  readonly blocks: readonly TrueBlock[];
  readonly foreign?: readonly string[];
}

interface Scored {
  readonly truth: TrueDocument;
  readonly document: Document;
}

const readTruth = (): Promise<Scored[]> =>
  Promise.all(
    readFileSync(TRUTH, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map(async (line): Promise<Scored> => {
        const truth: TrueDocument = JSON.parse(line);
        const bytes = readFileSync(new URL(`documents/${truth.file}`, SHARED));
        return { truth, document: await readDocument(truth.file, bytes) };
      }),
  );

/** Hyphens at line ends and white space differ between extractors: letters and digits alone are compared. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function isRight({ passages }: Document, block: TrueBlock): boolean {
  const passage = passages.find(({ questions }) => questions.join() === block.questions.join());
  if (!passage) return false;
  const answer = bare(passage.answer.text);
  return (
    answer.startsWith(bare(block.answer_start).slice(0, 30)) &&
    answer.endsWith(bare(block.answer_end).slice(-18)) &&
    block.question_starts.every((start, index) =>
      bare(passage.questionTexts[index]?.text ?? '').startsWith(bare(start).slice(0, 24)),
    )
  );
}

const keptOut = ({ passages }: Document, foreign: string): boolean =>
  bare(foreign).length <= 6 ||
  !passages
    .flatMap(({ answer, questionTexts }) => [answer, ...questionTexts])
    .some(({ text }) => bare(text).includes(bare(foreign)));

const share = (results: readonly boolean[]): number => results.filter(Boolean).length / results.length;
const sorted = (names: readonly string[]): string => names.map(bare).sort().join();

describe.skipIf(!available)('the real documents', () => {
  let scored: readonly Scored[] = [];
  beforeAll(async () => {
    scored = await readTruth();
  }, 60_000);
  const shareOf = (judge: (scored: Scored) => boolean | boolean[]): number => share(scored.flatMap(judge));

  test('are fifty at least', () => {
    expect(scored.length).toBeGreaterThanOrEqual(50);
  });

  test('have 99 in 100 answers whole, with their questions', () => {
    const right = shareOf(({ truth, document }) => truth.blocks.map((block) => isRight(document, block)));
    expect(right).toBeGreaterThanOrEqual(0.99);
  });

  test('have every answer whole that a page break interrupts', () => {
    const right = shareOf(({ truth, document }) =>
      truth.blocks.filter(({ interrupted }) => interrupted).map((block) => isRight(document, block)),
    );
    expect(right).toBe(1);
  });

  test('keep furniture and footnotes out of every question and answer', () => {
    expect(
      shareOf(({ truth, document }) => (truth.foreign ?? []).map((foreign) => keptOut(document, foreign))),
    ).toBe(1);
  });

  test('invent no answers', () => {
    expect(shareOf(({ truth, document }) => document.passages.length <= truth.blocks.length)).toBe(1);
  });

  test('are of the right kind, dated right and by the right people', () => {
    const particulars: Record<string, (scored: Scored) => boolean> = {
      kind: ({ truth, document }) => document.kind === truth.kind,
      date: ({ truth, document }) => document.particulars.date.value === truth.date.value,
      submitted: ({ truth, document }) =>
        (document.particulars.submitted?.value ?? null) === (truth.submitted ?? null),
      ministers: ({ truth, document }) =>
        sorted(document.particulars.ministers.flatMap(({ surname }) => surname ?? [])) ===
        sorted(truth.ministers),
      askers: ({ truth, document }) => document.particulars.askers.length === truth.asked_by.length,
      references: ({ truth, document }) =>
        truth.reference.every((own) =>
          document.particulars.references.some(({ value }) => bare(value) === bare(own)),
        ),
    };
    const wrong = Object.entries(particulars).flatMap(([what, judge]) =>
      scored.filter((each) => !judge(each)).map(({ truth }) => `${truth.file}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
});
