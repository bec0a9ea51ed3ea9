/** HTML and XML that no one writes and no reader may choke on. */
import { utf8 } from '../utf8.ts';

const nested = (open: string, close: string, depth: number, text = 'tekst'): string =>
  open.repeat(depth) + text + close.repeat(depth);

const page = (body: string): string =>
  `<!DOCTYPE html><html><head><title>t</title></head><body>${body}</body></html>`;
const questions = (content: string): string =>
  `<?xml version="1.0"?><officiele-publicatie><kamervragen>${content}</kamervragen></officiele-publicatie>`;
const declared = (entities: string, text: string): string =>
  `<?xml version="1.0"?><!DOCTYPE l [${entities}]><l>${text}</l>`;

const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const rows = (count: number, row: string): string => row.repeat(count);

const HTML: readonly (readonly [string, string])[] = [
  ['nested as deep as a page may be', nested('<div>', '</div>', 9_000)],
  ['nested deeper', nested('<div>', '</div>', 60_000)],
  ['lists in lists', nested('<ul><li>', '</li></ul>', 3_000)],
  ['tables in tables', nested('<table><tr><td>', '</td></tr></table>', 2_000)],
  ['formatting crossed over', '<b><i><u><p>x</b></i></u>'.repeat(2_000)],
  ['an enormous table', `<table>${rows(500, `<tr>${'<td>cel</td>'.repeat(60)}</tr>`)}</table>`],
  [
    'cells over a billion columns',
    '<table><tr><td colspan="1000000000" rowspan="1000000000">x</td></tr></table>'.repeat(50),
  ],
  [
    'a list that starts beyond numbers',
    '<ol start="1e308"><li>a<li value="-99999999999999999999">b<li>c</ol>',
  ],
  [
    'a list in letters, far on',
    '<ol type="a" start="2147483647"><li>a<li>b</ol><ol type="I" start="99999999"><li>a</ol>',
  ],
  ['a list in Roman numbers below zero', '<ol type="i" start="-5" reversed><li>a<li>b</ol>'],
  ['one megabyte in an attribute', `<p title="${'a'.repeat(1_000_000)}">x</p>`],
  ['many attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}>x</p>`],
  ['an address without an end', `<a href="https://a.nl/${'a/'.repeat(100_000)}">x</a>`],
  ['addresses that run code', '<a href="javascript:alert(1)">x</a><img src=x onerror=alert(1)>'.repeat(999)],
  ['entities', '&amp;&#x10ffff;&#xd800;&#0;&#99999999999;&notaname;&'.repeat(5_000)],
  ['a script left open', `x<script>${'var a = "<p>";'.repeat(10_000)}`],
  ['a comment left open', `x<!-- ${'- -- '.repeat(50_000)}`],
  ['foreign elements', '<svg><math><mi><annotation-xml><p>x</svg>'.repeat(2_000)],
  [
    'templates and frames',
    nested('<template><p>', '</p></template>', 1_000) + '<frameset><frame>'.repeat(500),
  ],
  ['choices', `<select>${'<option>x<optgroup>'.repeat(10_000)}</select>`],
  ['plain text to the end', `<p>x<plaintext>${'</p>'.repeat(20_000)}`],
  ['notes that point at themselves', '<sup id="n"><a href="#n">1</a></sup>'.repeat(5_000)],
  ['notes in a ring', '<p id="a">1 <a href="#b">1</a></p><p id="b">1 <a href="#a">1</a></p>'.repeat(2_000)],
  ['nothing but elements', '<br>'.repeat(100_000)],
  ['nothing but brackets', '<'.repeat(300_000)],
  ['an image within', `<img src="data:image/png;base64,${'A'.repeat(500_000)}"><p>x</p>`],
  ['paragraphs left open', '<p>alinea'.repeat(200_000)],
  ['elements that only look closed', '<div/>x</y>'.repeat(40_000)],
  ['closing tags that close nothing', `${'<div>'.repeat(9_000)}${'</x>'.repeat(400_000)}x`],
];

const XML: readonly (readonly [string, string])[] = [
  ['a billion laughs', declared(`<!ENTITY l0 "boem">${laughs}`, '&l12; tekst')],
  ['one long entity often', declared(`<!ENTITY a "${'a'.repeat(50_000)}">`, '&a;'.repeat(50_000))],
  ['an entity of itself', declared('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a; tekst')],
  ['a file from outside', declared('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f; tekst')],
  ['an address from outside', declared('<!ENTITY % d SYSTEM "http://localhost:1/a.dtd"> %d;', 'tekst')],
  ['declarations without end', `<!DOCTYPE l [${'<!ENTITY a "'.repeat(20_000)}`],
  ['nested deeply', nested('<a>', '</a>', 100_000)],
  ['paragraphs in paragraphs', questions(nested('<al>', '</al>', 5_000))],
  ['questions in questions', questions(nested('<vraag><nr>Vraag 1</nr>', '</vraag>', 3_000))],
  [
    'notes in notes',
    questions(`<al>${nested('<noot><noot.nr>1</noot.nr><noot.al>', '</noot.al></noot>', 2_000)}</al>`),
  ],
  [
    'notes that point in a ring',
    questions('<noot id="a"><noot.al><nootref refid="a"/>x</noot.al></noot>'.repeat(500)),
  ],
  ['lists in lists', questions(nested('<lijst><li><li.nr>a.</li.nr><al>', '</al></li></lijst>', 2_000))],
  [
    'an enormous table',
    questions(
      `<table><tgroup><tbody>${rows(500, `<row>${'<entry>cel</entry>'.repeat(60)}</row>`)}</tbody></tgroup></table>`,
    ),
  ],
  [
    'many answers to one question',
    questions('<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>'.repeat(5_000)),
  ],
  [
    'questions without end',
    questions(Array.from({ length: 5_000 }, (_, i) => `<vraag><nr>${i}</nr><al>?</al></vraag>`).join('')),
  ],
  ['a number of a megabyte', questions(`<vraag><nr>${'1 '.repeat(300_000)}</nr><al>x</al></vraag>`)],
  [
    'metadata without end',
    `<officiele-publicatie><metadata>${'<meta name="a" content="b"/>'.repeat(20_000)}</metadata></officiele-publicatie>`,
  ],
  ['instructions', questions(`<al>${'<?xpp lead;-1?>'.repeat(20_000)}x</al>`)],
  ['character data left open', `<a><![CDATA[${']]'.repeat(50_000)}`],
  [
    'name spaces',
    `<a ${Array.from({ length: 5_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}><n1:b>x</n1:b></a>`,
  ],
  ['an attribute twice', '<a b="1" b="2">tekst<c/></a>'],
  ['two roots', '<a>een</a><b>twee</b>'],
  ['closed crosswise', questions('<al><nadruk>x</al></nadruk>'.repeat(2_000))],
  ['a null within', questions('<al>a\0b</al>')],
  ['an encoding that is none', '<?xml version="1.0" encoding="klingon"?><a>tekst<b/></a>'],
  ['an encoding that it is not', '<?xml version="1.0" encoding="UTF-16"?><a>coördinatie<b/></a>'],
  ['a version from the future', '<?xml version="9.9"?><a>tekst<b/></a>'],
];

export const hostileMarkup: readonly (readonly [string, Uint8Array])[] = [
  ...HTML.map(([name, body]): [string, Uint8Array] => [`html, ${name}`, utf8(page(body))]),
  ...XML.map(([name, source]): [string, Uint8Array] => [`xml, ${name}`, utf8(source)]),
];
