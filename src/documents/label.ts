/**
 * A role for every character. The text is never cut or changed: roles are painted over it, in an order in which the
 * certain comes before the likely, and what nothing claimed keeps the role of the block it stands in.
 */
import type { Segment, Span } from './document.ts';
import { gluedFooterLength, isDepartmentLine, isLetterheadLine, isRunningLine } from './furniture.ts';
import { type Heading, readBareNumber, readHeading } from './headings.ts';
import { endsSentence, type Layout, type Line, measureLayout, splitLines } from './lines.ts';
import { type FoundNote, findInlineApparatus, findLineNotes, findMarkCandidates } from './notes.ts';
import { RolePainting } from './role-painting.ts';

/** A heading and the text under it, up to the next heading. */
export interface Block {
  readonly kind: Heading['kind'];
  readonly numbers: readonly number[];
  readonly heading: Span;
  readonly body: Span;
}

export interface LabelledText {
  readonly source: string;
  readonly segments: readonly Segment[];
  readonly layout: Layout;
  /** The questions and answers in the order of the text; empty in a letter. */
  readonly blocks: readonly Block[];
  /** A letter's text, when there are no blocks; empty (start = end) when there is none. */
  readonly body: Span;
  readonly notes: readonly FoundNote[];
}

const SIGNATURE =
  /^\s*(?:(?:De|Het) (?:[Mm]inister|[Ss]taatssecretaris|MINISTER|STAATSSECRETARIS)\b.{0,120},?|Hoogachtend,?|Met vriendelijke groet,?)\s*$/;
/** Lines that a letter's signature takes at most: office, name, a second office and name. */
const LONGEST_SIGNATURE = 8;

export function label(source: string): LabelledText {
  const lines = splitGluedFooters(splitLines(source));
  const painting = new RolePainting(source.length);
  const inline = findInlineApparatus(source);
  for (const bookmark of inline.bookmarks) painting.paint(bookmark, 'furniture');
  for (const note of inline.notes) {
    painting.paint(note.span, 'note');
    if (note.markSpan) painting.paint(note.markSpan, 'mark');
  }
  for (const line of lines) if (isRunningLine(line.text)) painting.paint(line, 'furniture');

  const free = lines.filter((line) => !line.blank && painting.at(line.start) === null);
  const headings = findHeadings(free);
  for (const { line, heading } of headings)
    painting.paint({ start: line.start, end: line.start + heading.length }, 'heading');

  const layout = measureLayout(lines.filter((line) => line.blank || painting.at(line.start) === null));
  const taken = (at: number): boolean => painting.at(at) !== null;
  const boundary = (line: Line): boolean => {
    const role = painting.at(line.start);
    return role === 'heading' || role === 'furniture';
  };
  const lineNotes = findLineNotes(lines, layout, boundary, findMarkCandidates(lines, taken));
  for (const note of lineNotes) {
    painting.paintFree(note.span, 'note');
    if (note.markSpan) painting.paint(note.markSpan, 'mark');
  }
  const notes = [...inline.notes, ...lineNotes].sort((a, b) => a.span.start - b.span.start);

  const blocks = headings.map(({ line, heading }, index): Block => {
    const next = headings[index + 1];
    const end = line.start + heading.length;
    return {
      kind: heading.kind,
      numbers: heading.numbers,
      heading: { start: line.start, end },
      body: { start: end, end: next ? next.line.start : source.length },
    };
  });
  const body = blocks.length
    ? { start: source.length, end: source.length }
    : paintLetter(lines, painting, layout, source.length);
  if (blocks.length) paintBlocks(lines, painting, blocks);
  return { source, segments: painting.segments(source), layout, blocks, body, notes };
}

/** A heading that an extractor glued to a page's foot becomes a line of its own. */
function splitGluedFooters(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const length = gluedFooterLength(line.text);
    if (length === 0) return [line];
    const at = line.start + length;
    return [
      { ...line, end: at, text: line.text.slice(0, length) },
      { ...line, start: at, text: line.text.slice(length), pageStart: true },
    ];
  });
}

interface FoundHeading {
  readonly line: Line;
  readonly heading: Heading;
}

/**
 * The headings among the lines: those in words, or, where a document has none over its questions, bare numbers that
 * count up. A question asked or answered before, or a bare "Antwoord" with nothing to answer, is text.
 */
