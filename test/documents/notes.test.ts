import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { passage, read, textsWithRole } from './support.ts';

const notesOf = (document: Document, key: string): string[] =>
  passage(document, key).notes.map(({ mark, text }) => `${mark}: ${text}`);

const answered = (...lines: string[]): Document => read('Vraag 1', 'Is dat zo?', 'Antwoord 1', ...lines);

describe('[footnoteRef:1] and [1: …]', () => {
  test('stand in the text and after the paragraph', () => {
    const document = answered('Ja,[footnoteRef:1] zeker.[footnoteRef:2] [1:  Eerste.]  [2:  Tweede.] ');
    expect(passage(document, '1').answer.text).toBe('Ja, zeker.');
    expect(notesOf(document, '1')).toEqual(['1: Eerste.', '2: Tweede.']);
  });

  test('a note may hold brackets', () => {
    expect(notesOf(answered('Ja.[footnoteRef:1] [1: Zie [hier] en [daar].]'), '1')).toEqual([
      '1: Zie [hier] en [daar].',
    ]);
  });

  test('a note without a mark is kept and reported, and stands in no answer', () => {
    const document = answered('Ja. [3: Verdwaald.]');
    expect(passage(document, '1').answer.text).toBe('Ja.');
    expect(document.notes).toEqual([{ mark: '3', text: 'Verdwaald.' }]);
    expect(document.warnings).toEqual([{ kind: 'note-without-mark', mark: '3' }]);
  });

  test('a bracket that never closes is text', () => {
    expect(passage(answered('Ja. [1: en dan niets'), '1').answer.text).toBe('Ja. [1: en dan niets');
  });

  test('numbers that begin anew go with the marks in their order', () => {
    const document = read(
      'Vraag 1\nA?\nAntwoord 1\nJa.[footnoteRef:1] [1: Een.]',
      'Vraag 2\nB?\nAntwoord 2\nNee.[footnoteRef:1] [1: Ander.]',
    );
    expect([notesOf(document, '1'), notesOf(document, '2')]).toEqual([['1: Een.'], ['1: Ander.']]);
  });
});

describe('a digit glued to a word, and a line at the foot of the page', () => {
  test.each([
    ['glued to a full stop', 'Zo is het bepaald.1 Dat blijft zo.', '1 Stb. 2024, 12.'],
    ['glued to a word', 'Zo is het bepaald1 en dat blijft zo.', '1 Stb. 2024, 12.'],
    ['with the note glued to its number', 'Zo is het bepaald.1 Dat blijft zo.', '1Stb. 2024, 12.'],
  ])('%s', (_, text, note) => {
    const document = answered(text, '', note);
    expect(notesOf(document, '1')).toEqual(['1: Stb. 2024, 12.']);
    expect(passage(document, '1').answer.text).toBe(text.replace('1', ''));
  });

  test('an answer goes on behind the notes of its page', () => {
    const document = answered(
      'De opgave is groot, want dit is een traject dat nog jaren duurt.1 Het werk dat',
      '1 Uitvoering van het plan.',
      '\fwij nu doen gaat door.',
    );
    expect(passage(document, '1').answer.text).toBe(
      'De opgave is groot, want dit is een traject dat nog jaren duurt. Het werk dat wij nu doen gaat door.',
    );
  });

  test.each([
    ['a page', '\n\f\n'],
    ['an empty line', '\n\n'],
  ])('a note that ends in an address ends with %s', (_, between) => {
    const document = answered(
      'De opgave is groot, want dit is een traject dat nog jaren duurt.1',
      '',
      `1 NOS, https://nos.nl/artikel/1${between}De opgave is klein, want wij zijn er bijna.`,
    );
    expect(notesOf(document, '1')).toEqual(['1: NOS, https://nos.nl/artikel/1']);
    expect(passage(document, '1').answer.text).toMatch(/jaren duurt\.\s+De opgave is klein, .* bijna\.$/s);
  });

  test('a mark on a line of its own is a mark', () => {
    const document = answered(
      'Dit staat in het bericht',
      '1',
      'van gisteren.',
      '',
      '1 NOS, 29 oktober 2024.',
    );
    expect(notesOf(document, '1')).toEqual(['1: NOS, 29 oktober 2024.']);
    expect(textsWithRole(document, 'mark')).toEqual(['1']);
  });

  test('a mark at the start of a line may carry the sentence’s full stop', () => {
    const document = answered('Dit staat in de keten', '1.', '', '1 NOS, 29 oktober 2024.');
    expect(passage(document, '1').answer.text).toBe('Dit staat in de keten.');
    expect(notesOf(document, '1')).toEqual(['1: NOS, 29 oktober 2024.']);
  });

  test('a mark behind a word at the line’s end may carry a comma', () => {
    const document = answered(
      'De eisen, vermeld op zijn website',
      '1, zijn streng.',
      '',
      '1 Website van het IMG.',
    );
    expect(passage(document, '1').answer.text).toBe('De eisen, vermeld op zijn website, zijn streng.');
    expect(notesOf(document, '1')).toEqual(['1: Website van het IMG.']);
  });

  test.each([
    ['on a line of their own', ['Kent u die uitspraken?', '1 2']],
    ['glued to a line’s end', ['Kent u die uitspraken?1 2']],
  ])('two marks %s have two notes', (_, question) => {
    const document = read('Vraag 1', ...question, 'Antwoord 1', 'Ja.', '', '1NOS, 3 mei.', '2NRC, 4 mei.');
    expect(notesOf(document, '1')).toEqual(['1: NOS, 3 mei.', '2: NRC, 4 mei.']);
    expect(passage(document, '1').questionTexts[0]?.text).toBe('Kent u die uitspraken?');
  });

  test.each([
    ['an exponent', ['Dat is 10,4 miljard m', '3 aan aardgas.']],
    ['a row of a table', ['Per jaar:', '2. 1 0', '3. 29 0']],
    ['a question’s number', ['Zie verder het antwoord op vraag', '3.']],
  ])('%s is not taken for the mark that stands further on', (_, lines) => {
    const document = answered(
      'Zo.1 Zus.2',
      ...lines,
      'Het resultaat staat in het rapport.3',
      '',
      '1 A.',
      '2 B.',
      '3 C.',
    );
    expect(textsWithRole(document, 'mark')).toEqual(['1', '2', '3']);
    expect(passage(document, '1').answer.text).toMatch(/^Zo\. Zus\..*3.*staat in het rapport\.$/s);
  });

  test('a note on the document’s last page is found by the mark of an earlier one', () => {
    const document = read(
      'Vraag 1\nA?\nAntwoord 1\nZo staat het daar.1\nVraag 2\nB?\nAntwoord 2\nNee.\n\n1 Kamerstukken II, nr. 3.',
    );
    expect(notesOf(document, '1')).toEqual(['1: Kamerstukken II, nr. 3.']);
    expect(passage(document, '2').answer.text).toBe('Nee.');
  });
});

