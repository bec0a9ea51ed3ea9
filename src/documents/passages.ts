/** Labelled text → passages: single and joint answers with their questions, and stretches of letters. */

import type { Block } from './block.ts';
import { findCrossReferences } from './cross-references.ts';
import type { Note, Passage, Prose, Span, Warning } from './document.ts';
import type { LabelledText } from './label.ts';
import { endsSentence } from './lines.ts';
import type { FoundNote } from './notes.ts';
import { readProse, sliceProse } from './prose.ts';
import { findCitations } from './references.ts';

/** The index of the first item that does not satisfy `before`; all that do come first. */
function bisect<Item>(items: readonly Item[], before: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && before(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The parts of `within` that bear the role. */
export function spansOf({ segments }: LabelledText, within: Span, role: 'question' | 'answer'): Span[] {
  const first = bisect(segments, ({ end }) => end <= within.start);
  const last = bisect(segments, ({ start }) => start < within.end);
  return segments
    .slice(first, last)
    .filter((segment) => segment.role === role)
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }));
}

interface MarkedNote {
  readonly note: FoundNote;
  /** Where its mark stands. */
  readonly at: number;
}

/** The notes that have a mark, in the order of their marks. */
const marksOf = (labelled: LabelledText): MarkedNote[] =>
  labelled.notes
    .flatMap((note) => (note.markSpan ? [{ note, at: note.markSpan.start }] : []))
    .sort((a, b) => a.at - b.at);

/** The notes whose marks stand in any of the stretches, in the order in which the notes stand. */
function notesOf(labelled: LabelledText, marks: readonly MarkedNote[], within: readonly Span[]): Note[] {
  return within
    .flatMap(({ start, end }) =>
      marks.slice(
        bisect(marks, ({ at }) => at < start),
        bisect(marks, ({ at }) => at < end),
      ),
    )
    .map(({ note }) => note)
    .sort((a, b) => a.span.start - b.span.start)
    .map((note) => readNote(labelled, note));
}

const readNote = (labelled: LabelledText, { mark, text }: FoundNote): Note => ({
  mark,
  text: readProse(labelled.source, [text], { ...labelled.layout, wrapped: true }).text.replace(/\s+/g, ' '),
});

/** All notes of the document, in the order in which they stand. */
export const readNotes = (labelled: LabelledText): Note[] =>
  labelled.notes.map((note) => readNote(labelled, note));

export interface ReadPassages {
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
}

export function readPassages(labelled: LabelledText): ReadPassages {
  if (labelled.blocks.length === 0) return { passages: readLetter(labelled), warnings: [] };
  const { answers, warnings } = pairBlocks(labelled.blocks);
  const marks = marksOf(labelled);
  const keys = new Set<string>();
  const passages = answers.map(({ numbers, questions, answer }): Passage => {
    const texts = questions.flatMap((block) => readQuestions(labelled, block));
    const stretches = [...questions.map(({ body }) => body), answer.body];
    return {
      key: claimKey(keys, numbers.join('-')),
      questions: numbers,
      questionTexts: numbers.map((number) => texts.find((text) => text.number === number)?.prose ?? NO_PROSE),
      heading: null,
      answer: readProse(labelled.source, spansOf(labelled, answer.body, 'answer'), labelled.layout),
      notes: notesOf(labelled, marks, stretches),
      phrasings: [],
      crossReferences: [],
      citations: [],
    };
  });
  return { passages: withReferences(passages), warnings };
}

/** The key, or where a damaged document answers the same questions twice, the key with a count behind it. */
function claimKey(taken: Set<string>, key: string): string {
  let free = key;
  for (let count = 2; taken.has(free); count++) free = `${key}_${count}`;
  taken.add(free);
  return free;
}

const NO_PROSE: Prose = { text: '', origins: [] };

interface Answered {
  readonly numbers: readonly number[];
  readonly questions: readonly Block[];
  readonly answer: Block;
}

/**
 * Each answer with the questions it names; one that names none answers the questions since the answer before it.
 * Questions are found by number, wherever they stand.
 */
function pairBlocks(blocks: readonly Block[]): { answers: Answered[]; warnings: Warning[] } {
  const questions = blocks.filter(({ kind }) => kind === 'question');
  const claimed = new Set(blocks.flatMap(({ kind, numbers }) => (kind === 'answer' ? numbers : [])));
  const answers: Answered[] = [];
  const warnings: Warning[] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'question') open.push(block);
    if (block.kind !== 'answer') continue;
    const since = open.flatMap((question) => question.numbers);
    const unclaimed = since.filter((number) => !claimed.has(number));
    const numbers = block.numbers.length ? block.numbers : unclaimed.length ? unclaimed : since;
    const named = questions.filter((question) => question.numbers.some((number) => numbers.includes(number)));
    const asked = new Set(named.flatMap((question) => question.numbers));
    const strange = numbers.filter((number) => !asked.has(number));
    if (strange.length) warnings.push({ kind: 'answer-without-question', questions: strange });
    answers.push({ numbers, questions: named, answer: block });
    open = [];
  }
  const answered = new Set(answers.flatMap(({ numbers }) => numbers));
  const unanswered = questions.flatMap(({ numbers }) => numbers).filter((number) => !answered.has(number));
  if (unanswered.length && answers.length)
    warnings.push({ kind: 'question-without-answer', questions: unanswered });
  return { answers, warnings };
}

