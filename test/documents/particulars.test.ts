import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { read } from './support.ts';

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