describe('1) in the text and 1) … in a list at the end', () => {
  test('are the askers’ notes', () => {
    const document = read(
      ...[
        'Vraag 1',
        'Kent u het bericht? 1)',
        'Antwoord 1',
        'Ja.',
        'Vraag 2',
        'En dit 2)?',
        'Antwoord 2',
        'Ook.',
      ],
      ...['', '1) NOS, 3 mei 2024.', '2) NRC, 4 mei 2024,', 'pagina 3.'],
    );
    expect(passage(document, '1').questionTexts[0]?.text).toBe('Kent u het bericht?');
    expect(notesOf(document, '1')).toEqual(['1): NOS, 3 mei 2024.']);
    expect(passage(document, '2').questionTexts[0]?.text).toBe('En dit?');
    expect(notesOf(document, '2')).toEqual(['2): NRC, 4 mei 2024, pagina 3.']);
    expect(passage(document, '2').answer.text).toBe('Ook.');
  });
});

describe('[1] in the text and [1] … in a list at the end', () => {
  test('are notes, several in one mark too', () => {
    const document = answered(
      'Dat is bekend.[1] Dit ook.[2, 3 ]',
      '',
      '[1] NOS, 3 mei.',
      '',
      '[2] NRC.',
      '',
      '[3] AD.',
    );
    expect(passage(document, '1').answer.text).toBe('Dat is bekend. Dit ook.');
    expect(notesOf(document, '1')).toEqual(['[1]: NOS, 3 mei.', '[2]: NRC.', '[3]: AD.']);
  });

  test('brackets without a note are text', () => {
    expect(passage(answered('Artikel 3 [1] van de wet.'), '1').answer.text).toBe('Artikel 3 [1] van de wet.');
  });
});

describe('digits that are no marks stay', () => {
  test.each([
    'Het gaat om 1 persoon en om CO2 en de G7.',
    'In 2024.1 was dat anders, artikel 1.1 zegt dat.',
    'Dit kost € 172,1 miljoen.',
    'Zie antwoord op vraag 1.',
  ])('%j', (text) => {
    expect(passage(answered(text), '1').answer.text).toBe(text);
  });

  test('a numbered list is no row of notes', () => {
    const list = ['Ik noem drie punten:', '1. het eerste;', '2. het tweede;', '3. het derde.'];
    expect(passage(answered(...list), '1').answer.text.split(/\n+/)).toEqual(list);
  });

  test('a sentence that goes on with a number is no note, though a mark came before', () => {
    const document = answered(
      'Dat is toegelicht in de brief.1 De wet treedt in werking op',
      '1 januari 2025 en geldt voor iedereen die daar dan werkt.',
      '',
      '1 Kamerstukken II, nr. 3.',
    );
    expect(passage(document, '1').answer.text).toMatch(
      /in werking op\s+1 januari 2025 en geldt .* werkt\.$/s,
    );
    expect(notesOf(document, '1')).toEqual(['1: Kamerstukken II, nr. 3.']);
  });

  test('a line that begins with a number no mark announced is text', () => {
    const document = answered('Er werken daar', '1 man en', '2 vrouwen.');
    expect(document.notes).toEqual([]);
    expect(passage(document, '1').answer.text).toContain('1 man en');
  });
});
