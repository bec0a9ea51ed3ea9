import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readXml } from '../../../src/documents/read/xml.ts';
import { readText } from '../../../src/documents/read-document.ts';
import { utf8 } from '../../utf8.ts';
import { running, shown } from './reading.ts';

const publication = (content: string, metadata = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="op-xsd-2012-2.xsd">
  <metadata>${metadata}</metadata>
  <kamervragen>${content}</kamervragen>
</officiele-publicatie>`;
const read = (content: string) => readXml(utf8(publication(content)));
const textOf = (content: string): string => read(content).text;
function refusal(source: string): unknown {
  try {
    return readXml(utf8(source)).text;
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

const QUESTIONS = `
  <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023–2024</tekstregel><tekstregel inhoud="ondertitel">Aanhangsel van de Handelingen</tekstregel></kamervraagkop>
  <kamervraagnummer>1999</kamervraagnummer>
  <kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Van Nispen</achternaam></naam> (<organisatie>SP</organisatie>) aan de Minister van Justitie en Veiligheid over <kamervraagonderwerp>het bericht «Hack»</kamervraagonderwerp> (ingezonden <datum isodatum="2023-10-03">3 oktober 2023</datum>).</kamervraagomschrijving>
  <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam>
      <achternaam>Yeşilgöz-Zegerius</achternaam>
    </naam> (<organisatie>Justitie en Veiligheid</organisatie>) (ontvangen <datum isodatum="2023-11-20">20 november 2023</datum>).</kamervraagomschrijving>
  <vraag><nr status="officieel">Vraag 1</nr><al>Kent u het bericht?<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>NOS, 3 oktober 2023.</noot.al></noot> Wat vindt u ervan?</al></vraag>
  <vraag><nr status="officieel">Vraag 2</nr><al>Bent u bereid?</al></vraag>
  <vraag><nr status="officieel">Vraag 3</nr><al>Zo nee, waarom niet?</al></vraag>
  <antwoord><nr status="officieel">Antwoord 1</nr><al>Ja.</al></antwoord>
  <antwoord><nr status="officieel">Antwoord 2, 3</nr><al-groep><al>Nee.</al><al>Dat<?xpp lead;-1?> volgt later.</al></al-groep></antwoord>`;

describe('written questions with answers', () => {
  const whole = readXml(
    utf8(
      publication(
        QUESTIONS,
        '<meta name="DC.identifier" scheme="x" content="ah-tk-20232024-1999"/><meta name="OVERHEIDop.behandeldDossier" content="kv-tk-2020Z00001"/>',
      ),
    ),
  );

  test('have the shape of any other document', () => {
    expect(whole.text).toBe(
      [
        'DC.identifier: ah-tk-20232024-1999',
        '',
        'Vergaderjaar 2023–2024',
        '',
        'Aanhangsel van de Handelingen',
        '',
        '1999',
        '',
        'Vragen van het lid Van Nispen (SP) aan de Minister van Justitie en Veiligheid over het bericht «Hack» (ingezonden 3 oktober 2023).',
        '',
        'Antwoord van Minister Yeşilgöz-Zegerius (Justitie en Veiligheid) (ontvangen 20 november 2023).',
        '',
        'Vraag 1',
        'Kent u het bericht?[1] Wat vindt u ervan?',
        '[1] NOS, 3 oktober 2023.',
        '',
        'Vraag 2',
        'Bent u bereid?',
        '',
        'Vraag 3',
        'Zo nee, waarom niet?',
        '',
        'Antwoord 1',
        'Ja.',
        '',
        'Antwoord 2, 3',
        'Nee.',
        '',
        'Dat volgt later.',
      ].join('\n'),
    );
  });

  test('tell their notes, their headings and their metadata', () => {
    expect(shown(whole).notes).toEqual([['1', '[1] NOS, 3 oktober 2023.', 'NOS, 3 oktober 2023.', '[1]']]);
    expect(shown(whole).headings).toEqual(['Vraag 1', 'Vraag 2', 'Vraag 3', 'Antwoord 1', 'Antwoord 2, 3']);
    expect(shown(whole).furniture).toEqual(['DC.identifier: ah-tk-20232024-1999']);
  });

  test('are labelled like any other', () => {
    const document = readText('a.xml', running(whole));
    expect(document.kind).toBe('answered');
    expect(document.passages.map(({ questions }) => questions)).toEqual([[1], [2, 3]]);
    expect(document.particulars.date).toMatchObject({ value: '2023-11-20', role: 'received' });
    expect(document.particulars.submitted?.value).toBe('2023-10-03');
    expect(document.particulars.askers.map(({ name }) => name)).toEqual(['Van Nispen']);
    expect(document.particulars.ministers.map(({ surname }) => surname)).toEqual(['Yeşilgöz-Zegerius']);
  });
});

describe('the parts of written questions', () => {
  test('numbers without their word, lost numbers, headings in the text', () => {
    expect(
      textOf(
        '<vraag><nr>1</nr><al>Een?</al></vraag><vraag><nr/><al>Twee?</al></vraag><vraag><al>Vraag 3</al><al>Drie?</al></vraag>' +
          '<vraag><al>Vier?</al></vraag><vraag><nummer>5 en 6</nummer><al>Vijf?</al></vraag><vraag><lijst><li><li.nr>a.</li.nr><al>Zeven?</al></li></lijst></vraag>' +
          '<antwoord><nr>Antwoord 1 2 3</nr><al>Ja.</al></antwoord><antwoord><al>Nee.</al></antwoord>',
      ),
    ).toBe(
      'Vraag 1\nEen?\n\nVraag 2\nTwee?\n\nVraag 3\nDrie?\n\nVraag 4\nVier?\n\nVraag 5 en 6\nVijf?\n\nVraag 7\na. Zeven?\n\n' +
        'Antwoord 1 2 3\nJa.\n\nAntwoord\nNee.',
    );
  });

  test('an announcement and an explanation get their word, once', () => {
    expect(
      textOf(
        '<kamervraagopmerking><al>De vragen kunnen niet binnen de termijn worden beantwoord.</al></kamervraagopmerking>' +
          '<toelicht><tussenkop>Toelichting:</tussenkop><al>Deze vragen dienen ter aanvulling.</al></toelicht>',
      ),
    ).toBe(
      'Mededeling\nDe vragen kunnen niet binnen de termijn worden beantwoord.\n\nToelichting:\nDeze vragen dienen ter aanvulling.',
    );
    expect(textOf('<kamervraagopmerking><nr>Mededeling</nr><al>Later.</al></kamervraagopmerking>')).toBe(
      'Mededeling\nLater.',
    );
    expect(textOf('<toelicht>Toelichting: zie hierboven.</toelicht>')).toBe('Toelichting: zie hierboven.');
    expect(textOf('<toelicht>Zie hierboven.</toelicht>')).toBe('Toelichting\nZie hierboven.');
  });

  test('an empty date shows what it stands for', () => {
    expect(textOf('<omschr>Ingezonden <datum isodatum="2023-10-03"/></omschr>')).toBe(
      'Ingezonden 2023-10-03',
    );
  });
});

describe('notes', () => {
  test('with paragraphs and links of their own, in lists and tables', () => {
    const result = read(
      '<al>Ja<noot id="a"><noot.nr>1</noot.nr><noot.al>Zie <extref soort="URL" doc="https://nos.nl/a">dit bericht</extref>.</noot.al><noot.al>En meer.</noot.al></noot>.</al>' +
        '<lijst><li><li.nr>a.</li.nr><al>een<noot id="b"><noot.nr>2)</noot.nr><noot.al>Lijst.</noot.al></noot></al></li><li><li.nr>b.</li.nr><al>twee</al></li></lijst>' +
        '<table><tgroup><tbody><row><entry>2020</entry><entry>12<noot type="tabel"><noot.nr>*</noot.nr><noot.al>Voorlopig.</noot.al></noot></entry></row></tbody></tgroup></table>',
    );
    expect(result.text).toBe(
      'Ja[1].\n[1] Zie dit bericht (https://nos.nl/a).\nEn meer.\n\na. een2)\nb. twee\n2) Lijst.\n\n2020 | 12[*]\n[*] Voorlopig.',
    );
    expect(shown(result).notes).toEqual([
      [
        '1',
        '[1] Zie dit bericht (https://nos.nl/a).\nEn meer.',
        'Zie dit bericht (https://nos.nl/a).\nEn meer.',
        '[1]',
      ],
      ['2)', '2) Lijst.', 'Lijst.', '2)'],
      ['*', '[*] Voorlopig.', 'Voorlopig.', '[*]'],
    ]);
    expect(running(result)).toContain('Ja.');
  });

  test('that stand apart and are referred to', () => {
    const result = read(
      '<vraag><nr>Vraag 1</nr><al>Kent u dit<nootref refid="x"/> en dat<nootref refid="x">1</nootref>?</al></vraag><noot id="x"><noot.nr>1</noot.nr><noot.al>NOS.</noot.al></noot>',
    );
    expect(shown(result).notes).toEqual([['1', '[1] NOS.', 'NOS.', '[1]']]);
    expect(running(result).trim()).toBe('Vraag 1\nKent u dit en dat?');
  });

  test('within notes are not lost', () => {
    expect(
      textOf(
        '<al>a<noot><noot.nr>1</noot.nr><noot.al>b<noot><noot.nr>2</noot.nr><noot.al>c</noot.al></noot></noot.al></noot></al>',
      ),
    ).toBe('a[1]\n[1] b[2]\n[2] c');
  });
});

describe('text', () => {
  test('lists with numbers of their own or none', () => {
    expect(
      textOf(
        '<al>Namelijk:</al><lijst><li><li.nr>1.</li.nr><al>een</al><lijst><li><li.nr>–</li.nr><al>sub</al></li></lijst></li><li><al>twee</al><al>vervolg</al></li></lijst>',
      ),
    ).toBe('Namelijk:\n\n1. een\n– sub\n• twee\nvervolg');
  });

  test('a Kamerstuk: headings side by side, a signature, a title', () => {
    const result = readXml(
      utf8(
        '<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>26 643</dossiernr></dossiernummer><titel>Informatietechnologie</titel></dossier>' +
          '<stuk><stuknr>Nr. <ondernummer>1390</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER</titel><datumtekst>Den Haag, 3 mei 2024</datumtekst>' +
          '<algemeen><vrije-tekst><tekst><divisie><kop><label>Deel</label><nr>1</nr><titel>Aanleiding</titel></kop><al>Hierbij.</al></divisie></tekst></vrije-tekst>' +
          '<ondertekening><functie>De Minister,</functie><naam><voornaam>D.M.</voornaam><achternaam>van Weel</achternaam></naam></ondertekening></algemeen></stuk></kamerstuk></officiele-publicatie>',
      ),
    );
    expect(result.text).toBe(
      '26 643\n\nInformatietechnologie\nNr. 1390\n\nBRIEF VAN DE MINISTER\nDen Haag, 3 mei 2024\n\nDeel 1 Aanleiding\nHierbij.\n\nDe Minister,\n\nD.M. van Weel',
    );
    expect(shown(result).headings).toEqual([
      'Informatietechnologie',
      'BRIEF VAN DE MINISTER',
      'Deel 1 Aanleiding',
    ]);
  });

  test('of elements that nobody told us about is kept', () => {
    expect(
      refusal(
        '<brief><kop>Titel</kop><onbekend>Een <x:y xmlns:x="z">twee</x:y></onbekend><![CDATA[drie & vier]]></brief>',
      ),
    ).toBe('Titel\nEen\n\ntwee\n\ndrie & vier');
    expect(textOf('<al>Een <onbekend>woord</onbekend> <ander>hier</ander>.</al>')).toBe('Een woord hier.');
  });

  test('references to documents keep their words alone', () => {
    expect(
      textOf(
        '<al>Zie <extref soort="document" doc="kst-26643-1390">Kamerstuk 26 643, nr. 1390</extref>.</al>',
      ),
    ).toBe('Zie Kamerstuk 26 643, nr. 1390.');
  });
});

describe('what is not well-formed', () => {
  test('is read as far as it can be told', () => {
    const broken = publication(QUESTIONS).replace('</al></vraag>', '</vraag>').replace('«Hack»', 'Hack & co');
    const document = readText('a.xml', running(readXml(utf8(broken.slice(0, -60)))));
    expect(document.passages.map(({ questions }) => questions)).toEqual([[1], [2, 3]]);
  });

  test('characters by the names that HTML gives them are characters', () => {
    expect(textOf('<al>Co&ouml;rdinatie &laquo;A&raquo; &amp; &#8364;</al>')).toBe('Coördinatie «A» & €');
    expect(refusal('<al>Co&ouml;rdinatie &eigen; <b>open</al>')).toBe('Coördinatie &eigen; open');
  });

  test('a page that calls itself XML is a page', () => {
    expect(refusal('<?xml version="1.0"?><html><body><nav>Menu</nav><p>Een<br>twee</p></body></html>')).toBe(
      'Een\ntwee',
    );
  });

  test.each([
    ['<a><b></a>', { kind: 'damaged' }],
    ['<a/>', { kind: 'empty' }],
    ['', { kind: 'damaged' }],
    ['<', { kind: 'damaged' }],
  ])('%j is refused', (source, reason) => {
    expect(refusal(source)).toEqual(reason);
  });
});
