import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, pagesOf } from '../../src/replies/excerpt.ts';
import { sentences } from '../../src/text/sentences.ts';

const word = fc.constantFrom(
  'de',
  'minister',
  'zal',
  'niet',
  'bezuinigen',
  'op',
  'het',
  'OM',
  'onderzoek',
  'Kamer',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 30 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);
const text = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n', '\n')), { minLength: 1, maxLength: 40 })
  .map((parts) =>
    parts
      .map(([words, joint]) => `${words}${joint}`)
      .join('')
      .trim(),
  );

describe('an excerpt', () => {
  it('holds the focus, stays within its budget, and says what was left out', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 200, max: 900 }), (whole, seed, budget) => {
        const all = sentences(whole);
        const focus = all[seed % all.length] ?? null;
        const excerpt = excerptOf(whole, all, focus, budget);
        expect(excerpt.end - excerpt.start).toBeLessThanOrEqual(budget);
        if (focus) {
          expect(excerpt.start).toBeLessThanOrEqual(focus.start);
          expect(excerpt.end).toBeGreaterThanOrEqual(focus.end);
        }
        expect(excerpt.cutBefore).toBe(whole.slice(0, excerpt.start).trim() !== '');
        expect(excerpt.cutAfter).toBe(whole.slice(excerpt.end).trim() !== '');
      }),
    );
  });

  it('begins and ends with a sentence', () => {
    fc.assert(
      fc.property(text, fc.nat(), (whole, seed) => {
        const all = sentences(whole);
        const excerpt = excerptOf(whole, all, all[seed % all.length] ?? null, 300);
        expect(all.some(({ start }) => start === excerpt.start)).toBe(true);
        expect(all.some(({ end }) => end === excerpt.end) || excerpt.end === whole.length).toBe(true);
      }),
    );
  });

  it('cuts a sentence that is too long by itself at a comma, and never inside a word', () => {
    const long = `Het OM, ${'dat al jaren kampt met verouderde systemen, '.repeat(30)}werkt eraan.`;
    const { start, end, cutAfter } = excerptOf(long, [{ start: 0, end: long.length }], null, 200);
    expect(long.slice(start, end)).toMatch(/systemen,$/);
    expect(cutAfter).toBe(true);
  });
});

describe('pages', () => {
  it('are together the whole text, each within its budget', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ maxLength: 2000 })),
        fc.integer({ min: 50, max: 500 }),
        (whole, budget) => {
          const pages = pagesOf(whole, sentences(whole), budget);
          expect(
            pages
              .map(({ start, end }) => whole.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(whole.replace(/\s/g, ''));
          for (const { start, end } of pages) expect(end - start).toBeLessThanOrEqual(budget);
        },
      ),
    );
  });

  it('end with a sentence, but where one alone is longer than a page', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 50, max: 500 }), (whole, budget) => {
        const all = sentences(whole);
        for (const { start, end } of pagesOf(whole, all, budget).slice(0, -1)) {
          const within = all.filter((one) => one.end > start && one.end <= end);
          const cut = all.find((one) => one.start < end && one.end > end);
          if (cut) {
            expect(within).toEqual([]);
            expect(cut.end - Math.max(start, cut.start)).toBeGreaterThan(budget);
          }
        }
      }),
    );
  });

  it('cut no emoji in two', () => {
    const pages = pagesOf('🦔'.repeat(100), [{ start: 0, end: 200 }], 51);
    for (const { start, end } of pages) expect('🦔'.repeat(100).slice(start, end)).toMatch(/^(?:🦔)+$/u);
  });
});
