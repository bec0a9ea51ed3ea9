/**
 * The files of the lexicon: plain text that a reader can check and extend.
 *
 *     # a remark
 *     weight: 0.8                        what the lines below count, the person's own word being 1
 *     telewerken, thuiswerken            each finds the others
 *     boete > strafbeschikking, dwangsom what is left finds what is right, not the other way round
 */

/** One line: what people may say, and what is looked for as well. */
export interface WordGroup {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly weight: number;
}

export interface WordList {
  readonly groups: readonly WordGroup[];
  /** Lines that say nothing the lexicon can use, with their numbers from 1; the others count all the same. */
  readonly unreadable: readonly { readonly line: number; readonly text: string }[];
}

/** Below the person's own words, so that these decide where both are there. */
const WEIGHT = 0.6;
const WEIGHT_LINE = /^weight:\s*(0?\.\d{1,3}|1)$/u;
/** A phrase of more words is a sentence: nobody types exactly that. */
export const WORDS_MOST = 4;

/** Reads a word list; never throws. */
export function readWordList(text: string): WordList {
  const groups: WordGroup[] = [];
  const unreadable: { line: number; text: string }[] = [];
  let weight = WEIGHT;
  text.split(/\r?\n/u).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const weightLine = WEIGHT_LINE.exec(line);
    const group = weightLine ? null : readGroup(line, weight);
    if (weightLine) weight = Number(weightLine[1]);
    else if (group === null) unreadable.push({ line: index + 1, text: line });
    else groups.push(group);
  });
  return { groups, unreadable };
}

function readGroup(line: string, weight: number): WordGroup | null {
  const sides = line.split('>').map((side) => side.split(',').map((member) => member.trim()));
  const [from = [], to = from] = sides;
  const members = [...from, ...to];
  const usable =
    sides.length <= 2 && members.every((member) => wordsOf(member) >= 1 && wordsOf(member) <= WORDS_MOST);
  return usable && (sides.length === 2 || from.length >= 2) ? { from, to, weight } : null;
}

const wordsOf = (member: string): number => member.split(/\s+/u).filter((word) => word !== '').length;
