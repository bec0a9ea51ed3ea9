import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readPdf } from '../../../src/documents/read/pdf.ts';
import { LARGEST_PDF, MOST_PAGES } from '../../../src/documents/read/pdf-source.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';
import { PROSE, read, shown } from './pdf-pages.ts';
import { at, lines, mark, type Placed, writePdf } from './pdf-writer.ts';

describe('text in the order in which it is read', () => {
  test('words that are moved apart get a space, letters that are moved together stay one word', async () => {
    const page =
      'BT /F1 9 Tf 1 0 0 1 80 700 Tm [(ken) 30 (nis) -300 (van) -280 (het)] TJ ET\n' +
      'BT /F1 9 Tf 1 0 0 1 80 680 Tm (artikel) Tj 31 0 Td (over) Tj ET';
    expect((await readPdf(writePdf([page]))).text).toBe('kennis van het\nartikel over');
  });

  test('parts in another font belong to their word or stand apart, as they are set', async () => {
    const placed = at(80, 100, 'de leden ', { text: 'Mutluer', bold: true }, ', ', {
      text: 'Kosti',
      bold: true,
    });
    expect((await read([placed])).text).toBe('de leden Mutluer, Kosti');
  });

  test('lines stand from top to bottom, wherever the file has them', async () => {
    const written = lines(80, 100, PROSE);
    const { text, wrapped } = await read(written.toReversed());
    expect(text).toBe(PROSE.join('\n'));
    expect(wrapped).toBe(true);
  });

  test('an empty line where the page has one, a form feed where a page begins', async () => {
    const { text } = await read(
      [...lines(80, 100, ['Vraag 1', 'Kent u het bericht?']), ...lines(80, 143.2, ['Antwoord 1', 'Ja.'])],
      lines(80, 100, ['Vraag 2', 'Deelt u die mening?']),
    );
    expect(text).toBe('Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.\n\fVraag 2\nDeelt u die mening?');
  });

  test('words hyphenated at line ends stay as they are', async () => {
    expect((await read(lines(80, 100, ['de regenboog-', 'provincies']))).text).toBe(
      'de regenboog-\nprovincies',
    );
  });

  test('an accent set over the letter before it becomes part of it', async () => {
    // 5.5 points back from the end of the c, which is 4.5 wide.
    const page =
      'BT /F1 9 Tf 1 0 0 1 80 720 Tm (Kent u en) Tj ET BT /F1 9 Tf 1 0 0 1 80 700 Tm [(Kostic) 416 (\\264)] TJ ( en Yes) Tj [( ) 500 (\\270) 55 (ilg)] TJ ET';
    expect((await readPdf(writePdf([page]))).text).toMatch(/^Kent u en\nKostić en Yeşilg$/);
  });

  test('two columns of text one after the other, below a title across both', async () => {
    const narrow = PROSE.map((line) => line.slice(0, 44));
    const left = narrow.map((line) => `L ${line}`.trim());
    const right = narrow.map((line) => `R ${line}`.trim());
    const title = { text: 'Handelingen van de Tweede Kamer der Staten-Generaal', size: 18 };
    const { text } = await read([at(60, 90, title), ...lines(60, 140, left), ...lines(320, 143, right)]);
    expect(text.replace(/\n+/g, '\n')).toBe([title.text, ...left, ...right].join('\n'));
  });

  test('a table as rows of cells', async () => {
    const row = (y: number, ...cells: string[]): Placed[] =>
      cells.map((cell, index) => at(80 + 110 * index, y, cell));
    const { text } = await read([
      ...lines(80, 100, PROSE),
      ...row(260, 'Grond', 'Meldingen in 2021', 'Meldingen in 2022'),
      ...row(271, 'Geslacht', '2', '3'),
      ...row(282, 'Leeftijd', '10', '14'),
    ]);
    expect(text).toContain(
      'Grond | Meldingen in 2021 | Meldingen in 2022\nGeslacht | 2 | 3\nLeeftijd | 10 | 14',
    );
  });

  test('text printed twice to look bold is there once', async () => {
    expect((await read([at(80, 100, 'Vraag 1'), at(80.3, 100, 'Vraag 1')])).text).toBe('Vraag 1');
  });

  test('a number before an item of a list is no cell', async () => {
    const items = ['eerste', 'tweede', 'derde'].flatMap((item, index) => [
      at(80, 260 + 11 * index, `${index + 1}.`),
      at(100, 260 + 11 * index, `Het ${item} punt`),
    ]);
    expect((await read([...lines(80, 100, PROSE), ...items])).text).toMatch(
      /1\. Het eerste punt\n2\. Het tweede punt\n3\. Het derde punt$/,
    );
  });
});

