import { describe, expect, test } from 'vitest';
import { bareSeed, passage, seed, textsWithRole } from './support.ts';

const notesOf = (number: string, key: string): string[] =>
  passage(seed(number), key).notes.map(({ mark, text }) => `${mark}: ${text}`);

describe('the notes of the seeds stand with the passage that has their mark', () => {
  test('[footnoteRef:1] with [1: …], and 1) with a list at the end', () => {
    const address =
      'https://nos.nl/artikel/2591289-3000-medewerkers-openbaar-ministerie-sturen-brandbrief-over-ict-problemen';
    expect(notesOf('000', '1')).toEqual([
      '1: Kamerstukken II, 2022-203, 29279, nr. M.',
      '2: Kamerstukken II, 2024-2025, 26643, nummer 1377.',
      `1): NOS, 20 november 2025, ${address} (${address}).`,
    ]);
    expect(notesOf('002', 'p4')).toEqual(['1: Kamerstukken II, 2022-203, 29279, nr. 775']);
    expect(notesOf('004', '1')).toEqual([
      '1: Kamerstuk 26 643, 2025-2026, nrs. 1377, 1378, 1379, 190.',
      '2: Kamerstuk 26 643, nr. 1379, vergaderjaar 2025-2026',
      '3: Kamerstuk 26 643, Nr. 1390, vergaderjaar 2025-2026',
    ]);
    expect(notesOf('004', '2-3-4-5')).toEqual(['1): Kamerstuk 26643, nr. 137']);
    expect(notesOf('004', '6')).toEqual(['4: Kamerstukken II, 2025-2026, 26 643, nr. 1379.']);
    expect(notesOf('004', '7')).toEqual(['5: Stelsel van Chief Information Officers.']);
  });

  test('bare digits with notes at the foot of the page, over the page break too', () => {
    expect(notesOf('001', '5')).toEqual([
      '1: Koopmans, C., Vlaanderen, M., Rougoor, W., Verheuvel, N., Folmer, T., Grootelaar, H., & Duijneveldt, I. (2021). Continuïteit in de bekostiging van politie, openbaar ministerie en rechtspraak. Amsterdam: SEOP, p. 31 en 32.',
      '2: Idem, p. 32 en 33.',
      '1): Openbaar Ministerie, 4 mei 2021, ‘Wisselend financieel beleid risicovol voor politie, OM en Rechtspraak’ (www.om.nl/actueel/nieuws/2021/05/04/%E2%80%98wisselend-financieel-beleid-risicovol-voor-politie-om-en-rechtspraak%E2%80%99).',
    ]);
    expect(notesOf('001', '6')).toEqual([
      '3: Uitvoering van het Business Informatieplan BIPOM.',
      '4: Kamerstukken II, 26643, 2025-2026, nr. 1390.',
    ]);
    expect(notesOf('003', 'p1')).toEqual([
      '1: Kamerstukken II, 2025-2026, 26643, nr. 1376; Kamerstukken II, 2025-2026, 26643, nr. 1377; Kamerstukken II, 2025-2026, 26643, nr. 1378; Kamerstukken II, 2025-2026, 26643, nr. 1379.',
    ]);
    expect(notesOf('003', 'p2')).toEqual([
      '2: Het JDS is het officiële register waarin wordt bijgehouden wie op welk moment werd verdacht van een strafbaar feit en de afloop daarvan (sepot, vrijspraak of veroordeling).',
      '3: Kamerstukken II, 2025-2026, 26643, nr. 1379.',
    ]);
  });

  test.each([
    ['000', 3],
    ['001', 5],
    ['002', 1],
    ['003', 3],
    ['004', 6],
  ])('document %s has %i, each with one passage', (number, count) => {
    const document = seed(number);
    expect(document.notes).toHaveLength(count);
    expect(document.passages.flatMap(({ notes }) => notes)).toHaveLength(count);
  });
});

