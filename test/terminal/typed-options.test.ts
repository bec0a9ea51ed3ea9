import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../commands/ask.ts';
import { search } from '../../commands/search.ts';
import { readOptions } from '../../src/terminal/typed-options.ts';

const read = (words: string) => readOptions(words, ask.options ?? []);

describe('options typed after a command', () => {
  it.each([
    ['wie betaalt dat?', { question: 'wie betaalt dat?' }],
    ['', { question: '' }],
    [
      'wie betaalt? minister: Van Oosten vanaf: 13 januari 2026 tot: 2026 document: oud',
      {
        question: 'wie betaalt?',
        minister: 'Van Oosten',
        from: '13 januari 2026',
        until: '2026',
        document: 'oud',
      },
    ],
    ['who pays? FROM: 2025 until: 2026', { question: 'who pays?', from: '2025', until: '2026' }],
    ['vanaf: 2025 vraag: wie', { question: '', from: '2025 vraag: wie' }],
    ['vraag: wie betaalt? vanaf:2025', { question: 'wie betaalt?', from: '2025' }],
    ['wie? alleen-ik: ja', { question: 'wie?', private: true }],
    ['wie? only-me: no', { question: 'wie?', private: false }],
  ])('%j are read by name, in either language', (words, options) => {
    expect(read(words)).toEqual(options);
  });

  it.each([
    'ik heb een vraag: wie betaalt?',
    'zie https://example.org/minister',
    'het kabinet: wat nu',
    ': :',
  ])('are not there in %j', (words) => {
    expect(read(words)).toEqual({ question: words });
  });

  it.each([
    ['nieuwste eerst', 'date'],
    ['Nieuwste', 'date'],
    ['newest', 'date'],
    ['beste', 'relevance'],
    ['oudste', 'oudste'],
  ])('take the choice %j for %j', (typed, order) => {
    expect(readOptions(`ICT volgorde: ${typed}`, search.options ?? [])).toEqual({ about: 'ICT', order });
  });

  it('lose no word of any question that names none', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes(':')),
        (text) => {
          expect(read(text)).toEqual({ question: text.trim() });
        },
      ),
    );
  });
});
