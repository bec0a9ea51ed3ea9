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
import type { Concept, Query } from './query.ts';
import { editDistance, editsAllowed } from './spelling.ts';
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
};

/** A question prepared to be compared with many. */
interface Reading {
  readonly kind: QuestionKind;
  readonly telling: readonly Concept[];
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
    const query = this.#finder.read(text);
    const words = [...new Set(wordsOf(text))].sort();
    return {
      kind: kindOf(text),
      telling: query.concepts.filter(({ soft }) => !soft),
      terms: termsIn(query),
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

const termsIn = ({ concepts }: Query): Set<string> => new Set(concepts.map(({ term }) => term));

/** Whether two questions ask the same, or nearly; null when they merely share words, or nothing. */
function compare(one: Reading, other: Reading): 'same' | 'near' | null {
  const least = Math.min(one.telling.length, other.telling.length);
  if (least === 0 || !shareAnything(one, other)) return null;
  const [ours, theirs] = [covered(one, other), covered(other, one)];
  if (ours.size === one.telling.length && theirs.size === other.telling.length && turnAlike(one, other)) {
    if (least >= BOUNDS.things || sameTerms(one, other)) return 'same';
  }
  if (Math.min(ours.size, theirs.size) < BOUNDS.things) return null;
  return Math.min(shareOf(one, ours), shareOf(other, theirs)) >= BOUNDS.near ? 'near' : null;
}

/** Most pairs do not; it is quickly told. */
const shareAnything = (one: Reading, other: Reading): boolean =>
  one.telling.some(
    ({ term, alternatives }) =>
      other.terms.has(term) ||
      alternatives.length === 0 ||
      alternatives.some(({ terms }) => terms.some((stand) => other.terms.has(stand))),
  ) ||
  other.telling.some(({ alternatives }) =>
    alternatives.some(({ terms }) => terms.some((stand) => one.terms.has(stand))),
  );

/** "Hoeveel" and "wat kost" ask for a number both; else who, why and where are different questions. */
const turnAlike = (one: Reading, other: Reading): boolean =>
  one.denying === other.denying &&
  one.kind === other.kind &&
  (one.kind === 'number' || one.kind === 'time' || one.asking === other.asking);

const sameTerms = (one: Reading, other: Reading): boolean =>
  one.terms.size === other.terms.size && [...one.terms].every((term) => other.terms.has(term));

/** The concepts of one question that stand in another, in whatever words. */
function covered(one: Reading, other: Reading): Set<Concept> {
  const meant = new Set<string>();
  for (const concept of other.telling) {
    for (const terms of standIns(concept)) {
      if (terms.every((term) => one.terms.has(term))) for (const term of terms) meant.add(term);
    }
  }
  return new Set(
    one.telling.filter(
      (concept) =>
        other.terms.has(concept.term) ||
        meant.has(concept.term) ||
        standIns(concept).some((terms) => terms.every((term) => other.terms.has(term))) ||
        isSlipOf(concept, other),
    ),
  );
}

/** What is as good as the concept's own word; longer words with it in them are not. */
const standIns = ({ term, alternatives }: Concept): (readonly string[])[] =>
  alternatives
    .filter(
      ({ weight, terms }) =>
        weight >= BOUNDS.standIn && !(terms.length === 1 && isPart(term, terms[0] ?? '')),
    )
    .map(({ terms }) => terms);

function isPart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length >= BOUNDS.longer && (long.startsWith(short) || long.endsWith(short));
}

/** A word that the collection knows nothing like may be a slip in one that was taught. */
const isSlipOf = ({ term, alternatives }: Concept, { telling }: Reading): boolean =>
  alternatives.length === 0 &&
  telling.some(
    (taught) =>
      taught.term[0] === term[0] &&
      editDistance(term, taught.term, 1) <= Math.min(1, editsAllowed(term.length)),
  );

function shareOf({ telling }: Reading, some: ReadonlySet<Concept>): number {
  const sum = (concepts: Iterable<Concept>): number => [...concepts].reduce((all, { idf }) => all + idf, 0);
  return sum(some) / sum(telling);
}
