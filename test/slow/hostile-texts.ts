/** Text that no one writes and no reader may choke on. */
import { utf8 } from '../utf8.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

/** Two hundred thousand characters of the same words: enough for what grows with the square to take minutes. */
const flood = (text: string): Uint8Array => utf8(text.repeat(Math.ceil(200_000 / text.length)));

const WORDS = 'Vraag 1\nKlopt dit bericht?\n\nAntwoord op vraag 1\nDit bericht klopt.\n';

/** A letter under a heap of accents. */
const zalgo = (text: string): string =>
  Array.from(
    text,
    (letter, at) =>
      letter + Array.from({ length: 20 }, (_, n) => String.fromCharCode(0x300 + ((at + n) % 0x70))).join(''),
  ).join('');

/** Repeated, each of these tempts a reader to look back, ahead or for an end that never comes. */
const FLOODS = [
  'a',
  '1',
  '.',
  'A. ',
  '(',
  '«',
  '[',
  '[1: ',
  '[footnoteRef:1]',
  '[bookmark: ',
  '1) ',
  '1)\n',
  '1\n',
  'is dat zo?1 \n1 noot\n',
  'Vraag 1\n',
  'Antwoord\n',
  'Vraag 1\nAntwoord\n',
  'Antwoord op vragen 1 t/m 500\n',
  'Antwoord 1, 2 en 3, ',
  'Mededeling\n',
  'Toelichting\nDeze vragen\n',
  'zie het antwoord op vraag 1 ',
  'Vragen van het lid ',
  'Vragen van de leden A (B), C (D) en E (F) aan ',
  'Antwoord van minister X (Y), mede namens de minister van Z ',
  'mede namens de minister van en ',
  '(ontvangen (ontvangen ',
  'Datum 3 mei 2025\n',
  '10 april jl. ',
  'van 3 mei 2025 ',
  'Kenmerk 2024Z00001\n',
  'ah-tk-20242025-1\n',
  'woord-\n',
  '- punt\n',
  'a | b\n',
  'https://a.nl/',
  'Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1Antwoord 3\n',
  'Pagina 1 van 2\n',
  '> Retouradres ',
  'Geachte voorzitter,\n',
  'Hoogachtend,\nDe Minister van X,\nA. B\n',
  '"\'’”»)]? ',
  'is dat zo? Zo ja, waarom? ',
  ' \n',
  '\u00a0a\n',
  '\f',
  '\r',
  'a\u2028\u2029\u0085\v',
] as const;

const floods = FLOODS.map((text): [string, Uint8Array] => [`flood of ${JSON.stringify(text)}`, flood(text)]);

export const hostileTexts: readonly (readonly [string, Uint8Array])[] = [
  ...floods,
  ['nothing', new Uint8Array()],
  ['one null', new Uint8Array(1)],
  ['a million nulls', new Uint8Array(1_000_000)],
  ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
  ['every byte there is', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ['five megabytes of one letter', utf8('a'.repeat(5_000_000))],
  ['a megabyte on one line', utf8('woord '.repeat(170_000))],
  ['half a million line ends', utf8(`a${'\n'.repeat(500_000)}b`)],
  ['heaps of accents', utf8(zalgo(WORDS.repeat(20)))],
  ['from right to left', utf8('שאלה 1\nהאם זה נכון?\n\nAntwoord 1\nكلا\n'.repeat(500))],
  ['directions overridden', utf8(`\u202e${WORDS}\u2066`.repeat(500))],
  ['joined emoji', utf8('👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(2_000) + WORDS)],
  ['invisible letters', utf8(WORDS.split('').join('\u200b\u2060\ufeff').repeat(50))],
  ['private and undefined characters', utf8('\ue000\ufdd0\u{10ffff}\u0378'.repeat(5_000) + WORDS)],
  ['signs in other shapes', utf8('Ｖｒａａｇ １\n𝐊𝐥𝐨𝐩𝐭 𝐝𝐢𝐭?\nＡｎｔｗｏｏｒｄ １\nⅫ ﬁ ǆ\n'.repeat(500))],
  ['letters that change length with their case', utf8('ŉİßΐﬃ'.repeat(20_000))],
  ['lone surrogates', utf16(`\ud800Vraag 1\udc00\n${'\udfff\ud800'.repeat(2_000)}\n${WORDS}`)],
  ['UTF-16 cut in a character', utf16(WORDS).subarray(0, -1)],
  ['UTF-16 with nulls', utf16(`${WORDS}\0`)],
  ['UTF-16 without its mark', utf16(WORDS).subarray(2)],
  [
    'UTF-32',
    Uint8Array.from([0xff, 0xfe, 0, 0, ...Array.from(WORDS, (c) => [c.charCodeAt(0), 0, 0, 0]).flat()]),
  ],
  ['UTF-8 longer than it should be', latin1(`Vraag 1\n\xc0\xaf\xe0\x80\xaf\xf8\x88\x80\x80\x80${WORDS}`)],
  ['UTF-8 read as Windows-1252 and written again', latin1('Co\xc3\x83\xc2\xb6rdinatie \xe2\x82'.repeat(999))],
  ['terminal commands', utf8(`\u001b[2J\u001b]0;x\u0007${WORDS}`.repeat(100))],
  ['control characters', utf8(WORDS + '\u0001\u0002\u0003'.repeat(1_000))],
  ['a few control characters', utf8(`${WORDS.repeat(50)}\u0001\u0002`)],
  ['Discord’s own signs', utf8('@everyone <@1> ```\n||x|| [a](https://a.nl) # kop\n'.repeat(500) + WORDS)],
  [
    'a number beyond numbers',
    utf8(`Vraag ${'9'.repeat(100_000)}\nKlopt dit?\n\nAntwoord ${'9'.repeat(400)}\nNee.`),
  ],
  ['days that are none', utf8(`Antwoord van minister X (Y) (ontvangen 99 mei 0000)\n${WORDS}`)],
  [
    'a head that never ends',
    utf8(`Vragen van het lid ${'X (Y), '.repeat(50_000)}aan de Minister over iets\n${WORDS}`),
  ],
  ['brackets within brackets', utf8(`${'[1: '.repeat(30_000)}x${']'.repeat(30_000)}`)],
  ['marks of other formats', utf8(`%PDF\nPK\n<html>\n{\\rtf\n${WORDS}`)],
  ['prototypes', utf8('__proto__\nconstructor\nVraag 1\ntoString?\n\nAntwoord 1\nhasOwnProperty\n')],
  ...[
    '%PDF-1.7',
    'PK\x03\x04',
    'PK\x05\x06',
    '\xd0\xcf\x11\xe0',
    '{\\rtf1',
    '\x1f\x8b',
    '<',
    '<?xml',
    '<!DOCTYPE',
  ].map((start): [string, Uint8Array] => [`${JSON.stringify(start)} and no more`, latin1(start)]),
];
