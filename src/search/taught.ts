/**
 * What a server's people taught: questions with the passage that answers them, as its moderators or their votes say.
 *
 * It is bounded twice. Only a question that asks the same, thing for thing, is answered by what was taught; one that
 * comes near gets the passage as its second hit at most, the first and what is claimed of it stay. And "the same" is
 * strict: each thing asked stands in both (in another form, another order, with a slip, or in the lexicon's other
 * words), and so do the small words that turn a question round. Words that they merely share count for nothing.
 */
import { admits, type Filters } from './filters.ts';
import type { Finder } from './find.ts';
import type { Entry, Finding, Hit } from './finding.ts';
import { kindOf, type QuestionKind } from './kinds.ts';
import type { Concept } from './query.ts';
import { editDistance } from './spelling.ts';
import { wordsOf } from './tokens.ts';

/** Those that come first have more say. */
export interface TaughtPair {
  readonly text: string;
  readonly entry: Entry;
}

const BOUNDS = {
  /** What stands for a word counts as the word itself from this weight on: a verb's form does, an affix does not. */
  standIn: 0.5,
  /** A question comes near when each side has this share of what the other asks, by idf… */
  near: 0.8,
  /** …in at least so many things: one by itself ("het OM") is asked for in a hundred questions. */
  things: 2,
  /** Letters by which a word that begins or ends with another is one of its own: "werk", "werkdruk". */
  longer: 3,
  /** Letters that a word has in which there may be a slip. */
  slip: 6,
};

/** One thing that a question asks for. */
interface Thing extends Pick<Concept, 'term' | 'idf'> {
  /** Words as good as its own. */
  readonly words: ReadonlySet<string>;
  /** Words that are so only together. */
  readonly phrases: readonly (readonly string[])[];
  /** Whether the collection knows nothing like it. */
  readonly unknown: boolean;
}

/** A question prepared to be compared with many. */
interface Reading {
  readonly kind: QuestionKind;
  readonly telling: readonly Thing[];
  /** The sum of their idf. */
  readonly idf: number;
  /** The words and phrases of all that it asks for. */
  readonly words: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
  /** Of all its concepts, function words too. */
  readonly terms: ReadonlySet<string>;
  /** The small words that a question turns on, in the order of their letters. */
  readonly asking: string;
  readonly denying: string;
}

const ASKING = new Set(
  `hoe hoezo waarom wie wiens wat welk welke wanneer waar waaraan waarbij waardoor waarin waarmee waarnaar waarop waarover
  waaruit waarvan waarvoor how why who whose what which when where`.split(/\s+/u),
);
const DENYING = new Set(
  'niet geen nooit niemand niets zonder not no never nobody nothing without'.split(' '),
);

/** Over one finder, whose readings of what was taught it keeps as long as they are asked for. */
export class Taught {
  readonly #finder: Finder;
  #readings = new Map<string, Reading>();

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  /** The finding with what was taught of the same question before it; the finding itself where nothing was. */
  apply(finding: Finding, pairs: readonly TaughtPair[], filters: Filters, most: number): Finding {
    if (pairs.length === 0) return finding;
    const asked = this.#read(finding.query);
    const known = this.#readings;
    this.#readings = new Map();
    const same: Entry[] = [];
    const near: Entry[] = [];
    for (const { text, entry } of pairs) {
      const reading = known.get(text) ?? this.#read(text);
      this.#readings.set(text, reading);
      const likeness = admits(filters, entry) ? compare(asked, reading) : null;
      if (likeness === 'same') same.push(entry);
      else if (likeness === 'near') near.push(entry);
    }
    return same.length > 0 ? this.#answered(finding, same, most) : this.#offered(finding, near, most);
  }