describe('footnotes', () => {
  const note = (y: number, number: string, ...texts: string[]): Placed[] => [
    at(80, y, { text: number, size: 4.5, rise: 2.7 }, { text: ` ${texts[0]}`, size: 7 }),
    ...lines(86, y + 9, texts.slice(1), 7),
  ];
  const notesOf = (result: ReadText) =>
    result.notes.map(({ mark: sign, text, markSpan }) => ({
      sign,
      text: result.text.slice(text.start, text.end),
      mark: markSpan && result.text.slice(markSpan.start - 8, markSpan.end),
    }));

  test('are found below the text and tied to their superscripts', async () => {
    const result = await read([
      ...lines(80, 100, PROSE),
      at(80, 250, 'Kent u het bericht?', mark('1'), ' Deelt u die mening', mark('2'), '?'),
      ...note(
        700,
        '1',
        'NOS, 29 oktober 2024, «Gemeenten willen meer geld» (https://nos.nl/artikel/',
        '2510977).',
      ),
      ...note(718, '2', 'Kamerstuk 29 509, nr. 80.'),
    ]);
    expect(result.text).toContain('Kent u het bericht?1 Deelt u die mening2?');
    expect(notesOf(result)).toEqual([
      {
        sign: '1',
        text: 'NOS, 29 oktober 2024, «Gemeenten willen meer geld» (https://nos.nl/artikel/\n2510977).',
        mark: 'bericht?1',
      },
      { sign: '2', text: 'Kamerstuk 29 509, nr. 80.', mark: 'e mening2' },
    ]);
  });

  test('are tied to digits in the size of the text where there are no superscripts', async () => {
    const result = await read([
      ...lines(80, 100, PROSE),
      at(80, 250, 'In 2023 waren het er 100.1 Kent u het bericht?1'),
      ...lines(80, 700, ['1 NOS, 29 oktober 2024'], 7),
    ]);
    expect(notesOf(result)).toEqual([{ sign: '1', text: 'NOS, 29 oktober 2024', mark: 'bericht?1' }]);
  });

  test('that run on over the page stay one note', async () => {
    const result = await read(
      [
        ...lines(80, 100, PROSE),
        at(80, 250, 'Kent u het bericht?', mark('1')),
        ...note(700, '1', 'Zie voor de uitgaven van de gemeenten in de jaren daarvoor de brief aan'),
        at(80, 800, 'Tweede Kamer, Aanhangsel 1'),
      ],
      [
        ...lines(80, 100, PROSE),
        at(80, 250, 'En dit?', mark('2')),
        ...lines(86, 690, ['de Kamer van 3 oktober 2023.'], 7),
        ...note(700, '2', 'Idem.'),
        at(80, 800, 'Tweede Kamer, Aanhangsel 2'),
      ],
    );
    expect(notesOf(result).map(({ text }) => text)).toEqual([
      'Zie voor de uitgaven van de gemeenten in de jaren daarvoor de brief aan\nde Kamer van 3 oktober 2023.',
      'Idem.',
    ]);
    expect(result.furniture).toHaveLength(2);
  });

  test('a table in small print above them is none', async () => {
    const row = (y: number, ...cells: string[]): Placed[] =>
      cells.map((text, index) => at(80 + 110 * index, y, { text, size: 7 }));
    const result = await read([
      ...lines(80, 100, PROSE),
      at(80, 250, 'Kent u het bericht?', mark('1')),
      ...row(600, '2021', '12', '34'),
      ...row(609, '2022', '13', '35'),
      ...note(700, '1', 'NOS, 29 oktober 2024.'),
    ]);
    expect(notesOf(result)).toEqual([{ sign: '1', text: 'NOS, 29 oktober 2024.', mark: 'bericht?1' }]);
  });

  test('a subscript stays in its word', async () => {
    const result = await read([
      ...lines(80, 100, PROSE),
      at(80, 250, 'De uitstoot van CO', { text: '2', size: 6, rise: -1.5 }, ' daalt.'),
    ]);
    expect(result.text).toContain('De uitstoot van CO2 daalt.');
  });
});

