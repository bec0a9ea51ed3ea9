/** Reference numbers: a document's own, as an address of its publication; and those that a text cites. */
import type { Stated } from './document.ts';

const PUBLISHED = /^(?:(?:ah|kv)-tk-\d{8}-\d+|kv-tk-20\d\dZ\d{5}|kst-\d{5}(?:-[IVXLC]+)?-\d+)$/;

/**
 * Where a document with these references is published officially; null unless one of them is the number of a
 * publication. A case number such as 2024Z12345 is none: it is of the questions, wherever they were answered.
 */
export function officialLink(references: readonly Stated[]): string | null {
  const published = references.find(({ value }) => PUBLISHED.test(value));
  return published ? `https://zoek.officielebekendmakingen.nl/${published.value}.html` : null;
}

/** "Kamerstuk 26 643, 2025-2026, nr. 1390": dossier and number; years may stand between or behind. */
const PARLIAMENTARY_PAPER =
  /Kamerstuk(?:ken)?(?:\s+II?)?,?\s*(?:(?:vergaderjaar\s+)?\d{4}\s?[-–/]\s?\d{2,4},\s*)?(\d{2})\s?(\d{3})(?:,?\s*(?:vergaderjaar\s+)?\d{4}\s?[-–/]\s?\d{2,4})?,?\s*(?:nr\.?|nummer)\s*(\d{1,5})\b/gi;
/** "Aanhangsel Handelingen, vergaderjaar 2025-2026, nr. 708". */
const APPENDIX =
  /Aanhangsel(?:\s+van\s+de)?\s+Handelingen(?:\s+II)?,?\s*(?:vergaderjaar\s+)?(\d{4})\s?[-–/]\s?(\d{4}),?\s*(?:nr\.?|nummer)\s*(\d{1,5})\b/gi;
const WRITTEN_OUT = /\b((?:ah|kv)-tk-\d{8}-\d+|kv-tk-20\d\dZ\d{5}|20\d\d[ZD]\d{5})\b/g;

/**
 * The documents that a text cites by number, in the form in which documents state their own ("kst-26643-1390",
 * "ah-tk-20252026-708", "2025Z17315"), each once.
 */
export function findCitations(text: string): string[] {
  const found = [
    ...[...text.matchAll(PARLIAMENTARY_PAPER)].map((match) => `kst-${match[1]}${match[2]}-${match[3]}`),
    ...[...text.matchAll(APPENDIX)].map((match) => `ah-tk-${match[1]}${match[2]}-${match[3]}`),
    ...[...text.matchAll(WRITTEN_OUT)].map((match) => match[1] ?? ''),
  ];
  return [...new Set(found)];
}

/** The numbers by which others may cite a document: its references, and the one in its official address. */
export function citableAs(references: readonly Stated[], link: string | null): string[] {
  const published = link && /\/([a-z]+-[\w-]+)\.html$/.exec(link)?.[1];
  return [...references.map(({ value }) => value), ...(published ? [published] : [])];
}
