import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/text/one-line.ts';

describe('a text in one line', () => {
  it('stands on one line, whole where there is room', () => {
    expect(oneLine(' Hoeveel\n\tlepels? ', 40)).toBe('Hoeveel lepels?');
  });

  it('is cut at a space, with a mark', () => {
    expect(oneLine('Hoeveel zilveren lepels?', 18)).toBe('Hoeveel zilveren…');
  });

  it('is cut within a word that takes most of the room', () => {
    expect(oneLine('De theelepelverzameling', 12)).toBe('De theelepe…');
  });

  it('never ends in half a character, and never takes more room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const line = oneLine(text, most);
        expect(line.length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
