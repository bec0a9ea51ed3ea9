import { describe, expect, it } from 'vitest';
import { BACKGROUND, MARKS, OTHER_MARK } from '../../src/pictures/colours.ts';
import { bold, regular } from '../../src/pictures/face.ts';
import { toPng } from '../../src/pictures/png.ts';
import { type TimelineMark, timelinePicture } from '../../src/pictures/timeline.ts';
import { elementsOf, textsOf } from './svg-elements.ts';

const mark = (date: string, label = 'De dienstregeling', minister: string | null = null): TimelineMark => ({
  date,
  label,
  minister,
});
const svgOf = (marks: readonly TimelineMark[], language: 'nl' | 'en' = 'nl'): string =>
  timelinePicture({ marks, language }).svg;
const numbersOf = (svg: string): { number: string; x: number; y: number }[] =>
  elementsOf(svg)
    .filter(({ name, attributes }) => name === 'text' && attributes['text-anchor'] === 'middle')
    .filter(({ text, attributes }) => /^\d+$/.test(text) && attributes['font-weight'] === '700')
    .map(({ text, attributes }) => ({ number: text, x: Number(attributes.x), y: Number(attributes.y) }));

const month = [mark('2026-01-09'), mark('2026-01-17', 'Wolven'), mark('2026-01-18'), mark('2026-01-30')];

