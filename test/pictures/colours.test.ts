import { describe, expect, it } from 'vitest';
import * as colours from '../../src/pictures/colours.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const { BACKGROUND, LINE, MARKS, MUTED_TEXT, ON_MARK, OTHER_MARK, TEXT } = colours;

describe('the colours of pictures', () => {
  it('know the contrast that WCAG gives as an example', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([TEXT, MUTED_TEXT, OTHER_MARK, ...MARKS])('let %s be read on the background', (colour) => {
    expect(contrast(colour, BACKGROUND)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([OTHER_MARK, ...MARKS])('let a number be read on a mark of %s', (colour) => {
    expect(contrast(ON_MARK, colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('let the line be seen', () => {
    expect(contrast(LINE, BACKGROUND)).toBeGreaterThanOrEqual(3);
  });

  it('are as many as they seem', () => {
    expect(new Set([OTHER_MARK, ...MARKS]).size).toBe(MARKS.length + 1);
  });
});
