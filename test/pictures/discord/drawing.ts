/** Pieces of a picture that know their size and can be put anywhere. */
import { textAt } from '../../../src/pictures/svg.ts';
import { faceOf, type Style } from './theme.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** SVG elements, with the top left corner of the drawing at the point given. */
  draw(x: number, y: number): string[];
}

/** One under another. */
export function stacked(drawings: readonly Drawing[], gap: number): Drawing {
  const shown = drawings.filter(({ height }) => height > 0);
  return {
    width: Math.max(0, ...shown.map(({ width }) => width)),
    height: shown.reduce((sum, { height }) => sum + height, Math.max(0, shown.length - 1) * gap),
    draw: (x, y) => {
      let top = y;
      return shown.flatMap((drawing) => {
        const parts = drawing.draw(x, top);
        top += drawing.height + gap;
        return parts;
      });
    },
  };
}

/** One after another, on a new row where there is no room. */
export function inRows(drawings: readonly Drawing[], width: number, gap: number): Drawing {
  const rows: Drawing[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const drawing of drawings) {
    if (taken + gap + drawing.width > width) {
      rows.push([]);
      taken = -gap;
    }
    rows.at(-1)?.push(drawing);
    taken += gap + drawing.width;
  }
  return stacked(
    rows.map((row) => beside(row, gap)),
    gap,
  );
}

function beside(drawings: readonly Drawing[], gap: number): Drawing {
  return {
    width: drawings.reduce((sum, { width }) => sum + width, (drawings.length - 1) * gap),
    height: Math.max(0, ...drawings.map(({ height }) => height)),
    draw: (x, y) => {
      let left = x;
      return drawings.flatMap((drawing) => {
        const parts = drawing.draw(left, y);
        left += drawing.width + gap;
        return parts;
      });
    },
  };
}

/** With room around it. */
export const padded = (drawing: Drawing, left: number, top: number, right = left, bottom = top): Drawing => ({
  width: left + drawing.width + right,
  height: top + drawing.height + bottom,
  draw: (x, y) => drawing.draw(x + left, y + top),
});

/** One line that is not wrapped: cut with "…" where it is wider than `room`. */
export function line(text: string, size: number, style: Style, colour: string, room = 10_000): Drawing {
  const face = faceOf(style);
  const shown = face.cut(text, size, room);
  const height = Math.round(size * 1.375);
  return {
    width: face.widthOf(shown, size),
    height,
    draw: (x, y) => [textAt(x, y + height - size * 0.36, shown, { size, colour, ...style })],
  };
}
