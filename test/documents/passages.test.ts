import { describe, expect, test } from 'vitest';
import { passage, read, textsWithRole } from './support.ts';

describe('questions find their answers', () => {
  test('by number, wherever they stand', () => {
    const document = read(
      ...['Vraag 1', 'A?', 'Vraag 2', 'B?', 'Vraag 3', 'C?'],
      ...['Antwoord op vragen 1 en 3', 'Ja.', 'Antwoord op vraag 2', 'Nee.'],
    );
    expect(document.passages.map(({ key, questions }) => [key, questions])).toEqual([
      ['1-3', [1, 3]],
      ['2', [2]],
    ]);
    expect(passage(document, '1-3').questionTexts.map(({ text }) => text)).toEqual(['A?', 'C?']);
    expect(passage(document, '2').questionTexts.map(({ text }) => text)).toEqual(['B?']);
  });

  test('an answer without a number answers what was asked since the one before it', () => {
    const document = read('Vraag 1\nA?\nAntwoord\nJa.\nVraag 2\nB?\nVraag 3\nC?\nAntwoord:\nNee.');
    expect(document.passages.map(({ questions }) => questions)).toEqual([[1], [2, 3]]);
  });

  test('but not what another answer names', () => {
    const document = read('Vraag 1\nA?\nVraag 2\nB?\nAntwoord\nJa.\nAntwoord op vraag 2\nNee.');
    expect(document.passages.map(({ questions, answer }) => [questions, answer.text])).toEqual([
      [[1], 'Ja.'],
      [[2], 'Nee.'],
    ]);
  });

  test('numbers alone are questions where the answers stand under heads', () => {
    const document = read(
      '1',
      'Klopt het?',
      'Antwoord',
      'Ja.',
      '2. En dit?',
      'Antwoord',
      'Nee, 3 keer niet.',
    );
    expect(document.passages.map(({ questionTexts }) => questionTexts[0]?.text)).toEqual([
      'Klopt het?',
      'En dit?',
    ]);
  });

  test('what a head names a second time is text', () => {
    const document = read('Vraag 1\nA?\nAntwoord 1\nJa.\nVraag 1\nwas dat.');
    expect(document.passages).toHaveLength(1);
    expect(passage(document, '1').answer.text).toContain('Vraag 1');
  });

  test('a question without an answer, and an answer without a question, are reported', () => {
    const document = read('Vraag 1\nA?\nVraag 2\nB?\nAntwoord 1\nJa.\nAntwoord 7\nNee.');
    expect(document.warnings).toEqual([
      { kind: 'answer-without-question', questions: [7] },
      { kind: 'question-without-answer', questions: [2] },
    ]);
    expect(passage(document, '7').questionTexts).toEqual([{ text: '', origins: [] }]);
  });

  test('two answers to one question are two passages with keys of their own', () => {
    const document = read('Vraag 1\nA?\nAntwoord 2\nJa.\nVraag 2\nB?\nAntwoord\nNee.');
    expect(document.passages.map(({ key }) => key)).toEqual(['2', '2_2']);
  });
});

describe('questions under one head', () => {
  test('are told apart where their number says how', () => {
    const document = read(
      'Vraag 1 en 2',
      'Klopt het bericht?',
      'Wat vindt u ervan?',
      'Antwoord 1 en 2',
      'Ja.',
    );
    expect(passage(document, '1-2').questionTexts.map(({ text }) => text)).toEqual([
      'Klopt het bericht?',
      'Wat vindt u ervan?',
    ]);
  });

  test('are told apart where an extractor lost the line ends, but not at “Zo ja”', () => {
    const document = read(
      'Vraag 1 en 2',
      'Klopt dat?Zo ja, waarom?Welke stappen zet u?',
      'Antwoord 1 en 2',
      'Ja.',
    );
    expect(passage(document, '1-2').questionTexts.map(({ text }) => text)).toEqual([
      'Klopt dat?Zo ja, waarom?',
      'Welke stappen zet u?',
    ]);
  });

  test('are each shown whole where they cannot be told apart', () => {
    const document = read('Vraag 1 en 2', 'Klopt het?', 'Echt?', 'Wat vindt u?', 'Antwoord 1 en 2', 'Ja.');
    const [first, second] = passage(document, '1-2').questionTexts;
    expect(first?.text).toMatch(/^Klopt het\?\s+Echt\?\s+Wat vindt u\?$/);
    expect(second).toEqual(first);
  });
});