test('headings are short lines in a font of their own', async () => {
  const bold = (y: number, text: string): Placed => at(80, y, { text, bold: true });
  const result = await read([
    bold(80, 'Vraag 3'),
    ...lines(80, 90.8, PROSE.slice(0, 3)),
    bold(180, 'De financiële gevolgen'),
    ...lines(80, 190.8, PROSE.slice(3)),
    at(80, 300, { text: 'Let op', bold: true }, ': dit is geen kop.'),
  ]);
  expect(shown(result, result.headings)).toEqual(['Vraag 3', 'De financiële gevolgen']);
});

describe('what can not be read is refused, with the reason', () => {
  const whole = writePdf([lines(80, 100, PROSE)]);
  const encrypted = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`;
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  test.each<[string, Uint8Array, unknown]>([
    ['locked', writePdf([lines(80, 100, PROSE)], encrypted), { kind: 'password' }],
    ['cut off', whole.subarray(0, whole.length / 2), { kind: 'damaged' }],
    ['nothing but a header', text('%PDF-1.7\n'), { kind: 'damaged' }],
    ['garbage', text(`%PDF-1.7\n${'x'.repeat(1000)}\nstartxref\n12\n%%EOF`), { kind: 'damaged' }],
    ['no PDF', text('Vraag 1'), { kind: 'damaged' }],
    ['nothing at all', new Uint8Array(), { kind: 'damaged' }],
    ['a page without text', writePdf(['0 0 100 100 re f']), { kind: 'no-text' }],
    ['a page with a number alone', writePdf([[at(300, 800, '1')]]), { kind: 'no-text' }],
    [
      'too many pages',
      writePdf(Array<string>(MOST_PAGES + 1).fill('')),
      { kind: 'too-many-pages', pages: MOST_PAGES + 1, limit: MOST_PAGES },
    ],
    [
      'too many bytes',
      new Uint8Array(LARGEST_PDF + 1),
      { kind: 'too-large', bytes: LARGEST_PDF + 1, limit: LARGEST_PDF },
    ],
  ])('%s', async (_, bytes, reason) => {
    const error: unknown = await readPdf(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error instanceof UnreadableError && error.reason).toEqual(reason);
  });

  test('the bytes handed in are left as they were', async () => {
    const before = whole.slice();
    await readPdf(whole);
    expect(whole).toEqual(before);
  });
});

test('bytes changed at random: read, or refused', async () => {
  const whole = writePdf([lines(80, 100, PROSE), lines(80, 100, PROSE)]);
  for (let seed = 1; seed <= 60; seed++) {
    const bytes = whole.slice();
    for (let change = 0; change < 8; change++)
      bytes[(seed * 7919 + change * 104_729) % bytes.length] = (seed * 31 + change * 17) % 256;
    const result: unknown = await readPdf(bytes).catch((thrown: unknown) => thrown);
    if (result instanceof Error) expect(result).toBeInstanceOf(UnreadableError);
  }
});

test('many pieces at one place take no longer than elsewhere', async () => {
  const pieces = (count: number): Placed[] =>
    Array.from({ length: count }, (_, index) => at(80, 100, `a${index}`));
  const start = performance.now();
  await read(pieces(20_000));
  expect(performance.now() - start).toBeLessThan(5000);
});

test('time grows with the text, not faster', async () => {
  const time = async (pages: number): Promise<number> => {
    const bytes = writePdf(Array<Placed[]>(pages).fill(lines(80, 100, PROSE)));
    const start = performance.now();
    await readPdf(bytes);
    return performance.now() - start;
  };
  await time(20);
  const few = Math.min(await time(50), await time(50));
  expect(await time(400)).toBeLessThan(8 * 3 * few + 200);
});
