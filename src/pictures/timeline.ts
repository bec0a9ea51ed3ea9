/** The picture of a timeline: dates along a line, one numbered mark an answer, named where there is room. */
import type { Language } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import { type TimelinePictureWording, timelinePictureWording } from '../replies/wording/timeline-picture.ts';
import { BACKGROUND, LINE, MUTED_TEXT, ON_MARK, STEM, TEXT } from './colours.ts';
import { regular } from './face.ts';
import { element, oneLine, svgOf, textAt } from './svg.ts';
import { EDGE, HEADING_BASELINE, layOut, SIZES, type TimelineLayout, WIDTH } from './timeline-layout.ts';
import { type Legend, legendOf, placeKeys } from './timeline-legend.ts';
import { timelineText } from './timeline-text.ts';

export interface TimelineMark {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** What it is about; any text. */
  readonly label: string;
  /** Who answered; any text. */
  readonly minister: string | null;
}

export interface TimelineContent {
  /** Mark n is item n of the list beneath the picture. */
  readonly marks: readonly TimelineMark[];
  readonly language: Language;
}

export interface TimelinePicture {
  /** 1,200 units wide. */
  readonly svg: string;
  /** At most 1,024 characters. */
  readonly alternativeText: string;
}

const TICK_LINE = 34;
/** From the line, beside what is named under it, to the legend. */
const ABOVE_LEGEND = 72;
const LEGEND_LINE = 42;
const LEGEND_DOT = 11;
/** From the left of a dot to its name, and from the name to the next dot. */
const LEGEND_LEAD = 34;

/** Throws a `RangeError` where there are no marks, or a date is no day. */
export function timelinePicture({ marks, language }: TimelineContent): TimelinePicture {
  if (marks.length === 0) throw new RangeError('a timeline without marks');
  const wording = timelinePictureWording[language];
  const shown = marks.map(({ date, label, minister }) => ({
    date,
    label: oneLine(label),
    minister: minister === null ? null : oneLine(minister) || null,
  }));
  const text = timelineText(
    shown.map(({ date }) => date),
    wording,
    wordingFor(language).day,
  );
  const layout = layOut(shown);
  const ministers = shown.map(({ minister }) => minister);
  const legend = legendOf(ministers, wording);
  const tickLines = layout.ticks.some(({ month }) => month !== null) ? 2 : 1;
  const below = legendParts(legend, layout.lineY + TICK_LINE * tickLines + ABOVE_LEGEND);
  const svg = svgOf(WIDTH, below.bottom, [
    element('rect', { width: WIDTH, height: below.bottom, rx: 28, fill: BACKGROUND }),
    textAt(EDGE, HEADING_BASELINE, text.heading, { size: SIZES.heading, colour: TEXT, weight: 700 }),
    ...lineParts(layout),
    ...tickParts(layout, wording),
    ...markParts(layout, ministers, legend),
    ...labelParts(layout, ministers, legend),
    ...below.parts,
  ]);
  return { svg, alternativeText: text.alternativeText };
}

/** The line, and what leads from it to the marks and on to their labels: all behind them. */
function lineParts({ lineY, marks, labels }: TimelineLayout): string[] {
  const thin = { stroke: STEM, 'stroke-width': 2.5 };
  return [
    ...labels.map(({ x, markY, top }) => element('line', { x1: x, y1: markY, x2: x, y2: top, ...thin })),
    ...marks.map(({ x, y, dayX }) => element('line', { x1: x, y1: y, x2: dayX, y2: lineY, ...thin })),
    element('line', {
      x1: EDGE,
      y1: lineY,
      x2: WIDTH - EDGE,
      y2: lineY,
      stroke: LINE,
      'stroke-width': 4,
      'stroke-linecap': 'round',
    }),
    ...[...new Set(marks.map(({ dayX }) => dayX))].map((x) =>
      element('rect', { x: x - 3, y: lineY - 8, width: 6, height: 16, rx: 3, fill: TEXT }),
    ),
  ];
}

/** Days or months on one line, years on the next where they begin; years alone on the first. */
function tickParts({ ticks, lineY }: TimelineLayout, wording: TimelinePictureWording): string[] {
  const style = { size: SIZES.tick, anchor: 'middle' } as const;
  return ticks.flatMap(({ x, year, month, dayOfMonth }, index) => {
    const name = month === null ? null : (wording.months[month] ?? '');
    const first = dayOfMonth === null || name === null ? name : wording.dayOfMonth(dayOfMonth, name);
    const yearBegins = ticks[index - 1]?.year !== year;
    const yearLine = lineY + 20 + TICK_LINE * (first === null ? 1 : 2);
    return [
      element('line', { x1: x, y1: lineY + 4, x2: x, y2: lineY + 20, stroke: LINE, 'stroke-width': 3 }),
      ...(first === null ? [] : [textAt(x, lineY + 20 + TICK_LINE, first, { ...style, colour: MUTED_TEXT })]),
      ...(yearBegins ? [textAt(x, yearLine, `${year}`, { ...style, colour: TEXT })] : []),
    ];
  });
}

function markParts(
  { marks, radius }: TimelineLayout,
  ministers: readonly (string | null)[],
  legend: Legend,
): string[] {
  return marks.flatMap(({ index, x, y }) => [
    element('circle', { cx: x, cy: y, r: radius, fill: legend.colourOf(ministers[index] ?? null) }),
    // Digits stand on the baseline and are 0.71 of the size high.
    textAt(x, y + SIZES.number * 0.36, `${index + 1}`, {
      size: SIZES.number,
      colour: ON_MARK,
      weight: 700,
      anchor: 'middle',
    }),
  ]);
}

function labelParts(
  { labels }: TimelineLayout,
  ministers: readonly (string | null)[],
  legend: Legend,
): string[] {
  return labels.flatMap(({ index, baseline, numberX, wordsX, words }) => [
    textAt(numberX, baseline, `${index + 1}`, {
      size: SIZES.label,
      colour: legend.colourOf(ministers[index] ?? null),
      weight: 700,
    }),
    textAt(wordsX, baseline, words, { size: SIZES.label, colour: TEXT }),
  ]);
}

function legendParts(legend: Legend, firstBaseline: number): { parts: string[]; bottom: number } {
  const size = SIZES.legend;
  const keys = placeKeys(legend.keys, { width: WIDTH - 2 * EDGE, lead: LEGEND_LEAD, face: regular, size });
  const parts = keys.flatMap(({ colour, name, x, line }) => {
    const baseline = firstBaseline + line * LEGEND_LINE;
    return [
      element('circle', {
        cx: EDGE + x + LEGEND_DOT,
        cy: baseline - 9,
        r: LEGEND_DOT,
        fill: colour,
      }),
      textAt(EDGE + x + LEGEND_LEAD, baseline, name, { size, colour: MUTED_TEXT }),
    ];
  });
  const lines = 1 + (keys.at(-1)?.line ?? 0);
  return { parts, bottom: firstBaseline + (lines - 1) * LEGEND_LINE + EDGE };
}
