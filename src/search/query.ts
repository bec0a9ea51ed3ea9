/** A question as the collection can understand it: its concepts, and the terms that may stand for each. */

import type { Compounds } from './compounds.ts';
import { type Term, termsOf } from './dutch.ts';
import { kindOf, type QuestionKind } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { otherWords } from './other-words.ts';
import type { Parts } from './parts.ts';
import type { Spelling } from './spelling.ts';
import { chatPhraseLength, isChat } from './stop-words.ts';
import { type Token, tokens } from './tokens.ts';
import type { VerbForms } from './verbs.ts';
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
  readonly lexicon: Lexicon;
  readonly verbs: Pick<VerbForms, keyof VerbForms>;
  readonly parts: Parts;
}

/** More says nothing new; it bounds the work. */
const CHARACTERS_MOST = 5_000;
const CONCEPTS_MOST = 80;
/** A question with more words that carry meaning has enough of its own: function words and what stands for known words count less. */
const TELLING_MOST = 8;

/** Understands a question over the words of a collection. */
export function readQuery(text: string, language: Language): Query {
  const said = tokens(text.slice(0, CHARACTERS_MOST));
  const asked = termsOf(language.parts.softWords ? withoutChat(said) : said, language.parts);
  const wholes: { term: Term; parts: Term[] }[] = [];
  for (const term of asked) {
    if (term.part) wholes.at(-1)?.parts.push(term);
    else wholes.push({ term, parts: [] });
  }
  const others = otherWords(
    wholes.map((whole) => whole.term),
    language,
  );
  const concepts = new Map<string, Concept>();
  const brevity = Math.min(1, TELLING_MOST / wholes.filter(({ term }) => !term.soft).length);
  wholes.forEach(({ term, parts }, i) => {
    if (term.term === '' || concepts.has(term.term) || concepts.size >= CONCEPTS_MOST) return;
    if (term.soft && (others[i]?.length ?? 0) === 0) {
      const idf = brevity * WEIGHTS.soft * language.vocabulary.idf(term.term);
      const known = language.vocabulary.has(term.term);
      concepts.set(term.term, { term: term.term, soft: true, idf, alternatives: known ? [own(term)] : [] });
      return;
    }
    const joins = [
      joinWith(wholes[i - 1]?.term, term, language),
      joinWith(term, wholes[i + 1]?.term, language),
    ].flat();
    const lessened = language.vocabulary.has(term.term) ? brevity : 1;
    const standIns = (others[i] ?? []).map(({ terms, weight }) => ({ terms, weight: weight * lessened }));
    concepts.set(term.term, concept(term, parts, [...joins, ...standIns], language));
  });
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

function joinWith(left: Term | undefined, right: Term | undefined, { compounds }: Language): Alternative[] {
  if (left === undefined || right === undefined || left.soft || right.soft) return [];
  const joined = compounds.join(left.word, right.word);
  return joined === undefined ? [] : [{ terms: [joined], weight: WEIGHTS.compound }];
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
  const pieces = parts.filter((part) => !part.soft).map((part) => part.term);
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
  const reachable = () =>
    alternatives.filter((alternative) => alternative.terms.some((known) => vocabulary.has(known)));
  if (reachable().length === 0) alternatives.push(...guesses(term.word, language));
  const found = reachable();
  const idf = known
    ? vocabulary.idf(term.term)
    : Math.max(
        0,
        ...found.map((one) =>
          Math.max(
            ...one.terms.filter((known) => vocabulary.has(known)).map((known) => vocabulary.idf(known)),
          ),
        ),
      );
  return {
    term: term.term,
    soft: false,
    idf: found.length > 0 ? idf : vocabulary.highestIdf,
    alternatives: found,
  };
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
