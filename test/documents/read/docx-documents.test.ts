/** Real Word files of ministries against what people found in them; the files are not part of the repository. */
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/documents/read/docx.ts';
import { recogniseFormat } from '../../../src/documents/read/recognise.ts';
import { running, shown } from './reading.ts';
import { bare, present, realFile, realFiles, truthOf } from './real-files.ts';

describe.skipIf(!present).each(realFiles('.docx', 'Word files'))('%s', (file) => {
  test('holds what people found in it, outside notes and furniture', async () => {
    const bytes = realFile(file);
    const truth = truthOf(file);
    expect(recogniseFormat(bytes)).toBe('docx');
    const read = await readDocx(bytes);
    const text = bare(running(read));
    expect(text).toContain(bare(truth?.date.evidence ?? 'no truth'));
    for (const block of truth?.blocks ?? [])
      for (const piece of [...block.question_starts, block.answer_start, block.answer_end])
        expect(text).toContain(bare(piece));
  });

  test('tells its footnotes from its text', async () => {
    const read = await readDocx(realFile(file));
    const notes = shown(read).notes.map(([, note]) => bare(note ?? ''));
    const text = bare(running(read));
    const foreign = truthOf(file)?.foreign.map(bare) ?? [];
    // The askers' own lists and the signature are text to Word; labelling tells them.
    for (const piece of foreign)
      expect(notes.some((note) => note.includes(piece)) || text.includes(piece)).toBe(true);
    for (const note of notes) expect(text).not.toContain(note);
    for (const { markSpan } of read.notes) expect(markSpan).not.toBeNull();
  });
});