describe('the particulars of the seeds', () => {
  test('000: received, answered by Van Oosten; who asked is not stated', () => {
    expect(seed('000').particulars).toEqual({
      title:
        'Antwoorden op vragen over ICT-problemen bij het Openbaar Ministerie en de brandbrief van medewerkers',
      date: {
        value: '2026-01-13',
        role: 'received',
        evidence: '(ontvangen 13 januari 2026)',
        from: 'document',
        after: null,
      },
      submitted: null,
      ministers: [
        {
          office: 'minister',
          surname: 'Van Oosten',
          department: 'Justitie en Veiligheid',
          evidence: 'Antwoord van minister Van Oosten (Justitie en Veiligheid)',
        },
      ],
      askers: [],
      references: [],
      subject: null,
      link: null,
    });
  });

  test('001: everything from its letterhead and the head of the questions', () => {
    const { particulars } = seed('001');
    expect(particulars).toMatchObject({
      title: 'Antwoorden op vragen over de gevolgen van de hack bij het OM op de bedrijfsvoering',
      date: { value: '2025-11-21', role: 'letter', evidence: 'Datum 21 november 2025', from: 'document' },
      submitted: { value: '2025-09-19', evidence: '(ingezonden op 19 september 2025' },
      ministers: [{ office: 'minister', surname: null, department: 'Justitie en Veiligheid' }],
      askers: [{ name: 'Sneller', party: 'D66', evidence: 'Vragen van het lid Sneller (D66)' }],
      subject: { value: 'over de gevolgen van de hack bij het OM op de bedrijfsvoering' },
      link: null,
    });
    expect(particulars.references.map(({ value }) => value)).toEqual(['2025Z17315', '6753708']);
  });

  test('002: undated, but after 10 april 2025, by the words “10 april jl.”', () => {
    const { date, ministers, submitted, askers, subject } = seed('002').particulars;
    expect(date).toEqual({
      value: null,
      role: null,
      evidence: null,
      from: 'document',
      after: { value: '2025-04-10', evidence: '10 april jl.' },
    });
    expect(ministers).toEqual([
      {
        office: 'minister',
        surname: 'Van Weel',
        department: 'Justitie en Veiligheid',
        evidence: 'De minister van Justitie en Veiligheid, D.M. van Weel',
      },
    ]);
    expect([submitted, askers, subject]).toEqual([null, [], null]);
  });

  test('003: undated by itself, dated by its sidecar, and said to be', () => {
    expect(bareSeed('003').particulars.date).toMatchObject({ value: null, role: null, after: null });
    const { title, date, link, ministers } = seed('003').particulars;
    expect(title).toBe('Brief over de stand van zaken en het onderzoek na de ICT-inbreuk bij het OM');
    expect(date).toMatchObject({ value: '2025-09-03', role: 'letter', from: 'sidecar', after: null });
    expect(date.evidence).toContain('genoemd in het antwoord van 4 november 2025');
    expect(link).toBe('https://zoek.officielebekendmakingen.nl/kst-26643-1390.html');
    expect(ministers).toMatchObject([{ office: 'minister', surname: 'Van Weel' }]);
  });

  test('004: received on 4 November 2025', () => {
    const { title, date, ministers } = seed('004').particulars;
    expect(title).toBe(
      'Antwoorden op vragen over herstelstappen en mogelijk buitgemaakte gegevens na de hack bij het OM',
    );
    expect(date).toMatchObject({
      value: '2025-11-04',
      role: 'received',
      evidence: '(ontvangen 4 november 2025)',
    });
    expect(ministers).toMatchObject([{ surname: 'Van Oosten', department: 'Justitie en Veiligheid' }]);
  });
});

test.each([
  ['000', '8', 'zie ook het antwoord op de vraag 3', '3'],
  ['001', '6', 'Zoals geschetst onder het antwoord op vraag 5', '5'],
  ['004', '7', 'Zoals ik onder mijn antwoord op vraag 1', '1'],
])(
  'document %s, answer %s points by “%s” to answer %s, and no other answer points anywhere',
  (number, from, words, to) => {
    const pointing = seed(number).passages.flatMap(({ key, crossReferences }) =>
      crossReferences.map((reference) => ({ key, ...reference })),
    );
    expect(pointing).toEqual([{ key: from, words, to: [to] }]);
  },
);

describe('the roles in the seeds', () => {
  test('the letterhead of 001 is furniture, its covering letter header, its closing line a signature', () => {
    const document = seed('001');
    expect(textsWithRole(document, 'furniture').join(' ')).toMatch(
      /Retouradres Postbus 20301.*Turfmarkt 147.*Pagina 1 van 4/,
    );
    expect(textsWithRole(document, 'signature')).toEqual(['De Minister van Justitie en Veiligheid,']);
    expect(textsWithRole(document, 'header').join(' ')).toMatch(
      /In antwoord op uw brief van 19 september 2025/,
    );
  });

  test('letters close with a signature of office and name', () => {
    expect(textsWithRole(seed('002'), 'signature')).toEqual([
      'De minister van Justitie en Veiligheid, D.M. van Weel',
    ]);
    expect(textsWithRole(seed('003'), 'signature')).toEqual([
      'De Minister van Justitie en Veiligheid, D.M. van Weel',
    ]);
  });

  test('the bookmark in 004 is furniture', () => {
    expect(textsWithRole(seed('004'), 'furniture')).toEqual(['[bookmark: _Hlk212132687]']);
  });
});