function findHeadings(lines: readonly Line[]): FoundHeading[] {
  const inWords = lines.flatMap((line) => {
    const heading = readHeading(line.text);
    return heading ? [{ line, heading }] : [];
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

/** Lines "1", "2", … as question headings, when the document answers under headings in words, or asks nothing else. */
function findBareNumbers(lines: readonly Line[], inWords: readonly FoundHeading[]): FoundHeading[] {
  if (!inWords.some(({ heading }) => heading.kind === 'answer' || heading.kind === 'announcement')) return [];
  const found: FoundHeading[] = [];
  for (const line of lines) {
    const bare = readBareNumber(line.text);
    if (bare?.number !== found.length + 1) continue;
    found.push({ line, heading: { kind: 'question', numbers: [bare.number], length: bare.length } });
  }
  return found;
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

/** Labels what stands before the text: addresses, particulars, a covering letter with its signature. */
function paintHead(lines: readonly Line[], painting: RolePainting): void {
  let inDepartment = false;
  for (const line of lines) {
    const address = isLetterheadLine(line.text);
    // The name of a department runs on over short lines.
    inDepartment =
      isDepartmentLine(line.text) || (inDepartment && line.text.trim().length <= LONGEST_NAME_LINE);
    if (FIELD.test(line.text)) inDepartment = false;
    if (address || inDepartment) painting.paintFree(line, 'furniture');
    else if (SIGNATURE.test(line.text)) painting.paintFree(line, 'signature');
    else painting.paintFree(line, 'header');
  }
}

/** The last lines of `within`, from the office of who signs, if they are a signature. */
function paintSignature(lines: readonly Line[], painting: RolePainting, within: Span): void {
  const filled = lines.filter(
    (line) =>
      !line.blank && line.start >= within.start && line.end <= within.end && painting.at(line.start) === null,
  );
  const from = filled.findIndex(
    (line, index) => index >= filled.length - LONGEST_SIGNATURE && SIGNATURE.test(line.text),
  );
  for (const line of from < 0 ? [] : filled.slice(from)) painting.paintFree(line, 'signature');
}

/** Words that lead a line of particulars in a letter, with or without the value behind them. */
const FIELD =
  /^\s*(?:Datum|Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Uw brief|Bijlagen?)\b.{0,200}$/;
const SALUTATION = /^\s*Geachte\b.{0,80}$/;
/** A line shorter than this, in characters, does not begin a letter's text unless it is a title over one. */
const SHORTEST_PROSE = 60;
/** The side column of a letterhead is about this wide, in characters. */
const LONGEST_NAME_LINE = 40;
/** How far down a letterhead can reach, in lines with text. */
const LONGEST_LETTERHEAD = 60;

/** Labels a letter: its head, its text with the titles of its sections, its signature. Returns where the text stands. */
function paintLetter(lines: readonly Line[], painting: RolePainting, layout: Layout, length: number): Span {
  const filled = lines.filter((line) => !line.blank && painting.at(line.start) === null);
  const top = filled.slice(0, LONGEST_LETTERHEAD);
  const lastField = top.findLastIndex(
    ({ text }) => FIELD.test(text) || SALUTATION.test(text) || isLetterheadLine(text),
  );
  const prose = filled.findIndex(
    (line, index) => index > lastField && line.text.trim().length >= SHORTEST_PROSE,
  );
  let first = prose < 0 ? filled.length : prose;
  const before = filled[first - 1];
  const atProse = filled[first];
  if (before && atProse && first - 1 > lastField && isSectionTitle(before, atProse, layout)) first--;
  paintHead(filled.slice(0, first), painting);
  const start = filled[first]?.start ?? length;
  const body = { start, end: length };
  paintSignature(lines, painting, body);

  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const apart = line.start === start || lines[index - 1]?.blank;
    const free = !line.blank && line.start >= start && painting.at(line.start) === null;
    if (free && apart && next && !next.blank && isSectionTitle(line, next, layout))
      painting.paintFree(line, 'heading');
  });
  painting.paintFree(body, 'answer');
  return body;
}

/** The longest title of a section seen in letters runs to a good hundred characters. */
const LONGEST_TITLE = 120;

/** A short line without a full stop over a line that begins a sentence. */
function isSectionTitle(line: Line, next: Line, layout: Layout): boolean {
  const text = line.text.trim();
  const short = layout.wrapped ? text.length < 0.8 * layout.width : text.length <= LONGEST_TITLE;
  return (
    short &&
    /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}/u.test(text) &&
    !endsSentence(text) &&
    !/[,;]$/.test(text) &&
    /^\s*["'‘“«(]?\p{Lu}/u.test(next.text) &&
    next.text.trim().length > text.length
  );
}
