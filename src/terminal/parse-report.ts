/** A document as it was read, for a person: a summary, or every character in the colour of its role. */
import { styleText } from 'node:util';
import type { Document, Role } from '../documents/document.ts';
import { CUT } from '../replies/excerpt.ts';
import type { Language } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import type { Wording } from '../replies/wording/wording.ts';

type Format = Parameters<typeof styleText>[0];

const ROLE_FORMATS: Readonly<Record<Role, Format>> = {
  header: 'gray',
  heading: ['bold', 'magenta'],
  question: 'cyan',
  answer: 'green',
  mark: ['bold', 'red'],
  note: 'yellow',
  furniture: 'dim',
  signature: 'blue',
  unplaced: 'bgRed',
};

const styled = (text: string, format: Format): string => styleText(format, text, { validateStream: false });

/** The whole text, a legend above it. Without colour each stretch is led in by its role between angle brackets. */
export function renderRoles(document: Document, language: Language, colour: boolean): string {
  const { roles } = wordingFor(language).parse;
  const used = (Object.keys(ROLE_FORMATS) as Role[]).filter((role) =>
    document.segments.some((segment) => segment.role === role),
  );
  const legend = used.map((role) => {
    const text = `${role} (${roles[role] ?? role})`;
    return colour ? styled(text, ROLE_FORMATS[role]) : text;
  });
  const text = document.segments.map(({ role, start, end }) => {
    const piece = document.source.slice(start, end);
    // Line by line, so that a pager that starts anywhere shows the right colour.
    return colour
      ? piece
          .split('\n')
          .map((line) => (line === '' ? '' : styled(line, ROLE_FORMATS[role])))
          .join('\n')
      : `<${role}>${piece}`;
  });
  return `${document.file}\n${legend.join(' · ')}\n\n${text.join('')}`;
}

/** What was read: particulars with the words they come from, passages, warnings. */
export function renderSummary(document: Document, language: Language): string {
  const wording = wordingFor(language);
  const { parse } = wording;
  const { particulars } = document;
  const { date, submitted, ministers, askers, references, subject, link } = particulars;
  const rows: [string, string][] = [
    [parse.title, particulars.title],
    [parse.kind, parse.kinds[document.kind] ?? document.kind],
    [
      parse.date,
      withEvidence(
        wording.date(date, document.kind),
        date.from === 'document' ? date.evidence : null,
        wording,
      ),
    ],
    ...optional(wording.dateEvidence(date)),
    ...(submitted ? [row(parse.submitted, wording.day(submitted.value), submitted.evidence, wording)] : []),
    ...(ministers.length
      ? ministers.map((minister) =>
          row(parse.ministers, wording.minister(minister), minister.evidence, wording),
        )
      : [[parse.ministers, parse.none] satisfies [string, string]]),
    ...askers.map(({ name, party, evidence }) =>
      row(parse.askers, party ? `${name} (${party})` : name, evidence, wording),
    ),
    ...references.map(({ value, evidence }) => row(parse.references, value, evidence, wording)),
    ...(subject ? [[parse.subject, subject.value] satisfies [string, string]] : []),
    ...(link ? [[parse.link, link] satisfies [string, string]] : []),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const passages = document.passages.map(({ questions, heading, answer, notes }, index) => {
    const name = questions.length
      ? wording.questionNumbers(questions)
      : [`${index + 1}.`, heading].filter(Boolean).join(' ');
    const count = notes.length ? `, ${parse.notes(notes.length)}` : '';
    return `  ${name}${count}: ${ends(answer.text)}`;
  });
  const warnings = document.warnings.map((warning) => `  ${wording.warning(warning)}`);
  return [
    document.file,
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    `${parse.passages} (${passages.length})`,
    ...passages,
    ...(warnings.length ? [parse.warnings, ...warnings] : []),
  ].join('\n');
}

const row = (label: string, value: string, evidence: string, wording: Wording): [string, string] => [
  label,
  withEvidence(value, evidence, wording),
];

const withEvidence = (value: string, evidence: string | null, { parse }: Wording): string =>
  evidence && evidence !== value ? `${value} (${parse.readFrom(evidence)})` : value;

const optional = (text: string | null): [string, string][] => (text ? [['', text]] : []);

/** In characters. */
const MOST_SHOWN = 110;
const START_SHOWN = 60;
const END_SHOWN = 40;

/** How a passage begins and ends, enough to check it against the document. */
function ends(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= MOST_SHOWN) return flat;
  // Between words, but where a word is longer than what is shown.
  const start = flat.slice(0, START_SHOWN + 1).replace(/(?<=\S) \S*$/, '');
  const end = flat.slice(-END_SHOWN - 1).replace(/^\S* (?=\S)/, '');
  return `${start.trimEnd()} ${CUT} ${end.trimStart()}`;
}
