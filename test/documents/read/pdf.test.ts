import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readPdf } from '../../../src/documents/read/pdf.ts';
import { LARGEST_PDF, MOST_PAGES } from '../../../src/documents/read/pdf-source.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';
import { at, lines, mark, type Placed, writePdf } from './pdf-writer.ts';

/** Twelve full lines of text, so that a page has a column to measure. */
const PROSE = [
  'De gemeenten hebben de regie over hun eigen beleid en leggen daarover verantwoording',
  'af aan hun raden. Het kabinet ziet geen aanleiding om daarin verandering te brengen,',
  'omdat de wet hun daarvoor alle ruimte geeft en de uitvoering in de praktijk goed gaat.',
  'Wel wordt met de gemeenten gesproken over de vraag hoe die ruimte beter kan worden',
  'benut. In het voorjaar ontvangt de Kamer daarover een brief, waarin ook de financiële',
  'gevolgen worden geschetst. Daarbij worden de ervaringen van inwoners zelf betrokken,',
  'die daarvoor op hun eigen verzoek zijn gehoord. De uitkomsten daarvan zijn openbaar',
  'en staan op de website van het ministerie. Over de planning is overlegd met de steden',
  'die daaraan meedoen, en met de vertegenwoordigers van de kleinere gemeenten in het',
  'noorden en het oosten van het land. Zij hebben laten weten dat zij de termijn haalbaar',
  'vinden. Daarmee is voldaan aan de motie die de Kamer hierover vorig jaar aannam, zoals',
  'ook in het debat van dit voorjaar is toegezegd door mijn voorganger, in eerste termijn.',
];

const read = (...pages: (readonly Placed[])[]): Promise<ReadText> => readPdf(writePdf(pages));
const shown = ({ text }: ReadText, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

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

describe('what stands beside the text', () => {
  const address = ['Ministerie van Justitie en Veiligheid', 'Turfmarkt 147', '2511 DP Den Haag'];
  const letter = [
    ...lines(80, 60, ['> Retouradres Postbus 20301 2500 EH Den Haag']),
    ...lines(450, 150, address, 7),
    ...lines(450, 190, ['Onze referentie', '4958412'], 7),
    ...lines(80, 153, PROSE),
  ];

  test('the side of a letterhead comes apart from the text', async () => {
    const result = await read(letter);
    expect(result.text).toContain(PROSE.join('\n'));
    expect(shown(result, result.furniture)).toEqual(address);
    expect(result.text).toContain('Onze referentie\n4958412');
  });

  test('on later pages all of it is furniture', async () => {
    const side = lines(450, 150, ['Datum', '3 september 2025', 'Onze referentie', '4958412'], 7);
    const result = await read(letter, [...lines(80, 100, PROSE), ...side]);
    expect(shown(result, result.furniture)).toEqual([
      ...address,
      'Datum',
      '3 september 2025',
      'Onze referentie',
      '4958412',
    ]);
  });
});

describe('running heads and feet', () => {
  const page = (number: number, first: string): Placed[] => [
    at(80, 40, 'Tweede Kamer, vergaderjaar 2023–2024'),
    ...lines(80, 80, [first, ...PROSE]),
    at(80, 800, 'Aanhangsel van de Handelingen'),
    at(500, 800, `${number}`),
  ];

  test('lines at the same place on each page are furniture, whatever page they count', async () => {
    const result = await read(page(1, 'Vraag 1'), page(2, 'Vraag 2'), page(3, 'Antwoord 2'));
    const furniture = shown(result, result.furniture);
    for (const number of [1, 2, 3]) expect(furniture).toContain(`Aanhangsel van de Handelingen ${number}`);
    expect(furniture.filter((line) => line.startsWith('Tweede Kamer'))).toHaveLength(3);
    expect(furniture).toHaveLength(6);
  });

  test('a heading that happens to begin two pages is not', async () => {
    const bare = (): Placed[] => [...lines(80, 80, ['Antwoord', ...PROSE]), at(300, 800, 'Pagina')];
    const result = await read(bare(), bare(), bare());
    expect(shown(result, result.furniture)).toEqual(['Pagina', 'Pagina', 'Pagina']);
  });

  test('the foot of a single page is told by its distance and its number', async () => {
    const result = await read([...lines(80, 100, PROSE), at(80, 800, 'Tweede Kamer, Aanhangsel 1')]);
    expect(shown(result, result.furniture)).toEqual(['Tweede Kamer, Aanhangsel 1']);
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
