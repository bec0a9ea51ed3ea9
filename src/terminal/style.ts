/** How an output wants its text. */
import type { Style } from './render.ts';

/** Longer lines than this, in characters, are tiring to read. */
const WIDEST = 100;

/** Colour on a terminal, unless `NO_COLOR` (no-color.org) says otherwise; plain text into a pipe. */
export function styleOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  noColour = false,
): Style {
  return {
    colour: output.isTTY === true && !noColour,
    width: Math.min(WIDEST, output.columns ?? WIDEST),
  };
}
