/** Words that people use for other words: synonyms, everyday words for official ones, English for Dutch. */
import { terms } from './dutch.ts';

/** Other words for something; all of `terms` together stand for it ("openbaar ministerie"). */
export interface OtherWords {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** A word or phrase of a question that the lexicon knows: which words it takes up, and what else is said for it. */
export interface LexiconMatch {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly others: readonly OtherWords[];
}

const PHRASE_MOST = 4;

/**
 * A list of words: one group a line, members divided by commas.
 *
 *     telewerken, thuiswerken            each finds the other
 *     boete > strafbeschikking, dwangsom what is left finds what is right, not the other way round
 *
 * Lines that start with # are remarks.
 */
export interface WordList {
  readonly text: string;
  /** How much a match counts, the person's own word being 1. */
  readonly weight: number;
}

export class Lexicon {
  readonly #others = new Map<string, OtherWords[]>();

  constructor(lists: readonly WordList[]) {
    for (const { text, weight } of lists) {
      for (const line of text.split('\n')) {
        if (line.trim() === '' || line.startsWith('#')) continue;
        const [left = '', right] = line.split('>').map(members);
        for (const key of left) {
          for (const other of right ?? left) if (other !== key) this.#connect(key, other, weight);
        }
      }
    }
  }

  #connect(key: string, other: string, weight: number): void {
    const there = this.#others.get(key);
    const added = { terms: other.split(' '), weight };
    if (there === undefined) this.#others.set(key, [added]);
    else there.push(added);
  }

  /** All words and phrases of a question that the lexicon knows; phrases may overlap. */
  matches(stems: readonly string[]): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    for (let from = 0; from < stems.length; from++) {
      for (let to = from + 1; to <= Math.min(stems.length, from + PHRASE_MOST); to++) {
        const others = this.#others.get(stems.slice(from, to).join(' '));
        if (others !== undefined) found.push({ from, to, others });
      }
    }
    return found;
  }
}

/** The members of one side of a line, each as its stems. */
function members(side: string): string[] {
  return side
    .split(',')
    .map((member) => stems(member))
    .filter((member) => member !== '');
}

function stems(text: string): string {
  return terms(text)
    .filter((term) => !term.part)
    .map((term) => term.term)
    .join(' ');
}
