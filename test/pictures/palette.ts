/** A PNG of few colours in a third of the bytes: each pixel the number of its colour. */
import { decode, encode } from 'fast-png';

/** As many as a PNG can number. */
const MOST_COLOURS = 256;

/** The same picture; where it has more than 256 colours, those that the eye can't tell apart become one. */
export function withPalette(png: Uint8Array): Uint8Array {
  const { width, height, data } = decode(png);
  for (let step = 1; ; step *= 2) {
    const numbered = numberColours(Uint8Array.from(data), width * height, step);
    if (numbered)
      return encode({ width, height, channels: 1, depth: 8, ...numbered }, { zlib: { level: 9 } });
  }
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** Null where there are too many, each part of a colour rounded to a multiple of `step`. */
function numberColours(
  pixels: Uint8Array,
  count: number,
  step: number,
): { data: Uint8Array; palette: Colour[] } | null {
  const numbers = new Map<number, number>();
  const palette: Colour[] = [];
  const data = new Uint8Array(count);
  const round = (part: number): number => Math.min(255, Math.round(part / step) * step);
  for (let index = 0; index < count; index += 1) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(4 * index, 4 * index + 4);
    const colour: Colour = [round(red), round(green), round(blue), round(alpha)];
    const key = ((colour[0] * 256 + colour[1]) * 256 + colour[2]) * 256 + colour[3];
    let number = numbers.get(key);
    if (number === undefined) {
      if (palette.length === MOST_COLOURS) return null;
      number = palette.length;
      numbers.set(key, number);
      palette.push(colour);
    }
    data[index] = number;
  }
  return { data, palette };
}
