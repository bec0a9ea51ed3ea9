/** Where everything in the picture of a timeline stands, in units from its top left corner. */
import { bold, regular } from './face.ts';
import { placeLabels, STEM_GAP } from './timeline-labels.ts';
import { placeMarks } from './timeline-marks.ts';
import { dayNumber, type Period, periodAround, type Tick, ticksOf } from './timeline-scale.ts';

export const WIDTH = 1200;
/** Between the border of the picture and all but its line. */
export const EDGE = 44;
/** Discord shows a picture of this width at less than half its size, so nothing is set smaller than 24. */
export const SIZES = { heading: 34, label: 26, tick: 26, number: 24, legend: 26 } as const;
export const HEADING_BASELINE = 62;
/** Between the number that a label opens with and its words. */
const NUMBER_GAP = 10;

const PLOT = { left: EDGE + 28, right: WIDTH - EDGE - 28 } as const;
const ROWS = 5;
const TIERS = 10;
const TIER_HEIGHT = 42;
const WIDEST_LABEL = 640;
const NARROWEST_LABEL = 180;
const AMPLE_FOR_LABEL = 340;
const MARK_GAP = 5;
/** From the line to the lowest marks, and from the highest marks to the labels. */
const ABOVE_LINE = 22;
const ABOVE_MARKS = 18;
const BELOW_HEADING = 34;
/** Room for a year or a month in words. */
const TICK_ROOM = 96;

/** Numbers of three digits need more. */
const radiusFor = (count: number): number => (count < 100 ? 23 : 27);

export interface PlacedMark {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** Where its day is on the line. */
  readonly dayX: number;
}

export interface PlacedLabel {
  readonly index: number;
  /** Of its stem, which rises from its mark to `top`. */
  readonly x: number;
  readonly markY: number;
  readonly top: number;
  readonly baseline: number;
  readonly numberX: number;
  readonly wordsX: number;
  /** The words, cut to their room. */
  readonly words: string;
}

export interface PlacedTick extends Tick {
  readonly x: number;
}

export interface TimelineLayout {
  /** Of the marks. */
  readonly radius: number;
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  readonly ticks: readonly PlacedTick[];
  readonly lineY: number;
}

/** `label` is one line of any text. Throws a `RangeError` where a date is no day. */
export function layOut(marks: readonly { readonly date: string; readonly label: string }[]): TimelineLayout {
  const days = marks.map(({ date }) => dayNumber(date));
  const period = periodAround(days);
  const radius = radiusFor(marks.length);
  const pitch = 2 * radius + MARK_GAP;
  const dayXs = days.map((day) => xOf(day, period));
  const places = placeMarks(dayXs, { ...PLOT, pitch, rows: ROWS });
  const numberWidths = marks.map((_, index) => bold.widthOf(`${index + 1}`, SIZES.label) + NUMBER_GAP);
  const labels = placeLabels(
    marks.map(({ label }, index) => ({
      x: places[index]?.x ?? 0,
      width: Math.ceil((numberWidths[index] ?? 0) + regular.widthOf(label, SIZES.label)),
    })),
    {
      left: EDGE,
      right: WIDTH - EDGE,
      tiers: TIERS,
      widest: WIDEST_LABEL,
      narrowest: NARROWEST_LABEL,
      ample: AMPLE_FOR_LABEL,
    },
  );
  // A few names among many numbers would read as if these mattered more.
  const named = labels.length * 3 >= marks.length * 2 ? labels : [];
  const rows = most(places.map(({ row }) => row + 1));
  const tiers = most(named.map(({ tier }) => tier + 1));
  const marksTop = HEADING_BASELINE + BELOW_HEADING + (tiers ? tiers * TIER_HEIGHT + ABOVE_MARKS : 0);
  const lineY = marksTop + rows * pitch + ABOVE_LINE;
  const yOf = (row: number): number => lineY - ABOVE_LINE - radius - row * pitch;
  return {
    radius,
    lineY,
    marks: places.map(({ x, row }, index) => ({ index, x, y: yOf(row), dayX: dayXs[index] ?? x })),
    labels: named.map(({ index, x, tier, side, room }) => {
      const bottom = marksTop - ABOVE_MARKS - tier * TIER_HEIGHT;
      const numberWidth = numberWidths[index] ?? 0;
      const words = regular.cut(marks[index]?.label ?? '', SIZES.label, room - numberWidth);
      const width = numberWidth + regular.widthOf(words, SIZES.label);
      const numberX = side === 'right' ? x + STEM_GAP : x - STEM_GAP - width;
      return {
        index,
        x,
        markY: yOf(places[index]?.row ?? 0),
        top: bottom - TIER_HEIGHT + 8,
        baseline: bottom - 10,
        numberX,
        wordsX: numberX + numberWidth,
        words,
      };
    }),
    ticks: ticksOf(period, Math.floor((PLOT.right - PLOT.left) / TICK_ROOM)).map((tick) => ({
      ...tick,
      x: xOf(tick.day, period),
    })),
  };
}

const xOf = (day: number, { from, until }: Period): number =>
  PLOT.left + ((day - from) / (until - from)) * (PLOT.right - PLOT.left);

const most = (counts: readonly number[]): number => counts.reduce((a, b) => Math.max(a, b), 0);
