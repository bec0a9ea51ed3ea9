import { describe, expect, test } from 'vitest';
import { PROSE, read, shown } from './pdf-pages.ts';
import { at, lines, mark, type Placed } from './pdf-writer.ts';

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

describe('text that two pages have at the same place', () => {
  const foot = (number: number): Placed => at(80, 800, { text: `Aanhangsel ${number}`, size: 7 });
  /** A page that asks what its note explains; the note's lines stand right under one another, above the foot. */
  const noted = (number: number, sign: string, ...note: string[]): Placed[] => {
    const top = 776 - 8.4 * (note.length - 1);
    return [
      ...lines(80, 100, PROSE),
      at(80, 250, `Kent u bericht ${number}?`, mark(sign)),
      at(80, top, { text: sign, size: 4.5, rise: 2.7 }, { text: ` ${note[0]}`, size: 7 }),
      ...lines(86, top + 8.4, note.slice(1), 7),
      foot(number),
    ];
  };
  const written = async (...pages: Placed[][]): Promise<{ notes: string[]; furniture: string[] }> => {
    const result = await read(...pages);
    return {
      notes: result.notes.map(({ text }) => result.text.slice(text.start, text.end)),
      furniture: shown(result, result.furniture),
    };
  };

  test('a short note at the foot of two pages is a note on both', async () => {
    expect(await written(noted(1, '1', 'Idem.'), noted(2, '1', 'Idem.'))).toEqual({
      notes: ['Idem.', 'Idem.'],
      furniture: ['Aanhangsel 1', 'Aanhangsel 2'],
    });
  });

  test('notes that end in the same words keep them', async () => {
    const ends = 'vergaderjaar 2024–2025.';
    expect(
      await written(
        noted(1, '1', 'Kamerstuk 29 509, nr. 80,', ends),
        noted(2, '2', 'Kamerstuk 30 000, nr. 3,', ends),
      ),
    ).toEqual({
      notes: [`Kamerstuk 29 509, nr. 80,\n${ends}`, `Kamerstuk 30 000, nr. 3,\n${ends}`],
      furniture: ['Aanhangsel 1', 'Aanhangsel 2'],
    });
  });

  test('a question under its heading at the top of two pages is a question on both', async () => {
    const asked = (number: number): Placed[] => [
      ...lines(80, 80, [`Vraag ${number}`, 'Zo ja, waarom?']),
      ...lines(80, 120, PROSE),
      foot(number),
    ];
    expect((await written(asked(1), asked(2))).furniture).toEqual(['Aanhangsel 1', 'Aanhangsel 2']);
  });

  test('a heading below a running head leaves that a running head', async () => {
    const asked = (number: number): Placed[] => [
      at(80, 50, 'Tweede Kamer, vergaderjaar 2024–2025'),
      ...lines(80, 80, [`Vraag ${number}`, 'Zo ja, waarom?']),
      ...lines(80, 120, PROSE),
      foot(number),
    ];
    expect((await written(asked(1), asked(2))).furniture).toEqual([
      'Tweede Kamer, vergaderjaar 2024–2025',
      'Aanhangsel 1',
      'Tweede Kamer, vergaderjaar 2024–2025',
      'Aanhangsel 2',
    ]);
  });
});

test('the one note of a page, of one line, is no foot', async () => {
  const result = await read([
    ...lines(80, 100, PROSE),
    at(80, 250, 'Kent u het bericht?', mark('1')),
    at(80, 760, { text: '1', size: 4.5, rise: 2.7 }, { text: ' De Gelderlander, 30 oktober 2025.', size: 7 }),
  ]);
  expect(result.notes.map(({ text }) => result.text.slice(text.start, text.end))).toEqual([
    'De Gelderlander, 30 oktober 2025.',
  ]);
  expect(result.furniture).toEqual([]);
});
