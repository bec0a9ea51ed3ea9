/** The questions of a document that answers none: of questions alone, or of a postponement. */
import type { OpenQuestion } from './document.ts';
import type { LabelledText } from './label.ts';
import { readQuestions, spansOf, splitProse } from './passages.ts';
import { readProse } from './prose.ts';

export function readOpenQuestions(labelled: LabelledText): OpenQuestion[] {
  const { blocks, source, layout } = labelled;
  if (blocks.some(({ kind }) => kind === 'answer')) return [];
  const numbered = blocks
    .filter(({ kind }) => kind === 'question')
    .flatMap((block) => readQuestions(labelled, block));
  if (numbered.length) return numbered.map(({ number, prose }) => ({ number, text: prose }));
  const whole = { start: 0, end: source.length };
  const prose = readProse(source, spansOf(labelled, whole, 'question'), layout);
  return splitProse(prose).map((text) => ({ number: null, text }));
}
