import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/documents/read/docx.ts';
import { inList, makeDocx, paragraph as p, run } from './docx-writer.ts';
import { shown } from './reading.ts';

const line = (text: string, properties = ''): string => p(run(text), properties);
const textOf = async (body: string, parts = {}): Promise<string> =>
  (await readDocx(makeDocx({ body, ...parts }))).text;

describe('paragraphs', () => {
  test('are lines, and empty ones blank lines', async () => {
    expect(
      await textOf(line('Vraag 1') + line('Kent u het bericht?') + p('') + p('') + line('Antwoord 1')),
    ).toBe('Vraag 1\nKent u het bericht?\n\nAntwoord 1');
  });

  test('are read run by run, with breaks, tabs and hard hyphens', async () => {
    const runs = `${run('Datum')}<w:r><w:tab/></w:r>${run('3 mei')}<w:r><w:br/><w:t>regel</w:t><w:cr/><w:t>twee</w:t></w:r>`;
    const hyphens =
      '<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025 deel</w:t><w:softHyphen/><w:t>naam</w:t></w:r>';
    expect(await textOf(p(runs) + p(hyphens))).toBe('Datum 3 mei\nregel\ntwee\n2024-2025 deelnaam');
  });

  test('a page begins with a form feed', async () => {
    expect(await textOf(line('De Minister,') + p(`<w:r><w:br w:type="page"/></w:r>${run('Bijlage')}`))).toBe(
      'De Minister,\n\fBijlage',
    );
  });

  test('deleted, moved and hidden text is left out, inserted text is not', async () => {
    const body =
      `<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>${run('erbij ')}</w:ins>` +
      `<w:moveFrom>${run('verplaatst')}</w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>${run('blijft')}`;
    expect(await textOf(p(body))).toBe('erbij blijft');
  });

  test('one whose end was deleted runs on into the next', async () => {
    expect(await textOf(p(run('Een '), '<w:rPr><w:del/></w:rPr>') + line('zin.'))).toBe('Een zin.');
  });

  test('text boxes stand under the paragraph they hang on, once', async () => {
    const box = `<w:txbxContent>${line('Ons kenmerk')}${line('5164758')}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await textOf(p(run('Boven') + drawn + run(' blijft')) + line('Onder'))).toBe(
      'Boven blijft\nOns kenmerk\n5164758\nOnder',
    );
  });

  test('headings are told by style and by outline level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Eigen"><w:basedOn w:val="Laag"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Laag"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
    const read = await readDocx(
      makeDocx({
        styles,
        body:
          line('Aanleiding', '<w:pStyle w:val="Kop1"/>') +
          line('Gewoon') +
          line('Vervolg', '<w:pStyle w:val="Eigen"/>') +
          line('Tekst', '<w:outlineLvl w:val="9"/>'),
      }),
    );
    expect(shown(read).headings).toEqual(['Aanleiding', 'Vervolg']);
    expect(read.wrapped).toBe(false);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string, start = 1): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%3')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Deel %1', 3)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

  test('survive as text, nested, and count on over paragraphs between', async () => {
    const body =
      line('eerste', inList(1)) +
      line('sub een', inList(1, 1)) +
      line('sub twee', inList(1, 1)) +
      line('Een alinea tussendoor.') +
      line('tweede', inList(1)) +
      line('sub opnieuw', inList(1, 1)) +
      line('diep', inList(1, 2)) +
      line('punt', inList(2)) +
      line('slot', inList(3)) +
      line('opnieuw begonnen', inList(4)) +
      line('en verder', inList(4));
    expect(await textOf(body, { numbering })).toBe(
      [
        '1. eerste',
        'a) sub een',
        'b) sub twee',
        'Een alinea tussendoor.',
        '2. tweede',
        'a) sub opnieuw',
        '2.1 diep',
        '• punt',
        'Deel III slot',
        '1. opnieuw begonnen',
        '2. en verder',
      ].join('\n'),
    );
  });

  test('come with a style too, and 0 takes them away', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Vraag"><w:name w:val="Vraag"/><w:pPr>${inList(1)}</w:pPr></w:style>`;
    const style = '<w:pStyle w:val="Vraag"/>';
    const body = line('Een?', style) + line('Geen', `${style}${inList(0)}`) + line('Twee?', style);
    expect(await textOf(body, { numbering, styles })).toBe('1. Een?\nGeen\n2. Twee?');
  });
});

