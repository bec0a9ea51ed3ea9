/** What holds for the picture of any timeline, whatever is in it. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bold, FONT_FAMILY, regular } from '../../src/pictures/face.ts';
import { timelinePicture } from '../../src/pictures/timeline.ts';
import { hostileText } from '../discord/hostile.ts';
import { elementsOf } from './svg-elements.ts';

const MARGIN = 0.1;

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Within some days, months or years: where marks crowd. */
const crowdedDays = fc.tuple(days, fc.constantFrom(1, 3, 40, 700, 6000)).chain(([start, length]) =>
  fc.array(
    fc
      .nat(length - 1)
      .map((after) => new Date(Math.min(Date.parse(start) + after * 86_400_000, Date.parse('9999-12-31'))))
      .map((date) => date.toISOString().slice(0, 10)),
    { minLength: 1, maxLength: 70 },
  ),
);
const text = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem());
const content = fc
  .tuple(fc.oneof(crowdedDays, fc.array(days, { minLength: 1, maxLength: 12 })), fc.constantFrom('nl', 'en'))
  .chain(([dates, language]) =>
    fc.record({
      language: fc.constant(language as 'nl' | 'en'),
      marks: fc.tuple(
        ...dates.map((date) =>
          fc.record({ date: fc.constant(date), label: text, minister: fc.option(text) }),
        ),
      ),
    }),
  );

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const circlesOf = (svg: string): Circle[] =>
  elementsOf(svg)
    .filter(({ name }) => name === 'circle')
    .map(({ attributes }) => ({
      x: Number(attributes.cx),
      y: Number(attributes.cy),
      radius: Number(attributes.r),
    }));

describe('any timeline', () => {
  it('has all its marks within the picture, and none on another', () => {
    fc.assert(
      fc.property(content, (given) => {
        const { svg } = timelinePicture(given);
        const [picture] = elementsOf(svg);
        const width = Number(picture?.attributes.width);
        const height = Number(picture?.attributes.height);
        const circles = circlesOf(svg);
        expect(circles.length).toBeGreaterThanOrEqual(given.marks.length + 1);
        for (const [index, { x, y, radius }] of circles.entries()) {
          expect(Math.min(x - radius, y - radius, width - x - radius, height - y - radius)).toBeGreaterThan(
            0,
          );
          for (const other of circles.slice(index + 1))
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(radius + other.radius - MARGIN);
        }
      }),
    );
  });

  it('is the same for the same, and said within what Discord takes', () => {
    fc.assert(
      fc.property(content, (given) => {
        const picture = timelinePicture(given);
        expect(timelinePicture(structuredClone(given))).toEqual(picture);
        expect(picture.alternativeText.length).toBeLessThanOrEqual(1024);
        expect(picture.svg).not.toContain('NaN');
      }),
      { numRuns: 30 },
    );
  });

  it('is drawn with no text over its edge', () => {
    fc.assert(
      fc.property(content, (given) => {
        const { svg } = timelinePicture(given);
        const [picture] = elementsOf(svg);
        // Without the background only lines, marks and texts are left to measure.
        const drawn = new Resvg(svg.replace(/<rect[^>]*rx="28"[^>]*\/>/, ''), {
          font: {
            loadSystemFonts: false,
            fontFiles: [regular.file, bold.file],
            defaultFontFamily: FONT_FAMILY,
          },
        }).getBBox();
        expect(drawn?.x).toBeGreaterThan(0);
        expect((drawn?.x ?? 0) + (drawn?.width ?? 0)).toBeLessThan(Number(picture?.attributes.width));
        expect(drawn?.y).toBeGreaterThan(0);
        expect((drawn?.y ?? 0) + (drawn?.height ?? 0)).toBeLessThan(Number(picture?.attributes.height));
      }),
      { numRuns: 25 },
    );
  });
});
