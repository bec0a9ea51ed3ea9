/** Words that people use for other words: synonyms, everyday words for official ones, English for Dutch. */
import { terms } from './dutch.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { isChat } from './stop-words.ts';
import { WORDS_MOST, type WordGroup } from './word-list.ts';

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

/** A member of a group: as it is looked up in a question, and as it is looked for in documents. */
interface Member {
  readonly key: string;
  readonly terms: readonly string[];
}

export class Lexicon {
  readonly #others = new Map<string, Map<string, OtherWords>>();

  /** Its words are read with the same parts as those of the questions. */
  constructor(groups: Iterable<WordGroup>, parts: Parts = ALL_PARTS) {
    const member = (text: string): Member[] => readMember(text, parts);
    for (const { from, to, weight } of groups) {
      const right = to.flatMap(member);
      for (const { key } of from.flatMap(member)) {
        for (const other of right) if (other.key !== key) this.#connect(key, other.terms, weight);
      }
    }
  }

  #connect(key: string, terms: readonly string[], weight: number): void {
    const there = this.#others.get(key) ?? new Map<string, OtherWords>();
    this.#others.set(key, there);
    const name = terms.join(' ');
    if (weight > (there.get(name)?.weight ?? 0)) there.set(name, { terms, weight });
  }

  /** All words and phrases of a question that the lexicon knows; phrases may overlap. */
  matches(stems: readonly string[]): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    for (let from = 0; from < stems.length; from++) {
      for (let to = from + 1; to <= Math.min(stems.length, from + WORDS_MOST); to++) {
        const others = this.#others.get(stems.slice(from, to).join(' '));
        if (others !== undefined) found.push({ from, to, others: [...others.values()] });
      }
    }
    return found;
  }
}

/** Without the words that are dropped from questions; of what documents are searched for, without function words too. */
function readMember(text: string, parts: Parts): Member[] {
  const words = terms(text, parts).filter((term) => !term.part && !(parts.softWords && isChat(term.word)));
  if (words.length === 0) return [];
  const telling = words.filter((term) => !term.soft);
  return [
    {
      key: words.map((term) => term.term).join(' '),
      terms: (telling.length > 0 ? telling : words).map((term) => term.term),
    },
  ];
}
