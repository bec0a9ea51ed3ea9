/** Writes small PDFs for the tests: text at places on pages, in Helvetica, plain or bold. */

/** A stretch of text in one size; the next goes on where it ends. */
export interface Part {
  readonly text: string;
  /** In points; 9 unless told. */
  readonly size?: number;
  /** How far above the baseline, in points. */
  readonly rise?: number;
  readonly bold?: boolean;
}

/** Parts from a place on, in points from the page's left and top. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly parts: readonly Part[];
}

export const WIDTH = 595;
const HEIGHT = 842;

export const at = (x: number, y: number, ...parts: (string | Part)[]): Placed => ({
  x,
  y,
  parts: parts.map((part) => (typeof part === 'string' ? { text: part } : part)),
});

/** A superscript beside text of 9 points. */
export const mark = (text: string): Part => ({ text, size: 5.5, rise: 3.5 });

/** Lines under one another. */
export const lines = (x: number, y: number, texts: readonly string[], size = 9): Placed[] =>
  texts.map((text, index) => at(x, y + index * 1.2 * size, { text, size }));

/** Widths in Helvetica, in thousandths of its size. */
const WIDTHS: readonly [number, string][] = [
  [222, 'ijl'],
  [278, ' .,:;/ftI'],
  [333, '-()r'],
  [500, 'ckJsvxyz'],
  [556, 'abdeghnopquL0123456789'],
  [722, 'wCDHNRU'],
  [833, 'mM'],
];
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? 667),
    0,
  ) / 1000;

/** A link over words of a line that `at(x, y, line)` writes, as programs make them: a box around the words. */
export interface Link {
  readonly url: string;
  /** Left, bottom, right, top: from the page's left and bottom. */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** The box around words of a line of 9 points that begins at `x`. */
export function around(words: string, line: string, x: number, y: number): Link['boxes'][number] {
  const left = x + 9 * widthOf(line.slice(0, line.indexOf(words)));
  return [left, HEIGHT - y - 2, left + 9 * widthOf(words), HEIGHT - y + 8];
}

function annotation({ url, boxes }: Link): string {
  const corners = boxes.map(([left, bottom, right, top]) =>
    [left, top, right, top, left, bottom, right, bottom].join(' '),
  );
  const rect = [0, 1, 2, 3].map((side) =>
    (side < 2 ? Math.min : Math.max)(...boxes.map((box) => box[side] ?? 0)),
  );
  const quads = boxes.length > 1 ? `/QuadPoints [${corners.join(' ')}]` : '';
  return `<< /Type /Annot /Subtype /Link /Rect [${rect.join(' ')}] ${quads} /A << /S /URI /URI ${literal(url)} >> >>`;
}

/** A page's text in the PDF's own operators. */
function content(placed: readonly Placed[]): string {
  return placed
    .map(({ x, y, parts }) => {
      const shown = parts.map(
        ({ text, size = 9, rise = 0, bold }) => `/F${bold ? 2 : 1} ${size} Tf ${rise} Ts ${literal(text)} Tj`,
      );
      return `BT 1 0 0 1 ${x} ${HEIGHT - y} Tm ${shown.join(' ')} ET`;
    })
    .join('\n');
}

/** What the fonts' encoding has elsewhere than Latin-1. */
const WIN_ANSI = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['•', 0x95],
  ['–', 0x96],
]);

const literal = (text: string): string =>
  `(${Array.from(text, (sign) => `\\${(WIN_ANSI.get(sign) ?? sign.charCodeAt(0)).toString(8).padStart(3, '0')}`).join('')})`;

/** The file's bytes. `trailer` adds entries to its trailer; `raw` pages are operators as they stand. */
export function writePdf(
  pages: readonly (readonly Placed[] | string)[],
  trailer = '',
  links: readonly (readonly Link[])[] = [],
): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const stream = typeof page === 'string' ? page : content(page);
      const fonts = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
      const annots = `/Annots [${(links[index] ?? []).map(annotation).join(' ')}]`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] ${fonts} ${annots} /Contents ${6 + 2 * index} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}
