/** SVG → PNG, in a thread of its own. */
import { renderAsync } from '@resvg/resvg-js';
import { bold, type Face, FONT_FAMILY, regular } from './face.ts';

export interface PngOptions {
  /** The faces that its texts are set in. */
  readonly faces?: readonly Face[];
  /** How many pixels a unit of the SVG takes. */
  readonly zoom?: number;
}

/** The bytes of a PNG, the same on every machine: no font is used but the given faces. Throws for what is no SVG. */
export async function toPng(
  svg: string,
  { faces = [regular, bold], zoom = 1 }: PngOptions = {},
): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: faces.map(({ file }) => file),
      defaultFontFamily: FONT_FAMILY,
    },
    fitTo: { mode: 'zoom', value: zoom },
  });
  return image.asPng();
}
