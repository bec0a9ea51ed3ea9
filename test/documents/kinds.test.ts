import { describe, expect, test } from 'vitest';
import { passage, read, textsWithRole } from './support.ts';

const ANSWERED = ['Vraag 1', 'Is dat zo?', 'Antwoord 1', 'Ja.'];

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
