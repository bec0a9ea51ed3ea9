import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { notesReply } from '../../src/replies/notes.ts';
import type { Entry } from '../../src/search/finding.ts';
import { entryOf, openSeeds } from '../seeds.ts';
import { labelsOf, lengthOf, textOf } from './text-of.ts';

let entry: Entry;
beforeAll(async () => {
  entry = await entryOf(await openSeeds(), '000', 1);
});

const withNotes = (texts: readonly string[]): Entry => ({
  ...entry,
  passage: { ...entry.passage, notes: texts.map((text, index) => ({ mark: `${index + 1}`, text })) },
});

/** All pages, in order. */
function pagesFor(texts: readonly string[]): string[] {
  const pages: string[] = [];
  for (let page = 1; ; page++) {
    const reply = notesReply(withNotes(texts), page, 'nl');
    expect(lengthOf(reply)).toBeLessThan(3900);
    pages.push(
      reply.blocks
        .flatMap((block) => (block.kind === 'list' ? block.items.flat().map(({ text }) => text) : []))
        .join(''),
    );
    if (!labelsOf(reply).includes('Volgende deel')) return pages;
  }
}

describe('notes', () => {
  it('are all there, whole, whatever their number and length', () => {
    const note = fc
      .array(fc.constantFrom('Kamerstuk 26643, nr. 1390.', 'Zie bijlage.', 'Stcrt. 2024, 1.'), {
        minLength: 1,
        maxLength: 250,
      })
      .map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(fc.array(note, { minLength: 1, maxLength: 12 }), (texts) => {
        const shown = pagesFor(texts)
          .join('')
          .replace(/ ?\[…\] ?/gu, '')
          .replace(/\s/gu, '');
        const kept = shown.replace(/(?<=\.|^)\d{1,2}\)/gu, '');
        expect(kept).toBe(texts.join('').replace(/\s/gu, ''));
      }),
      { numRuns: 40 },
    );
  });

  it('name the answer that they belong to', () => {
    expect(textOf(notesReply(withNotes(['Zie bijlage.']), 1, 'en'))).toContain(
      'Notes · answer to question 1',
    );
  });
});
