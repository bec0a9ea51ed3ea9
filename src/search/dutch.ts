/** Text to terms: what the index holds and what questions look for. */
import type { Span } from '../documents/document.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { stem, stemBeginning } from './stem.ts';
import { isSoft } from './stop-words.ts';
import { type Token, tokens } from './tokens.ts';

export interface Term extends Span {
  /** The stem or the number without separators; equal for all that should find each other. */
  readonly term: string;
  /** The folded word it comes from, without apostrophes and hyphens. */
  readonly word: string;
  /** A function word: it weighs little. */
  readonly soft: boolean;
  /** A piece of the term before it ("ICT" in "ICT-inbreuk"), or one more reading of it ("172 miljoen"). */
  readonly part: boolean;
}

/** Shortened words and signs that are read as what they stand for. */
const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ['€', 'euro'],
  ['euros', 'euro'],
  ['%', 'procent'],
  ['pct', 'procent'],
  ['percent', 'procent'],
  ['mln', 'miljoen'],
  ['miljoenen', 'miljoen'],
  ['mld', 'miljard'],
  ['mrd', 'miljard'],
  ['miljarden', 'miljard'],
  ['jan', 'januari'],
  ['feb', 'februari'],
  ['mrt', 'maart'],
  ['apr', 'april'],
  ['aug', 'augustus'],
  ['sep', 'september'],
  ['sept', 'september'],
  ['okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december'],
]);

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['miljoen', 1_000_000],
  ['miljard', 1_000_000_000],
]);

/** "172" before "miljoen", and 172.000.000: one amount, one term. */
function amount(token: Token, next: string | undefined): string | null {
  if (token.kind !== 'number') return null;
  const value = Number(token.text.replace(',', '.'));
  const multiple = MULTIPLES.get(next ?? '');
  const whole = multiple === undefined ? value : value * multiple;
  return whole >= 1_000_000 && whole < 1e15 ? `=${Math.round(whole)}` : null;
}

/** Abbreviations that are function words in small letters: the OM is the public prosecution service. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['om']);

/** A word, spelled out where it is shortened. */
const spelledOut = (word: string): string => SPELLED_OUT.get(word) ?? word;

function term(text: string, { start, end }: Span, part: boolean, capitals: boolean, parts: Parts): Term {
  const word = text.replace(/['-]/gu, '');
  if (capitals && ABBREVIATIONS.has(text))
    return { term: text.toUpperCase(), word, start, end, soft: false, part };
  const soft = isSoft(text);
  const stemmed = parts.stemming ? stem(word) : word;
  // Without its apostrophe "zo'n" would be the sun.
  const found = soft && text.includes("'") ? text : stemmed;
  return { term: found, word, start, end, soft: soft && parts.softWords, part };
}

/** All terms of a text, in order; offsets are UTF-16 code units into `text`. A term's parts follow it. */
export function terms(text: string, parts: Parts = ALL_PARTS): Term[] {
  return termsOf(tokens(text), parts);
}

/** The term of a plain word: small letters alone. */
export const termOf = (word: string): string => stem(spelledOut(word));

/** How the term of a plain word begins, found far quicker than the term. */
export const termBeginning = (word: string): string => stemBeginning(spelledOut(word));

/** The terms of tokens already found. */
export function termsOf(found: readonly Token[], parts: Parts = ALL_PARTS): Term[] {
  const made: Term[] = [];
  for (let i = 0; i < found.length; i++) {
    const token = found[i];
    if (token === undefined) continue;
    const { start, end } = token;
    const text = spelledOut(token.text);
    made.push(term(text, token, false, token.capitals, parts));
    for (const piece of token.pieces) made.push(term(piece.text, piece, true, false, parts));
    const next = found[i + 1];
    const sum = amount(token, next && spelledOut(next.text));
    if (sum !== null) made.push({ term: sum, word: sum, start, end, soft: false, part: true });
  }
  return made;
}
