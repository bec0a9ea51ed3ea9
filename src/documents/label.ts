/**
 * A role for every character. The text is never cut or changed: roles are painted over it, in an order in which the
 * certain comes before the likely, and what nothing claimed keeps the role of the block it stands in.
 */

import { findBareNumbers, LIST_OF_QUESTIONS } from './bare-numbers.ts';
import type { Block } from './block.ts';
import { findDividedHeadings } from './divided-headings.ts';
import type { Segment, Span } from './document.ts';
import { findEndList } from './end-list.ts';
import { gluedFooterLength, isRunningLine, repeatedFields } from './furniture.ts';
import { paintHead, paintSignature } from './head-and-signature.ts';
import { type FoundHeading, readHeading } from './headings.ts';
import { splitImpliedAnswers } from './implied-answers.ts';
import { paintLetter } from './label-letter.ts';
import { paintUnnumbered } from './label-unnumbered.ts';
import { type Layout, type Line, measureLayout, splitLines } from './lines.ts';
import { findMarkCandidates } from './marks.ts';
import { type FoundNote, findInlineApparatus, findLineNotes } from './notes.ts';
import type { ReadText } from './read/read-text.ts';
import { RolePainting } from './role-painting.ts';

export interface LabelledText {
  readonly source: string;
  readonly segments: readonly Segment[];
  readonly layout: Layout;
  /** The questions and answers in the order of the text; empty in a letter. */
  readonly blocks: readonly Block[];
  /** A letter's text, when there are no blocks; empty (start = end) when there is none. */
  readonly body: Span;
  readonly notes: readonly FoundNote[];
  /** The words between questions and answers that say who answers, in documents that have them there; else null. */
  readonly divider: Span | null;
}

/** Labels a text, taking what its format knows for certain. */
export function label({ text: source, ...known }: ReadText): LabelledText {
  const lines = splitGluedFooters(splitLines(source));
  const painting = new RolePainting(source.length);
  const inline = findInlineApparatus(source);
  for (const span of known.furniture) painting.paint(span, 'furniture');
  for (const note of known.notes) {
    painting.paint(note.span, 'note');
    if (note.markSpan) painting.paint(note.markSpan, 'mark');
  }
  for (const bookmark of inline.bookmarks) painting.paint(bookmark, 'furniture');
  for (const note of inline.notes) {
    painting.paint(note.span, 'note');
    if (note.markSpan) painting.paint(note.markSpan, 'mark');
  }
  for (const line of lines)
    if (!line.blank && isRunningLine(line.text)) painting.paintFree(line, 'furniture');
  for (const line of repeatedFields(lines)) painting.paintFree(line, 'furniture');

  const free = lines.filter((line) => !line.blank && painting.at(line.start) === null);
  const inWords = findHeadings(free);
  // One bare "Antwoord" over all answers, with the questions' numbers once more behind it.
  const oneForAll =
    inWords.filter(({ heading }) => heading.kind === 'answer').length === 1 &&
    inWords.every(({ heading }) => heading.kind !== 'answer' || heading.numbers.length === 0);
  const divided = inWords.length && !oneForAll ? null : findDividedHeadings(free);
  const headings = divided?.headings ?? inWords;
  if (divided) painting.paintFree(divided.divider, 'header');
  for (const { line, heading } of headings)
    painting.paint({ start: line.start, end: line.start + heading.length }, 'heading');

  const measured = measureLayout(lines.filter((line) => line.blank || painting.at(line.start) === null));
  const layout = known.wrapped === null ? measured : { ...measured, wrapped: known.wrapped };
  const taken = (at: number): boolean => painting.at(at) !== null;
  const boundary = (line: Line): boolean => {
    const role = painting.at(line.start);
    return role === 'heading' || role === 'furniture' || role === 'note';
  };
  const candidates = findMarkCandidates(lines, taken);
  const pageNotes = findLineNotes(lines, layout, boundary, candidates);
  const listed = pageNotes.some(({ mark }) => mark.endsWith(')'));
  const lineNotes = listed ? pageNotes : [...pageNotes, ...findEndList(lines, boundary, candidates)];
  for (const note of lineNotes) {
    painting.paintFree(note.span, 'note');
    if (note.markSpan) painting.paint(note.markSpan, 'mark');
  }
  const notes = [...known.notes, ...inline.notes, ...lineNotes].sort((a, b) => a.span.start - b.span.start);

  const headed = headings.map(({ line, heading }, index): Block => {
    const next = headings[index + 1];
    const end = line.start + heading.length;
    return {
      kind: heading.kind,
      numbers: heading.numbers,
      heading: { start: line.start, end },
      body: { start: end, end: next ? next.line.start : source.length },
    };
  });
  const isList = LIST_OF_QUESTIONS.test(
    source.slice(0, headed[0]?.heading.start ?? 0).slice(-LONGEST_LIST_HEAD),
  );
  const blocks = splitImpliedAnswers(headed, lines, layout, (line) => !taken(line.start), isList);
  let body: Span = { start: source.length, end: source.length };
  if (blocks.length) paintBlocks(lines, painting, blocks);
  else if (!paintUnnumbered(lines, painting)) body = paintLetter(lines, painting, layout, known.headings);
  const divider = divided?.divider ?? null;
  return { source, segments: painting.segments(source), layout, blocks, body, notes, divider };
}

