/** Real Word files of ministries against what people found in them; the files are not part of the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/documents/read/docx.ts';
import { recogniseFormat } from '../../../src/documents/read/recognise.ts';
import { running, shown } from './reading.ts';

const DOCUMENTS = new URL('../../../../shared/documents/', import.meta.url);
const TRUTH = new URL('../../../../shared/documents-truth.jsonl', import.meta.url);

interface Truth {
  readonly file: string;
  readonly date: { readonly evidence: string };
  readonly blocks: readonly {
    readonly question_starts: readonly string[];
    readonly answer_start: string;
    readonly answer_end: string;
  }[];
  readonly foreign: readonly string[];
}

const present = existsSync(DOCUMENTS) && existsSync(TRUTH);
const files = present ? readdirSync(DOCUMENTS).filter((file) => file.endsWith('.docx')) : [];
const truths: readonly Truth[] = present
  ? readFileSync(TRUTH, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
if (!present) process.stderr.write('SKIPPED: the real Word files of ../shared/documents are not here\n');

/** Extractors differ in white space and hyphens: letters and digits alone are compared. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

// One name where the files are not here: vitest takes a file without any test for a failure.
describe.skipIf(!present).each(present ? files : ['(not here)'])('%s', (file) => {
  test('holds what people found in it, outside notes and furniture', async () => {
    const bytes = readFileSync(new URL(file, DOCUMENTS));
    const truth = truths.find((each) => each.file === file);
    expect(recogniseFormat(bytes)).toBe('docx');
    const read = await readDocx(bytes);
    const text = bare(running(read));
    expect(text).toContain(bare(truth?.date.evidence ?? 'no truth'));
    for (const block of truth?.blocks ?? [])
      for (const piece of [...block.question_starts, block.answer_start, block.answer_end])
        expect(text).toContain(bare(piece));
  });

  test('tells its footnotes from its text', async () => {
    const read = await readDocx(readFileSync(new URL(file, DOCUMENTS)));
    const notes = shown(read).notes.map(([, note]) => bare(note ?? ''));
    const text = bare(running(read));
    const foreign = truths.find((each) => each.file === file)?.foreign.map(bare) ?? [];
    // The askers' own lists and the signature are text to Word; labelling tells them.
    for (const piece of foreign)
      expect(notes.some((note) => note.includes(piece)) || text.includes(piece)).toBe(true);
    for (const note of notes) expect(text).not.toContain(note);
    for (const { markSpan } of read.notes) expect(markSpan).not.toBeNull();
  });
});
