/** Documents of every format, spoilt in every way that disks, downloads and people spoil them. */
import { makeDocx, paragraph, run } from '../documents/read/docx-writer.ts';
import { lines, writePdf } from '../documents/read/pdf-writer.ts';
import { SEED_NUMBERS, seedText } from '../documents/support.ts';

/** Always the same numbers from 0 up to `below`, so that a failure can be looked at. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Chance = (below: number) => number;
type Mutation = (bytes: Buffer, pick: Chance) => Buffer;

const piece = (bytes: Buffer, pick: Chance): [number, number] => {
  const start = pick(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + pick(Math.ceil(bytes.length / 4)))];
};

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'without its start': (bytes, pick) => bytes.subarray(1 + pick(bytes.length - 1)),
  'with bytes flipped': (bytes, pick) => {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + pick(30); count > 0; count--) flipped[pick(flipped.length)] = pick(256);
    return flipped;
  },
  'with nulls': (bytes, pick) => {
    const [start, end] = piece(bytes, pick);
    return Buffer.concat([bytes.subarray(0, start), Buffer.alloc(1 + pick(200)), bytes.subarray(end)]);
  },
  'with a piece gone': (bytes, pick) => {
    const [start, end] = piece(bytes, pick);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  'with a piece repeated': (bytes, pick) => {
    const [start, end] = piece(bytes, pick);
    const repeated = Array.from({ length: 2 + pick(20) }, () => bytes.subarray(start, end));
    return Buffer.concat([bytes.subarray(0, start), ...repeated, bytes.subarray(end)]);
  },
  'with pieces swapped': (bytes, pick) => {
    const [a = 0, b = 0, c = 0] = [0, 0, 0].map(() => pick(bytes.length)).sort((one, other) => one - other);
    return Buffer.concat([
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c),
    ]);
  },
};

const TEXT = [
  'Vragen van het lid De Vries (CDA) aan de Minister van Financiën over zilveren theelepels (ingezonden 3 mei 2025).',
  'Antwoord van minister Jansen (Financiën) (ontvangen 2 juni 2025)',
  ...[1, 2, 3].flatMap((number) => [
    `Vraag ${number}`,
    `Hoeveel theelepels bezit de Staat in kast ${number}, en wie telt ze?`,
    `Antwoord op vraag ${number}`,
    'De Staat telt zijn theelepels elk jaar, en laat de uitkomst in de schatkist bewaren.',
  ]),
];

const ENDING = {
  pdf: '.pdf',
  docx: '.docx',
  html: '.html',
  xml: '.xml',
  text: '.txt',
  utf16: '.txt',
} as const;

const ORIGINALS: Readonly<Record<keyof typeof ENDING, Uint8Array>> = {
  pdf: writePdf([lines(80, 80, TEXT), lines(80, 80, TEXT.toReversed())]),
  docx: makeDocx({
    body:
      TEXT.map((text) => paragraph(run(text))).join('') +
      paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'),
    footnotes: `<w:footnote w:id="1">${paragraph(run('Kamerstuk 26643, nr. 137.'))}</w:footnote>`,
  }),
  html: Buffer.from(
    `<!DOCTYPE html><html><body>${TEXT.map((text) => `<p>${text}<sup><a href="#n">1</a></sup></p>`).join('\n')}<p id="n">1 NOS.</p></body></html>`,
  ),
  xml: Buffer.from(
    `<?xml version="1.0"?><officiele-publicatie><kamervragen><vraag><nr>Vraag 1</nr>${TEXT.map((text) => `<al>${text}</al>`).join('')}</vraag><antwoord><nr>Antwoord 1</nr><al>Ja<noot id="a"><noot.nr>1</noot.nr><noot.al>NOS.</noot.al></noot>.</al></antwoord></kamervragen></officiele-publicatie>`,
  ),
  text: Buffer.from(TEXT.join('\n\n')),
  utf16: Buffer.from(`\ufeff${TEXT.join('\r\n')}`, 'utf16le'),
};

/** How often each original is spoilt in each way. */
const TIMES = 4;

/** Documents about theelepels, spoilt. */
export function spoiltDocuments(): [string, Uint8Array][] {
  const pick = chance(1);
  return Object.entries(ORIGINALS).flatMap(([format, original]) =>
    Object.entries(MUTATIONS).flatMap(([way, mutate]) =>
      Array.from({ length: TIMES }, (_, time): [string, Uint8Array] => [
        `${format} ${way}, ${time + 1}`,
        Uint8Array.from(mutate(Buffer.from(original), pick)),
      ]),
    ),
  );
}

/** The seeds' text, spoilt. */
export function spoiltSeeds(): [string, Uint8Array][] {
  const pick = chance(2);
  return SEED_NUMBERS.flatMap((number) =>
    Object.entries(MUTATIONS).map(([way, mutate]): [string, Uint8Array] => [
      `seed ${number} ${way}`,
      Uint8Array.from(mutate(Buffer.from(seedText(number)), pick)),
    ]),
  );
}

/** Whole documents under the names of other formats. */
export const misnamed = (): [string, Uint8Array][] =>
  Object.entries(ORIGINALS).flatMap(([format, bytes]) =>
    [...new Set(Object.values(ENDING)), '', '.exe', '.PDF'].map((ending): [string, Uint8Array] => [
      `${format} misnamed${ending}`,
      bytes,
    ]),
  );
