/** Date, ministers, askers, references and subject of a document, each with the words it was read from. */
import { LIST_OF_QUESTIONS } from './bare-numbers.ts';
import { DAY, findDays, findRecentDays, isoDay, monthName } from './dates.ts';
import type { DateBound, Dating, DocumentKind, Minister, Particulars, Role, Stated } from './document.ts';
import type { LabelledText } from './label.ts';
import { readAskers, readMinisters, readSignature } from './people.ts';
import { officialLink } from './references.ts';
import { titleOf } from './titles.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All text with the given roles, white space collapsed, each segment on a line of its own. */
function textOf(labelled: LabelledText, roles: readonly Role[], until = Number.POSITIVE_INFINITY): string {
  return labelled.segments
    .filter(({ role, start }) => roles.includes(role) && start < until)
    .map(({ start, end }) => flat(labelled.source.slice(start, end)))
    .join('\n');
}

/** A head that is longer, in characters, is a text that was not recognised; its particulars stand at its start. */
const LONGEST_HEAD = 12_000;

/** Where the first question's heading or the letter's text begins: what comes before is about the document. */
const headEnd = ({ blocks, body }: LabelledText): number => blocks[0]?.heading.start ?? body.start;

export function readKind(labelled: LabelledText): DocumentKind {
  const { blocks, body } = labelled;
  const head = textOf(labelled, ['header', 'furniture'], headEnd(labelled)).slice(0, LONGEST_HEAD);
  if (LIST_OF_QUESTIONS.test(head)) return 'list';
  if (blocks.some(({ kind }) => kind === 'answer')) return 'answered';
  if (/\bMededeling van\b/.test(head) || blocks.some(({ kind }) => kind === 'announcement'))
    return 'postponement';
  if (blocks.length) return 'questions-only';
  if (body.start < body.end) return postpones(labelled) ? 'postponement' : 'letter';
  return /[Vv]ragen\s+van\s+(?:het|de)\s+(?:lid|leden)\b/.test(head) ? 'questions-only' : 'other';
}

/** A letter that puts off an answer says no more, in characters. */
const LONGEST_POSTPONEMENT = 2500;

/** "De vragen … kunnen niet binnen de gebruikelijke termijn worden beantwoord." */
function postpones(labelled: LabelledText): boolean {
  const text = letterText(labelled);
  return (
    text.length <= LONGEST_POSTPONEMENT &&
    text
      .split('.')
      .some((sentence) =>
        [/\bvragen\b/i, /\bniet\b/, /\btermijn\b|\btijdig\b|\bdrie weken\b/, /\bbeantwoord/].every((word) =>
          word.test(sentence),
        ),
      )
  );
}

const letterText = ({ source, body }: LabelledText): string => flat(source.slice(body.start, body.end));

const RECEIVED = new RegExp(
  `\\(?\\s*\\(?ontvangen\\s+(?:\\(\\s*ontvangen\\s+)?(?:op\\s+|d\\.d\\.\\s*)?${DAY}\\)?`,
  'i',
);
const SUBMITTED = new RegExp(`\\(?\\s*ingezonden\\s+(?:op\\s+|d\\.d\\.\\s*)?${DAY}\\)?`, 'i');
/** A covering letter answers the letter with which the questions were sent in. */
const SENT_WITH = new RegExp(`In antwoord op uw brief van ${DAY}`);
const LETTER_DATE = new RegExp(
  `(?:Datum\\s*[|:]?\\s*|Vastgesteld\\s+(?:op\\s+)?|(?:['’]s-Gravenhage|Den Haag),?\\s+)${DAY}`,
);

function readDay(pattern: RegExp, text: string): Stated | null {
  const found = pattern.exec(text);
  const value = found ? isoDay(found[1] ?? '', found[2] ?? '', found[3] ?? '') : null;
  return found && value ? { value, evidence: flat(found[0]) } : null;
}

/** "Datum: 03-05-2024". */
const NUMERIC_DATE = /\bDatum\s*[|:]?\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;

function readNumericDay(text: string): Stated | null {
  const found = NUMERIC_DATE.exec(text);
  const value = found && isoDay(found[1] ?? '', monthName(Number(found[2])), found[3] ?? '');
  return value ? { value, evidence: flat(found[0]) } : null;
}

/** What a letter's text calls by its day: that day lies before the letter. */
const BEFORE_A_PAST_DAY =
  /\b(?:brief|artikel|bericht|uitzending|vragen|debat|rapport|besluit|motie)\b[^.]{0,80}$/i;

/** The latest day that a document speaks of as past. */
function readBound(text: string): DateBound | null {
  const past = [
    ...findRecentDays(text),
    ...findDays(text).filter(({ index }) =>
      BEFORE_A_PAST_DAY.test(text.slice(Math.max(0, index - 120), index)),
    ),
  ];
  const latest = past.reduce<DateBound | null>(
    (best, { value, evidence }) => (!best || value > best.value ? { value, evidence } : best),
    null,
  );
  return latest && { value: latest.value, evidence: latest.evidence };
}

