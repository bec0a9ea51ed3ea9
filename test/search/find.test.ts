import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/search/find.ts';
import type { Hit } from '../../src/search/finding.ts';
import { lexicon } from '../seeds.ts';
import { entries, SEED_ENTRIES } from './support.ts';

const finder = createFinder(SEED_ENTRIES, lexicon);
const first = (query: string): Hit | undefined => finder.find(query).hits[0];
const firstId = (query: string) => first(query)?.id;

describe('a question finds its answer', () => {
  test.each([
    ['houdt het OM bij hoeveel tijd medewerkers aan ICT kwijt zijn?', '000-2'],
    ['hoe hoog is het verzuim bij het OM', '000-6'],
    ['gevolgen van de ICT-problemen voor strafbeschikkingen', '000-7'],
    ['kunnen ze weer telewerken', '001-1'],
    ['wordt de Kamer regelmatig geïnformeerd', '004-8'],
  ])('%s', (query, id) => {
    expect(firstId(query)).toBe(id);
  });

  test('by the code of its document, in any case', () => {
    for (const query of ['2025Z17315', 'antwoorden op 2025z17315']) {
      expect(finder.find(query).hits.map((hit) => hit.document.name)).toEqual(['001', '001']);
    }
  });

  test('by who asked and who answered', () => {
    expect(first('wat vroeg Sneller over werkdruk')?.id).toBe('001-3');
    expect(first('wat antwoordde Van Oosten over verzuim')?.id).toBe('000-6');
  });

  test('by an amount in any spelling', () => {
    for (const query of ['172 miljoen euro', '€ 172 mln', '172.000.000'])
      expect(firstId(query)).toBe('004-7');
  });

  test('by the parts of a compound, and by the compound of parts', () => {
    expect(firstId('cijfers over verzuim')).toBe('000-6');
    expect(firstId('kantoor automatisering')).toBe('004-7');
    expect(firstId('IT inbreuk verzuimontwikkeling')).toBe('000-6');
  });

  test('a joint answer by each of its questions, and says which', () => {
    const nearest = (query: string) => [first(query)?.id, first(query)?.nearestQuestion];
    expect(nearest('zijn gegevens over kroongetuigen buitgemaakt')).toEqual(['004-2-3-4-5', 0]);
    expect(nearest('chantage met HR-dossiers')).toEqual(['004-2-3-4-5', 1]);
    expect(nearest('pogingen om procespartijen te intimideren')).toEqual(['004-2-3-4-5', 2]);
    expect(nearest('zijn gevoelige gegevens gekopieerd')).toEqual(['004-2-3-4-5', 3]);
  });

  test('by a phrasing that shares no word with its text', () => {
    expect(firstId('overwerkt geraakt')).toBe('001-3');
  });

  test('in English', () => {
    expect(firstId('sick leave figures')).toBe('000-6');
    expect(firstId('Was any data manipulated?')).toBe('004-2-3-4-5');
  });
});

describe('spelling', () => {
  test('a slip in a word that the collection does not know is mended', () => {
    expect(firstId('strafbeschikingen')).toBe('000-7');
    expect(firstId('verzumcijfers')).toBe('000-6');
  });

  test('a word that the collection knows stays what it is, however near another', () => {
    const near = createFinder(
      entries('d', [
        { key: '1', answer: 'De school is gesloten.' },
        { key: '2', answer: 'De agent schoot in de lucht.' },
        { key: '3', answer: 'Dit gaat over belasting.' },
      ]),
      lexicon,
    );
    expect(near.find('wie schoot er').hits.map((hit) => hit.id)).toEqual(['d-2']);
  });

  test('the beginning of a known word is enough where nothing else is known', () => {
    expect(firstId('kroongetuig')).toBe('004-2-3-4-5');
    expect(firstId('strafbesch')).toBe('000-7');
  });
});

