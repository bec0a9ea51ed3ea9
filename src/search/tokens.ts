/** Text to tokens: where words, numbers and signs stand, and how they read once case, accents and apostrophes are folded. */
import type { Span } from '../documents/document.ts';

export interface Token extends Span {
  /** Lower case, without accents; apostrophes and hyphens as `'` and `-`; numbers without thousands separators. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** A word of capitals alone (OM, VOG), which may be an abbreviation. */
  readonly capitals: boolean;
  /** The pieces of a word that hyphens or capitals divide ("ICT-inbreuk", "vorigeVraag"); else empty. */
  readonly pieces: readonly Piece[];
}

export interface Piece extends Span {
  readonly text: string;
}

// Words, also with digits (2025Z17315, D66) or joined by hyphens and apostrophes; numbers; € and %.
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘\u02bc`\-‐‑][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[€%]/gu;

// Where a digit starts a token: 26 643 and 1.326,50 (thousands), 1,2 (decimals).
const NUMBER = /(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d+)?|\d+,\d+)(?![\p{L}\p{N}])/uy;

const HYPHEN = /[-‐‑]/u;
const APOSTROPHE = /['’‘\u02bc`]/gu;

/** Nothing to fold but case; true of nearly every word, and far faster. */
const PLAIN = /^[a-zA-Z0-9'-]*$/;

/** Lower case, without accents, ligatures undone, one kind of apostrophe and of hyphen. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(APOSTROPHE, "'")
    .replace(/[‐‑]/gu, '-');
}

/** The words of a text for comparing, folded: runs of letters and digits alone. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

// Capitals divide a word where a text extractor glued two lines (hetInternationaal) or a writer forgot the hyphen (ICTinbreuk).
const CAPITAL_SEAMS = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Lu}{2})(?=\p{Ll}{4})/u;

/** One run of letters or digits without a seam: no pieces. */
const SINGLE = /^(?:[A-Za-z]?[a-z]*|\d+)$/;

function pieces(word: string, start: number): Piece[] {
  if (SINGLE.test(word)) return [];
  const found: Piece[] = [];
  let at = start;
  for (const divided of word.split(HYPHEN)) {
    let from = at;
    for (const piece of divided.split(CAPITAL_SEAMS)) {
      if (piece !== '') found.push({ text: fold(piece), start: from, end: from + piece.length });
      from += piece.length;
    }
    at += divided.length + 1;
  }
  return found.length > 1 ? found : [];
}

/** All tokens of a text, in order; offsets are UTF-16 code units into `text`. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  // A loop over `exec`, and one simple pattern: this is where indexing and marking spend their time.
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    const raw = match[0];
    const number = startsNumber(raw) ? numberAt(text, start) : null;
    if (number !== null) {
      const end = start + number.length;
      found.push({
        start,
        end,
        text: number.replace(/[.\s]/gu, ''),
        kind: 'number',
        capitals: false,
        pieces: [],
      });
      TOKEN.lastIndex = end;
      continue;
    }
    const end = start + raw.length;
    if (raw === '€' || raw === '%')
      found.push({ start, end, text: raw, kind: 'sign', capitals: false, pieces: [] });
    else if (DIGITS.test(raw))
      found.push({ start, end, text: raw, kind: 'number', capitals: false, pieces: [] });
    else
      found.push({
        start,
        end,
        text: fold(raw),
        kind: 'word',
        capitals: CAPITALS.test(raw),
        pieces: pieces(raw, start),
      });
  }
  return found;
}

const CAPITALS = /^\p{Lu}{2,}$/u;
const DIGITS = /^\p{N}+$/u;

const startsNumber = (raw: string): boolean => raw >= '0' && raw < ':';

function numberAt(text: string, start: number): string | null {
  NUMBER.lastIndex = start;
  return NUMBER.exec(text)?.[0] ?? null;
}
