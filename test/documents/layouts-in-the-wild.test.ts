/** Whole documents as they are found, of layouts that no rule of its own describes. */
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { read } from './support.ts';

const blocks = ({ passages }: Document): string[][] =>
  passages.map(({ questions, questionTexts, answer }) => [
    questions.join(' '),
    questionTexts.map(({ text }) => text).join(' / '),
    answer.text,
  ]);

describe('an Aanhangsel of 2009: one “Antwoord”, and the questions’ numbers once more', () => {
  const document = read(
    'Tweede Kamer der Staten-Generaal',
    'Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden',
    '1234',
    'Vragen van het lid Van Gerven (SP) aan de minister van Volksgezondheid, Welzijn en',
    'Sport over wachttijden in de thuiszorg. (Ingezonden 12 december 2008)',
    ...[
      '1',
      'Kent u het bericht “Wachttijden lopen op”?¹',
      '2',
      'Is het waar dat die tot zes',
      'weken zijn?',
    ],
    'Antwoord',
    'Antwoord van staatssecretaris Bussemaker (Volksgezondheid, Welzijn en Sport).',
    '(Ontvangen 20 januari 2009)',
    ...['1', 'Ja.', '2', 'Nee. De gemiddelde wachttijd is vier weken, zo blijkt uit', 'cijfers van het CIZ.'],
    '1 De Twentsche Courant Tubantia, 10 december 2008.',
    ...['KVR34567', '0809tkkvr1234', 'ISSN 0921 - 7398', 'Sdu Uitgevers'],
  );

  test('has its blocks, its note, and no furniture in them', () => {
    expect(blocks(document).map((block) => block.map((text) => text.replace(/\s+/g, ' ')))).toEqual([
      ['1', 'Kent u het bericht “Wachttijden lopen op”?', 'Ja.'],
      [
        '2',
        'Is het waar dat die tot zes weken zijn?',
        'Nee. De gemiddelde wachttijd is vier weken, zo blijkt uit cijfers van het CIZ.',
      ],
    ]);
    expect(document.passages[0]?.notes.map(({ text }) => text)).toEqual([
      'De Twentsche Courant Tubantia, 10 december 2008.',
    ]);
  });

  test('has its particulars', () => {
    const { ministers, askers, date, submitted, subject } = document.particulars;
    expect(ministers).toMatchObject([{ surname: 'Bussemaker', office: 'staatssecretaris' }]);
    expect(askers).toMatchObject([{ name: 'Van Gerven', party: 'SP' }]);
    expect([date.value, submitted?.value]).toEqual(['2009-01-20', '2008-12-12']);
    expect(subject?.value).toBe('over wachttijden in de thuiszorg');
  });
});

test('a letter with “1. question” and “Antwoord: answer” on the same line', () => {
  const document = read(
    'Datum   15 maart 2023',
    'Betreft   Beantwoording Kamervragen over Schiphol',
    '',
    'Geachte voorzitter,',
    '',
    'Hierbij stuur ik u de antwoorden op de vragen van het lid Van Ginneken (D66) over Schiphol (ingezonden 20 februari 2023).',
    '',
    'Hoogachtend,',
    '',
    'DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT,',
    '',
    'Mark Harbers',
    '',
    '1. Bent u bekend met het artikel?',
    '',
    'Antwoord: Ja, ik ben bekend met dit artikel.',
    '',
    '2. Bent u bereid de Kamer te informeren?',
    '',
    'Antwoord: Ja. Ik zal de Kamer voor de zomer informeren.',
  );
  expect(blocks(document)).toEqual([
    ['1', 'Bent u bekend met het artikel?', 'Ja, ik ben bekend met dit artikel.'],
    ['2', 'Bent u bereid de Kamer te informeren?', 'Ja. Ik zal de Kamer voor de zomer informeren.'],
  ]);
  expect(document.particulars).toMatchObject({
    ministers: [{ surname: 'Harbers', department: 'Infrastructuur en Waterstaat' }],
    subject: { value: 'Beantwoording Kamervragen over Schiphol' },
    submitted: { value: '2023-02-20' },
  });
});

