/** A PNG of few colours in a third of the bytes: each pixel the number of its colour. */
import { decode, encode } from 'fast-png';

/** As many as a PNG can number. */
const MOST_COLOURS = 256;

type Colour = [red: number, green: number, blue: number];

/** An opaque picture; where it has more than 256 colours, each of the rarest becomes the one most like it. */
export function withPalette(png: Uint8Array): Uint8Array {
  const { width, height, data } = decode(png);
  const keys = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (const index of keys.keys()) {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * index, 4 * index + 3);
    const key = (red << 16) | (green << 8) | blue;
    keys[index] = key;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const common = [...counts]
    .sort(([a, aCount], [b, bCount]) => bCount - aCount || a - b)
    .slice(0, MOST_COLOURS)
    .map(([key]) => key);
  const palette = common.map(colourOf);
  const numbers = new Map([...counts.keys()].map((key) => [key, nearest(colourOf(key), palette)]));
  return encode(
    {
      width,
      height,
      channels: 1,
      depth: 8,
      data: Uint8Array.from(keys, (key) => numbers.get(key) ?? 0),
      palette,
    },
    { zlib: { level: 9 } },
  );
}

const colourOf = (key: number): Colour => [key >> 16, (key >> 8) & 255, key & 255];

/** The number of the colour in the palette that differs least. */
function nearest([red, green, blue]: Colour, palette: readonly Colour[]): number {
  const differences = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return differences.indexOf(Math.min(...differences));
}
