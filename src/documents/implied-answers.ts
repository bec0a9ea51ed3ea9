/**
 * Answers without a heading: in lists of questions and answers, and here and there in others, the answer simply follows
 * its question. The question ends with the last line that ends with a question mark; what follows, a paragraph on, is
 * the answer.
 */
import type { Block } from './block.ts';
import type { Layout, Line } from './lines.ts';

/** What may stand behind the question mark: closing marks, and the mark of a note. */
const ENDS_QUESTION = /\?["'’”»)\]]*(?:\s*\[?\d{1,3}[)\]]?)?\s*$/;

/**
 * The blocks with a block of its own for each answer that a question block without an answer holds. `free` says which
 * lines are text. A list is known by its name; elsewhere some answers must have headings, or a document of questions
 * alone would be taken to answer them.
 */
export function splitImpliedAnswers(
  blocks: readonly Block[],
  lines: readonly Line[],
  layout: Layout,
  free: (line: Line) => boolean,
  isList: boolean,
): Block[] {
  if (!isList && !blocks.some(({ kind }) => kind === 'answer')) return [...blocks];
  const answered = new Set(blocks.flatMap(({ kind, numbers }) => (kind === 'answer' ? numbers : [])));
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const bare = next?.kind === 'answer' && next.numbers.length === 0;
    if (block.kind !== 'question' || bare || block.numbers.some((number) => answered.has(number)))
      return [block];
    // Several questions in a row may share the answer behind the last of them.
    const at = answerStart(block, lines, layout, free);
    if (at === null) return [block];
    return [
      { ...block, body: { start: block.body.start, end: at } },
      {
        kind: 'answer' as const,
        numbers: block.numbers,
        heading: { start: at, end: at },
        body: { start: at, end: block.body.end },
      },
    ];
  });
}

function answerStart(
  { body }: Block,
  lines: readonly Line[],
  layout: Layout,
  free: (line: Line) => boolean,
): number | null {
  let gap = 0;
  let questionEnded = false;
  let start: number | null = null;
  for (let i = firstLineFrom(lines, body.start); i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.start >= body.end) break;
    if (line.blank) {
      gap++;
      continue;
    }
    if (!free(line)) continue;
    if (ENDS_QUESTION.test(line.text)) {
      questionEnded = true;
      start = null;
    } else if (questionEnded && start === null && (!layout.wrapped || gap > layout.lineGap))
      start = line.start;
    gap = 0;
  }
  return start;
}

function firstLineFrom(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
