/** Words that people use for other words: synonyms, everyday words for official ones, English for Dutch. */
import { termOf, terms } from './dutch.ts';
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

/** One side of a group that others lead to, read when it is first asked for: most never are. */
interface Side {
  readonly members: readonly string[];
  readonly weight: number;
  read: readonly { readonly key: string; readonly terms: readonly string[] }[] | null;
}

export class Lexicon {
  readonly #parts: Parts;
  readonly #sides = new Map<string, Side[]>();

  /** Its words are read with the same parts as those of the questions. */
  constructor(groups: Iterable<WordGroup>, parts: Parts = ALL_PARTS) {
    this.#parts = parts;
    for (const { from, to, weight } of groups) {
      const side: Side = { members: to, weight, read: null };
      for (const member of from) {
        const key = keyOf(member, parts);
        const there = this.#sides.get(key);
        if (there === undefined) this.#sides.set(key, [side]);
        else if (there.at(-1) !== side) there.push(side);
      }
    }
    this.#sides.delete('');
  }

  /** All words and phrases of a question that the lexicon knows; phrases may overlap. */
  matches(stems: readonly string[]): LexiconMatch[] {
    const found: LexiconMatch[] = [];
    for (let from = 0; from < stems.length; from++) {
      for (let to = from + 1; to <= Math.min(stems.length, from + WORDS_MOST); to++) {
        const key = stems.slice(from, to).join(' ');
        const sides = this.#sides.get(key);
        if (sides === undefined) continue;
        const others = this.#othersIn(sides, key);
        if (others.length > 0) found.push({ from, to, others });
      }
    }
    return found;
  }

  /** Of several lines that say the same, the one of most weight. */
  #othersIn(sides: readonly Side[], key: string): OtherWords[] {
    const others = new Map<string, OtherWords>();
    for (const side of sides) {
      side.read ??= side.members.flatMap((member) => readMember(member, this.#parts));
      for (const { key: other, terms } of side.read) {
        const known = others.get(terms.join(' '));
        if (other !== key && side.weight > (known?.weight ?? 0))
          others.set(terms.join(' '), { terms, weight: side.weight });
      }
    }
    return [...others.values()];
  }
}

const PLAIN = /^[a-z]+(?: [a-z]+)*$/u;

/** A member as it is looked up in a question: without the words that are dropped from questions. Quick for plain words. */
function keyOf(member: string, parts: Parts): string {
  if (parts !== ALL_PARTS || !PLAIN.test(member)) return readMember(member, parts)[0]?.key ?? '';
  let key = '';
  for (const word of member.split(' ')) {
    if (!isChat(word)) key += `${key === '' ? '' : ' '}${termOf(word)}`;
  }
  return key;
}

/** A member as its key, and as it is looked for in documents: without function words too, where anything else is left. */
function readMember(text: string, parts: Parts): { key: string; terms: string[] }[] {
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
