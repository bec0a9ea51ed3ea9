/** Real PDFs of the Kamer against what people found in them; the files are not part of the repository. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/documents/read/pdf.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';
import { bare, present, realFile, realFiles, truthOf } from './real-files.ts';

describe.skipIf(!present).each(realFiles('.pdf', 'PDFs'))('%s', (file) => {
  const truth = truthOf(file);
  let read: ReadText;
  let body = '';
  let apart: string[] = [];

  beforeAll(async () => {
    read = await readPdf(realFile(file));
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
