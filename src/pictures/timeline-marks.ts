/** Where the marks of a timeline stand: each over its day, beside or above one another where days are near. */

export interface MarkBounds {
  /** Of the centres. */
  readonly left: number;
  readonly right: number;
  /** From the centre of a mark to that of its neighbour, across and upwards. */
  readonly pitch: number;
  /** How many marks may stand above one another before they fan out. */
  readonly rows: number;
}

export interface Place {
  /** Of the centre. */
  readonly x: number;
  /** 0 stands on the line. */
  readonly row: number;
}

/**
 * A place for each mark, in the order given. A mark stands where its day is, in the lowest row that is free there; where
 * no row is, as near to it as it can; where the whole width is taken, on top. Marks of one day count from left to
 * right and upwards.
 */
export function placeMarks(days: readonly number[], bounds: MarkBounds): Place[] {
  const taken: number[][] = [];
  const order = days.map((_, index) => index).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  const places = new Map<number, Place>();
  for (const index of order) {
    const place = freePlace(days[index] ?? 0, taken, bounds);
    taken[place.row] = [...(taken[place.row] ?? []), place.x];
    places.set(index, place);
  }
  for (const day of new Set(days))
    inReadingOrder(
      order.filter((index) => days[index] === day),
      places,
    );
  return days.map((x, index) => places.get(index) ?? { x, row: 0 });
}

function freePlace(x: number, taken: readonly number[][], { left, right, pitch, rows }: MarkBounds): Place {
  const isFree = (at: number, row: number): boolean =>
    (taken[row] ?? []).every((other) => Math.abs(other - at) >= pitch);
  for (let aside = 0; aside <= right - left; aside += pitch / 2)
    for (const at of aside === 0 ? [x] : [x + aside, x - aside])
      for (let row = 0; row < rows; row += 1)
        if (at >= left && at <= right && isFree(at, row)) return { x: at, row };
  let row = rows;
  while (!isFree(x, row)) row += 1;
  return { x, row };
}

/** Shares the places of marks of one day out among them anew. */
function inReadingOrder(indexes: readonly number[], places: Map<number, Place>): void {
  const sorted = indexes
    .flatMap((index) => places.get(index) ?? [])
    .sort((a, b) => a.x - b.x || a.row - b.row);
  for (const [position, place] of sorted.entries()) places.set(indexes[position] ?? 0, place);
}
