/** Titles, out of what a document states: its subject, or else who asked, who answered and when. In Dutch, as it is. */
import { dutchDay } from './dates.ts';
import type { Asker, DocumentKind, Minister, Particulars } from './document.ts';

const BEFORE_SUBJECT: Readonly<Partial<Record<DocumentKind, string>>> = {
  answered: 'Antwoorden op vragen',
  list: 'Antwoorden op vragen',
  'questions-only': 'Vragen',
  postponement: 'Uitstel van antwoorden op vragen',
};

/** A document without a subject is called by who and when, one that does not say that either by `name`. */
export function titleOf(
  kind: DocumentKind,
  stated: Omit<Particulars, 'title' | 'link'>,
  name: string,
): string {
  const { subject } = stated;
  const before = BEFORE_SUBJECT[kind];
  if (!subject) return withoutSubject(kind, stated) ?? name;
  if (before && /^(?:over|inzake|betreffende) /.test(subject.value)) return `${before} ${subject.value}`;
  return subject.value.charAt(0).toUpperCase() + subject.value.slice(1);
}

function withoutSubject(
  kind: DocumentKind,
  { askers, ministers, date, references }: Omit<Particulars, 'title' | 'link'>,
): string | null {
  if (kind === 'other') return null;
  const what = BEFORE_SUBJECT[kind] ?? 'Brief';
  const who = askers.length && kind !== 'letter' ? byAskers(askers) : byMinisters(kind, ministers);
  const reference = references[0]?.value;
  if (who)
    return `${kind === 'answered' && !askers.length ? 'Antwoorden' : what} ${who}${when(date.value, ', ')}`;
  if (date.value) return `${what}${when(date.value, kind === 'letter' ? ' van ' : ', ')}`;
  return reference ? `${what}, ${reference}` : null;
}

const when = (day: string | null, before: string): string => (day ? before + dutchDay(day) : '');

const byAskers = (askers: readonly Asker[]): string =>
  `van ${askers.length === 1 ? 'het lid' : 'de leden'} ${inWords(askers.map(({ name, party }) => (party ? `${name} (${party})` : name)))}`;

/** Only those of whom a document tells whether they answer or are asked. */
const byMinisters = (kind: DocumentKind, [first]: readonly Minister[]): string | null => {
  if (!first || kind === 'questions-only' || kind === 'postponement') return null;
  const { office, surname, department, preposition = 'van' } = first;
  if (surname) return `van ${office} ${surname}${department ? ` (${department})` : ''}`;
  return department ? `van de ${office} ${preposition} ${department}` : null;
};

const inWords = (names: readonly string[]): string =>
  new Intl.ListFormat('nl', { type: 'conjunction' }).format(names);