describe('tables', () => {
  const table = (...rows: string[][]): string =>
    `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

  test('are rows of cells', async () => {
    const data = table(
      [line('Jaar'), line('Aantal')],
      [line('2020'), line('12') + line('voorlopig')],
      [p(''), p('')],
    );
    expect(await textOf(line('Boven') + data + line('Onder'))).toBe(
      'Boven\nJaar | Aantal\n2020 | 12 voorlopig\n\nOnder',
    );
  });

  test('that lay out a letter are lines', async () => {
    const nested = table([table([line('Geachte voorzitter,') + line('Hierbij mijn antwoorden.')])]);
    expect(await textOf(nested)).toBe('Geachte voorzitter,\nHierbij mijn antwoorden.');
    expect(await textOf(table([line('Vraag 1'), line('Kent u het bericht?')]))).toBe(
      'Vraag 1\nKent u het bericht?',
    );
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${run(` ${text}`)}`)}</w:${kind}>`;
  const refer = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

  test('stand after their paragraph, with their number where they belong', async () => {
    const read = await readDocx(
      makeDocx({
        body:
          p(
            `${run('Kent u het bericht')}${refer('footnote', 5)}${run(' en dit')}${refer('endnote', 1)}${run('?')}`,
          ) + line('Ja.'),
        footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note('footnote', 5, 'NOS, 3 mei 2024')}`,
        endnotes: note('endnote', 1, 'Kamerstuk 26643, nr. 1390'),
      }),
    );
    expect(read.text).toBe(
      'Kent u het bericht[1] en dit[i]?\n[1] NOS, 3 mei 2024\n[i] Kamerstuk 26643, nr. 1390\nJa.',
    );
    expect(shown(read).notes).toEqual([
      ['1', '[1] NOS, 3 mei 2024', 'NOS, 3 mei 2024', '[1]'],
      ['i', '[i] Kamerstuk 26643, nr. 1390', 'Kamerstuk 26643, nr. 1390', '[i]'],
    ]);
  });

  test('in a table wait until it ends', async () => {
    const read = await readDocx(
      makeDocx({
        body: `<w:tbl><w:tr><w:tc>${line('Jaar')}</w:tc><w:tc>${p(run('12') + refer('footnote', 1))}</w:tc></w:tr><w:tr><w:tc>${line('a')}</w:tc><w:tc>${line('b')}</w:tc></w:tr></w:tbl>`,
        footnotes: note('footnote', 1, 'Voorlopig.'),
      }),
    );
    expect(read.text).toBe('Jaar | 12[1]\na | b\n[1] Voorlopig.');
    expect(shown(read).notes).toEqual([['1', '[1] Voorlopig.', 'Voorlopig.', '[1]']]);
  });
});

describe('links', () => {
  const field = (code: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  test('have their address behind them, where they do not show it', async () => {
    const body = p(
      `${run('Zie ')}<w:hyperlink r:id="h1">${run('het bericht')}</w:hyperlink>${run(', ')}<w:hyperlink r:id="h1">${run('www.nos.nl/artikel/1')}</w:hyperlink>${run(' en ')}<w:hyperlink w:anchor="b">${run('hierboven')}</w:hyperlink>${run('.')}`,
    );
    expect(await textOf(body, { links: { h1: 'https://nos.nl/artikel/1' } })).toBe(
      'Zie het bericht (https://nos.nl/artikel/1), www.nos.nl/artikel/1 en hierboven.',
    );
  });

  test('and fields give their text, not their code', async () => {
    const body = p(
      run('Pagina ') + field(' PAGE ', '2') + run(' ') + field(' HYPERLINK "https://nos.nl/x" ', 'link'),
    );
    expect(await textOf(body)).toBe('Pagina 2 link (https://nos.nl/x)');
  });
});

describe('margins', () => {
  const refer = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const margins = {
    header1: line('Directie X') + line('Ons kenmerk') + line('5646209'),
    header2: line('Datum 25 juli 2024'),
    footer1: line('Pagina 2 van 3'),
  };

  test('the head of the first page comes first; what later pages repeat is furniture at the end', async () => {
    const sections =
      refer('header', 'default', 'header1') +
      refer('header', 'first', 'header2') +
      refer('footer', 'default', 'footer1');
    const read = await readDocx(
      makeDocx({
        margins,
        body: `${line('Geachte voorzitter,')}<w:sectPr>${sections}<w:titlePg/></w:sectPr>`,
      }),
    );
    expect(read.text).toBe(
      'Datum 25 juli 2024\n\nGeachte voorzitter,\n\nDirectie X\nOns kenmerk\n5646209\nPagina 2 van 3',
    );
    expect(shown(read).furniture).toEqual(['Directie X\nOns kenmerk\n5646209\nPagina 2 van 3']);
  });

  test('a first page without a head of its own has that of all pages', async () => {
    const sections = refer('header', 'first', 'header2') + refer('header', 'default', 'header1');
    const read = await readDocx(
      makeDocx({ margins, body: `${line('Tekst.')}<w:sectPr>${sections}</w:sectPr>` }),
    );
    expect(read.text).toBe('Directie X\nOns kenmerk\n5646209\n\nTekst.');
    expect(read.furniture).toEqual([]);
  });
});
