import { describe, expect, test } from 'vitest';
import { readAskers, readMinisters, readSignature } from '../../src/documents/people.ts';

const named = (head: string): (string | null)[][] =>
  readMinisters(head).map(({ office, surname, department }) => [office, surname, department]);

const asked = (head: string): (string | null)[][] => readAskers(head).map(({ name, party }) => [name, party]);

describe('who answers', () => {
  test('stands behind “Antwoord van”', () => {
    expect(
      named('Antwoord van minister Van Oosten (Justitie en Veiligheid) (ontvangen 13 januari 2026)'),
    ).toEqual([['minister', 'Van Oosten', 'Justitie en Veiligheid']]);
    expect(named('Antwoord van Staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport)')).toEqual([
      ['staatssecretaris', 'Karremans', 'Volksgezondheid, Welzijn en Sport'],
    ]);
  });

  test('“mede namens” names the others too, by surname or by office alone', () => {
    expect(
      named(
        'Antwoord van minister Agema (VWS), mede namens de minister van Justitie en Veiligheid (ontvangen 3 mei)',
      ),
    ).toEqual([
      ['minister', 'Agema', 'VWS'],
      ['minister', null, 'Justitie en Veiligheid'],
    ]);
    expect(
      named(
        'Antwoord van minister Agema (VWS), mede namens staatssecretaris Struycken (Justitie) (ontvangen)',
      ),
    ).toEqual([
      ['minister', 'Agema', 'VWS'],
      ['staatssecretaris', 'Struycken', 'Justitie'],
    ]);
  });

  test('“en van” names another who answers, mede namens a third', () => {
    expect(
      named(
        'Antwoord van Staatssecretaris Van Marum (BZK) en van Minister Hermans (Klimaat en Groene Groei), mede namens de Minister van Financiën (ontvangen 18 november 2024).',
      ),
    ).toEqual([
      ['staatssecretaris', 'Van Marum', 'BZK'],
      ['minister', 'Hermans', 'Klimaat en Groene Groei'],
      ['minister', null, 'Financiën'],
    ]);
    expect(
      named(
        'Antwoord van minister Agema (VWS), mede namens de minister van Justitie en Veiligheid en de staatssecretaris van Financiën (ontvangen 3 mei 2024)',
      ),
    ).toEqual([
      ['minister', 'Agema', 'VWS'],
      ['minister', null, 'Justitie en Veiligheid'],
      ['staatssecretaris', null, 'Financiën'],
    ]);
  });

  test.each([
    [
      'mede namens de staatssecretarissen van Financiën en van Volksgezondheid, Welzijn en Sport (ontvangen 3 mei)',
      [
        ['staatssecretaris', null, 'Financiën'],
        ['staatssecretaris', null, 'Volksgezondheid, Welzijn en Sport'],
      ],
    ],
    [
      'Mede namens de ministers van Defensie, van Justitie en Veiligheid en voor Rechtsbescherming zend ik u',
      [],
    ],
    [
      'zend ik u, mede namens de ministers van Defensie, van Justitie en Veiligheid en voor Rechtsbescherming, de antwoorden',
      [
        ['minister', null, 'Defensie'],
        ['minister', null, 'Justitie en Veiligheid'],
        ['minister', null, 'Rechtsbescherming'],
      ],
    ],
    [
      'Antwoord van de ministers Hermans (Klimaat en Groene Groei) en Van Weel (Justitie en Veiligheid) (ontvangen 3 mei)',
      [
        ['minister', 'Hermans', 'Klimaat en Groene Groei'],
        ['minister', 'Van Weel', 'Justitie en Veiligheid'],
      ],
    ],
    [
      'Antwoord van Minister Kamp (EZ), Minister Blok (Wonen en Rijksdienst) en Staatssecretaris Mansveld (I en M) (ontvangen 3 mei)',
      [
        ['minister', 'Kamp', 'EZ'],
        ['minister', 'Blok', 'Wonen en Rijksdienst'],
        ['staatssecretaris', 'Mansveld', 'I en M'],
      ],
    ],
    [
      'Antwoord van Minister-President Schoof (Algemene Zaken), mede namens de Minister van Defensie (ontvangen 3 mei)',
      [
        ['minister', 'Schoof', 'Algemene Zaken'],
        ['minister', null, 'Defensie'],
      ],
    ],
  ])('several of one office, and several offices: %j', (head, expected) => {
    expect(named(head)).toEqual(expected);
  });

  test.each([
    'Hierbij zend ik u, mede namens de minister van Financiën, de antwoorden op de vragen van het lid X (D66)',
    'Reactie mede namens de minister van Financiën op Kamervragen van het lid X (D66) aan de minister van Defensie',
    'mede namens de minister van Financiën de vragen van het lid X (D66), en de minister van Defensie',
  ])('a department ends where its name ends: %j', (head) => {
    expect(named(head)).toEqual([['minister', null, 'Financiën']]);
  });

  test('a minister “voor” something is one', () => {
    expect(readMinisters('mede namens de minister voor Rechtsbescherming (ontvangen)')).toMatchObject([
      { surname: null, department: 'Rechtsbescherming', preposition: 'voor' },
    ]);
    expect(readSignature(['De Minister voor Rechtsbescherming,'])).toMatchObject([
      { surname: null, department: 'Rechtsbescherming', preposition: 'voor' },
    ]);
  });

  test('a forgotten parenthesis does no harm', () => {
    expect(
      named(
        'Antwoord van staatssecretaris Karremans (Volksgezondheid, Welzijn en Sport (ontvangen 20 november 2024)',
      ),
    ).toEqual([['staatssecretaris', 'Karremans', 'Volksgezondheid, Welzijn en Sport']]);
  });

  test('a postponement’s minister stands behind “Mededeling van”', () => {
    expect(named('Mededeling van minister Wiersma (Landbouw) (ontvangen 20 november 2024)')).toEqual([
      ['minister', 'Wiersma', 'Landbouw'],
    ]);
  });

  test('is kept with the words it was read from', () => {
    expect(readMinisters('x Antwoord van minister Van Weel (Justitie) y')[0]?.evidence).toBe(
      'Antwoord van minister Van Weel (Justitie)',
    );
  });

  test.each([
    'Vragen van het lid Sneller (D66) aan de minister van Justitie',
    'Antwoord van het kabinet',
    '',
  ])('nobody is named by %j', (head) => {
    expect(readMinisters(head)).toEqual([]);
  });
});

