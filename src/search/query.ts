/** A question as the collection can understand it: its concepts, and the terms that may stand for each. */

import type { Compounds } from './compounds.ts';
import { type Term, termsOf } from './dutch.ts';
import { kindOf, type QuestionKind } from './kinds.ts';
import type { StandIns } from './other-words.ts';
import type { Parts } from './parts.ts';
import type { Spelling } from './spelling.ts';
import { chatPhraseLength, isChat } from './stop-words.ts';
import { type Token, tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { COMPOUNDS_MOST, WEIGHTS } from './weights.ts';

/** Terms that together may stand for a concept. */
export interface Alternative {
  readonly terms: readonly string[];
  /** 1 for the person's own word. */
  readonly weight: number;
}

/** One thing that a question asks for. */
export interface Concept {
  readonly term: string;
  readonly soft: boolean;
  /**
   * What it says about the subject, in nats: the idf of its term, lessened for function words. A word the collection does
   * not have takes that of the rarest word it may stand for, or else the collection's highest.
   */
  readonly idf: number;
  /** The best of them counts, not their sum. Empty when the collection knows nothing like it. */
  readonly alternatives: readonly Alternative[];
}

export interface Query {
  readonly kind: QuestionKind;
  readonly concepts: readonly Concept[];
}

/** What the collection knows of words. */
export interface Language {
  readonly vocabulary: Vocabulary;
  readonly compounds: Pick<Compounds, keyof Compounds>;
  readonly spelling: Pick<Spelling, keyof Spelling>;
  readonly standIns: StandIns;
  readonly parts: Parts;
}

/** More says nothing new; it bounds the work. */
const CHARACTERS_MOST = 5_000;
const CONCEPTS_MOST = 80;
/** A question with more words that carry meaning has enough of its own: function words and what stands for known words count less. */
export const TELLING_MOST = 8;

/** A term of a question with its parts. */
interface Whole {
  readonly term: Term;
  readonly parts: Term[];
}

/** Understands a question over the words of a collection. */
export function readQuery(text: string, language: Language): Query {
  const said = tokens(text.slice(0, CHARACTERS_MOST));
  const asked = termsOf(language.parts.softWords ? withoutChat(said) : said, language.parts);
  const wholes: Whole[] = [];
  for (const term of asked) {
    if (term.part) wholes.at(-1)?.parts.push(term);
    else wholes.push({ term, parts: [] });
  }
  const others = language.standIns.of(wholes.map((whole) => whole.term));
  const joined = joins(wholes, language);
  const concepts = new Map<string, Concept>();
  const brevity = Math.min(1, TELLING_MOST / wholes.filter(({ term }) => !term.soft).length);
  for (const [i, { term, parts }] of wholes.entries()) {
    if (term.term === '' || concepts.has(term.term) || concepts.size >= CONCEPTS_MOST) continue;
    const standIns = others[i] ?? null;
    if (standIns === null) {
      const idf = brevity * WEIGHTS.soft * language.vocabulary.idf(term.term);
      const known = language.vocabulary.has(term.term);
      concepts.set(term.term, { term: term.term, soft: true, idf, alternatives: known ? [own(term)] : [] });
      continue;
    }
    const alternatives = [...(joined[i] ?? []), ...(joined[i + 1] ?? [])];
    const lessened = language.vocabulary.has(term.term) ? brevity : 1;
    for (const other of standIns)
      alternatives.push(lessened === 1 ? other : { terms: other.terms, weight: other.weight * lessened });
    concepts.set(term.term, concept(term, parts, alternatives, language));
  }
  return { kind: kindOf(text.slice(0, CHARACTERS_MOST)), concepts: [...concepts.values()] };
}

/** Leaves out how people talk in a chat. */
function withoutChat(found: readonly Token[]): Token[] {
  const folded = found.map((token) => token.text);
  const kept: Token[] = [];
  for (let i = 0; i < found.length; ) {
    const phrase = chatPhraseLength(folded, i);
    const token = found[i];
    if (phrase === 0 && token !== undefined && !isChat(token.text)) kept.push(token);
    i += Math.max(1, phrase);
  }
  return kept;
}

const own = ({ term }: Term, weight = 1): Alternative => ({ terms: [term], weight });

/** The one word that each term makes with the one before it, where the collection has that. */
function joins(wholes: readonly Whole[], { compounds }: Language): Alternative[][] {
  return wholes.map(({ term }, i) => {
    const before = wholes[i - 1]?.term;
    if (before === undefined || before.soft || term.soft) return [];
    const joined = compounds.join(before.word, term.word);
    return joined === undefined ? [] : [{ terms: [joined], weight: WEIGHTS.compound }];
  });
}

function concept(
  term: Term,
  parts: readonly Term[],
  others: readonly Alternative[],
  language: Language,
): Concept {
  const { vocabulary, compounds } = language;
  const known = vocabulary.has(term.term);
  // A function word is a concept only for what stands for the phrase it opens ("hoe lang"): by itself it weighs little.
  const alternatives: Alternative[] = known ? [own(term, term.soft ? WEIGHTS.soft : 1)] : [];
  const pieces = parts.flatMap((part) => (part.soft ? [] : part.term));
  if (pieces.length > 0) alternatives.push({ terms: pieces, weight: WEIGHTS.compound });
  alternatives.push(...others);
  const split = compounds.split(term.word);
  if (split !== null) {
    const terms = [split.head, split.tail].map((part) => vocabulary.termOf(part) ?? part);
    alternatives.push({ terms, weight: WEIGHTS.compound });
  }
  const around = known
    ? compounds.containing(term.term, COMPOUNDS_MOST)
    : compounds.around(term.word, COMPOUNDS_MOST);
  for (const compound of around) {
    alternatives.push({ terms: [compound], weight: known ? WEIGHTS.compound : WEIGHTS.affix });
  }
  const found = reachable(alternatives, vocabulary);
  if (found.length === 0) found.push(...reachable(guesses(term.word, language), vocabulary));
  return { term: term.term, soft: false, idf: idfOf(term, found, vocabulary), alternatives: found };
}

const reachable = (alternatives: readonly Alternative[], vocabulary: Vocabulary): Alternative[] =>
  alternatives.filter(({ terms }) => terms.some((term) => vocabulary.has(term)));

/** Of a word the collection does not have: that of the rarest it may stand for. */
function idfOf({ term }: Term, found: readonly Alternative[], vocabulary: Vocabulary): number {
  if (found.length === 0) return vocabulary.highestIdf;
  if (vocabulary.has(term)) return vocabulary.idf(term);
  const there = found.flatMap(({ terms }) => terms.filter((one) => vocabulary.has(one)));
  return Math.max(...there.map((one) => vocabulary.idf(one)));
}

/** What an unknown word may be when nothing else is known of it: a slip, else a compound with a known head or end. */
function guesses(word: string, { vocabulary, compounds, spelling }: Language): Alternative[] {
  const near = spelling.near(word).map(({ word: known, edits }) => ({
    terms: [vocabulary.termOf(known) ?? known],
    weight: WEIGHTS.edit ** edits,
  }));
  if (near.length > 0) return near;
  return compounds.within(word, COMPOUNDS_MOST).map((part) => ({ terms: [part], weight: WEIGHTS.affix }));
}
