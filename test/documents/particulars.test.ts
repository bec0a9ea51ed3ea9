import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { passage, read, textsWithRole } from './support.ts';

const ANSWERED = ['Vraag 1', 'Is dat zo?', 'Antwoord 1', 'Ja.'];
const headed = (...head: string[]): Document => read(...head, ...ANSWERED);

describe('the date of an answer', () => {
  test.each([
    [
      'Antwoord van minister X (Y) (ontvangen 7 juni 2024)',
      '2024-06-07',
      'received',
      '(ontvangen 7 juni 2024)',
    ],
    [
      'Antwoord van minister X (Y) (ontvangen (ontvangen 7 juni 2024)',
      '2024-06-07',
      'received',
      '(ontvangen (ontvangen 7 juni 2024)',
    ],
    [
      'Antwoord van minister X (Y) (ontvangen\n7 juni\n2024)',
      '2024-06-07',
      'received',
      '(ontvangen 7 juni 2024)',
    ],
    ['Datum 21 november 2025', '2025-11-21', 'letter', 'Datum 21 november 2025'],
    ['Datum: 03-05-2024', '2024-05-03', 'letter', 'Datum: 03-05-2024'],
    ['(ontvangen d.d. 3 mei 2024)', '2024-05-03', 'received', '(ontvangen d.d. 3 mei 2024)'],
    ['Den Haag, 21 november 2025', '2025-11-21', 'letter', 'Den Haag, 21 november 2025'],
  ])('%j', (head, value, role, evidence) => {
    expect(headed(head).particulars.date).toEqual({ value, role, evidence, from: 'document', after: null });
  });

  test('received counts before the letter’s own', () => {
    expect(
      headed('Datum 3 mei 2025', 'Antwoord van minister X (Y) (ontvangen 7 mei 2025)').particulars.date.value,
    ).toBe('2025-05-07');
  });

  test('is unknown where nothing states it, however many days the text names', () => {
    const { date } = read(
      ...ANSWERED,
      'De brief van 3 mei 2024 en het debat van 7 juni 2024. In 1 mei 2030 meer.',
    ).particulars;
    expect(date).toMatchObject({ value: null, role: null, evidence: null, from: 'document' });
    expect(date.after).toEqual({ value: '2024-06-07', evidence: '7 juni 2024' });
  });

  test('a day that the calendar lacks is no date', () => {
    expect(headed('Antwoord van minister X (Y) (ontvangen 31 juni 2024)').particulars.date.value).toBeNull();
  });
});

test('the day the questions were sent in is told apart from the answer’s', () => {
  const { submitted, date } = headed(
    'Vragen van het lid Sneller (D66) aan de minister over de hack (ingezonden 19 september 2025).',
    'Antwoord van minister X (Y) (ontvangen 4 november 2025)',
  ).particulars;
  expect(submitted).toEqual({ value: '2025-09-19', evidence: '(ingezonden 19 september 2025)' });
  expect(date.value).toBe('2025-11-04');
});

describe('references', () => {
  const referencesOf = (...head: string[]): string[] =>
    headed(...head).particulars.references.map(({ value }) => value);

  test('are the document’s own, each once', () => {
    expect(referencesOf('AH 610', '2024Z15078', 'Uw referentie', '2024Z15078')).toEqual([
      '2024Z15078',
      'AH 610',
    ]);
    expect(referencesOf('Onze referentie', '6753708')).toEqual(['6753708']);
    expect(referencesOf('Ons kenmerk: 2024-0000123/DGOO')).toEqual(['2024-0000123/DGOO']);
    expect(referencesOf('Referentie: Min-BuZa.2024.19999-35')).toEqual(['Min-BuZa.2024.19999-35']);
    expect(referencesOf('ah-tk-20242025-594')).toEqual(['ah-tk-20242025-594']);
  });

  test('of other documents, cited in an answer, are not', () => {
    const { references } = read(...ANSWERED, 'Zie 2024Z99999 en ah-tk-20232024-1.').particulars;
    expect(references).toEqual([]);
  });
});

describe('the subject', () => {
  test.each([
    [
      'Vragen van het lid X (Y) aan de minister over het bericht «Z» (ingezonden 3 mei 2024)',
      'over het bericht «Z»',
    ],
    [
      'Vragen van het lid X (Y) aan de Ministers inzake Tata Steel (ingezonden 6 mei 2025)',
      'inzake Tata Steel',
    ],
    ['Betreft Antwoorden Kamervragen over de hack', 'Antwoorden Kamervragen over de hack'],
    ['Onderwerp: Voortgang van het programma', 'Voortgang van het programma'],
  ])('of %j', (head, subject) => {
    expect(headed(head).particulars.subject?.value).toBe(subject);
  });

  test('of a postponement ends where the postponing begins, and its title says what it is', () => {
    const { particulars } = read(
      'Mededeling van minister Wiersma (Landbouw) (ontvangen 20 november 2024)',
      'De vragen van het lid Flach (SGP) over het intrekken van vergunningen (2024Z17067) kunnen niet tijdig worden beantwoord.',
    );
    expect(particulars.subject?.value).toBe('over het intrekken van vergunningen');
    expect(particulars.title).toBe('Uitstel van antwoorden op vragen over het intrekken van vergunningen');
    expect(particulars.references.map(({ value }) => value)).toEqual(['2024Z17067']);
  });

  test('makes the title', () => {
    expect(
      headed('Vragen van het lid X (Y) aan de minister over iets (ingezonden 3 mei 2024)').particulars.title,
    ).toBe('Antwoorden op vragen over iets');
  });
});

