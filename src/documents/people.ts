/** Who asked and who answered, from the words of a document's head. */
import type { Asker, Minister } from './document.ts';

const OFFICE = '(?:[Mm]inister-[Pp]resident|[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)';
/** Names of departments are words with capitals: "Volksgezondheid, Welzijn en Sport", "Financiën – Fiscaliteit". */
const WORD = `(?!${OFFICE}\\b)\\p{Lu}[\\p{L}’'-]{1,40}(?:\\s+zaken\\b)?`;
const DEPARTMENT = `${WORD}(?:(?:,?\\s+(?:en\\s+|&\\s+|[-–]\\s+)?|/)${WORD}){0,9}`;
/** "Van Oosten (Justitie en Veiligheid)"; the closing parenthesis may have been forgotten. */
const NAMED = '((?![^()]* (?:op|over|aan) )[^()]{2,60}?)\\s*\\(([^()]{2,120}?)(?:\\)|\\s*(?=\\(ontvangen))';
const ANSWERED_BY = new RegExp(
  `(?:(?:(?:Nader|Aanvullend|Gewijzigd|Herzien|Gecorrigeerd)e?\\s+[Aa]|A)ntwoord(?:en)?|Mededeling)\\s+van\\s+(?:de\\s+)?(${OFFICE})\\s+${NAMED}`,
  'u',
);
/** "Antwoord van de Minister van Financiën", where no name goes with it. */
const ANSWERED_BY_OFFICE = new RegExp(
  `(?:Antwoord(?:en)?|Mededeling)\\s+van\\s+(?:de\\s+)?(${OFFICE})\\s+(van|voor)\\s+(${DEPARTMENT})`,
  'u',
);
/** "ANTWOORD van de heer Luns, Minister van Buitenlandse Zaken": how it was written until the 1970s. */
const FORMERLY = new RegExp(
  `A(?:NTWOORD|ntwoord)(?:EN|en)?\\s+van\\s+(?:de\\s+heer|mevrouw|mej\\.)\\s+([^,()]{2,60}),\\s+(${OFFICE})\\s+(van|voor)\\s+([^.()]{3,80})`,
);
/** Those who answer with the first: "mede namens de minister van …", "en van Minister …". */
const WITH = new RegExp(
  `(?:mede\\s+namens|en\\s+(?:van|namens)|\\ben|,)\\s+(?:de\\s+)?(${OFFICE})\\s+(?:(van|voor)\\s+(${DEPARTMENT})|${NAMED})`,
  'gu',
);
/** After one of several of an office: "de staatssecretarissen van X, van Y en voor Z", "de ministers A (X) en B (Y)". */
const ANOTHER_DEPARTMENT = new RegExp(`(?:,|,?\\s+en)\\s+(van|voor)\\s+(?:de\\s+)?(${DEPARTMENT})`, 'uy');
const ANOTHER_NAME = new RegExp(
  `(?:,|,?\\s+en)\\s+(?!(?:de\\s+|van\\s+)?${OFFICE}|mede\\b|namens\\b)${NAMED}`,
  'uy',
);
/** The words between who answers and when, at most, in characters. */
const LONGEST_CLAUSE = 600;
/** When; or, in a letter, to what and whom: "op Kamervragen van …", "de vragen aan …". */
const CLAUSE_END = /\(ontvangen|\s(?:op|over|aan|inzake|betreffende)\s|\b(?:Kamer)?vragen\b/i;

/** The ministers whom a head of written answers names: first who answered, then on whose behalf as well. */
export function readMinisters(head: string): Minister[] {
  const formerly = FORMERLY.exec(head);
  if (formerly) {
    const [evidence, surname, title, preposition, department] = formerly;
    return [{ ...minister(title, surname, department, preposition), evidence: evidence.trim() }];
  }
  const found = ANSWERED_BY.exec(head);
  const byOffice = found ? null : ANSWERED_BY_OFFICE.exec(head);
  const answered = found ?? byOffice;
  const start = answered ? answered.index : head.search(/mede\s+namens/);
  if (start < 0) return [];
  const from = start + (answered?.[0].length ?? 0);
  const clause =
    head.slice(start, from) + (head.slice(from, from + LONGEST_CLAUSE).split(CLAUSE_END)[0] ?? '');
  const ministers: Minister[] = [];
  let at = 0;
  if (found) {
    const [evidence, title, surname, department] = found;
    ministers.push({ ...minister(title, surname, department), evidence: evidence.trim() });
    at = readOthers(clause, evidence.length, title, ministers);
  } else if (byOffice) {
    const [evidence, title, preposition, department] = byOffice;
    ministers.push({ ...minister(title, undefined, department, preposition), evidence: evidence.trim() });
    at = readOthers(clause, evidence.length, title, ministers);
  }
  for (WITH.lastIndex = at; ; ) {
    const also = WITH.exec(clause);
    if (!also) return ministers;
    const [evidence, title, preposition, department, surname, ofNamed] = also;
    ministers.push({
      ...minister(title, surname, department ?? ofNamed, preposition),
      evidence: evidence.trim(),
    });
    WITH.lastIndex = readOthers(clause, WITH.lastIndex, title, ministers);
  }
}

/** Reads the others of the same office behind one, from `at`; returns where they end. */
function readOthers(clause: string, at: number, title: string | undefined, ministers: Minister[]): number {
  let end = at;
  for (;;) {
    ANOTHER_DEPARTMENT.lastIndex = end;
    const department = ANOTHER_DEPARTMENT.exec(clause);
    ANOTHER_NAME.lastIndex = end;
    const named = department || !/(?:s|sen)$/.test(title ?? '') ? null : ANOTHER_NAME.exec(clause);
    const found = department ?? named;
    if (!found) return end;
    const read = department
      ? minister(title, undefined, department[2], department[1])
      : minister(title, named?.[1], named?.[2]);
    ministers.push({ ...read, evidence: found[0].replace(/^,?\s*/, '').trim() });
    end += found[0].length;
  }
}

const minister = (
  title = '',
  surname?: string,
  department?: string,
  preposition?: string,
): Omit<Minister, 'evidence'> => ({
  office: officeOf(title),
  surname: surname?.trim() ?? null,
  department: department ? inSmallLetters(department.trim()) : null,
  ...(preposition?.toLowerCase() === 'voor' ? { preposition: 'voor' } : {}),
});

/** "JUSTITIE EN VEILIGHEID", as some sign, is "Justitie en Veiligheid"; "VWS" and "I en M" are what they are. */
const inSmallLetters = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length <= LONGEST_ABBREVIATION
    ? name
    : name.toLowerCase().replace(/(?<!\p{L})(?!(?:en|van|voor)\b)\p{L}/gu, (letter) => letter.toUpperCase());

/** In characters. */
const LONGEST_ABBREVIATION = 5;

const officeOf = (title = ''): Minister['office'] =>
  /^minister/i.test(title) ? 'minister' : 'staatssecretaris';

const SIGNED_OFFICE = new RegExp(
  `^\\s*(?:(?:[Dd]e|DE)\\s+)?(${OFFICE}|MINISTER|STAATSSECRETARIS)\\s+(van|voor|VAN|VOOR)\\s+(.{3,120}?),?\\s*$`,
);

const OFFICE_LINE = new RegExp(`^\\s*${OFFICE} (?:van|voor) (?!.{0,110} over )[^.?!;:(«]{2,110}$`);
/** "Minister van Financiën" under a name. */
export const isOfficeLine = (line: string): boolean => OFFICE_LINE.test(line);

/** "D.M. van Weel", "Foort van Oosten", "mr. A. Rutte". */
export const SIGNED_NAME =
  /^\s*(?:(?:drs|dr|mr|ir|prof|ing)\.\s*)*(?:(?:\p{Lu}\p{Ll}?\.\s*)+|\p{Lu}[\p{Ll}-]+\s+)(\p{L}[\p{L}’' -]{1,50})\s*$/u;

/** The ministers who sign, from the lines of a letter's signature; a name may be missing, an office be broken over lines. */
export function readSignature(lines: readonly string[]): Minister[] {
  return lines.flatMap((first, index) => {
    let last = index;
    let line = first.trimEnd();
    for (
      let next = lines[last + 1];
      next && OFFICE_START.test(line) && goesOn(line, next);
      next = lines[last + 1]
    ) {
      line = `${line} ${next.trim()}`;
      last++;
    }
    const office = SIGNED_OFFICE.exec(line);
    if (!office) return [];
    // Without "De", the name stands above the office.
    const nameLine = /^\s*de\s/i.test(line) ? nextFilled(lines, last) : filledBefore(lines, index);
    const name = SIGNED_NAME.exec(nameLine)?.[1]?.trim() ?? null;
    return [
      {
        ...minister(office[1], undefined, office[3], office[2]),
        surname: name && name.charAt(0).toUpperCase() + name.slice(1),
        evidence: (name ? `${line.trim()} ${nameLine.trim()}` : line.trim()).replace(/\s+/g, ' '),
      },
    ];
  });
}

const OFFICE_START = new RegExp(
  `^\\s*(?:(?:[Dd]e|DE)\\s+)?(?:${OFFICE}|MINISTER|STAATSSECRETARIS)\\s.{0,160}$`,
);

/** "De Minister van Sociale Zaken" / "en Werkgelegenheid,": no office is as long as three lines, no name has an "en". */
const goesOn = (line: string, next: string): boolean =>
  line.length < 120 &&
  (/^\s*(?:en|EN)\s/.test(next) ||
    /\s(?:en|EN|van|VAN|voor|VOOR)$/.test(line) ||
    /^[^.:;]{3,60}\s(?:en|EN)\s[^.:;]{3,60},?\s*$/.test(next)) &&
  /^[^.:;?!]{2,80}$/.test(next);

const filledBefore = (lines: readonly string[], index: number): string =>
  lines.slice(Math.max(0, index - 3), index).findLast((line) => line.trim() !== '') ?? '';

function nextFilled(lines: readonly string[], index: number): string {
  let next = index + 1;
  while (next < lines.length && lines[next]?.trim() === '') next++;
  return lines[next] ?? '';
}

const MEMBERS =
  '\\s+(?:die\\s+(?:zijn|werden)\\s+)?(?:gesteld\\s+)?(?:van|door)\\s+(?:(?:het|de)\\s+(?:[Kk]amer)?|[Kk]amer)(?:lid|leden)\\s+(?!der\\s+Kamer)(?:lid\\s+)?([^.]{2,400}?)\\s*(?=\\s+(?:aan|over|inzake|betreffende|naar aanleiding|worden|zijn|kunnen|met kenmerk|van \\d{1,2})\\s)';
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
    const sharedBehind = /^(?:beiden?|allen?)\s+(?:van\s+(?:de\s+)?)?(.{1,60})$/.exec(member[1].trim());
    if (sharedBehind?.[1]) {
      for (const asker of askers) asker.party ??= sharedBehind[1];
      continue;
    }
    const shared = /^(?:beiden?|allen?)\s+(.*)$/.exec(member[2] ?? '');
    const party = shared?.[1] ?? member[2] ?? null;
    askers.push({ name: member[1].trim().replace(/\s+[^\p{L}\s]+$/u, ''), party, evidence: found[0].trim() });
    if (shared) for (const asker of askers) asker.party ??= party;
  }
  return askers;
}