/** How far above the first question it may stand, in characters. */
const LONGEST_LIST_HEAD = 12_000;

/** A heading that an extractor glued to a page's foot becomes a line of its own. */
function splitGluedFooters(lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (const line of lines) {
    const length = line.blank ? 0 : gluedFooterLength(line.text);
    const at = line.start + length;
    if (length > 0) split.push({ ...line, end: at, text: line.text.slice(0, length) });
    split.push(length > 0 ? { ...line, start: at, text: line.text.slice(length), pageStart: true } : line);
  }
  return split;
}

/** What the askers' explanation begins with; a minister may head a part of an answer "Toelichting". */
const ABOUT_QUESTIONS = /^\s*:?\s*(?:Deze|De|Bovenstaande)\s+(?:\p{Ll}+\s+)?vra(?:ag|gen)\b/u;

/**
 * The headings among the lines: those in words, or, where a document has none over its questions, bare numbers that
 * count up. A question asked or answered before, or a bare "Antwoord" with nothing to answer, is text.
 */
function findHeadings(lines: readonly Line[]): FoundHeading[] {
  const inWords = lines.flatMap((line, index) => {
    const heading = readHeading(line.text);
    if (!heading) return [];
    const behind = `${line.text.slice(heading.length)} ${lines[index + 1]?.text ?? ''}`;
    return heading.kind === 'explanation' && !ABOUT_QUESTIONS.test(behind) ? [] : [{ line, heading }];
  });
  const questionsInWords = inWords.some(({ heading }) => heading.kind === 'question');
  const withNumbers = questionsInWords ? inWords : [...inWords, ...findBareNumbers(lines, inWords)];
  withNumbers.sort((a, b) => a.line.start - b.line.start);

  const asked = new Set<number>();
  const answered = new Set<number>();
  let unanswered = 0;
  const kept = withNumbers.filter(({ heading }) => {
    if (heading.kind === 'announcement' || heading.kind === 'explanation') return asked.size > 0;
    const seen = heading.kind === 'question' ? asked : answered;
    if (heading.numbers.some((number) => seen.has(number))) return false;
    if (heading.kind === 'answer') {
      if (heading.numbers.length === 0 && unanswered === 0) return false;
      unanswered = 0;
    } else unanswered++;
    for (const number of heading.numbers) seen.add(number);
    return true;
  });
  return kept.some(({ heading }) => heading.kind === 'question') ? kept : [];
}

function paintBlocks(lines: readonly Line[], painting: RolePainting, blocks: readonly Block[]): void {
  const first = blocks[0]?.heading.start ?? 0;
  paintHead(
    lines.filter((line) => !line.blank && line.start < first),
    painting,
  );
  const lastAnswer = blocks.findLast(({ kind }) => kind === 'answer');
  if (lastAnswer) paintSignature(lines, painting, lastAnswer.body);
  for (const { kind, body } of blocks) {
    if (kind === 'question') painting.paintFree(body, 'question');
    else if (kind === 'answer') painting.paintFree(body, 'answer');
    // A postponement's announcement and the askers' explanation are about the document, not answers in it.
    else painting.paintFree(body, 'header');
  }
}
