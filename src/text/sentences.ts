/** Sentences of Dutch official text. */
import type { Span } from '../documents/document.ts';

/** Abbreviations whose point ends no sentence; those of single letters (o.a., d.d., D.M.) are seen by their form. */
const ABBREVIATIONS = new Set(
  `aanh afd alg arr art artt bijl bijv blz bv ca cie cs dhr dir div dr drs enz etc evt excl fam fig gem hfdst hfst hoofdst
   ing inc incl inz ir jhr jl jo jur kl lic ll lt maj max mevr mej mg min mld mln mr mrs mw nl no nr nrs num onderd ong op opm
   par pag plv pres prof prov publ ref res resp sec secr sgt st stb stcrt str subs t.a.v tab tel temp tgv tit tk trb vb vgl
   vergadej vergj vgld vlg vlgs vml vnl voorz vs vz wnd zg zgn zog ds kol gen`
    .trim()
    .split(/\s+/u),
);

/** After these abbreviations a capital may well begin a new sentence ("op 12 augustus jl. De …", "e.d.", "c.s."). */
const CLOSING_ABBREVIATIONS = new Set(['jl', 'll', 'etc', 'enz', 'cs', 'e.d', 'c.s', 'a.s', 'e.v', 'd.v']);

const CLOSERS = /[)\]}"'”’»›*]/u;
const CAPITAL_START = /^[\s("'“‘«‹[]*[\p{Lu}\p{N}•–-]/u;
const END = /[.!?…]+|\n\s*\n|\n(?=\s*(?:[-–•·*]|\d{1,2}[.)]|[a-z][.)])\s)/gu;

/**
 * The sentences of a text, in order and trimmed. Every character that is not white space belongs to exactly one. Ends are
 * points, exclamation and question marks (with the quotes and brackets that close after them) before a capital or digit,
 * blank lines, and line ends before a list item; but not points of abbreviations, initials and numbers.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = endAfter(text, match);
    if (end === null || end <= start) continue;
    push(found, text, start, end);
    start = end;
  }
  push(found, text, start, text.length);
  return found;
}

/** Where the sentence ends that this mark closes; null when it closes none. */
function endAfter(text: string, match: RegExpExecArray): number | null {
  const mark = match[0];
  if (mark.startsWith('\n')) return match.index;
  let end = match.index + mark.length;
  while (end < text.length && CLOSERS.test(text.charAt(end))) end++;
  const rest = text.slice(end, end + 40);
  if (rest.trim() === '') return end;
  if (!/^\s/u.test(rest)) return null;
  if (/^\s*\n\s*\n/u.test(rest)) return end;
  if (!CAPITAL_START.test(rest)) return null;
  return mark === '.' && end === match.index + 1 && abbreviates(text, match.index, rest) ? null : end;
}

/** Whether the point at `at` belongs to an abbreviation, an initial or a list number rather than to a sentence. */
function abbreviates(text: string, at: number, rest: string): boolean {
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const word = before.toLowerCase();
  // An article's number or a list's: "1. De minister"; but "in 2025. De minister" ends.
  if (/^\d{1,2}$/u.test(word)) return /(?:^|\n)\s*$/u.test(text.slice(0, at - word.length));
  if (CLOSING_ABBREVIATIONS.has(word)) return !/^\s+[("'“‘«]*\p{Lu}/u.test(rest);
  if (ABBREVIATIONS.has(word)) return !startsSentence(word, rest);
  // "o.a.", "D.M. van Weel", "J. Jansen": letters one by one.
  return /^(?:\p{L}{1,2}\.)*\p{L}$/u.test(before);
}

/** "max", "min" and "op" are words as well: they are abbreviated only before a digit. */
function startsSentence(word: string, rest: string): boolean {
  return (
    ['max', 'min', 'op', 'par', 'tel', 'gem', 'no', 'vs', 'st', 'res', 'lt', 'gen', 'nl'].includes(word) &&
    !/^\s*\d/u.test(rest)
  );
}

function push(found: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const from = start + (piece.length - piece.trimStart().length);
  found.push({ start: from, end: from + trimmed.length });
}