test('a Kamerstuk’s list of questions and answers has numbers alone over them', () => {
  const document = read(
    '36 200 VI Vaststelling van de begrotingsstaten (VI) voor het jaar 2023',
    'Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN',
    'Vastgesteld 8 november 2022',
    'De commissie heeft een aantal vragen voorgelegd aan de Minister van Justitie en Veiligheid over de begroting.',
    ...['1', 'Hoeveel agenten zijn er in 2021 uitgestroomd?', 'In 2021 zijn 1.812 agenten uitgestroomd.'],
    ...['2', 'Hoeveel fte is de formatie? Kunt u dit uitsplitsen?', 'De formatie is 64.000 fte.'],
    'kst-36200-VI-12',
    'ISSN 0921 - 7371',
  );
  expect(document.kind).toBe('list');
  expect(blocks(document)).toEqual([
    ['1', 'Hoeveel agenten zijn er in 2021 uitgestroomd?', 'In 2021 zijn 1.812 agenten uitgestroomd.'],
    ['2', 'Hoeveel fte is de formatie? Kunt u dit uitsplitsen?', 'De formatie is 64.000 fte.'],
  ]);
  expect(document.particulars.date).toMatchObject({ value: '2022-11-08', role: 'letter' });
  expect(document.particulars.link).toBe('https://zoek.officielebekendmakingen.nl/kst-36200-VI-12.html');
});

test('a “nader antwoord” is an answer', () => {
  const document = read(
    'Vragen van het lid Dijk (SP) aan de Minister van Financiën over armoede (ingezonden 3 april 2024).',
    'Nader antwoord van Minister Van Gennip (Sociale Zaken en Werkgelegenheid) (ontvangen 13 juni 2024).',
    ...['Vraag 1', 'Hoeveel mensen leven in armoede?', 'Nader antwoord 1', 'Ruim 540.000 mensen.'],
  );
  expect(document.kind).toBe('answered');
  expect(blocks(document)).toEqual([['1', 'Hoeveel mensen leven in armoede?', 'Ruim 540.000 mensen.']]);
  expect(document.particulars.ministers).toMatchObject([{ surname: 'Van Gennip' }]);
});

describe('a letter with titles between empty lines', () => {
  const document = read(
    'Den Haag, 12 september 2024',
    '',
    'Hierbij informeer ik uw Kamer over de stand van zaken van de wet en van de plannen van de fondsen.',
    '',
    '2. Voortgang',
    '',
    'In de eerste helft van 2024 hebben 35 fondsen hun transitieplan ingediend bij de toezichthouder.',
    '',
    'Tot slot',
    '',
    'Ik zal uw Kamer in het najaar opnieuw informeren over de voortgang van de transitie van de fondsen.',
    '',
    'Hoogachtend,',
    '',
    'de Minister van Sociale Zaken',
    'en Werkgelegenheid,',
    '',
    'Y.J. van Hijum',
  );

  test('has them over its passages, and its day is none', () => {
    expect(document.passages.map(({ heading }) => heading)).toEqual([null, '2. Voortgang', 'Tot slot']);
    expect(document.particulars.date.value).toBe('2024-09-12');
  });

  test('is signed for an office that is broken over two lines', () => {
    expect(document.particulars.ministers).toMatchObject([
      { surname: 'Van Hijum', department: 'Sociale Zaken en Werkgelegenheid' },
    ]);
  });
});

test('a name above the office signs too', () => {
  const document = read(
    ...['Onze referentie', 'DGNV / 98765432', '', 'Geachte Voorzitter,', ''],
    'Hierbij stuur ik uw Kamer de antwoorden op de vragen van het lid Boswijk (CDA) over wolven.',
    ...['', 'Met vriendelijke groet,', '', 'Femke Wiersma', 'Minister van Landbouw en Natuur', ''],
    ...['Vraag 1', 'Kent u het bericht?', 'Antwoord 1', 'Ja.'],
  );
  expect(document.particulars.ministers).toMatchObject([
    { surname: 'Wiersma', department: 'Landbouw en Natuur' },
  ]);
  expect(document.particulars.references.map(({ value }) => value)).toEqual(['DGNV / 98765432']);
});

describe('the marks of notes', () => {
  test.each([
    ['“¹”', 'Kent u het bericht?¹', '¹ NRC, 3 mei 2024.'],
    ['“¹” with the note’s number in full', 'Kent u het bericht?¹', '1 NRC, 3 mei 2024.'],
    ['“? 1” at a line’s end', 'Kent u het bericht «Zo is het»? 1', '1 NRC, 3 mei 2024.'],
    ['“? 1” before a sentence', 'Kent u het bericht? 1 Zo ja, sinds wanneer?', '1 NRC, 3 mei 2024.'],
  ])('%s', (_, question, note) => {
    const document = read('Vraag 1', question, 'Antwoord 1', 'Ja, op 3 m² grond.', '', note);
    expect(document.passages[0]?.notes.map(({ text }) => text)).toEqual(['NRC, 3 mei 2024.']);
    expect(document.passages[0]?.questionTexts[0]?.text).not.toMatch(/[1¹]/);
    expect(document.passages[0]?.answer.text).toBe('Ja, op 3 m² grond.');
  });
});