describe('the title of a document that states no subject', () => {
  const SENTENCE =
    'Dit is een zin die ruim lang genoeg is om voor de tekst van een brief door te kunnen gaan.';

  test.each([
    [
      ['deel ik u mede dat de vragen van het lid Sneller (D66) aan mij'],
      ANSWERED,
      'Antwoorden op vragen van het lid Sneller (D66)',
    ],
    [
      ['de vragen van de leden Bikker (ChristenUnie) en Sneller (D66) aan mij', 'Datum 3 mei 2024'],
      ANSWERED,
      'Antwoorden op vragen van de leden Bikker (ChristenUnie) en Sneller (D66), 3 mei 2024',
    ],
    [
      ['AH 604', 'Antwoord van minister Van Weel (Justitie en Veiligheid) (ontvangen 20 november 2024)'],
      ANSWERED,
      'Antwoorden van minister Van Weel (Justitie en Veiligheid), 20 november 2024',
    ],
    [['AH 604', '2024Z18294'], ANSWERED, 'Antwoorden op vragen, 2024Z18294'],
    [['Zomaar'], ANSWERED, 'example'],
    [
      ['Datum 21 november 2025', 'Geachte voorzitter,'],
      [SENTENCE, SENTENCE, '', 'De minister voor Rechtsbescherming,'],
      'Brief van de minister voor Rechtsbescherming, 21 november 2025',
    ],
    [['Datum 21 november 2025'], [SENTENCE, SENTENCE], 'Brief van 21 november 2025'],
    [[], [SENTENCE, SENTENCE], 'example'],
  ])('%j', (head, text, title) => {
    expect(read(...head, ...text).particulars.title).toBe(title);
  });
});

describe('a text in which nothing is of the Kamer', () => {
  const SENTENCE = 'Snijd de ui en de wortel in stukken en bak ze in een pan met olie tot ze zacht zijn.';
  const warned = (...lines: string[]): boolean =>
    read(...lines).warnings.some(({ kind }) => kind === 'unfamiliar');

  test('is read as a letter, with a doubt', () => {
    expect(read(SENTENCE, SENTENCE).kind).toBe('letter');
    expect(warned(SENTENCE, SENTENCE)).toBe(true);
  });

  test.each([
    'Geachte voorzitter van de Tweede Kamer,',
    'De minister bakt de ui.',
    'Onze referentie: 4958412',
  ])('is no doubt with %j in it', (line) => {
    expect(warned(line, '', SENTENCE, SENTENCE)).toBe(false);
  });

  test('is no doubt where it asks and answers', () => {
    expect(read(...ANSWERED).warnings).toEqual([]);
  });
});

