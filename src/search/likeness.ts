/** Questions that ask the same in other words, brought together: what moderators see of what was asked in vain. */
import { terms } from './dutch.ts';
import { languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { ALL_PARTS } from './parts.ts';
import { type Concept, type Language, readQuery } from './query.ts';
import { fold } from './tokens.ts';
import { passageWords, Vocabulary } from './vocabulary.ts';

/**
 * What of two questions' weight must be in both. Of 785 questions that people typed, half brings 51 pairs together, most
 * of which ask the same; with 0.4, most of the pairs that it adds share a subject alone.
 */
const ALIKE = 0.5;

/** So many questions take some ten milliseconds. */
const AT_ONCE = 50;

/** A question as it is compared: its concepts by their terms, with all that may stand for each. */
interface Reading {
  /** Equal for questions that differ in order, in function words or in nothing. */
  readonly key: string;
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Of all its concepts together. */
  readonly weight: number;
  /** Places, in the list of questions, of those that read so; those in the wording used most come first. */
  readonly members: readonly number[];
}

/**
 * Groups of questions that ask alike, as their places in `questions`: each question is in one group, the largest group
 * comes first. Within a group the question that the others were found to be like comes first, the rest as given.
 *
 * Questions are read as the search reads them (`readQuery`), over their own words: what many ask about says little. Those
 * that read the same are one; then, the most frequent first, each joins the leader that it is most like, or leads a group
 * of its own: greedy clustering with leaders, as in Hartigan, "Clustering Algorithms" (1975), chapter 3. Since it takes
 * readings in an order of their own, the groups do not depend on the order of the questions.
 *
 * Thousands take a second or so: `pause` is awaited every now and then, so that others are served meanwhile.
 */
export async function groupAlike(
  questions: readonly string[],
  lexicon: Lexicon,
  pause: () => Promise<void>,
): Promise<number[][]> {
  const readings = await readAll(questions, lexicon, pause);
  const leaders = new Leaders();
  const groups = new Map<Reading, number[]>();
  for (const [done, reading] of readings.entries()) {
    if (done % AT_ONCE === 0) await pause();
    const leader = leaders.nearestTo(reading);
    if (leader) groups.get(leader)?.push(...reading.members);
    else {
      groups.set(reading, [...reading.members]);
      leaders.add(reading);
    }
  }
  return [...groups].map(inOrder).sort((one, other) => other.length - one.length);
}

/** The leader's first question, then the others as given. */
function inOrder([{ members }, all]: readonly [Reading, readonly number[]]): number[] {
  const [first = 0] = members;
  return [first, ...all.filter((place) => place !== first).sort((one, other) => one - other)];
}

/** The most frequent first; of equally frequent ones that with most weight, which tells most. */
async function readAll(
  questions: readonly string[],
  lexicon: Lexicon,
  pause: () => Promise<void>,
): Promise<Reading[]> {
  const vocabulary = new Vocabulary();
  for (const text of [...questions].sort()) vocabulary.add(passageWords([terms(text)]));
  const language = languageOf(vocabulary, lexicon, ALL_PARTS);
  const placesOf = new Map<string, number[]>();
  questions.forEach((text, place) => {
    const places = placesOf.get(text);
    if (places) places.push(place);
    else placesOf.set(text, [place]);
  });
  const byKey = new Map<string, Reading & { readonly wordings: number[][] }>();
  // Sorted, so that which of two texts with the same key is read does not depend on which came first.
  const sorted = [...placesOf].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [done, [text, places]] of sorted.entries()) {
    if (done % AT_ONCE === 0) await pause();
    const reading = read(text, language);
    const known = byKey.get(reading.key);
    if (known) known.wordings.push(places);
    else byKey.set(reading.key, { ...reading, members: [], wordings: [places] });
  }
  return [...byKey.values()]
    .map(({ wordings, ...reading }) => ({ ...reading, members: wordings.sort(usedMost).flat() }))
    .sort(
      (one, other) =>
        other.members.length - one.members.length ||
        other.weight - one.weight ||
        (one.key < other.key ? -1 : 1),
    );
}

const usedMost = (one: readonly number[], other: readonly number[]): number =>
  other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0);

function read(text: string, language: Language): Omit<Reading, 'members'> {
  const all = readQuery(text, language).concepts;
  const telling = all.filter(({ soft }) => !soft);
  // Who asks in function words alone is like who uses the same ones.
  const concepts = new Map((telling.length > 0 ? telling : all).map((concept) => [concept.term, concept]));
  return {
    key: concepts.size > 0 ? [...concepts.keys()].sort().join(' ') : `"${fold(text).trim()}"`,
    concepts,
    weight: [...concepts.values()].reduce((sum, { idf }) => sum + idf, 0),
  };
}

/** Those who lead a group, by the terms by which another may be like them. */
class Leaders {
  readonly #all: Reading[] = [];
  /** Places in `#all`. */
  readonly #byTerm = new Map<string, number[]>();

  add(reading: Reading): void {
    const place = this.#all.push(reading) - 1;
    for (const term of reading.concepts.keys()) {
      const there = this.#byTerm.get(term);
      if (there) there.push(place);
      else this.#byTerm.set(term, [place]);
    }
  }

  /** The leader most like the reading, the earlier of equals; null where none is like it. */
  nearestTo(reading: Reading): Reading | null {
    const places = new Set([...reachableFrom(reading)].flatMap((term) => this.#byTerm.get(term) ?? []));
    let nearest: Reading | null = null;
    let most = 0;
    for (const place of [...places].sort((one, other) => one - other)) {
      const leader = this.#all[place];
      const alike = leader ? likeness(reading, leader) : 0;
      if (!leader || alike < ALIKE || alike <= most) continue;
      nearest = leader;
      most = alike;
    }
    return nearest;
  }
}

function reachableFrom({ concepts }: Reading): Set<string> {
  const found = new Set<string>();
  for (const { term, alternatives } of concepts.values()) {
    found.add(term);
    for (const { terms: others } of alternatives) for (const other of others) found.add(other);
  }
  return found;
}

/** From 0 to 1: what of the weight of both is in the other as well (Dice's coefficient, weighted). */
function likeness(one: Reading, other: Reading): number {
  const all = one.weight + other.weight;
  return all === 0 ? 0 : (sharedWith(one, other) + sharedWith(other, one)) / all;
}

/** What of the first one's weight the second has too, in its own words or in others. */
function sharedWith({ concepts }: Reading, other: Reading): number {
  let shared = 0;
  for (const { term, idf, alternatives } of concepts.values()) {
    if (other.concepts.has(term)) shared += idf;
    else {
      const weights = alternatives.map(({ terms: stands, weight }) =>
        stands.every((stand) => other.concepts.has(stand)) ? weight : 0,
      );
      shared += idf * Math.max(0, ...weights);
    }
  }
  return shared;
}
