/**
 * How much of a question stands in one place: in a sentence of the answer, in a question that it answers or in a phrasing.
 *
 * The words of a question strewn over a long passage say less than the same words in one sentence, and a sentence without
 * a number says nothing to "hoeveel". So where a number or a time is asked for, only sentences that name one are looked
 * at; and of the questions and phrasings only those that ask for the same kind of thing.
 */
import { sentences } from '../text/sentences.ts';
import { terms } from './dutch.ts';
import { kindOf, offers, type QuestionKind } from './kinds.ts';
import type { Parts } from './parts.ts';
import type { IndexedPassage } from './passage-index.ts';
import type { Query } from './query.ts';

/** One place of a passage, read. */
interface Place {
  /** Each once. */
  readonly terms: ReadonlySet<string>;
  /** The kinds of question that it says something to. */
  readonly kinds: ReadonlySet<QuestionKind>;
}

const KINDS: readonly QuestionKind[] = ['number', 'time', 'open', 'closed'];

interface Places {
  readonly places: readonly Place[];
  /** Those of all places. */
  readonly terms: ReadonlySet<string>;
}

/** Passages that were read; few ever are the best hit, and those few again and again. */
const read = new WeakMap<IndexedPassage, Places>();

function placesOf(passage: IndexedPassage, parts: Parts): Places {
  const known = read.get(passage);
  if (known !== undefined) return known;
  const { answer, questionTexts, phrasings } = passage.entry.passage;
  const place = (text: string, kinds: readonly QuestionKind[]): Place => ({
    terms: new Set(terms(text, parts).map(({ term }) => term)),
    kinds: new Set(kinds),
  });
  const places = [
    ...sentences(answer.text).map(({ start, end }) => {
      const text = answer.text.slice(start, end);
      return place(
        text,
        KINDS.filter((kind) => offers(kind, text)),
      );
    }),
    ...questionTexts.map(({ text }) => place(text, [kindOf(text)])),
    ...(parts.phrasings ? phrasings : []).map(({ text }) => place(text, [kindOf(text)])),
  ];
  const found = { places, terms: new Set(places.flatMap((one) => [...one.terms])) };
  read.set(passage, found);
  return found;
}

/** The share of the question's idf, function words left out, that the best place of a passage has; 0 to 1. */
export function focusOf({ kind, concepts }: Query, passage: IndexedPassage, parts: Parts): number {
  const { places, terms: all } = placesOf(passage, parts);
  const telling = concepts.filter(({ soft }) => !soft);
  const asked = telling.reduce((sum, { idf }) => sum + idf, 0);
  if (asked === 0) return 0;
  // Of all that may stand for a word, a passage has little.
  const reachable = telling.map(({ idf, alternatives }) => ({
    idf,
    alternatives: alternatives.filter((one) => one.terms.every((term) => all.has(term))),
  }));
  let best = 0;
  for (const place of places) {
    if (!place.kinds.has(kind)) continue;
    let there = 0;
    for (const { idf, alternatives } of reachable) {
      let weight = 0;
      for (const one of alternatives)
        if (one.weight > weight && one.terms.every((term) => place.terms.has(term))) weight = one.weight;
      there += weight * idf;
    }
    if (there > best) best = there;
  }
  return Math.min(1, best / asked);
}