describe('the kind of a document', () => {
  const HEAD =
    'Vragen van het lid X (VVD) aan de minister van Financiën over de hack (ingezonden 3 mei 2024).';
  const LONG = 'is een zin die ruim lang genoeg is om voor de tekst van een brief door te kunnen gaan';

  test('questions with answers', () => {
    expect(read(...ANSWERED).kind).toBe('answered');
  });

  test('questions alone: dated by the day they were sent in, answered by nobody, no passages', () => {
    const document = read(HEAD, 'Vraag 1', 'Is dat zo?', 'Vraag 2', 'Waarom?');
    expect(document.kind).toBe('questions-only');
    expect(document.particulars.date).toMatchObject({ value: '2024-05-03', role: 'submitted' });
    expect(document.particulars).toMatchObject({ ministers: [], askers: [{ name: 'X', party: 'VVD' }] });
    expect(document.passages).toEqual([]);
  });

  test('oral questions: a head and nothing under it', () => {
    const document = read(
      ...[
        '2024Z18775',
        'Mondelinge vragen van het lid Krul (CDA) aan de Minister voor Economische',
        'Zaken over Temu',
      ],
      ...['(ingezonden 19 november', '2024)', ' ', 'kv-tk-2024Z18775'],
    );
    expect(document.kind).toBe('questions-only');
    expect(document.particulars).toMatchObject({
      date: { value: '2024-11-19', role: 'submitted' },
      askers: [{ name: 'Krul', party: 'CDA' }],
      subject: { value: 'over Temu' },
    });
    expect(textsWithRole(document, 'question')).toEqual([]);
  });

  test('questions alone, without numbered heads', () => {
    const document = read(HEAD, `Dit ${LONG}?`, '', `Dat ${LONG}?`);
    expect(document.kind).toBe('questions-only');
    expect(document.passages).toEqual([]);
    expect(document.particulars.askers).toHaveLength(1);
    expect(textsWithRole(document, 'answer')).toEqual([]);
  });

  test('a postponement, which offers no answer', () => {
    const document = read(
      HEAD,
      'Mededeling van minister Wiersma (Landbouw) (ontvangen 20 november 2024).',
      `Dit ${LONG}, waarna ik uw Kamer zal informeren.`,
    );
    expect(document.kind).toBe('postponement');
    expect(document.particulars).toMatchObject({
      date: { value: '2024-11-20', role: 'received' },
      ministers: [{ surname: 'Wiersma' }],
    });
    expect(document.passages).toEqual([]);
  });

  test('a postponement after numbered questions', () => {
    const document = read(HEAD, 'Vraag 1', 'Is dat zo?', 'Mededeling', `Dit ${LONG}, en daarom later.`);
    expect(document.kind).toBe('postponement');
    expect(document.passages).toEqual([]);
  });

  test('a list of questions and answers', () => {
    expect(read('Lijst van vragen en antwoorden', ...ANSWERED).kind).toBe('list');
  });

  test('a letter, though it speaks of questions', () => {
    const document = read(`In deze brief, die ${LONG}, ga ik in op vragen van het lid Sneller (D66).`);
    expect(document.kind).toBe('letter');
    expect(document.passages).toHaveLength(1);
  });

  test('text that is none of these', () => {
    const document = read('Kort.');
    expect(document.kind).toBe('other');
    expect(document.passages).toEqual([]);
  });
});

describe('text around questions and answers', () => {
  test('running heads and feet are furniture, wherever they stand', () => {
    const document = read(
      ...[
        'Vraag 1',
        'Is dat zo?',
        'Antwoord 1',
        'Dit is een zin die',
        'ah-tk-20242025-594',
        'ISSN 0921 - 7398',
      ],
      ...['’s-Gravenhage 2024', 'Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1', 'doorgaat.'],
    );
    expect(passage(document, '1').answer.text).toBe('Dit is een zin die doorgaat.');
  });

  test('a head glued to a page’s foot is a head', () => {
    const document = read(
      'Vraag 1\nIs dat zo?\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1Antwoord 1\nJa, dat is zo.',
    );
    expect(passage(document, '1').answer.text).toBe('Ja, dat is zo.');
    expect(passage(document, '1').questionTexts[0]?.text).toBe('Is dat zo?');
  });

  test('the askers’ explanation is not part of an answer', () => {
    const document = read(
      ...ANSWERED,
      'Toelichting:',
      'Deze vragen dienen ter aanvulling op eerdere vragen.',
    );
    expect(passage(document, '1').answer.text).toBe('Ja.');
  });

  test('a minister’s own “Toelichting” is', () => {
    const document = read(
      ...ANSWERED,
      'Toelichting:',
      'De cijfers gaan over 2024.',
      'Toelichting op tabel 1.',
    );
    expect(passage(document, '1').answer.text).toMatch(
      /Toelichting:\s+De cijfers gaan over 2024\.\s+Toelichting op/,
    );
  });

  test.each([
    'De minister zal uw Kamer daarover informeren.',
    'De minister van Financiën zal uw Kamer daarover in het\nvoorjaar informeren.',
    'De staatssecretaris van Onderwijs gaat daar op dit moment over in gesprek met de\nscholen.\nDat kost tijd.',
  ])('a last sentence that begins like a signature is text: %j', (sentence) => {
    const document = read(...ANSWERED, sentence);
    expect(textsWithRole(document, 'signature')).toEqual([]);
    expect(passage(document, '1').answer.text.replace(/\s+/g, ' ')).toBe(
      `Ja. ${sentence.replace(/\s+/g, ' ')}`,
    );
  });

  test.each([
    ['De minister van Justitie en Veiligheid,', 'D.M. van Weel'],
    ['DE MINISTER VAN DEFENSIE,', 'R.P. Brekelmans'],
    ['Hoogachtend,', 'De Staatssecretaris van Onderwijs, Cultuur en', 'Wetenschap,', 'mr. drs. M. Paul'],
    ['De minister-president,', 'Dick Schoof'],
  ])('a signature is none: %j …', (...signature) => {
    const document = read(...ANSWERED, '', ...signature);
    expect(textsWithRole(document, 'signature')).toEqual([signature.join(' ')]);
    expect(passage(document, '1').answer.text).toBe('Ja.');
  });
});
