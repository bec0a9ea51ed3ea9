/** A timeline in words: its heading, and the text for those who don't see the picture. */
import type { TimelinePictureWording } from '../replies/wording/timeline-picture.ts';

/** As much as Discord takes of a picture's description. */
export const ALTERNATIVE_TEXT_CHARACTERS = 1024;

export interface TimelineText {
  readonly heading: string;
  readonly alternativeText: string;
}

/** `dates` are those of the marks in their order, at least one; `day` says one in words. */
export function timelineText(
  dates: readonly string[],
  wording: TimelinePictureWording,
  day: (iso: string) => string,
): TimelineText {
  const sorted = [...dates].sort();
  const first = day(sorted[0] ?? '');
  const last = day(sorted.at(-1) ?? '');
  return {
    heading: wording.heading(dates.length, first, last),
    alternativeText: withMarks(wording.introduction(dates.length, first, last), dates, wording, day),
  };
}

/** The introduction and the days of as many marks as there is room for. */
function withMarks(
  introduction: string,
  dates: readonly string[],
  wording: TimelinePictureWording,
  day: (iso: string) => string,
): string {
  let text = introduction;
  for (const { from, to, date } of runsOf(dates)) {
    const separator = from === 1 ? ' ' : '; ';
    const next = `${text}${separator}${wording.marks(from, to, day(date))}`;
    const left = dates.length - to;
    const ending = left > 0 ? `; ${wording.more(left)}.` : '.';
    // What is said now must leave room to say that there is more.
    if (next.length + ending.length > ALTERNATIVE_TEXT_CHARACTERS)
      return `${text}${separator}${wording.more(dates.length - from + 1)}.`;
    text = next;
  }
  return `${text}.`;
}

interface Run {
  /** Numbers of marks, counted from 1. */
  readonly from: number;
  readonly to: number;
  readonly date: string;
}

/** Neighbours of one day together. */
function runsOf(dates: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const [index, date] of dates.entries()) {
    const last = runs.at(-1);
    if (last?.date === date) runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ from: index + 1, to: index + 1, date });
  }
  return runs;
}
