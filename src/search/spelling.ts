/** Near spellings of a word among the words of a collection. */
import { Memo } from './memo.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface NearWord {
  readonly word: string;
  readonly edits: number;
}

/** Edits allowed: a slip in four letters, two in eight; shorter words have too many neighbours. */
function editsAllowed(letters: number): number {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

export const NEAREST_MOST = 3;

export class Spelling {
  readonly #vocabulary: Vocabulary;
  readonly #near: Memo<NearWord[]>;
  #version = -1;
  /** Words by their first letter and length, and beside each which letters it has. */
  #shelves = new Map<string, { readonly words: string[]; readonly letters: number[] }>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#near = new Memo(vocabulary);
  }

  /**
   * The known words nearest to an unknown one, at most three, all equally near: commonest first. The first letter must
   * agree, or the first two be swapped: slips are rare there, and it spares most of the comparing.
   */
  near(word: string): NearWord[] {
    return this.#near.get(word, () => this.#nearest(word));
  }

  #nearest(word: string): NearWord[] {
    this.#fill();
    const allowed = editsAllowed(word.length);
    if (allowed === 0) return [];
    let fewest = allowed;
    let found: NearWord[] = [];
    const initials = new Set([word.charAt(0), word.charAt(1)]);
    const letters = lettersOf(word);
    for (const initial of initials) {
      for (let length = word.length - allowed; length <= word.length + allowed; length++) {
        const shelf = this.#shelves.get(`${initial}${length}`);
        for (let i = 0; shelf !== undefined && i < shelf.words.length; i++) {
          if (differing(letters, shelf.letters[i] ?? 0) > LETTERS_AN_EDIT * fewest) continue;
          const candidate = shelf.words[i] ?? '';
          if (candidate.charAt(0) !== word.charAt(0) && candidate.charAt(1) !== word.charAt(0)) continue;
          const edits = editDistance(word, candidate, fewest);
          if (edits > fewest) continue;
          if (edits < fewest) found = [];
          fewest = edits;
          found.push({ word: candidate, edits });
        }
      }
    }
    const common = (near: NearWord) => this.#vocabulary.passagesWithForm(near.word);
    return found
      .sort((one, other) => common(other) - common(one) || (one.word < other.word ? -1 : 1))
      .slice(0, NEAREST_MOST);
  }

  #fill(): void {
    if (this.#version === this.#vocabulary.version) return;
    this.#version = this.#vocabulary.version;
    this.#shelves = new Map();
    for (const word of this.#vocabulary.forms()) {
      const place = `${word.charAt(0)}${word.length}`;
      const shelf = this.#shelves.get(place) ?? { words: [], letters: [] };
      this.#shelves.set(place, shelf);
      shelf.words.push(word);
      shelf.letters.push(lettersOf(word));
    }
  }
}

/** A substitution takes one letter out and brings one in; no edit changes more. Most words are told apart by that alone. */
const LETTERS_AN_EDIT = 2;

/** Which of the letters a to z a word has, as bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/** How many letters are in one only. */
function differing(one: number, other: number): number {
  let count = 0;
  for (let left = one ^ other; left !== 0; left &= left - 1) count++;
  return count;
}

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each count one.
 * Gives `most + 1` as soon as it is clear that the distance exceeds `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[other.length] ?? most + 1;
}