  #read(text: string): Reading {
    const { concepts } = this.#finder.read(text);
    const words = [...new Set(wordsOf(text))].sort();
    const telling = concepts.filter(({ soft }) => !soft).map(thingOf);
    return {
      kind: kindOf(text),
      telling,
      idf: telling.reduce((sum, { idf }) => sum + idf, 0),
      words: new Set(telling.flatMap((thing) => [...thing.words])),
      phrases: telling.flatMap((thing) => thing.phrases),
      terms: new Set(concepts.map(({ term }) => term)),
      asking: words.filter((word) => ASKING.has(word)).join(' '),
      denying: words.filter((word) => DENYING.has(word)).join(' '),
    };
  }

  #answered(finding: Finding, taught: readonly Entry[], most: number): Finding {
    const [first] = finding.hits;
    const hits = this.#hitsOn(taught, finding);
    const rest = finding.hits.filter(({ id }) => !hits.some((hit) => hit.id === id));
    return {
      ...finding,
      verdict: 'answer',
      hits: [...hits, ...rest].slice(0, most),
      newer: hits[0]?.id === first?.id ? finding.newer : null,
    };
  }

  /** As the second hits, and something to choose from where nothing would be. */
  #offered(finding: Finding, taught: readonly Entry[], most: number): Finding {
    const [first, ...others] = finding.hits;
    const hits = this.#hitsOn(taught, finding).filter(({ id }) => id !== first?.id);
    if (hits.length === 0) return finding;
    const rest = others.filter(({ id }) => !hits.some((hit) => hit.id === id));
    return {
      ...finding,
      verdict: finding.verdict === 'nothing' ? 'candidates' : finding.verdict,
      hits: [...(first ? [first] : []), ...hits, ...rest].slice(0, most),
    };
  }

  /** Each passage once; none stands below what it is put before. */
  #hitsOn(taught: readonly Entry[], { query, hits }: Finding): Hit[] {
    const score = hits[0]?.score ?? 0;
    const entries = new Map(taught.map((entry) => [entry.id, entry]));
    return [...entries.values()].map((entry) => this.#finder.hitOn(entry, query, score));
  }
}

function thingOf({ term, idf, alternatives }: Concept): Thing {
  const standIns = alternatives.filter(({ weight }) => weight >= BOUNDS.standIn).map(({ terms }) => terms);
  // Longer words with it in them are other words.
  const words = standIns.flatMap(([word = '', ...more]) =>
    more.length > 0 || isPart(term, word) ? [] : [word],
  );
  return {
    term,
    idf,
    words: new Set(words),
    phrases: standIns.filter(({ length }) => length > 1),
    unknown: alternatives.length === 0,
  };
}

/** Whether two questions ask the same, or nearly; null when they merely share words, or nothing. */
function compare(one: Reading, other: Reading): 'same' | 'near' | null {
  const most = 1 - BOUNDS.near;
  const ours = missing(one, other, most);
  const theirs = ours === null ? null : missing(other, one, most);
  const least = Math.min(one.telling.length, other.telling.length);
  if (ours === null || theirs === null || least === 0) return null;
  const alike = ours + theirs === 0 && turnAlike(one, other);
  if (alike && (least >= BOUNDS.things || sameTerms(one, other))) return 'same';
  return least - Math.max(ours, theirs) >= BOUNDS.things ? 'near' : null;
}

/** "Hoeveel" and "wat kost" ask for a number both; else who, why and where are different questions. */
const turnAlike = (one: Reading, other: Reading): boolean =>
  one.denying === other.denying &&
  one.kind === other.kind &&
  (one.kind === 'number' || one.kind === 'time' || one.asking === other.asking);

const sameTerms = (one: Reading, other: Reading): boolean =>
  one.terms.size === other.terms.size && [...one.terms].every((term) => other.terms.has(term));

/** How many things of one question the other does not ask for; null as soon as they are more than `most` of its idf. */
function missing(one: Reading, other: Reading, most: number): number | null {
  let idf = 0;
  let count = 0;
  for (const thing of one.telling) {
    if (asks(other, thing, one)) continue;
    count++;
    idf += thing.idf;
    if (idf > most * one.idf) return null;
  }
  return count;
}

/** Whether a question asks for a thing of another, in whatever words. */
function asks(question: Reading, thing: Thing, another: Reading): boolean {
  const { term, words, phrases } = thing;
  if (question.terms.has(term) || question.words.has(term)) return true;
  for (const word of words) if (question.terms.has(word)) return true;
  return (
    phrases.some((phrase) => standsIn(phrase, question)) ||
    question.phrases.some((phrase) => phrase.includes(term) && standsIn(phrase, another)) ||
    isSlip(thing, question)
  );
}

const standsIn = (phrase: readonly string[], { terms }: Reading): boolean =>
  phrase.every((term) => terms.has(term));

function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length >= BOUNDS.longer && (long.startsWith(short) || long.endsWith(short));
}

/** Of two words, one of which the collection knows nothing like, the one may be a slip in the other. */
const isSlip = ({ term, unknown }: Thing, { telling }: Reading): boolean =>
  telling.some(
    (other) =>
      (unknown || other.unknown) &&
      isLongWord(term) &&
      other.term[0] === term[0] &&
      editDistance(term, other.term, 1) <= 1,
  );

/** Short words have neighbours that mean something else, and so has every number. */
const isLongWord = (term: string): boolean => term.length >= BOUNDS.slip && /^\p{L}+$/u.test(term);
