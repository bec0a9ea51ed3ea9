import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/documents/read/pdf.ts';
import { around, at, type Link, writePdf } from './pdf-writer.ts';

const NOS = 'https://nos.nl/artikel/2510977';

/** The text of a page with these lines, under one another, and links over words in them. */
async function readLines(lines: readonly string[], links: readonly Link[]): Promise<string> {
  const placed = lines.map((line, index) => at(80, 100 + 11 * index, line));
  return (await readPdf(writePdf([placed], '', [links]))).text;
}

const over = (words: string, lines: readonly string[], line = 0): Link['boxes'][number] =>
  around(words, lines[line] ?? '', 80, 100 + 11 * line);

const link = (url: string, ...boxes: Link['boxes']): Link => ({ url, boxes });

describe('links in a PDF', () => {
  test.each([
    ['Zie daarvoor het bericht van de omroep.', 'het bericht', 'het bericht (URL) van'],
    ['Zie daarvoor het bericht.', 'het bericht', 'het bericht (URL).'],
    ['Zie (daarvoor) dit bericht, dat ook elders stond.', 'dit bericht', 'dit bericht (URL), dat'],
    [
      'Rijksbegroting 2025 geeft daarvan een overzicht',
      'Rijksbegroting 2025',
      'Rijksbegroting 2025 (URL) geeft',
    ],
    ['Volgens de omroep', 'Volgens de omroep', 'Volgens de omroep (URL)'],
  ])('%s', async (line, words, written) => {
    const text = await readLines([line], [link(NOS, over(words, [line]))]);
    expect(text).toContain(written.replace('URL', NOS));
    expect(text.replace(` (${NOS})`, '')).toBe(line);
  });

  test('several in a line have each their own', async () => {
    const lines = ['Zie het bericht en de brief hierover.'];
    const links = [link(NOS, over('het bericht', lines)), link('https://a.nl/b', over('de brief', lines))];
    expect(await readLines(lines, links)).toBe(
      `Zie het bericht (${NOS}) en de brief (https://a.nl/b) hierover.`,
    );
  });

  test('one that is broken over lines has its address once, behind its last words', async () => {
    const lines = ['Daarover stond in de krant het bericht', 'Gemeenten willen meer geld, van gisteren.'];
    const boxes = [over('het bericht', lines), over('Gemeenten willen meer geld', lines, 1)] as const;
    const expected = `${lines[0]}\nGemeenten willen meer geld (${NOS}), van gisteren.`;
    expect(await readLines(lines, [link(NOS, ...boxes)])).toBe(expected);
    expect(
      await readLines(
        lines,
        boxes.map((box) => link(NOS, box)),
      ),
    ).toBe(expected);
  });

  test('two to the same place in two lines have it both', async () => {
    const lines = ['In het bericht staat het nodige.', 'Ook wat hier staat is bekend.'];
    const links = [link(NOS, over('het bericht', lines)), link(NOS, over('hier', lines, 1))];
    expect(await readLines(lines, links)).toBe(
      `In het bericht (${NOS}) staat het nodige.\nOok wat hier (${NOS}) staat is bekend.`,
    );
  });

  test.each([
    ['whole', ['Zie https://nos.nl/artikel/2510977).'], 'https://nos.nl/artikel/2510977'],
    ['without what people leave out', ['Zie www.nos.nl/artikel/2510977.'], 'www.nos.nl/artikel/2510977'],
    ['beside the words', ['Zie het bericht (nos.nl/artikel/2510977) van'], 'het bericht'],
  ])('text that shows the address is left alone: %s', async (_, lines, words) => {
    expect(await readLines(lines, [link(NOS, over(words, lines))])).toBe(lines.join('\n'));
  });

  test('an address that is broken over lines is left alone, with a link to each part or to the whole', async () => {
    const lines = ['Zie voor het hele overzicht https://nos.nl/', 'artikel/2510977.'];
    const boxes = [over('https://nos.nl/', lines), over('artikel/2510977', lines, 1)] as const;
    expect(await readLines(lines, [link(NOS, ...boxes)])).toBe(lines.join('\n'));
    expect(
      await readLines(
        lines,
        boxes.map((box) => link(NOS, box)),
      ),
    ).toBe(lines.join('\n'));
  });

  test('a mail address is written without what makes it a link', async () => {
    const lines = ['U kunt ons mailen als u meer wilt weten.'];
    expect(await readLines(lines, [link('mailto:post@minjus.nl?subject=Vraag', over('mailen', lines))])).toBe(
      'U kunt ons mailen (post@minjus.nl) als u meer wilt weten.',
    );
  });

  test.each([
    ['a number of a note', 'Kent u het bericht? 1', '1', NOS],
    ['what leads into the program', 'Zie het bericht.', 'het bericht', 'javascript:alert(1)'],
    ['a file of the writer', 'Zie het bericht.', 'het bericht', 'file:///C:/Users/bericht.docx'],
  ])('%s has none behind it', async (_, line, words, url) => {
    expect(await readLines([line], [link(url, over(words, [line]))])).toBe(line);
  });

  test('wherever links lie, the text is there, and each address at most once a box', async () => {
    const line = 'De gemeenten hebben de regie over hun eigen beleid en leggen daarover verantwoording';
    const box = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 700, max: 760 }), fc.nat(300), fc.nat(60))
      .map(([x, y, width, height]) => link(NOS, [x, y, x + width, y + height]));
    await fc.assert(
      fc.asyncProperty(fc.array(box, { maxLength: 4 }), async (links) => {
        const text = await readLines([line, line], links);
        expect(text.replaceAll(` (${NOS})`, '')).toBe(`${line}\n${line}`);
        expect(text.split(NOS).length - 1).toBeLessThanOrEqual(2 * links.length);
      }),
      { numRuns: 40 },
    );
  });
});
