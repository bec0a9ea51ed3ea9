/**
 * Which marks of a timeline can be named, and where: a label hangs on a stem that rises from its mark, beside the stem,
 * in one of a few tiers. No label lies on another, and no stem goes through one.
 */

export interface LabelBounds {
  readonly left: number;
  readonly right: number;
  readonly tiers: number;
  /** Widest label, and the narrowest that is worth its ink when it has to be cut. */
  readonly widest: number;
  readonly narrowest: number;
  /** With as much room as this to the right of a stem, its label does not go to the left. */
  readonly ample: number;
}

export interface Label {
  /** Of its mark, counted from 0. */
  readonly index: number;
  /** Of its stem. */
  readonly x: number;
  /** 0 is the lowest. */
  readonly tier: number;
  readonly side: 'left' | 'right';
  /** What it may take. */
  readonly room: number;
}

/** Between a stem and its label. */
export const STEM_GAP = 10;
/** Between a label and what comes after it. */
const LABEL_GAP = 18;
/** What a tier higher must win in width to be taken. */
const TIER_COST = 24;

interface Candidate {
  readonly x: number;
  readonly width: number;
}

/**
 * Labels for the marks at `x` whose whole labels take `width`. From right to left, so that a label to the right of its
 * stem lies above the stems it passes; those too near the right edge lie to the left of theirs, in the highest tiers.
 */
export function placeLabels(marks: readonly Candidate[], bounds: LabelBounds): Label[] {
  const order = marks.map((_, index) => index).sort((a, b) => at(marks, b).x - at(marks, a).x || b - a);
  const labels: Label[] = [];
  for (const index of order) {
    const label = bestLabel(index, at(marks, index), labels, bounds);
    if (label) labels.push(label);
  }
  return withoutEmptyTiers(labels);
}

const at = (marks: readonly Candidate[], index: number): Candidate => marks[index] ?? { x: 0, width: 0 };

function bestLabel(
  index: number,
  { x, width }: Candidate,
  labels: readonly Label[],
  bounds: LabelBounds,
): Label | null {
  const wanted = Math.min(width, bounds.widest);
  const side = bounds.right - x - STEM_GAP < Math.min(wanted, bounds.ample) ? 'left' : 'right';
  let best: Label | null = null;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (let tier = 0; tier < bounds.tiers; tier += 1) {
    if (labels.some((label) => label.tier <= tier && covers(label, x))) break;
    const room = Math.min(wanted, roomAt(x, tier, side, labels, bounds));
    const height = side === 'right' ? tier : bounds.tiers - tier;
    const worth = room - height * TIER_COST;
    if (room < Math.min(wanted, bounds.narrowest) || worth <= bestWorth) continue;
    best = { index, x, tier, side, room };
    bestWorth = worth;
  }
  return best;
}

const spanOf = ({ x, side, room }: Label): readonly [number, number] =>
  side === 'right' ? [x + STEM_GAP, x + STEM_GAP + room] : [x - STEM_GAP - room, x - STEM_GAP];

function covers(label: Label, x: number): boolean {
  const [from, to] = spanOf(label);
  return x > from - STEM_GAP && x < to + STEM_GAP && x !== label.x;
}

/** From a stem to what stands first in the way. */
function roomAt(
  x: number,
  tier: number,
  side: Label['side'],
  labels: readonly Label[],
  bounds: LabelBounds,
): number {
  const limits = [side === 'right' ? bounds.right - x : x - bounds.left];
  for (const label of labels) {
    const stem = side === 'right' ? label.x - x : x - label.x;
    if (label.tier >= tier && stem > 0) limits.push(stem - LABEL_GAP);
    if (label.tier !== tier) continue;
    if (label.x === x && label.side === side) return 0;
    const [from, to] = spanOf(label);
    if (side === 'right' && to > x) limits.push(from - x - LABEL_GAP);
    if (side === 'left' && from < x) limits.push(x - to - LABEL_GAP);
  }
  return Math.min(...limits) - STEM_GAP;
}

function withoutEmptyTiers(labels: readonly Label[]): Label[] {
  const used = [...new Set(labels.map(({ tier }) => tier))].sort((a, b) => a - b);
  return labels.map((label) => ({ ...label, tier: used.indexOf(label.tier) }));
}
