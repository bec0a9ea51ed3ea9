/** Labelled text → passages: single and joint answers with their questions, and stretches of letters. */
import { findCrossReferences } from './cross-references.ts';
import type { Note, Passage, Prose, Span, Warning } from './document.ts';
import type { Block, LabelledText } from './label.ts';
import { endsSentence } from './lines.ts';
import { readProse } from './prose.ts';

/** The parts of `within` that bear the role. */
function spansOf(labelled: LabelledText, within: Span, role: 'question' | 'answer'): Span[] {
  return labelled.segments
    .filter((segment) => segment.role === role && segment.end > within.start && segment.start < within.end)
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }));
}

/** The notes whose marks stand in any of the stretches. */
function notesOf(labelled: LabelledText, within: readonly Span[]): Note[] {
  return labelled.notes
    .filter(
      ({ markSpan }) =>
        markSpan && within.some(({ start, end }) => markSpan.start >= start && markSpan.end <= end),
    )
    .map((note) => readNote(labelled, note));
}

const readNote = (labelled: LabelledText, { mark, text }: { mark: string; text: Span }): Note => ({
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
  const passages = answers.map(({ numbers, questions, answer }): Passage => {
    const texts = questions.flatMap((block) => readQuestions(labelled, block));
    const stretches = [...questions.map(({ body }) => body), answer.body];
    return {
      key: numbers.join('-'),
      questions: numbers,
      questionTexts: numbers.map((number) => texts.find((text) => text.number === number)?.prose ?? NO_PROSE),
      heading: null,
      answer: readProse(labelled.source, spansOf(labelled, answer.body, 'answer'), labelled.layout),
      notes: notesOf(labelled, stretches),
      phrasings: [],
      crossReferences: [],
    };
  });
  return { passages: withCrossReferences(passages), warnings };
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
  const answers: Answered[] = [];
  const warnings: Warning[] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'question') open.push(block);
    if (block.kind !== 'answer') continue;
    const numbers = block.numbers.length ? block.numbers : open.flatMap((question) => question.numbers);
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

/** A question block's texts: one for each of its numbers where they can be told apart, else the whole for each. */
function readQuestions(labelled: LabelledText, block: Block): { number: number; prose: Prose }[] {
  const { source, layout } = labelled;
  const spans = spansOf(labelled, block.body, 'question');
  const whole = readProse(source, spans, layout);
  if (block.numbers.length === 1) return [{ number: block.numbers[0] ?? 0, prose: whole }];
  const seams = spans.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(POSSIBLE_SEAM)].map(
      (found) => start + found.index + found[0].length,
    ),
  );
  const inner = seams.filter((seam) =>
    spansAfter(spans, seam).some(({ start, end }) => source.slice(start, end).trim()),
  );
  if (inner.length !== block.numbers.length - 1)
    return block.numbers.map((number) => ({ number, prose: whole }));
  const borders = [block.body.start, ...inner, block.body.end];
  return block.numbers.map((number, index) => {
    const within = { start: borders[index] ?? 0, end: borders[index + 1] ?? 0 };
    return { number, prose: readProse(source, spansOf(labelled, within, 'question'), layout) };
  });
}

const spansAfter = (spans: readonly Span[], offset: number): Span[] =>
  spans.flatMap(({ start, end }) => (end > offset ? [{ start: Math.max(start, offset), end }] : []));

/** Longer than this, in characters, a list is told item by item, each group with its lead-in. */
const LONGEST_LETTER_PASSAGE = 4000;

/** A letter's text: a passage for each paragraph, with the title of its section; a list stays with its lead-in. */
function readLetter(labelled: LabelledText): Passage[] {
  const { source, layout, segments, body } = labelled;
  const passages: Passage[] = [];
  let heading: string | null = null;
  let section: Span = { start: body.start, end: body.start };
  const closeSection = (): void => {
    const prose = readProse(source, spansOf(labelled, section, 'answer'), layout);
    for (const part of splitProse(prose)) {
      const place = { start: part.origins[0]?.start ?? 0, end: endOf(part) };
      passages.push({
        key: `p${passages.length + 1}`,
        questions: [],
        questionTexts: [],
        heading,
        answer: part,
        notes: notesOf(labelled, [{ start: place.start, end: behindMarks(labelled, place.end) }]),
        phrasings: [],
        crossReferences: [],
      });
    }
  };
  for (const segment of segments) {
    if (segment.start < body.start) continue;
    if (segment.role === 'heading') {
      closeSection();
      heading = source.slice(segment.start, segment.end).replace(/\s+/g, ' ').trim();
      section = { start: segment.end, end: segment.end };
    } else section = { start: section.start, end: segment.end };
  }
  closeSection();
  return withCrossReferences(passages);
}

const endOf = ({ origins }: Prose): number => {
  const last = origins.at(-1);
  return last ? last.start + last.length : 0;
};

/** A mark at the very end of a paragraph stands behind its last character. */
const behindMarks = ({ segments }: LabelledText, offset: number): number =>
  segments.reduce(
    (end, segment) => (segment.role === 'mark' && segment.start === end ? segment.end : end),
    offset,
  );

/** Cuts prose at its paragraphs, keeping the items of a list with the paragraph that leads them in. */
function splitProse(prose: Prose): Prose[] {
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

function sliceProse(prose: Prose, { start, end }: Span): Prose {
  return {
    text: prose.text.slice(start, end),
    origins: prose.origins
      .filter(({ at }) => at >= start && at < end)
      .map((origin) => ({ ...origin, at: origin.at - start })),
  };
}

function withCrossReferences(passages: readonly Passage[]): Passage[] {
  return passages.map((passage) => ({ ...passage, crossReferences: findCrossReferences(passage, passages) }));
}