function readDating(kind: DocumentKind, head: string, submitted: Stated | null, text: string): Dating {
  const received = readDay(RECEIVED, head);
  if (received) return { ...received, role: 'received', from: 'document', after: null };
  if (kind === 'questions-only' && submitted)
    return { ...submitted, role: 'submitted', from: 'document', after: null };
  const letter = readDay(LETTER_DATE, head) ?? readNumericDay(head);
  if (letter) return { ...letter, role: 'letter', from: 'document', after: null };
  return { value: null, role: null, evidence: null, from: 'document', after: readBound(text) };
}

const REFERENCES = [
  /\b(20\d\d[ZD]\d{5})\b/g,
  /\b((?:ah|kv)-tk-\d{8}-\d+|kv-tk-20\d\dZ\d{5})\b/g,
  /(?<![\w-])(kst-\d{5}(?:-[IVXLC]{1,6})?-\d{1,5})(?![\w-])/g,
  /(?:^|\n)\s*(AH \d{1,5})\b/g,
  /(?:Ons kenmerk|Onze referentie|Kenmerk|Referentie)\s*:?\s*((?=\S{0,40}\d|[\w.-]{1,20} \/ ?\S{0,40}\d)[\w./-]{1,60}(?: \/ ?[\w./-]{1,60})?)/g,
];

function readReferences(text: string): Stated[] {
  const found = new Map<string, Stated>();
  for (const pattern of REFERENCES)
    for (const [evidence, value = ''] of text.matchAll(pattern))
      if (!found.has(value)) found.set(value, { value, evidence: flat(evidence) });
  return [...found.values()];
}

/** The words of a postponement: they name the questions by their number. */
function announcements(labelled: LabelledText, kind: DocumentKind): string[] {
  const { blocks, source } = labelled;
  if (kind === 'postponement' && blocks.length === 0) return [letterText(labelled)];
  return blocks.flatMap((block) =>
    block.kind === 'announcement' ? flat(source.slice(block.body.start, block.body.end)) : [],
  );
}

/** The head of the questions says it best, then a letter's own line, then the covering letter's sentence. */
const ASKED_ABOUT =
  /(?:Vragen|(?:Mondelinge|Schriftelijke|Nadere) vragen) van [^\n]{3,600}? ((?:over|inzake|betreffende) [^\n]{3,500}?)\s*(?=\([Ii]ngezonden|Kenmerk\b|\n|$)/;
const COVERED =
  /vragen van [^\n]{3,600}? (over [^\n,]{3,400}?)\s*(?=\(20\d\dZ|\([Ii]ngezonden|Kenmerk\b|\b(?:kunnen|zullen|worden)\s|,|\n|$)/;
const FIELD_SUBJECT =
  /(?:Betreft|Onderwerp)\s*[|:]?\s*([^\n]{3,400}?)(?=\s*(?:\n|$|Datum|Ons kenmerk|Onze referentie|Uw referentie|Uw kenmerk|Uw brief|Bijlagen?\b|Aan de\b|Geachte\b|Hierbij\b|In antwoord op\b))/;

function readSubject(head: string): Stated | null {
  for (const pattern of [ASKED_ABOUT, FIELD_SUBJECT, COVERED]) {
    const value = pattern.exec(head)?.[1];
    if (value) return { value: value.replace(/\.$/, ''), evidence: value };
  }
  return null;
}

/**
 * Reads a document's particulars off its head, furniture and signature. Days in the text itself only bound the date.
 * `name` stands in for a title where the document states no subject.
 */
export function readParticulars(labelled: LabelledText, kind: DocumentKind, name: string): Particulars {
  const end = headEnd(labelled);
  const above = textOf(labelled, ['header'], end).slice(0, LONGEST_HEAD);
  const { divider } = labelled;
  const between = divider ? flat(labelled.source.slice(divider.start, divider.end)) : '';
  const head = between ? `${above}\n${between}` : above;
  const submitted =
    readDay(SUBMITTED, flat(head)) ?? (kind === 'letter' ? null : readDay(SENT_WITH, flat(head)));
  const signature = labelled.segments.filter(({ role }) => role === 'signature');
  const signedBy = signature.flatMap(({ start, end }) =>
    readSignature(labelled.source.slice(start, end).split('\n')),
  );
  const named = readMinisters(flat(head));
  const subject = readSubject(head);
  const announced = announcements(labelled, kind);
  const references = readReferences([head, textOf(labelled, ['furniture']), ...announced].join('\n'));
  const askers = readAskers(flat(head));
  const stated = {
    date: readDating(kind, flat(head), submitted, textOf(labelled, ['answer'])),
    submitted,
    ministers: kind === 'questions-only' ? [] : ministersOf(named, signedBy),
    askers: askers.length ? askers : readAskers(announced.join(' ')),
    references,
    subject,
  };
  return { title: titleOf(kind, stated, name), ...stated, link: officialLink(references) };
}

/** A head that names offices alone leaves the names to the signature. */
function ministersOf(named: readonly Minister[], signedBy: readonly Minister[]): Minister[] {
  if (signedBy.length === 0 || named.some(({ surname }) => surname !== null)) return [...named];
  const signed = new Set(signedBy.map(({ department }) => department));
  return [...signedBy, ...named.filter(({ department }) => !signed.has(department))];
}
