/** Real PDFs of the Kamer against what people found in them; the files are not part of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/documents/read/pdf.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';

const DOCUMENTS = new URL('../../../../shared/documents/', import.meta.url);
const TRUTH = new URL('../../../../shared/documents-truth.jsonl', import.meta.url);

interface Truth {
  readonly file: string;
  readonly blocks: readonly {
    readonly question_starts: readonly string[];
    readonly answer_start: string;
    readonly answer_end: string;
  }[];
  readonly footnotes: number;
  readonly foreign: readonly string[];
}

const present = existsSync(DOCUMENTS) && existsSync(TRUTH);
const files = present ? readdirSync(DOCUMENTS).filter((file) => file.endsWith('.pdf')) : [];
const truths: readonly Truth[] = present
  ? readFileSync(TRUTH, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
if (!present) process.stderr.write('SKIPPED: the real PDFs of ../shared/documents are not here\n');

/** Extractors differ in white space and hyphens: letters and digits alone are compared. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

// One name where the files are not here: vitest takes a file without any test for a failure.
describe.skipIf(!present).each(present ? files : ['(not here)'])('%s', (file) => {
  const truth = truths.find((each) => each.file === file);
  let read: ReadText;
  let body = '';
  let apart: string[] = [];

  beforeAll(async () => {
    read = await readPdf(readFileSync(new URL(file, DOCUMENTS)));
    const { text, notes, furniture } = read;
    const spans = [...furniture, ...notes.map(({ span }) => span)].sort((a, b) => a.start - b.start);
    const marks = notes.flatMap(({ markSpan }) => markSpan ?? []);
    apart = [...furniture, ...notes.map(({ text: noteText }) => noteText)].map(({ start, end }) =>
      bare(text.slice(start, end)),
    );
    let at = 0;
    for (const { start, end } of [...spans, ...marks].sort((a, b) => a.start - b.start)) {
      body += text.slice(at, start);
      at = Math.max(at, end);
    }
    body = bare(body + text.slice(at));
  });

  test('questions and answers stand in the text, whole', () => {
    for (const { question_starts, answer_start, answer_end } of truth?.blocks ?? [])
      for (const piece of [...question_starts, answer_start, answer_end])
        expect(body, piece).toContain(bare(piece));
  });

  test('furniture and footnotes stand apart from it', () => {
    for (const foreign of truth?.foreign ?? []) {
      expect(body, foreign).not.toContain(bare(foreign));
      expect(
        apart.some((piece) => piece.includes(bare(foreign))),
        foreign,
      ).toBe(true);
    }
  });

  test('every footnote is found, and the sign that points to it', () => {
    expect(read.notes).toHaveLength(truth?.footnotes ?? 0);
    expect(read.notes.filter(({ markSpan }) => markSpan === null)).toEqual([]);
  });
});
