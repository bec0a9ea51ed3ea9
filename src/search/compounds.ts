/** Dutch compounds, taken apart and put together over the words of the collection itself. */
import { Memo } from './memo.ts';
import { isSoft } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** "verzuim" and "cijfers" of "verzuimcijfers". */
export interface Split {
  readonly head: string;
  readonly tail: string;
}

// A general dictionary splits wildly (bel·eids·maat·regelen); so would very short words of a large collection.
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
/** Glued words are chance: each stands in hardly more than one passage. */
const GLUED_PASSAGES_MOST = 1;
/** What an unknown word must share with a known one; ends are alike by chance more often than beginnings. */
const SHORTEST_PREFIX = 4;
const SHORTEST_SUFFIX = 5;
const LINKS = ['', 's', 'en', 'e', 'n'];

const reversed = (word: string): string => [...word].reverse().join('');

/** Those of a sorted list that begin with `start`. */
function startingWith(start: string, sorted: readonly string[]): string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(start)) end++;
  return sorted.slice(low, end);
}

const byLetter = (one: string, other: string): number => (one < other ? -1 : 1);

export class Compounds {
  readonly #vocabulary: Vocabulary;
  readonly #splits: Memo<{ readonly split: Split | null }>;
  readonly #around: Memo<string[]>;
  #version = -1;
  /** Commonest first. */
  #compoundsByPart = new Map<string, readonly string[]>();
  /** All forms in the order of their letters, and of their letters read backwards. */
  #forwards: readonly string[] = [];
  #backwards: readonly string[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#splits = new Memo(vocabulary);
    this.#around = new Memo(vocabulary);
  }

  /** The best division of a word into two words that the collection knows; null when there is none. */
  split(word: string): Split | null {
    return this.#splits.get(word, () => ({ split: this.#bestSplit(word) })).split;
  }

  #bestSplit(word: string): Split | null {
    let best: Split | null = null;
    let bestWorth = 0;
    for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at++) {
      const tail = word.slice(at);
      if (this.#vocabulary.termOf(tail) === undefined) continue;
      for (const link of LINKS) {
        const left = word.slice(0, at);
        if (!left.endsWith(link)) continue;
        const head = left.slice(0, left.length - link.length);
        if (head.length < SHORTEST_HEAD || this.#vocabulary.termOf(head) === undefined) continue;
        // Even halves are likelier than a sliver and a rest; the head without a link before one with it.
        const worth = Math.min(head.length, tail.length) - link.length / 10;
        if (worth > bestWorth) {
          bestWorth = worth;
          best = { head, tail };
        }
      }
    }
    return best;
  }

  /** The terms of known compounds that have this term as a part, commonest first. */
  containing(term: string, most: number): string[] {
    this.#fill();
    return this.#compoundsByPart.get(term)?.slice(0, most) ?? [];
  }

  /** The terms of known words that begin or end with a word the collection does not know by itself, commonest first. */
  around(word: string, most: number): string[] {
    if (word.length < SHORTEST_SUFFIX) return [];
    return this.#around.get(word, () => this.#allAround(word)).slice(0, most);
  }

  #allAround(word: string): string[] {
    this.#fill();
    const found = [
      ...startingWith(word, this.#forwards),
      ...startingWith(reversed(word), this.#backwards).map(reversed),
    ];
    const common = (known: string) => this.#vocabulary.passagesWithForm(known);
    return this.#terms(found.sort((one, other) => common(other) - common(one) || byLetter(one, other)));
  }

  /** The terms of known words that an unknown word begins or ends with, the longest first. */
  within(word: string, most: number): string[] {
    const found: string[] = [];
    for (let length = word.length - 1; length >= SHORTEST_PREFIX; length--) {
      found.push(word.slice(0, length));
      if (length >= SHORTEST_SUFFIX) found.push(word.slice(-length));
    }
    return this.#terms(found).slice(0, most);
  }

  #terms(words: readonly string[]): string[] {
    return [...new Set(words.flatMap((word) => this.#vocabulary.termOf(word) ?? []))];
  }

  /** The term of the one word that two neighbouring words make; undefined when the collection has no such word. */
  join(head: string, tail: string): string | undefined {
    for (const link of LINKS) {
      const joined = this.#vocabulary.termOf(head + link + tail);
      if (joined !== undefined) return joined;
    }
    return undefined;
  }

  /** The word of a pair that a text extractor glued across a line's end ("eenfixus", "organisatiesin"). */
  #unglue(word: string): string[] {
    if (this.#vocabulary.passagesWithForm(word) > GLUED_PASSAGES_MOST) return [];
    for (let at = 2; at <= word.length - 2; at++) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (left.length >= SHORTEST_TAIL && isSoft(right) && this.#vocabulary.termOf(left) !== undefined)
        return [left];
      if (right.length >= SHORTEST_TAIL && isSoft(left) && this.#vocabulary.termOf(right) !== undefined)
        return [right];
    }
    return [];
  }

  #fill(): void {
    if (this.#version === this.#vocabulary.version) return;
    this.#version = this.#vocabulary.version;
    this.#forwards = [...this.#vocabulary.forms()].sort();
    this.#backwards = this.#forwards.map(reversed).sort();
    const byPart = new Map<string, Set<string>>();
    for (const word of this.#forwards) {
      const split = this.#bestSplit(word);
      const whole = this.#vocabulary.termOf(word);
      const parts = split === null ? this.#unglue(word) : [split.head, split.tail];
      if (whole === undefined) continue;
      for (const part of parts) {
        const term = this.#vocabulary.termOf(part);
        if (term === undefined || term === whole) continue;
        const there = byPart.get(term);
        if (there === undefined) byPart.set(term, new Set([whole]));
        else there.add(whole);
      }
    }
    const common = (compound: string) => this.#vocabulary.passagesWith(compound);
    this.#compoundsByPart = new Map(
      [...byPart].map(([term, wholes]) => [
        term,
        [...wholes].sort((one, other) => common(other) - common(one) || byLetter(one, other)),
      ]),
    );
  }
}