describe('who signs', () => {
  test.each([
    [['De Minister van Justitie en Veiligheid,', '', 'D.M. van Weel'], 'Van Weel'],
    [['De minister van Justitie en Veiligheid,', 'Foort van Oosten'], 'Van Oosten'],
    [['De Minister van Justitie en Veiligheid', 'mr. A. Rutte'], 'Rutte'],
    [['DE MINISTER VAN DEFENSIE,', 'R.P. Brekelmans'], 'Brekelmans'],
    [['De Minister van Justitie en Veiligheid,'], null],
  ])('%j', (lines, surname) => {
    expect(readSignature(lines)).toMatchObject([{ office: 'minister', surname }]);
  });

  test('two who sign are two', () => {
    const lines = [
      'De Minister van Financiën,',
      'E. Heinen',
      'De Staatssecretaris van Financiën – Fiscaliteit,',
      'T. van Oostenbruggen',
    ];
    expect(readSignature(lines).map(({ office, surname }) => [office, surname])).toEqual([
      ['minister', 'Heinen'],
      ['staatssecretaris', 'Van Oostenbruggen'],
    ]);
  });

  test('a line of text is no signature', () => {
    expect(readSignature(['Dit schreef de minister van Justitie.', 'D.M. van Weel'])).toEqual([]);
  });
});

describe('who asks', () => {
  test('one member with a party', () => {
    expect(asked('Vragen van het lid Sneller (D66) aan de minister van Justitie over de hack')).toEqual([
      ['Sneller', 'D66'],
    ]);
  });

  test('several members, each with a party', () => {
    expect(
      asked('Vragen van de leden Bikker en Ceder (beiden ChristenUnie) aan de minister over iets'),
    ).toEqual([
      ['Bikker', 'ChristenUnie'],
      ['Ceder', 'ChristenUnie'],
    ]);
    expect(
      asked(
        'Vragen van de leden Inge van Dijk (CDA), Vijlbrief (D66) en Patijn (GroenLinks-PvdA) aan de minister',
      ),
    ).toEqual([
      ['Inge van Dijk', 'CDA'],
      ['Vijlbrief', 'D66'],
      ['Patijn', 'GroenLinks-PvdA'],
    ]);
    expect(asked('Vragen van de leden Aartsen, Martens en Yeşilgöz (allen VVD) over iets')).toEqual([
      ['Aartsen', 'VVD'],
      ['Martens', 'VVD'],
      ['Yeşilgöz', 'VVD'],
    ]);
  });

  test('typos of the head do no harm', () => {
    expect(asked('Vragen van de leden lid Inge van Dijk (CDA) en Kostic ´ (PvdD) aan de minister')).toEqual([
      ['Inge van Dijk', 'CDA'],
      ['Kostic', 'PvdD'],
    ]);
  });

  test('a covering letter’s Kamerlid counts, but the head of the questions says it best', () => {
    expect(asked('deel ik u mede dat de vragen van het Kamerlid Sneller (D66) over de hack')).toEqual([
      ['Sneller', 'D66'],
    ]);
    expect(
      asked(
        'de vragen van het lid Sneller over de hack. Vragen van het lid Joost Sneller (D66) aan de minister',
      ),
    ).toEqual([['Joost Sneller', 'D66']]);
  });

  test.each([
    [
      'Vragen van de leden Mutluer en Kathmann, beiden GroenLinks-PvdA, aan de minister',
      [
        ['Mutluer', 'GroenLinks-PvdA'],
        ['Kathmann', 'GroenLinks-PvdA'],
      ],
    ],
    ['de antwoorden op de vragen van Kamerlid Sneller (D66) over de hack', [['Sneller', 'D66']]],
    [
      'de schriftelijke vragen die zijn gesteld door het lid Eerdmans (JA21) over asiel',
      [['Eerdmans', 'JA21']],
    ],
    ['dat de vragen van het lid Van Baarle (DENK) worden beantwoord', [['Van Baarle', 'DENK']]],
    ['de vragen van het lid Stoffer (SGP) van 3 mei 2024 over wolven', [['Stoffer', 'SGP']]],
  ])('however a letter words it: %j', (head, expected) => {
    expect(asked(head)).toEqual(expected);
  });

  test('nobody where nobody is named', () => {
    expect(asked('Antwoord van minister Van Oosten (Justitie en Veiligheid)')).toEqual([]);
  });
});
