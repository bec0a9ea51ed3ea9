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
const PHRASE = new RegExp(`^\\S+(?:\\s+\\S+){0,${WORDS_MOST - 1}}$`, 'u');

/** Reads a word list; never throws. Some twenty thousand lines are read at every start. */
export function readWordList(text: string): WordList {
  const groups: WordGroup[] = [];
  const unreadable: { line: number; text: string }[] = [];
  let weight = WEIGHT;
  text.split('\n').forEach((raw, index) => {
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
  const [left = '', right, ...more] = line.split('>');
  const from = readSide(left);
  const to = right === undefined ? from : readSide(right);
  if (from === null || to === null || more.length > 0) return null;
  return right !== undefined || from.length >= 2 ? { from, to, weight } : null;
}

/** Null when any of its members is no word or phrase. */
function readSide(side: string): string[] | null {
  const members = side.split(',');
  for (const [place, member] of members.entries()) {
    members[place] = member.trim();
    if (!PHRASE.test(members[place])) return null;
  }
  return members;
}