describe('the picture of a timeline', () => {
  it('numbers its marks as they are listed, each over its day', () => {
    const [one, two, three, four] = numbersOf(svgOf(month));
    expect([one, two, three, four].map((found) => found?.number)).toEqual(['1', '2', '3', '4']);
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBeCloseTo(8 * ((three?.x ?? 0) - (two?.x ?? 0)), -1);
    expect(one?.x).toBeLessThan(four?.x ?? 0);
  });

  it('keeps to the numbers of the list where that begins with the newest', () => {
    const [one, two] = numbersOf(svgOf([mark('2025-06-01'), mark('2019-06-01')]));
    expect(one?.x).toBeGreaterThan(two?.x ?? 0);
  });

  it('stacks the marks of one day, then fans them out', () => {
    const few = numbersOf(svgOf(Array.from({ length: 4 }, () => mark('2025-11-04'))));
    expect(new Set(few.map(({ x }) => x)).size).toBe(1);
    expect(new Set(few.map(({ y }) => y)).size).toBe(4);
    const many = numbersOf(svgOf(Array.from({ length: 50 }, () => mark('2025-11-04'))));
    expect(new Set(many.map(({ x }) => x)).size).toBe(10);
    expect(many.map(({ number }) => Number(number))).toEqual(many.map((_, index) => index + 1));
  });

  it('names what there is room for, and cuts the rest', () => {
    const long = 'Een titel die '.repeat(30);
    const texts = textsOf(svgOf([...month, mark('2026-01-20', long)]));
    expect(texts).toContain('Wolven');
    const cut = texts.find((text) => text.startsWith('Een titel'));
    expect(cut).toMatch(/…$/);
    expect(long).toContain(cut?.slice(0, -1));
  });

  it('shows numbers alone where few of many could be named', () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      mark(`20${10 + (index % 15)}-0${1 + (index % 9)}-11`),
    );
    expect(textsOf(svgOf(crowd))).not.toContain('De dienstregeling');
  });

  it.each([
    ['every other day', ['2026-01-01', '2026-01-08'], ['30 dec', '1 jan', '3 jan', '2025', '2026']],
    ['weeks, from Mondays', ['2026-01-01', '2026-01-30'], ['5 jan', '12 jan', '2026']],
    ['months', ['2025-09-11', '2026-03-30'], ['okt', 'nov', 'jan', '2025', '2026']],
    ['quarters', ['2023-02-11', '2025-03-30'], ['apr', 'jul', '2023', '2024', '2025']],
    ['years', ['2016-02-11', '2025-03-30'], ['2017', '2018', '2025']],
    ['decades', ['1930-02-11', '2025-03-30'], ['1930', '1940', '2020']],
    ['the first century', ['0001-02-11', '0090-03-30'], ['10', '20', '80']],
  ])('names %s by the length of time', (_, dates, expected) => {
    const texts = textsOf(svgOf(dates.map((date) => mark(date))));
    for (const name of expected) expect(texts).toContain(name);
  });

  it('gives each minister a colour, and says which', () => {
    const oosten = 'Minister Van Oosten (Justitie en Veiligheid)';
    const marks = [
      mark('2024-01-09', 'a', oosten),
      mark('2025-01-09', 'b', null),
      mark('2026-01-09', 'c', oosten),
    ];
    const fills = elementsOf(svgOf(marks))
      .filter(({ name, attributes }) => name === 'circle' && attributes.r === '23')
      .map(({ attributes }) => attributes.fill);
    expect(fills).toEqual([MARKS[0], OTHER_MARK, MARKS[0]]);
    expect(textsOf(svgOf(marks))).toEqual(expect.arrayContaining([oosten, 'bewindspersoon onbekend']));
    expect(textsOf(svgOf(marks, 'en'))).toContain('minister unknown');
  });

  it('names the ministers with most answers where there are more than colours', () => {
    const names = Array.from({ length: 9 }, (_, index) => `Minister ${index}`);
    const marks = [...names, ...names.slice(3)].map((name, index) =>
      mark(`20${10 + index}-05-05`, 'x', name),
    );
    const texts = textsOf(svgOf(marks));
    expect(texts.filter((text) => text.startsWith('Minister'))).toEqual(names.slice(3));
    expect(texts).toContain('andere bewindspersonen');
  });

  it('has a background of its own, with nothing of it smaller than what can be read in a preview', () => {
    const [, background, ...rest] = elementsOf(svgOf(month));
    expect(background?.attributes).toMatchObject({ width: '1200', fill: BACKGROUND });
    const sizes = rest.flatMap(({ attributes }) => attributes['font-size'] ?? []).map(Number);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(22);
  });

  it('is told in words: how many, from when to when, and when each', () => {
    expect(timelinePicture({ marks: month, language: 'nl' }).alternativeText).toBe(
      'Tijdlijn met 4 antwoorden, van 9 januari 2026 tot en met 30 januari 2026. ' +
        '1: 9 januari 2026; 2: 17 januari 2026; 3: 18 januari 2026; 4: 30 januari 2026.',
    );
    expect(
      timelinePicture({ marks: [mark('2026-01-09'), mark('2026-01-09')], language: 'en' }).alternativeText,
    ).toBe('Timeline of 2 answers, all of 9 January 2026. 1 to 2: 9 January 2026.');
  });

  it('says in words how many it has no room to tell of', () => {
    const marks = Array.from({ length: 90 }, (_, index) => mark(`19${10 + index}-09-${10 + (index % 20)}`));
    const { alternativeText } = timelinePicture({ marks, language: 'nl' });
    const told = [...alternativeText.matchAll(/(\d+): /g)].length;
    expect(alternativeText).toMatch(new RegExp(`; en nog ${90 - told}\\.$`));
    expect(told).toBeGreaterThan(30);
  });

  it('refuses what is no day, and nothing at all', () => {
    for (const date of ['2026-13-01', '2026-1-1', 'gisteren', '2026-01-01T00:00Z'])
      expect(() => svgOf([mark(date)])).toThrow(RangeError);
    expect(() => svgOf([])).toThrow(RangeError);
  });

  it('is drawn, with the letters of its font', async () => {
    const png = await toPng(svgOf(month));
    expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
    const view = new DataView(png.buffer, png.byteOffset);
    expect(view.getUint32(16)).toBe(1200);
    const blank = await toPng(svgOf(month).replaceAll(/>[^<]+<\/text>/g, '></text>'));
    expect(png.length).toBeGreaterThan(blank.length * 2);
    expect(png).toEqual(await toPng(svgOf(month)));
  });
});

describe('a face', () => {
  it('measures letters as its font has them', () => {
    expect(regular.widthOf('', 20)).toBe(0);
    expect(regular.widthOf('ii', 20)).toBe(2 * regular.widthOf('i', 20));
    expect(bold.widthOf('m', 20)).toBeGreaterThan(regular.widthOf('m', 20));
    expect(regular.widthOf('a', 2048)).toBe(1138);
  });

  it('cuts between letters, never within one', () => {
    expect(regular.cut('kort', 20, 100)).toBe('kort');
    expect(regular.cut('lang genoeg', 20, 70)).toBe('lang…');
    expect(regular.cut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 20, 90)).toMatch(/^(👩‍👩‍👧)*…$/u);
    expect(regular.cut('lang', 20, 3)).toBe('');
  });
});
