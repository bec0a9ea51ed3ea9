import { describe, expect, test } from 'vitest';
import type { Prose } from '../../src/documents/document.ts';
import { readText } from '../../src/documents/read-document.ts';
import { type Ends, SEED_PASSAGES } from './seed-passages.ts';
import { passage, SEED_NUMBERS, seed, seedText, textsWithRole } from './support.ts';

function expectEnds({ text }: Prose, [start, end]: Ends): void {
  expect(text.slice(0, start.length)).toBe(start);
  expect(text.slice(-end.length)).toBe(end);
}

const paragraphs = ({ text }: Prose): string[] => text.split('\n\n');
const collapse = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(['000', '001', '004'] as const)('the questions and answers of document %s', (number) => {
  const document = seed(number);
  const expected = SEED_PASSAGES[number];

  test('are one passage for each answer, with the numbers of its questions', () => {
    expect(document.kind).toBe('answered');
    expect(document.passages.map(({ questions }) => questions)).toEqual(
      expected.map(({ questions }) => questions),
    );
    expect(document.warnings).toEqual([]);
  });

  test.each(expected)(
    '$questions begin and end where the document has it',
    ({ questions, asked, answered }) => {
      const { questionTexts, answer } = passage(document, questions.join('-'));
      expect(questionTexts).toHaveLength(asked.length);
      questionTexts.forEach((text, index) => {
        expectEnds(text, asked[index] ?? ['', '']);
      });
      expectEnds(answer, answered);
    },
  );
});

test('the three documents of questions have 23 answers', () => {
  expect(['000', '001', '004'].flatMap((number) => seed(number).passages)).toHaveLength(23);
});

describe.each(SEED_NUMBERS)('document %s as a whole', (number) => {
  const document = seed(number);
  const texts = document.passages.flatMap(({ questionTexts, answer }) => [...questionTexts, answer]);

  test('is its file, every character of it', () => {
    expect(document.source).toBe(seedText(number));
    expect(document.segments.map(({ start, end }) => document.source.slice(start, end)).join('')).toBe(
      document.source,
    );
    expect(textsWithRole(document, 'unplaced')).toEqual([]);
  });

  test('reads the same with the line ends of Windows', () => {
    const texts = (source: string): unknown =>
      readText(document.file, source).passages.map(({ key, heading, questionTexts, answer, notes }) => [
        ...[key, heading, notes, answer.text],
        ...questionTexts.map(({ text }) => text),
      ]);
    expect(texts(document.source.replaceAll('\n', '\r\n'))).toEqual(texts(document.source));
  });

  test('keeps furniture, bookmarks, signatures, marks and footnotes out of questions and answers', () => {
    for (const { text } of texts) {
      expect(text).not.toMatch(
        /footnoteRef|bookmark|_Hlk|\[\d|Retouradres|Postbus|Pagina \d|rijksoverheid\.nl/,
      );
      expect(text).not.toMatch(/Van Weel|van Weel|[Mm]inister van Justitie en Veiligheid,/);
      expect(text).not.toMatch(
        /Kamerstuk(?:ken)? II|Kamerstuk 26|Koopmans|Idem, p\.|Stelsel van Chief|NOS, 20/,
      );
      expect(text).not.toMatch(/[\p{L}.,?!)]\d|[.?!] \d\)/u);
    }
  });

  test('says sentence by sentence what its text says, but for the marks', () => {
    const marks = /\[(?:footnoteRef|bookmark):[^\]]*\]|(?<=\?) \d\)|(?<=\p{L}\.|\),|\.,|\)\.)\d(?=\s)/gu;
    const source = collapse(document.source.replace(marks, ''));
    for (const { text } of texts)
      for (const sentence of text.split(/(?<=[.?!]) |\n+/)) {
        // The one sentence that a page break and its notes cut in two.
        if (sentence.includes('stapsgewijze livegang de ontstane vertragingen')) continue;
        expect(source.includes(sentence), sentence).toBe(true);
      }
  });
});

