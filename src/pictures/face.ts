/** The faces of the font that pictures are set in: it comes with the project, so that they are the same everywhere. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font } from 'opentype.js';

/** As SVG names it. */
export const FONT_FAMILY = 'Open Sans';

const packages = createRequire(import.meta.url);
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

const CUT = '…';

/** A face of the font, measured without being drawn; widths are in the unit of the given size, kerning left out. */
export class Face {
  readonly file: string;
  #font: Font | null = null;
  readonly #advances = new Map<string, number>();

  /** `name` as the font's package names its files: "400Regular". The file is read when something is measured first. */
  constructor(name: string) {
    this.file = packages.resolve(`@expo-google-fonts/open-sans/${name}/OpenSans_${name}.ttf`);
  }

  /** Never less than what is drawn, but for kerning: a sign that the font lacks is as wide as the box in its place. */
  widthOf(text: string, size: number): number {
    let width = 0;
    for (const sign of text) width += this.#advanceOf(sign);
    return width * size;
  }

  /** The text where it fits, else as many of its letters as do, and "…"; empty where not even that fits. */
  cut(text: string, size: number, room: number): string {
    const roomForCut = room - this.widthOf(CUT, size);
    let width = 0;
    let kept = 0;
    for (const { segment, index } of graphemes.segment(text)) {
      width += this.widthOf(segment, size);
      if (width > room) return roomForCut < 0 ? '' : `${text.slice(0, kept).trimEnd()}${CUT}`;
      if (width <= roomForCut) kept = index + segment.length;
    }
    return text;
  }

  /** In ems. */
  #advanceOf(sign: string): number {
    const known = this.#advances.get(sign);
    if (known !== undefined) return known;
    this.#font ??= readFont(this.file);
    const advance = (this.#font.charToGlyph(sign).advanceWidth ?? 0) / this.#font.unitsPerEm;
    this.#advances.set(sign, advance);
    return advance;
  }
}

function readFont(file: string): Font {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
}

export const regular = new Face('400Regular');
export const bold = new Face('700Bold');