test('a letter that puts the answers off is a postponement', () => {
  const document = read(
    'Datum 4 maart 2025',
    'Betreft Uitstelbrief Kamervragen over medicijntekorten',
    '',
    'Geachte voorzitter,',
    '',
    'De vragen van het lid Jansen (PVV) over medicijntekorten (2025Z02222) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden beantwoord.',
    'De reden van het uitstel is dat afstemming met betrokken partijen meer tijd vergt.',
    '',
    'Hoogachtend,',
    '',
    'de minister van Volksgezondheid,',
    'Welzijn en Sport,',
    '',
    'Fleur Agema',
  );
  expect(document.kind).toBe('postponement');
  expect(document.passages).toEqual([]);
  expect(document.particulars).toMatchObject({
    askers: [{ name: 'Jansen', party: 'PVV' }],
    references: [{ value: '2025Z02222' }],
    ministers: [{ surname: 'Agema', department: 'Volksgezondheid, Welzijn en Sport' }],
    date: { value: '2025-03-04', role: 'letter' },
  });
});

test('a page laid out with spaces has a note’s number on a line of its own', () => {
  const document = read(
    ...['    Vraag 1', '    Heeft u kennisgenomen van het bericht «Mobieltjes in de cel»?1', ''],
    ...['    Antwoord 1', '    Ja.', '', '', '    1', '        De Telegraaf, 30 oktober 2015.'],
  );
  expect(document.passages[0]?.notes.map(({ text }) => text)).toEqual(['De Telegraaf, 30 oktober 2015.']);
  expect(document.passages[0]?.answer.text).toBe('Ja.');
});

test('questions that nobody has answered are told apart by their numbers', () => {
  const document = read(
    'Vragen van het lid Dobbe (SP) aan de minister van Volksgezondheid over de SEH (ingezonden 22 januari 2026)',
    ...[
      '',
      '1. Wat is uw reactie op het bericht? [1]',
      '',
      '2. Deelt u de mening dat zorg dichtbij moet blijven?',
    ],
    ...['', '[1] Omroep West, 20 januari 2026'],
  );
  expect(document.kind).toBe('questions-only');
  expect(document.openQuestions.map(({ number, text }) => [number, text.text])).toEqual([
    [1, 'Wat is uw reactie op het bericht?'],
    [2, 'Deelt u de mening dat zorg dichtbij moet blijven?'],
  ]);
});

test.each([
  ['glued to their text', ['Vraag 1Bent u bekend?', 'Antwoord 1Ja.']],
  ['on the line of their text', ['Vraag 1 Bent u bekend?', 'Antwoord op vraag 1 Ja.']],
  ['called “Beantwoording”', ['Vraag 1', 'Bent u bekend?', 'Beantwoording vraag 1', 'Ja.']],
])('headings %s', (_, lines) => {
  expect(blocks(read(...lines))).toEqual([['1', 'Bent u bekend?', 'Ja.']]);
});

test('who answers may be named by office alone, with those on whose behalf', () => {
  const { ministers } = read(
    'Antwoord van de Minister van Buitenlandse Zaken, mede namens de Minister voor Natuur, op vragen van het lid X (Y).',
    ...['Vraag 1', 'Is dat zo?', 'Antwoord', 'Ja.'],
  ).particulars;
  expect(ministers).toMatchObject([
    { surname: null, department: 'Buitenlandse Zaken' },
    { surname: null, department: 'Natuur', preposition: 'voor' },
  ]);
});

test('a numbered list in an answer is no row of questions', () => {
  const list = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${index + 1}. maatregel;`);
  const document = read(
    ...['1. Kent u het bericht?', 'Antwoord', 'Ja.', '2. Wat doet u?', 'Antwoord', 'Dit:', ...list(5)],
    ...['3. Wanneer is dat klaar?', '4. En dan?', 'Antwoord', 'In 2025.', ...list(6)],
  );
  expect(document.passages.map(({ questions }) => questions)).toEqual([[1], [2], [3, 4]]);
  expect(document.passages[1]?.answer.text.split('\n')).toHaveLength(6);
  expect(document.passages[2]?.answer.text).toMatch(/^In 2025\.\s+1\. maatregel.*6\. maatregel;$/s);
});

test('particulars at the side of later pages are furniture', () => {
  const document = read(
    ...['Ons kenmerk', '2024-0000123456', '', 'Vraag 1', 'Is dat zo?', 'Antwoord op vraag 1', 'Ja.'],
    ...[
      '',
      'Pagina 2 van 3',
      'Ons kenmerk',
      '2024-0000123456',
      '',
      'Vraag 2',
      'Echt?',
      'Antwoord op vraag 2',
      'Ja.',
    ],
  );
  expect(document.passages.map(({ answer }) => answer.text)).toEqual(['Ja.', 'Ja.']);
  expect(document.particulars.references.map(({ value }) => value)).toEqual(['2024-0000123456']);
});
