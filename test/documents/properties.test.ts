import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Prose, Span } from '../../src/documents/document.ts';
import { measureLayout, splitLines } from '../../src/documents/lines.ts';
import { readProse } from '../../src/documents/prose.ts';
import { readText } from '../../src/documents/read-document.ts';
import { SEED_NUMBERS, seedText } from './support.ts';

const NUMBERS = ['1', '2', '3', '4', '1 en 2', '2, 3 en 4', '1 t/m 3', '4-2', '0', '999', '12345'];

/** Lines such as documents are made of, in an order that no document has. */
const documentLine = fc.oneof(
  fc
    .constantFrom(...NUMBERS)
    .chain((numbers) =>
      fc.constantFrom(
        `Vraag ${numbers}`,
        `Vragen ${numbers}: Klopt het dat?`,
        `Antwoord op vraag ${numbers}`,
        `Antwoord ${numbers}`,
        `${numbers}`,
        `${numbers}.`,
        `${numbers} NOS, 29 oktober 2024, «Bericht»`,
        `${numbers}) Kamerstuk 26643, nr. 137`,
        `zoals gezegd.${numbers}`,
        `is dat zo? ${numbers}) Zo nee, waarom niet?`,
        `[footnoteRef:${numbers}] en verder [${numbers}: een noot]`,
        `zie ook het antwoord op vraag ${numbers}.`,
        `Aanhangsel ${numbers}Antwoord ${numbers}`,
      ),
    ),
  fc.constantFrom(
    '',
    '',
    ' ',
    '\u00a0',
    '\f',
    ' Eerder liet ik u weten dat het',
    '\fVraag 2',
    'Antwoord',
    'Antwoord:',
    'Mededeling',
    'Toelichting:',
    'Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1Antwoord 3',
    'Pagina 1 van 4',
    'ISSN 0921 - 7398',
    '> Retouradres Postbus 20301',
    'Datum 21 november 2025',
    'Vragen van het lid Sneller (D66) aan de minister over iets (ingezonden 3 mei 2025)',
    'Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 4 november 2025)',
    'Geachte voorzitter,',
    'Dit is een zin van een alinea die lang genoeg is om de tekst van een brief te zijn',
    'die op de volgende regel doorgaat met het in- en uit-',
    'voeren van beleid, zie https://www.rijksoverheid.nl/documenten/',
    '- een punt op een lijst;',
    'Onderzoek',
    '[bookmark: _Hlk212132687]Er zijn maatregelen',
    '[1: nooit gesloten',
    'De minister van Justitie en Veiligheid,',
    'D.M. van Weel',
    '\ufeff\u2028\u0085\ud800',
  ),
);

const documentLike = fc
  .array(fc.tuple(documentLine, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', ' ')), { maxLength: 40 })
  .map((lines) => lines.map((line) => line.join('')).join(''));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
);

type Mutation = (lines: string[], at: number, to: number) => string[];
const MUTATIONS: Mutation[] = [
  (lines, at) => lines.slice(0, at),
  (lines, at) => lines.slice(at),
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at, to) => lines.toSpliced(at, Math.abs(to - at)),
  (lines, at, to) => lines.toSpliced(at, 0, ...lines.slice(to, to + 20)),
  (lines, at, to) => lines.with(at, lines[to] ?? '').with(to, lines[at] ?? ''),
  (lines, at, to) => lines.with(at, (lines[at] ?? '') + (lines[to] ?? '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').slice(0, 3)),
];
const place = fc.nat(10_000);

const mutatedSeed = fc
  .tuple(
    fc.constantFrom(...SEED_NUMBERS),
    fc.array(fc.tuple(fc.constantFrom(...MUTATIONS), place, place), { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(place, documentLine), { maxLength: 5 }),
  )
  .map(([number, mutations, insertions]) => {
    let lines = seedText(number).split('\n');
    for (const [mutate, at, to] of mutations)
      if (lines.length) lines = mutate(lines, at % lines.length, to % lines.length);
    for (const [at, line] of insertions) lines = lines.toSpliced(at % (lines.length + 1), 0, line);
    return lines.join('\n');
  });

const withoutWhiteSpace = (text: string): string => text.replace(/\s+/g, '');

function expectCovered({ segments, source }: Document): void {
  let end = 0;
  for (const segment of segments) {
    expect(segment.start).toBe(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    end = segment.end;
  }
  expect(end).toBe(source.length);
}

function expectVerbatim(source: string, { text, origins }: Prose): void {
  let at = 0;
  for (const origin of origins) {
    expect(text.slice(at, origin.at).trim()).toBe('');
    expect(origin.length).toBeGreaterThan(0);
    const run = source.slice(origin.start, origin.start + origin.length);
    expect(text.slice(origin.at, origin.at + origin.length)).toBe(run);
    at = origin.at + origin.length;
  }
  expect(text.slice(at)).toBe('');
}

/** No character of the source is told as part of two answers, or of a question and an answer. */
function expectApart({ passages, source }: Document): void {
  const owner: (string | undefined)[] = new Array(source.length);
  for (const { key, answer } of passages)
    for (const { start, length } of answer.origins)
      for (let i = start; i < start + length; i++) {
        expect(owner[i]).toBeUndefined();
        owner[i] = key;
      }
  for (const { start, length } of passages
    .flatMap((each) => each.questionTexts)
    .flatMap((each) => each.origins))
    expect(owner.slice(start, start + length).every((each) => each === undefined)).toBe(true);
}

function expectSound(text: string): void {
  const document = readText('any.txt', text);
  expectCovered(document);
  for (const { questionTexts, answer, questions } of document.passages) {
    expect(questionTexts).toHaveLength(questions.length);
    for (const prose of [...questionTexts, answer]) expectVerbatim(text, prose);
  }
  expectApart(document);
  const keys = document.passages.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { to } of document.passages.flatMap((each) => each.crossReferences))
    for (const key of to) expect(keys).toContain(key);
}

describe('whatever the text, every character has one role, and what is told stands in it', () => {
  test('for any characters', () => {
    fc.assert(fc.property(anyText, expectSound), { numRuns: 200 });
  });

  test('for the lines of documents in any order', () => {
    fc.assert(fc.property(documentLike, expectSound), { numRuns: 300 });
  });

  test('for the seeds, cut, repeated, swapped and patched', () => {
    fc.assert(fc.property(mutatedSeed, expectSound), { numRuns: 50 });
  });
});

/** Whether `kept` is `whole` without some of its hyphens. */
function lacksOnlyHyphens(kept: string, whole: string): boolean {
  let at = 0;
  for (const character of whole)
    if (kept.startsWith(character, at)) at += character.length;
    else if (character !== '-') return false;
  return at === kept.length;
}

test('prose keeps every character of its stretches but white space and the hyphens of broken words', () => {
  const stretches = fc.array(fc.nat(400), { maxLength: 8 }).map((bounds): Span[] => {
    const sorted = [...new Set(bounds)].sort((a, b) => a - b);
    return sorted.flatMap((start, index) => {
      const end = sorted[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  });
  fc.assert(
    fc.property(fc.oneof(documentLike, anyText), stretches, (text, spans) => {
      const within = spans.filter(({ end }) => end <= text.length);
      const prose = readProse(text, within, measureLayout(splitLines(text)));
      const whole = withoutWhiteSpace(within.map(({ start, end }) => text.slice(start, end)).join(''));
      expectVerbatim(text, prose);
      expect(lacksOnlyHyphens(withoutWhiteSpace(prose.text), whole)).toBe(true);
      expect(prose.text).toBe(prose.text.trim());
    }),
    { numRuns: 500 },
  );
});
