/** Who asked and who answered, from the words of a document's head. */
import type { Asker, Minister } from './document.ts';

const OFFICE = '(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)';
/** "Van Oosten (Justitie en Veiligheid)"; the closing parenthesis may have been forgotten. */
const NAMED = '((?![^()]* (?:op|over|aan) )[^()]{2,60}?)\\s*\\(([^()]{2,120}?)(?:\\)|\\s*(?=\\(ontvangen))';
const ANSWERED_BY = new RegExp(`(?:Antwoord(?:en)?|Mededeling)\\s+van\\s+(?:de\\s+)?(${OFFICE})\\s+${NAMED}`);
/** "ANTWOORD van de heer Luns, Minister van Buitenlandse Zaken": how it was written until the 1970s. */
const FORMERLY = new RegExp(
  `A(?:NTWOORD|ntwoord)(?:EN|en)?\\s+van\\s+(?:de\\s+heer|mevrouw|mej\\.)\\s+([^,()]{2,60}),\\s+(${OFFICE})\\s+(?:van|voor)\\s+([^.()]{3,80})`,
);
/** Those who answer with the first: "mede namens de minister van …", "en van Minister …". */
const WITH = new RegExp(
  `(?:mede\\s+namens|en\\s+(?:van|namens)|\\ben)\\s+(?:de\\s+)?(${OFFICE})\\s+(?:(?:van|voor)\\s+([^(.]{3,120}?)(?=\\s*\\(|\\s+en\\s+(?:van\\s+|namens\\s+)?(?:de\\s+)?${OFFICE}|\\.|$)|${NAMED})`,
  'g',
);
/** The words between who answers and when, at most, in characters. */
const LONGEST_CLAUSE = 600;

/** The ministers whom a head of written answers names: first who answered, then on whose behalf as well. */
export function readMinisters(head: string): Minister[] {
  const formerly = FORMERLY.exec(head);
  if (formerly) return [{ ...minister(formerly[2], formerly[1], formerly[3]), evidence: formerly[0].trim() }];
  const found = ANSWERED_BY.exec(head);
  const ministers = found ? [{ ...minister(found[1], found[2], found[3]), evidence: found[0].trim() }] : [];
  const from = found ? found.index + found[0].length : head.search(/mede\s+namens/);
  if (from < 0) return ministers;
  const clause = head.slice(from, from + LONGEST_CLAUSE).split(/\(ontvangen/)[0] ?? '';
  for (const also of clause.matchAll(WITH))
    ministers.push({ ...minister(also[1], also[3], also[2] ?? also[4]), evidence: also[0].trim() });
  return ministers;
}

const minister = (title = '', surname?: string, department?: string): Omit<Minister, 'evidence'> => ({
  office: officeOf(title),
  surname: surname?.trim() ?? null,
  department: department?.trim() ?? null,
});

const officeOf = (title = ''): Minister['office'] =>
  /^minister/i.test(title) ? 'minister' : 'staatssecretaris';

const SIGNED_OFFICE = new RegExp(
  `^\\s*(?:[Dd]e|DE)\\s+(${OFFICE}|MINISTER|STAATSSECRETARIS)\\s+(?:van|voor|VAN|VOOR)\\s+(.{3,120}?),?\\s*$`,
);
/** "D.M. van Weel", "Foort van Oosten", "mr. A. Rutte". */
export const SIGNED_NAME =
  /^\s*(?:(?:drs|dr|mr|ir|prof|ing)\.\s*)*(?:(?:\p{Lu}\p{Ll}?\.\s*)+|\p{Lu}[\p{Ll}-]+\s+)(\p{L}[\p{L}’' -]{1,50})\s*$/u;

/** The minister who signs, from the lines of a letter's signature; the name may be missing. */
export function readSignature(lines: readonly string[]): Minister[] {
  return lines.flatMap((line, index) => {
    const office = SIGNED_OFFICE.exec(line);
    if (!office) return [];
    const nameLine = nextFilled(lines, index);
    const name = SIGNED_NAME.exec(nameLine)?.[1]?.trim() ?? null;
    return [
      {
        office: officeOf(office[1]),
        surname: name && name.charAt(0).toUpperCase() + name.slice(1),
        department: office[2]?.trim() ?? null,
        evidence: (name ? `${line.trim()} ${nameLine.trim()}` : line.trim()).replace(/\s+/g, ' '),
      },
    ];
  });
}

function nextFilled(lines: readonly string[], index: number): string {
  let next = index + 1;
  while (next < lines.length && lines[next]?.trim() === '') next++;
  return lines[next] ?? '';
}

const MEMBERS =
  '\\s+(?:gesteld\\s+)?(?:van|door)\\s+(?:het|de)\\s+(?:[Kk]amer)?(?:lid|leden)\\s+(?:lid\\s+)?([^.]{2,400}?)\\s*(?=\\s+(?:aan|over|inzake|betreffende)\\s)';
/** The head of the questions says it best; a covering letter says it too. */
const ASKED_BY = [new RegExp(`Vragen${MEMBERS}`), new RegExp(`vragen${MEMBERS}`)];
const MEMBER_WITH_PARTY =
  /\s*(?:,\s*(?:en\s+)?|en\s+)?([^(),]{2,60}?)\s*(?:\(([^()]{1,60})\)|(?=,|\s+en\s)|$)/y;

/** The members who asked, each with the party behind their name; "(beiden D66)" counts for those before it too. */
export function readAskers(head: string): Asker[] {
  const found = ASKED_BY.map((pattern) => pattern.exec(head)).find((match) => match !== null);
  const names = found?.[1];
  if (!found || !names) return [];
  const askers: { name: string; party: string | null; evidence: string }[] = [];
  MEMBER_WITH_PARTY.lastIndex = 0;
  while (MEMBER_WITH_PARTY.lastIndex < names.length) {
    const member = MEMBER_WITH_PARTY.exec(names);
    if (!member?.[1]) break;
    const shared = /^(?:beiden?|allen?)\s+(.*)$/.exec(member[2] ?? '');
    const party = shared?.[1] ?? member[2] ?? null;
    askers.push({ name: member[1].trim().replace(/\s+[^\p{L}\s]+$/u, ''), party, evidence: found[0].trim() });
    if (shared) for (const asker of askers) asker.party ??= party;
  }
  return askers;
}