describe('texts that marks and page breaks interrupt', () => {
  test('keep the space that stood beside a mark', () => {
    expect(passage(seed('000'), '1').answer.text).toContain('heeft toegelicht, kampt het OM met');
    expect(passage(seed('000'), '1').answer.text).toContain('met de ICT-inbreuk in juli 2025 en');
    expect(passage(seed('001'), '5').answer.text).toContain('Justitiële Ketens. Tegelijkertijd werd');
    expect(passage(seed('001'), '5').questionTexts[0]?.text).toContain('informatievoorziening? Maar dat');
    expect(passage(seed('003'), 'p1').answer.text).toContain(
      'weer volledig operationeel is. Het is van groot',
    );
    expect(passage(seed('003'), 'p2').answer.text).toContain('van 12 augustus jl., voor wat betreft');
    expect(passage(seed('004'), '7').answer.text).toContain('het CIO-stelsel Rijk en de compliance');
  });

  test('are whole: document 001, answer 6 goes on behind the notes', () => {
    const { answer } = passage(seed('001'), '6');
    expect(paragraphs(answer)).toEqual([
      expect.stringMatching(/^Zoals geschetst onder .* nieuwe Wetboek van Strafvordering\.$/),
      expect.stringMatching(/^Eerder liet ik u reeds weten dat .* informatievoorziening van het OM\.$/),
    ]);
  });

  test('are whole: a sentence of document 003 goes on behind the notes', () => {
    expect(passage(seed('003'), 'p3').answer.text).toContain(
      'bij de stapsgewijze livegang de ontstane vertragingen in te (gaan) lopen.',
    );
  });

  test('lose no word to a bookmark', () => {
    expect(paragraphs(passage(seed('004'), '2-3-4-5').answer)[1]).toMatch(/^Er zijn maatregelen genomen/);
  });
});

describe('paragraphs', () => {
  test.each([
    ['000', '1', 1],
    ['000', '3', 2],
    ['001', '1', 1],
    ['001', '2', 1],
    ['001', '5', 2],
    ['001', '7-8', 1],
    ['004', '1', 2],
    ['004', '2-3-4-5', 2],
    ['004', '7', 2],
  ])('document %s, answer %s has %i', (number, key, count) => {
    const { answer } = passage(seed(number), key);
    expect(paragraphs(answer)).toHaveLength(count);
    expect(answer.text.replaceAll('\n\n', '')).not.toContain('\n');
  });

  test('are what a page broke into lines', () => {
    expect(passage(seed('001'), '2').answer.text).toContain(
      'werken hard om deze in te (gaan) lopen. Inmiddels werken alle digitale koppelingen weer en zijn',
    );
  });
});

describe('letters', () => {
  test('document 002 is told by paragraph', () => {
    const { kind, passages } = seed('002');
    expect(kind).toBe('letter');
    expect(passages.map(({ heading, questions }) => [heading, questions])).toEqual(Array(7).fill([null, []]));
    const ends: Ends[] = [
      ['In een brief van de Vaste commissie voor Justitie', 'Deze zijn inmiddels beantwoord.'],
      ['Het artikel in het NRC richt zich op een ICT-storing', 'Sindsdien werkt de ICT weer normaal.'],
      ['Samen met het OM betreur ik het dat de medewerkers', 'op zowel hardware als software.'],
      ['De ICT-problematiek binnen het OM is het gevolg van', 'dit via het programma EMMA.'],
      ['De vervanging van de systemen gaat nog jaren duren.', 'gevallen aanvullende middelen voor ICT.'],
      ['Zoals hiervoor is toegelicht zijn inmiddels belangrijke', 'toekomstbestendige en stabiele ICT.'],
      ['Zoals ik eerder aangaf zal de vervanging van de', 'Ik zal u over de uitkomst informeren.'],
    ];
    passages.forEach(({ answer }, index) => {
      expectEnds(answer, ends[index] ?? ['', '']);
    });
  });

  test('document 003 is told by section and paragraph, each under its heading', () => {
    const { kind, passages } = seed('003');
    expect(kind).toBe('letter');
    expect(passages.map(({ key, heading }) => [key, heading])).toEqual([
      ['p1', null],
      ['p2', 'Stand van zaken'],
      ['p3', 'Onderzoek'],
      ['p4', 'Onderzoek'],
      ['p5', 'Onderzoek'],
    ]);
    const ends: Ends[] = [
      ['Eerder heb ik u geïnformeerd over onder meer', 'onderzoek naar de situatie bij het OM.'],
      ['Zoals ook eerder aangegeven, is het OM gestart met', 'Naturalisatiedienst (IND) opgelost.'],
      ['De impact van de situatie bij het OM op partners', 'gevolgen ervan worden onderzocht.'],
      ['Ik heb samen met het OM besloten onderzoek naar', 'in relatie tot de ketenorganisaties.'],
      ['Ik zal u op een later moment nader informeren over', 'planning van het onderzoek.'],
    ];
    passages.forEach(({ answer }, index) => {
      expectEnds(answer, ends[index] ?? ['', '']);
    });
  });

  test('a list stands with the sentence that leads it in, an item on a line', () => {
    const { text } = passage(seed('003'), 'p4').answer;
    expect(text.split(/\n+/)).toEqual([
      expect.stringMatching(/^Ik heb samen .* volgende elementen op worden genomen:$/),
      expect.stringMatching(/^- Een terugblik op het incident, .* uitvoering van de noodoplossingen\.$/),
      expect.stringMatching(/^- Voorts zal het onderzoek zich .* tot de ketenorganisaties\.$/),
    ]);
  });
});
