import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readHtml } from '../../../src/documents/read/html.ts';
import { LARGEST_MARKUP } from '../../../src/documents/read/html-charset.ts';
import { utf8 } from '../../utf8.ts';
import { running, shown } from './reading.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const page = (body: string, head = ''): Uint8Array =>
  utf8(
    `<!DOCTYPE html>\n<html lang="nl"><head><title>Titel</title>${head}</head><body>${body}</body></html>`,
  );
const textOf = (body: string): string => readHtml(page(body)).text;

function refusal(bytes: Uint8Array): unknown {
  try {
    return readHtml(bytes).text;
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
}

describe('text', () => {
  test('blocks become lines, what is inline stays in them', () => {
    expect(textOf('<p>Kent u\n   het <b>bericht</b>?</p><div>Ja<br>en nee. CO<sub>2</sub></div>los')).toBe(
      'Kent u het bericht?\n\nJa\nen nee. CO2\n\nlos',
    );
  });

  test('headings stand over their text', () => {
    const read = readHtml(page('<h2>Vraag 1</h2><p>Kent u dit?</p><h2>Antwoord 1</h2><p>Ja.</p>'));
    expect(read.text).toBe('Vraag 1\nKent u dit?\n\nAntwoord 1\nJa.');
    expect(shown(read).headings).toEqual(['Vraag 1', 'Antwoord 1']);
    expect(read.wrapped).toBe(false);
  });

  test('lines of preformatted text stay lines', () => {
    const read = readHtml(page('<pre>Vraag 1\nKent u\ndit?</pre>'));
    expect(read.text).toBe('Vraag 1\nKent u\ndit?');
    expect(read.wrapped).toBe(null);
  });

  test('lists keep their numbers, nested and from where they start', () => {
    expect(
      textOf(
        '<ol start="3"><li>drie<ol type="a"><li>sub</li><li><p>sub</p></li></ol></li><li value="9">negen</li></ol>',
      ),
    ).toBe('3. drie\na. sub\nb. sub\n9. negen');
    expect(
      textOf('<ul><li>punt</li><li><span class="ol">a.</span> eigen letter</li><li>– eigen streep</li></ul>'),
    ).toBe('• punt\na. eigen letter\n– eigen streep');
  });

  test('tables are rows of cells, also where tags are left out', () => {
    expect(textOf('<p>Boven</p><table><tr><th>Jaar<th>Aantal<tr><td>2020<td><p>12</p></table>')).toBe(
      'Boven\n\nJaar | Aantal\n2020 | 12',
    );
  });

  test('mail addresses are written without what makes them links, where they are not shown', () => {
    const link = (href: string): string => `<a href="${href}">mail ons</a>`;
    expect(
      textOf(`<p>${link('mailto:post@minjus.nl?subject=Vraag')}, ${link('mailto:?subject=Delen')}</p>`),
    ).toBe('mail ons (post@minjus.nl), mail ons');
    expect(textOf('<p><a href="mailto:post@minjus.nl">post@minjus.nl</a></p>')).toBe('post@minjus.nl');
  });

  test('links that do not show their address have it behind them', () => {
    const link = (text: string): string => `<a href="https://www.nos.nl/artikel/1">${text}</a>`;
    expect(
      textOf(`<p>Zie ${link('het bericht')}, ${link('nos.nl/artikel/1')} of <a href="/intern">hier</a>.</p>`),
    ).toBe('Zie het bericht (https://www.nos.nl/artikel/1), nos.nl/artikel/1 of hier.');
  });
});

describe('a page of officielebekendmakingen.nl', () => {
  const read = readHtml(
    page(
      `<div class="cookie-bar">Deze site gebruikt cookies.</div><header><a href="/">Overheid.nl</a></header>
       <nav><ul><li><a href="/a">Zoeken</a></li></ul></nav><p>U bent hier: Tweede Kamer</p>
       <main id="content"><h1 class="kamervraagomschrijving_kop">Vragen van het lid Van Nispen (SP) aan de Minister over het bericht (ingezonden 3 oktober 2023).</h1>
       <div class="vraag"><h2 class="stuktitel">Vraag 1</h2><p>Kent u het bericht?<sup><a class="nootnum" href="#ID-1">1</a></sup></p></div>
       <div class="antwoord"><h2 class="stuktitel">Antwoord 1</h2><p>Ja.</p></div>
       <div class="voet noot" id="supernote-1"><h5 class="note-close"><a class="note-close" href="#close-1">X</a> Noot </h5>
       <sup><span class="nootnum" id="ID-1">1</span></sup><p>NOS, 3 oktober 2023.</p></div>
       <script>document.write("<p>Nee</p>")</script></main><footer>Over deze site</footer>`,
      '<meta name="DCTERMS.identifier" content="ah-tk-20232024-1999"><meta name="OVERHEIDop.behandeldDossier" content="29628"><meta name="viewport" content="width">',
    ),
  );

  test('gives the text of its main part', () => {
    expect(running(read).trim()).toBe(
      'Vragen van het lid Van Nispen (SP) aan de Minister over het bericht (ingezonden 3 oktober 2023).\n' +
        'Vraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.',
    );
  });

  test('what stands around it is furniture or left out; its own identifier comes first', () => {
    expect(shown(read).furniture).toEqual([
      'DCTERMS.identifier: ah-tk-20232024-1999',
      'U bent hier: Tweede Kamer',
    ]);
    expect(read.text).not.toMatch(/cookies|Zoeken|Over deze site|Nee|29628/);
  });

  test('its notes are known', () => {
    expect(shown(read).notes).toEqual([['1', '1\nNOS, 3 oktober 2023.', 'NOS, 3 oktober 2023.', '[1]']]);
  });
});

describe('notes', () => {
  const notesOf = (body: string): unknown => shown(readHtml(page(body))).notes;

  test('in a list at the end, with a link back', () => {
    expect(
      notesOf(
        '<p>Ja.<sup>[<a href="#fn1" id="r1">1</a>]</sup></p><ol><li id="fn1">NOS, <i>bericht</i>. <a href="#r1">↩</a></li></ol>',
      ),
    ).toEqual([['1', '1. NOS, bericht.', 'NOS, bericht.', '[1]']]);
  });

  test('as Word saves them', () => {
    expect(
      notesOf(
        '<p>Ja<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Kamerstuk 26643.</p></div>',
      ),
    ).toEqual([['1', '[1] Kamerstuk 26643.', 'Kamerstuk 26643.', '[1]']]);
  });

  test('in an aside of the text; one note, two signs', () => {
    const read = readHtml(
      page(
        '<p>Ja<sup><a href="#n">1</a></sup> en nee<sup><a href="#n">1</a></sup>.</p><aside><p id="n">1) Zie hier.</p></aside>',
      ),
    );
    expect(shown(read).notes).toEqual([['1', '1) Zie hier.', 'Zie hier.', '[1]']]);
    expect(running(read).trim()).toBe('Ja en nee.');
  });

  test('a table of contents is none', () => {
    expect(notesOf('<p><a href="#h1">1</a> Inleiding</p><h2 id="h1">1 Inleiding</h2><p>Tekst.</p>')).toEqual(
      [],
    );
  });
});

describe('bytes', () => {
  test.each([
    ['UTF-8', utf8('<p>Coördinatie € 5</p>')],
    ['UTF-8 with a byte order mark', utf8('\ufeff<p>Coördinatie € 5</p>')],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff<p>Coördinatie € 5</p>', 'utf16le'))],
    ['Windows-1252 that says so', latin1('<meta charset="iso-8859-1"><p>Co\xf6rdinatie \x80 5</p>')],
    ['Windows-1252 that says nothing', latin1('<p>Co\xf6rdinatie \x80 5</p>')],
    ['UTF-8 that says otherwise', utf8('<meta charset="iso-8859-1"><p>Coördinatie € 5</p>')],
    ['ISO 8859-15', latin1('<meta charset=iso-8859-15><p>Co\xf6rdinatie \xa4 5</p>')],
  ])('%s', (_, bytes) => {
    expect(readHtml(bytes).text).toBe('Coördinatie € 5');
  });

  test.each([
    ['without text', page('<script>var a</script><img alt="x">'), { kind: 'empty' }],
    ['nothing', new Uint8Array(), { kind: 'empty' }],
    [
      'too large',
      new Uint8Array(LARGEST_MARKUP + 1),
      { kind: 'too-large', bytes: LARGEST_MARKUP + 1, limit: LARGEST_MARKUP },
    ],
    ['too much text', utf8('tekst '.repeat(1_000_000)), expect.objectContaining({ kind: 'too-large' })],
    ['nested beyond any page', utf8('<div>'.repeat(50_000)), { kind: 'too-demanding' }],
    ['nested, with tags that close nothing', utf8('<div></x>'.repeat(50_000)), { kind: 'too-demanding' }],
    ['nested by what looks closed', utf8('<div/>'.repeat(50_000)), { kind: 'too-demanding' }],
    ['more tags than any page has', utf8('<br>'.repeat(600_000)), { kind: 'too-demanding' }],
  ])('%s is refused', (_, bytes, reason) => {
    expect(refusal(bytes)).toEqual(reason);
  });

  test.each([
    ['paragraphs', '<p>De regering deelt die mening.', '\n'],
    ['items of a list', '<li>• De regering deelt die mening.', '\n'],
    ['rows of a table', '<tr><td>De regering<td>deelt die mening.', '\n'],
  ])('%s that nobody closed are read, however many there are', (_, markup, between) => {
    const count = 120_000;
    const { text } = readHtml(utf8(`<html><body><table>${markup.repeat(count)}</table>`));
    expect(text.trim().split(between)).toHaveLength(count);
  });

  test.each([
    ['nested to the bound', `${'<div>'.repeat(9_000)}${'<b>x</b>'.repeat(20_000)}`],
    [
      'formatting left open',
      `${Array.from({ length: 4_000 }, (_, i) => `<b id="${i}">`).join('')}${'<i>x</i>'.repeat(20_000)}`,
    ],
    ['angle brackets', `${'<'.repeat(400_000)}x`],
    ['a tag never closed', `x<a ${'b '.repeat(400_000)}`],
    ['closing tags', `x${'</x>'.repeat(200_000)}`],
    ['closing tags that close nothing', `${'<div>'.repeat(9_000)}${'</x>'.repeat(400_000)}x`],
    ['links to one note', `${'<sup><a href="#n">1</a></sup>'.repeat(20_000)}<p id="n">1 noot</p>`],
    ['footers in footers', `x${'<footer>'.repeat(4_000)}${'<footer>x</footer>'.repeat(20_000)}`],
    ['tables in tables', '<table><tr><td>x'.repeat(3_000)],
  ])('hostile: %s', (_, source) => {
    const started = performance.now();
    expect(refusal(utf8(source))).toBeDefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
