/** Words that people use for other words: synonyms, everyday words for official ones, English for Dutch. */
import { termBeginning, termOf, terms } from './dutch.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { STEM_BEGINNING } from './stem.ts';
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
  /** Its stems, divided by spaces. */
  readonly key: string;
  readonly others: readonly OtherWords[];
}

/** A member as it is looked for in questions, and in documents. */
interface Member {
  readonly key: string;
  readonly terms: readonly string[];
}

export class Lexicon {
  readonly #parts: Parts;
  /**
   * Groups by how the keys of their members begin, until a question has a word that begins so: to find the stems of all
   * would take most of a start.
   */
  readonly #unread = new Map<string, WordGroup[]>();
  /** By key. The beginnings of longer keys stand here too, some with nothing, so that it is known where to read on. */
  readonly #groups = new Map<string, WordGroup[]>();
  /** What is said for a key, and what a group leads to, as far as questions asked for it. */
  readonly #others = new Map<string, readonly OtherWords[]>();
  readonly #members = new Map<WordGroup, readonly Member[]>();

  /** Its words are read with the same parts as those of the questions. */
  constructor(groups: Iterable<WordGroup>, parts: Parts = ALL_PARTS) {
    this.#parts = parts;
    for (const group of groups) {
      for (const member of group.from) {
        const beginning = keyBeginning(member, parts);
        // A member of dropped words alone can't be asked for.
        if (beginning === '') continue;
        const there = this.#unread.get(beginning);
        if (there === undefined) this.#unread.set(beginning, [group]);
        else if (there.at(-1) !== group) there.push(group);
      }
    }
  }

  /** All words and phrases of a question that the lexicon knows; phrases may overlap. */
  matches(stems: readonly string[]): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    for (let from = 0; from < stems.length; from++) {
      let key = stems[from] ?? '';
      this.#read(key.slice(0, STEM_BEGINNING));
      for (let to = from + 1; to <= from + WORDS_MOST && this.#groups.has(key); to++) {
        const others = this.#othersOf(key);
        if (others.length > 0) found.push({ from, to, key, others });
        if (to === stems.length) break;
        key += ` ${stems[to]}`;
      }
    }
    return found;
  }

  /** Reads what no question has asked for yet, a little at a time, so that none has to wait for it; `pause` in between. */
  async readAhead(pause: () => Promise<unknown>): Promise<void> {
    for (const beginning of [...this.#unread.keys()]) {
      await pause();
      this.#read(beginning);
    }
  }

  /** Finds the keys of all members that begin so. */
  #read(beginning: string): void {
    const groups = this.#unread.get(beginning);
    if (groups === undefined) return;
    this.#unread.delete(beginning);
    for (const group of groups) {
      for (const member of group.from) {
        if (keyBeginning(member, this.#parts) !== beginning) continue;
        const key = keyOf(member, this.#parts);
        const there = this.#at(key);
        if (there.at(-1) !== group) there.push(group);
        for (let end = key.indexOf(' '); end > 0; end = key.indexOf(' ', end + 1))
          this.#at(key.slice(0, end));
      }
    }
  }

  /** The groups at a key, to add to. */
  #at(key: string): WordGroup[] {
    const there = this.#groups.get(key);
    if (there !== undefined) return there;
    const none: WordGroup[] = [];
    this.#groups.set(key, none);
    return none;
  }

  #othersOf(key: string): readonly OtherWords[] {
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    const others = this.#othersIn(this.#groups.get(key) ?? [], key);
    this.#others.set(key, others);
    return others;
  }

  /** Of several lines that say the same, the one of most weight. */
  #othersIn(groups: readonly WordGroup[], key: string): OtherWords[] {
    const others = new Map<string, OtherWords>();
    for (const group of groups) {
      for (const { key: other, terms } of this.#membersOf(group)) {
        const known = others.get(terms.join(' '));
        if (other !== key && group.weight > (known?.weight ?? 0))
          others.set(terms.join(' '), { terms, weight: group.weight });
      }
    }
    return [...others.values()];
  }

  #membersOf(group: WordGroup): readonly Member[] {
    const known = this.#members.get(group);
    if (known !== undefined) return known;
    const members = group.to.flatMap((member) => readMember(member, this.#parts) ?? []);
    this.#members.set(group, members);
    return members;
  }
}

/** One word to all who read it, and no abbreviation. */
const WORD = /^[A-Z]?[a-z]+(?:-[a-z]+)*$/;
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** A member as it is looked up in a question: without the words that are dropped from questions. Quick for plain words. */
function keyOf(member: string, parts: Parts): string {
  if (parts !== ALL_PARTS || !PLAIN.test(member)) return readMember(member, parts)?.key ?? '';
  const words = member.split(' ').filter((word) => !isChat(word));
  return words.map(termOf).join(' ');
}

/** How a member's key begins; nearly always without finding it. */
function keyBeginning(member: string, parts: Parts): string {
  const end = member.indexOf(' ');
  const first = end < 0 ? member : member.slice(0, end);
  const word = first.toLowerCase().replaceAll('-', '');
  if (parts === ALL_PARTS && WORD.test(first) && !isChat(word)) return termBeginning(word);
  const key = keyOf(member, parts);
  return key.slice(0, Math.min(STEM_BEGINNING, `${key} `.indexOf(' ')));
}

/** Null when nothing is left of it. In documents it is looked for without function words, where anything else is left. */
function readMember(text: string, parts: Parts): Member | null {
  const words = terms(text, parts).filter((term) => !term.part && !(parts.softWords && isChat(term.word)));
  if (words.length === 0) return null;
  const telling = words.filter((term) => !term.soft);
  return {
    key: words.map((term) => term.term).join(' '),
    terms: (telling.length > 0 ? telling : words).map((term) => term.term),
  };
}
