/** Who asked and who answered, from the words of a document's head. */
import type { Asker, Minister } from './document.ts';

const OFFICE = '(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?)';
const ANSWERED_BY = new RegExp(
  `Antwoord(?:en)?\\s+van\\s+(?:de\\s+)?(${OFFICE})\\s+([^()]{2,60}?)\\s*\\(([^()]{2,120})\\)`,
);
const DECLARED_BY = new RegExp(
  `Mededeling\\s+van\\s+(?:de\\s+)?(${OFFICE})\\s+([^()]{2,60}?)\\s*\\(([^()]{2,120})\\)`,
);
const ALSO_FOR = new RegExp(
  `mede\\s+namens\\s+(?:de\\s+)?(${OFFICE})\\s+(?:(?:van|voor)\\s+([^(.]{3,120}?)(?=\\s*\\(|\\.|$)|([^()]{2,60}?)\\s*\\(([^()]{2,120})\\))`,
);

/** The ministers whom a head of written answers names: first who answered, then on whose behalf as well. */
export function readMinisters(head: string): Minister[] {
  const ministers: Minister[] = [];
  for (const pattern of [ANSWERED_BY, DECLARED_BY]) {
    const found = pattern.exec(head);
    if (!found || ministers.length) continue;
    ministers.push({
      office: officeOf(found[1]),
      surname: found[2]?.trim() ?? null,
      department: found[3]?.trim() ?? null,
      evidence: found[0],
    });
  }
  const also = ALSO_FOR.exec(head);
  if (also)
    ministers.push({
      office: officeOf(also[1]),
      surname: also[3]?.trim() ?? null,
      department: (also[2] ?? also[4])?.trim() ?? null,
      evidence: also[0],
    });
  return ministers;
}

const officeOf = (title = ''): Minister['office'] =>
  /^minister/i.test(title) ? 'minister' : 'staatssecretaris';

const SIGNED_OFFICE = new RegExp(
  `^\\s*(?:[Dd]e|DE)\\s+(${OFFICE}|MINISTER|STAATSSECRETARIS)\\s+(?:van|voor|VAN|VOOR)\\s+(.{3,120}?),?\\s*$`,
);
/** "D.M. van Weel", "Foort van Oosten", "mr. A. Rutte". */
const SIGNED_NAME =
  /^\s*(?:(?:drs|dr|mr|ir|prof|ing)\.\s*)*(?:(?:\p{Lu}\p{Ll}?\.\s*)+|\p{Lu}[\p{Ll}-]+\s+)(\p{L}[\p{L}’' -]{1,50})\s*$/u;

/** The minister who signs, from the lines of a letter's signature; the name may be missing. */
export function readSignature(lines: readonly string[]): Minister[] {
  return lines.flatMap((line, index) => {
    const office = SIGNED_OFFICE.exec(line);
    if (!office) return [];
    const nameLine = lines.slice(index + 1).find((next) => next.trim() !== '') ?? '';
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

const MEMBERS =
  '\\s+(?:gesteld\\s+)?(?:van|door)\\s+(?:het|de)\\s+(?:[Kk]amer)?(?:lid|leden)\\s+([^.]{2,400}?)\\s*(?=\\s+(?:aan|over|inzake|betreffende)\\s)';
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
    askers.push({ name: member[1].trim(), party, evidence: found[0].trim() });
    if (shared) for (const asker of askers) asker.party ??= party;
  }
  return askers;
}
