/** What stands on the page but not in the text: running heads and feet, addresses, page numbers, bookmarks. */
import type { Line } from './lines.ts';

/** Whole lines, wherever they stand. */
const RUNNING = [
  /^\s*Pagina\s+\d+\s+(?:van|\/)\s+\d+\s*$/i,
  /^\s*Tweede Kamer der Staten-Generaal\s*\d?\s*$/,
  /^\s*Vergaderjaar \d{4}\s?[-–]\s?\d{4}.{0,60}$/,
  /^\s*Vragen gesteld door de leden der Kamer(?:, met de daarop door de(?: regering gegeven antwoorden)?)?\s*$/,
  /^\s*regering gegeven antwoorden\s*$/,
  /^\s*(?:ah|kv)-tk-[\d-]*Z?\d+\s*$/,
  /^\s*kst-\d{5}-[\w-]{1,20}\s*$/,
  // Of the printer's, until 2011 or so.
  /^\s*(?:KVR\d{3,6}|\d{4}tkkvr\d{1,5}|KST\d{3,6}|Sdu Uitgevers)\s*$/,
  // Of the Aanhangsel and of Kamerstukken.
  /^\s*ISSN 0921\s?-\s?73\d\d.{0,120}$/,
  /^\s*[’']s-Gravenhage \d{4}\b.{0,100}$/,
  // Of a Kamerstuk the page's number makes it a foot; without it, it is a citation.
  /^\s*Tweede Kamer, vergaderjaar \d{4}\s?[-–]\s?\d{4},\s+(?:(?:Aanhangsel|Vragen)\b.{0,20}|\d[\d ]*[IVXLC]*, nr\. \d+\s+\d+\s*)$/,
];

/** Lines of a letterhead; only before the text of a document begins. */
const LETTERHEAD = [
  /^\s*>?\s*Retouradres\b/i,
  /^\s*Aan de [Vv]oorzitter\b/,
  /^\s*der Staten-Generaal\s*$/,
  // A street and a house number, alone on the line; not a year.
  /^\s*\p{Lu}[\p{L}'’-]+(?: \p{L}+){0,3} (?!(?:19|20)\d\d\s*$)\d{1,4}\s?[a-z]?\s*$/u,
  /^\s*Postbus\s+\d/i,
  /^\s*\d{4}\s?[A-Z]{2}\s+\p{Lu}/u,
  /^\s*(?:https?:\/\/)?www\.\S+\s*$/,
  /^\s*(?:Contactpersoon|Telefoonnummer|T\s+\(?0|F\s+\(?0|E-mail)\b/,
  /^\s*Ministerie van\b/,
];

/** Particulars that a letter's later pages have at their side once more, with the value on the next line. */
const REPEATED_FIELD = /^\s*(?:Datum|(?:Ons|Uw) kenmerk|(?:Onze|Uw) referentie|Kenmerk)\s*$/;

/** The lines of such particulars, where both stood above before. */
export function repeatedFields(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  const found: Line[] = [];
  const filled = lines.filter(({ blank }) => !blank);
  filled.forEach((line, index) => {
    const text = line.text.trim();
    const next = filled[index + 1];
    if (next && REPEATED_FIELD.test(line.text) && seen.has(text) && seen.has(next.text.trim()))
      found.push(line, next);
    seen.add(text);
  });
  return found;
}

/** The name of a ministry's department, at the side of a letterhead. */
export const isDepartmentLine = (line: string): boolean =>
  /^\s*(?:Directoraat(?:-[Gg]eneraal)?|Directie|Afdeling|Cluster|Bestuursdepartement|DG)\b/.test(line) &&
  line.trim().length <= 80;

/** A page's running head or foot. */
export const isRunningLine = (line: string): boolean =>
  line.length <= 240 && RUNNING.some((pattern) => pattern.test(line));

/** A line of an address block. */
export const isLetterheadLine = (line: string): boolean =>
  line.length <= 160 && LETTERHEAD.some((pattern) => pattern.test(line));

/** A footer to which an extractor glued the next heading: returns how many characters are furniture. */
export function gluedFooterLength(line: string): number {
  const found =
    /^\s*(?:\S.{0,120}?)?Tweede Kamer, vergaderjaar \d{4}\s?[-–]\s?\d{4}, (?:Aanhangsel|Vragen)(?: \d+?)?(?=(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Vra(?:ag|gen)|VRA(?:AG|GEN)|Mededeling)\b)/.exec(
      line.slice(0, 300),
    );
  return found ? found[0].length : 0;
}