describe('a letter', () => {
  const paragraph = (words: string): string =>
    `${words} is een alinea die lang genoeg is om tekst van een brief te zijn.`;

  test('is told by paragraph, each with the title above it', () => {
    const { passages } = read(paragraph('Dit'), '', 'Inleiding', paragraph('Dat'), '', paragraph('Ook dat'));
    expect(passages.map(({ key, heading }) => [key, heading])).toEqual([
      ['p1', null],
      ['p2', 'Inleiding'],
      ['p3', 'Inleiding'],
    ]);
  });

  test('a list stays with its lead-in', () => {
    const { passages } = read(`${paragraph('Dit')} Namelijk:`, '', '- een;', '- twee.', '', paragraph('Dat'));
    expect(passages).toHaveLength(2);
    expect(passages[0]?.answer.text).toMatch(/Namelijk:\n+- een;\n- twee\.$/);
  });

  test('a mark behind a paragraph’s last word brings its note', () => {
    const { passages } = read(`${paragraph('Dit')} 1)`, '', paragraph('Dat'), '', '1) NOS, 3 mei 2024.');
    expect(passages.map(({ notes }) => notes.length)).toEqual([1, 0]);
  });

  test('loses no text to a line below it that looks like a letterhead’s', () => {
    const { passages } = read(
      ...[
        'Geachte voorzitter,',
        '',
        paragraph('Dit'),
        '',
        paragraph('Dat'),
        '',
        'www.rijksoverheid.nl/om',
        '',
      ],
      ...[paragraph('En dit'), '', 'Bijlage 1 geeft de cijfers.', 'Postbus 51', 'Dit is zo sinds 2024'],
    );
    expect(passages.slice(0, 2).map(({ answer }) => answer.text)).toEqual([
      paragraph('Dit'),
      paragraph('Dat'),
    ]);
    const told = passages.map(({ answer, heading }) => `${heading} ${answer.text}`).join(' ');
    for (const words of [
      'www.rijksoverheid.nl/om',
      'En dit is',
      'Bijlage 1 geeft',
      'Postbus 51',
      'sinds 2024',
    ])
      expect(told).toContain(words);
  });

  test('its head, furniture and signature are no passages', () => {
    const document = read(
      ...[
        '> Retouradres Postbus 20301',
        'Datum 3 mei 2025',
        'Betreft Iets',
        'Geachte voorzitter,',
        paragraph('Dit'),
      ],
      ...['', 'De minister van Justitie en Veiligheid,', '', 'D.M. van Weel'],
    );
    expect(document.passages.map(({ answer }) => answer.text)).toEqual([paragraph('Dit')]);
    expect(textsWithRole(document, 'signature')).toEqual([
      'De minister van Justitie en Veiligheid, D.M. van Weel',
    ]);
  });
});

describe('pointers to other answers', () => {
  const pointing = (answer: string): (string | readonly string[])[][] => {
    const document = read(
      ...['Vraag 1\nA?\nAntwoord 1\nJa.\nVraag 2\nB?\nVraag 3\nC?\nAntwoord 2 en 3\nNee.'],
      ...['Vraag 4\nD?\nAntwoord 4', answer],
    );
    return passage(document, '4').crossReferences.map(({ words, to }) => [words, to]);
  };

  test.each([
    ['Zie antwoord op vraag 1.', 'Zie antwoord op vraag 1', ['1']],
    ['Zie het antwoord op de vragen 1 en 2.', 'Zie het antwoord op de vragen 1 en 2', ['1', '2-3']],
    ['Dat geldt (zie ook het antwoord op de vraag 3).', 'zie ook het antwoord op de vraag 3', ['2-3']],
    [
      'Ja. Zoals geschetst onder het antwoord op vraag 1 is dat zo.',
      'Zoals geschetst onder het antwoord op vraag 1',
      ['1'],
    ],
    ['Ik verwijs naar de beantwoording van vraag 2.', 'beantwoording van vraag 2', ['2-3']],
    ['Zie mijn antwoord bij vraag 1 t/m 3.', 'Zie mijn antwoord bij vraag 1 t/m 3', ['1', '2-3']],
  ])('%j', (answer, words, to) => {
    expect(pointing(answer)).toEqual([[words, to]]);
  });

  test.each([
    'Zie het antwoord op vraag 4.',
    'Zie het antwoord op vraag 9.',
    'Zie het antwoord op vraag 1 van de vragen van het lid Sneller (Aanhangsel Handelingen, nr. 12).',
    'Zie het antwoord op uw vraag.',
    'Vraag 1 is helder.',
  ])('%j points nowhere', (answer) => {
    expect(pointing(answer)).toEqual([]);
  });
});
