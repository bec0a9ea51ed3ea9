/** What stands around the text: a letterhead and particulars before it, who signs after it. */
import type { Span } from './document.ts';
import { isDepartmentLine, isLetterheadLine } from './furniture.ts';
import type { Line } from './lines.ts';
import { isOfficeLine, SIGNED_NAME } from './people.ts';
import type { RolePainting } from './role-painting.ts';

/** Words that lead a line of particulars in a letter, with or without the value behind them. */
export const FIELD =
  /^\s*(?:Datum|Betreft|Onderwerp|Ons kenmerk|Uw kenmerk|Onze referentie|Uw referentie|Kenmerk|Uw brief|Bijlagen?)\b.{0,400}$/;
export const SALUTATION = /^\s*Geachte\b.{0,80}$/;
/** The side column of a letterhead is about this wide, in characters. */
const LONGEST_NAME_LINE = 40;

const SIGNATURE =
  /^\s*(?:(?:De|DE|Het) (?:minister|staatssecretaris)(?:-president)?(?: (?:van|voor) (?:(?! over )[^.?!;:(«]){2,110})?|Hoogachtend|Met vriendelijke groet),?\s*$/i;
/** A name or an office, or part of one: no sentence. */
const SIGNATURE_LINE = /^(?!.*(?<!\b\p{L}{1,2})[.?!;:]\s*$)\s*\S.{0,90}$/u;
/** Lines that a letter's signature takes at most: office, name, a second office and name. */
const LONGEST_SIGNATURE = 8;

/** Labels what stands before the text: addresses, particulars, a covering letter with its signature. */
export function paintHead(lines: readonly Line[], painting: RolePainting): void {
  let inDepartment = false;
  let signed = false;
  let named = false;
  for (const line of lines) {
    const name: boolean = (signed && SIGNED_NAME.test(line.text)) || (named && isOfficeLine(line.text));
    named = name;
    signed = SIGNATURE.test(line.text);
    const address = isLetterheadLine(line.text);
    // The name of a department runs on over short lines.
    inDepartment =
      isDepartmentLine(line.text) || (inDepartment && line.text.trim().length <= LONGEST_NAME_LINE);
    if (FIELD.test(line.text)) inDepartment = false;
    if ((address && !name) || inDepartment) painting.paintFree(line, 'furniture');
    else painting.paintFree(line, signed || name ? 'signature' : 'header');
  }
}

const isNameOverOffice = (line: Line, next: Line | undefined): boolean =>
  next !== undefined && isOfficeLine(next.text) && SIGNED_NAME.test(line.text);

/** The last lines of `within`, from the office of who signs, if they are a signature. */
export function paintSignature(lines: readonly Line[], painting: RolePainting, within: Span): void {
  const filled = lines.filter(
    (line) =>
      !line.blank && line.start >= within.start && line.end <= within.end && painting.at(line.start) === null,
  );
  // Text may begin like a signature ("De minister zal …"); then a sentence ends below it.
  const from = filled.findIndex(
    (line, index) =>
      index >= filled.length - LONGEST_SIGNATURE &&
      (SIGNATURE.test(line.text) || isNameOverOffice(line, filled[index + 1])) &&
      filled.slice(index + 1).every(({ text }) => SIGNATURE_LINE.test(text)),
  );
  for (const line of from < 0 ? [] : filled.slice(from)) painting.paintFree(line, 'signature');
}