/** The end of a sentence at a line's end, or with the next sentence glued to it where a line end was lost. */
const POSSIBLE_SEAM = /[?.!][»”’"')]*(?:[ \t]*\n|(?=\p{Lu}\p{Ll}))/gu;

/** Words with which a question goes on, and no new one begins. */
const GOES_ON = /^\s*(?:[Zz]o|[Ii]ndien)\s+(?:ja|nee|niet)\b/;

/** A question block's texts: one for each of its numbers where they can be told apart, else the whole for each. */
export function readQuestions(labelled: LabelledText, block: Block): { number: number; prose: Prose }[] {
  const { source, layout } = labelled;
  const spans = spansOf(labelled, block.body, 'question');
  const whole = readProse(source, spans, layout);
  if (block.numbers.length === 1) return [{ number: block.numbers[0] ?? 0, prose: whole }];
  const lastText = whole.origins.at(-1)?.start ?? 0;
  const seams = spans.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(POSSIBLE_SEAM)].map(
      (found) => start + found.index + found[0].length,
    ),
  );
  const inner = seams.filter((seam) => seam <= lastText && !GOES_ON.test(source.slice(seam, seam + 40)));
  if (inner.length !== block.numbers.length - 1)
    return block.numbers.map((number) => ({ number, prose: whole }));
  const borders = [block.body.start, ...inner, block.body.end];
  return block.numbers.map((number, index) => {
    const within = { start: borders[index] ?? 0, end: borders[index + 1] ?? 0 };
    return { number, prose: readProse(source, spansOf(labelled, within, 'question'), layout) };
  });
}

/** Longer than this, in characters, a list is told item by item, each group with its lead-in. */
const LONGEST_LETTER_PASSAGE = 4000;

/** A letter's text: a passage for each paragraph, with the title of its section; a list stays with its lead-in. */
function readLetter(labelled: LabelledText): Passage[] {
  const { source, layout } = labelled;
  const marks = marksOf(labelled);
  const passages: Passage[] = [];
  for (const { heading, within } of sectionsOf(labelled)) {
    const parts = splitProse(readProse(source, spansOf(labelled, within, 'answer'), layout));
    parts.forEach((answer, index) => {
      // A mark belongs to the paragraph that it follows, up to where the next one begins.
      const start = index === 0 ? within.start : startOf(answer, within.end);
      const next = parts[index + 1];
      const end = next ? startOf(next, within.end) : within.end;
      passages.push({
        key: `p${passages.length + 1}`,
        questions: [],
        questionTexts: [],
        heading,
        answer,
        notes: notesOf(labelled, marks, [{ start, end }]),
        phrasings: [],
        crossReferences: [],
        citations: [],
      });
    });
  }
  return passages;
}

const startOf = ({ origins }: Prose, otherwise: number): number => origins[0]?.start ?? otherwise;

/** The sections of a letter: the text under each title, and that before the first. */
function sectionsOf({ source, segments, body }: LabelledText): { heading: string | null; within: Span }[] {
  const titles = segments.filter(({ role, start }) => role === 'heading' && start >= body.start);
  const starts = [body.start, ...titles.map(({ end }) => end)];
  return starts.map((start, index) => {
    const title = titles[index - 1];
    return {
      heading: title ? source.slice(title.start, title.end).replace(/\s+/g, ' ').trim() : null,
      within: { start, end: titles[index]?.start ?? body.end },
    };
  });
}

/** Cuts prose at its paragraphs, keeping the items of a list with the paragraph that leads them in. */
export function splitProse(prose: Prose): Prose[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const found of prose.text.matchAll(/\n\n|$/g)) {
    const span = { start, end: found.index };
    start = found.index + found[0].length;
    if (span.end <= span.start) continue;
    const before = paragraphs.at(-1);
    const beforeText = before ? prose.text.slice(before.start, before.end) : '';
    const joins =
      before &&
      (beforeText.endsWith(':') ||
        (isItem(prose.text, span) && (beforeText.includes('\n') || !endsSentence(beforeText)))) &&
      span.end - before.start <= LONGEST_LETTER_PASSAGE;
    if (joins) paragraphs[paragraphs.length - 1] = { start: before.start, end: span.end };
    else paragraphs.push(span);
  }
  return paragraphs.map((span) => sliceProse(prose, span));
}

const isItem = (text: string, { start }: Span): boolean =>
  /^(?:[-–—•*▪◦·]|\(?(?:\d{1,2}|[a-z])[.)])\s/.test(text.slice(start, start + 8));

function withReferences(passages: readonly Passage[]): Passage[] {
  const answers = new Map<number, string[]>();
  for (const { key, questions } of passages)
    for (const number of questions) answers.set(number, [...(answers.get(number) ?? []), key]);
  return passages.map((passage) => ({
    ...passage,
    crossReferences: findCrossReferences(passage, answers),
    citations: findCitations([passage.answer.text, ...passage.notes.map(({ text }) => text)].join('\n')),
  }));
}