describe('the order of hits', () => {
  test('does not depend on the order of words that stand alone', () => {
    const words = ['werkdruk', 'gemanipuleerd', 'telewerken', 'strafbeschikking', 'verzuim', 'forensisch'];
    const ids = (query: readonly string[]) => finder.find(query.join(' ')).hits.map((hit) => hit.id);
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 1 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(ids([...shuffled].sort()));
      }),
    );
  });

  test('does not depend on the order of the entries', () => {
    const reversed = createFinder([...SEED_ENTRIES].reverse(), lexicon);
    for (const query of ['werkdruk OM', 'gevolgen van de hack', 'ICT']) {
      expect(reversed.find(query).hits.map((hit) => hit.id)).toEqual(
        finder.find(query).hits.map((hit) => hit.id),
      );
    }
  });

  test('has each passage once, best first, ten at most', () => {
    const many = createFinder(
      entries(
        'veel',
        Array.from({ length: 30 }, (_, i) => ({
          key: `${i}`,
          answer: `Het verzuim in maand ${i} was hoog.`,
        })),
      ),
      lexicon,
    );
    const { hits } = many.find('verzuim');
    expect(hits).toHaveLength(10);
    expect(new Set(hits.map((hit) => hit.id)).size).toBe(10);
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });
});

describe('questions without an answer', () => {
  test.each(['', '   ', '??', '😂', 'wat is dat en waarom dan niet', 'weet iemand', 'lol'])(
    'nothing to look for: "%s"',
    (query) => {
      expect(finder.find(query)).toEqual({ query, verdict: 'nothing', hits: [], newer: null });
    },
  );

  test('another subject: nothing, though the nearest hits are listed', () => {
    expect(finder.find('recept voor boerenkool met rookworst').verdict).toBe('nothing');
    expect(finder.find('wat kost een theelepel aan koppelingen?').verdict).not.toBe('answer');
    expect(createFinder([], lexicon).find('verzuim')).toEqual({
      query: 'verzuim',
      verdict: 'nothing',
      hits: [],
      newer: null,
    });
  });

  test('any text at all is a question, and a long one takes its first words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (query) => {
        expect(finder.find(query).query).toBe(query);
      }),
    );
    const long = `hoe hoog is het verzuim ${'en de werkdruk in de maanden van het jaar '.repeat(5_000)}`;
    expect(finder.find(long).hits.length).toBeGreaterThan(0);
  });
});

describe('a long message', () => {
  const story = `${'Gisteren sprak ik mijn buurvrouw over haar tuin, de prijs van aardbeien en het weer van deze zomer. '.repeat(12)}Is er data gemanipuleerd of weggehaald volgens het forensisch onderzoek?`;

  test('that ends in a question is answered by that question where the whole finds nothing', () => {
    const { verdict, hits, query } = finder.find(story);
    expect(verdict).toBe('answer');
    expect(hits[0]?.id).toBe(finder.find('is er data gemanipuleerd of weggehaald?').hits[0]?.id);
    expect(query).toBe(story);
  });
});

describe('marks', () => {
  const marked = (query: string) => {
    const hit = first(query);
    const cut = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => hit?.passage.answer.text.slice(start, end));
    return { sentences: cut(hit?.sentences), words: cut(hit?.words) };
  };

  test('the sentence that answers, not the whole answer', () => {
    expect(marked('is er data gemanipuleerd of weggehaald?').sentences).toEqual([
      'Tot op heden zijn er geen aanwijzingen dat data (strafvorderlijk of anderszins) is gemanipuleerd of weggehaald.',
    ]);
  });

  test('the words that matched, as they stand there', () => {
    expect(marked('verzuim door ICT-inbreuk').words).toEqual(['ICT-inbreuk', 'verzuim']);
  });

  test('an abbreviation, but no function word that is spelled like it', () => {
    const { words } = marked('hoe hoog is het verzuim bij het OM?');
    expect(words).toContain('verzuim');
    expect(words).toContain('OM');
    expect(words).not.toContain('om');
  });

  test('no sentence where only the question matched', () => {
    expect(marked('hoeveel procent van de tijd ICT')).toEqual({ sentences: [], words: [] });
  });
});
