import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/documents/read/decode-text.ts';
import { readHtml } from '../../../src/documents/read/html.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';
import { readXml } from '../../../src/documents/read/xml.ts';
import { utf8 } from '../../utf8.ts';

/** What a reader makes of bytes: a text, or the reason why not; anything else is thrown. */
function attempt(read: (bytes: Uint8Array) => ReadText, bytes: Uint8Array): ReadText | null {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

const refusal = (source: string): string => attempt(readXml, utf8(source))?.text ?? 'refused';

describe('hostile files cost nothing', () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "boem">' +
    Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('') +
    ']><l>&l9; tekst</l>';

  test.each([
    ['a billion laughs', laughs, '&l9; tekst'],
    [
      'a file from outside',
      '<!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/passwd">]><l>&f; tekst</l>',
      '&f; tekst',
    ],
    ['nested deeply', `${'<a>'.repeat(100_000)}tekst${'</a>'.repeat(100_000)}`, 'tekst'],
  ])('%s', (_, source, text) => {
    const started = performance.now();
    expect(refusal(source)).toBe(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each([
    [
      'tables in tables',
      `${'<table><row><entry>x'.repeat(20_000)}${'</entry></row></table>'.repeat(20_000)}`,
    ],
    ['lists in lists', `${'<lijst><li><li.nr>a</li.nr>x'.repeat(20_000)}${'</li></lijst>'.repeat(20_000)}`],
    ['notes in notes', `<al>${'x<noot>'.repeat(20_000)}${'</noot>'.repeat(20_000)}</al>`],
    ['questions in questions', `${'<vraag>'.repeat(20_000)}x${'</vraag>'.repeat(20_000)}`],
    ['attributes', `<r ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(' ')}>x</r>`],
    ['never closed', '<a>x'.repeat(100_000)],
    ['entities', `<r>${'&a'.repeat(200_000)}</r>`],
    [
      'many notes',
      `<r>${'<al>Zin<noot><noot.nr>1</noot.nr><noot.al>x</noot.al></noot>.</al>'.repeat(10_000)}</r>`,
    ],
  ])('%s', (_, source) => {
    const started = performance.now();
    expect(refusal(source)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('whatever the bytes, there is a text with spans in it, or a reason', () => {
  const SAMPLE =
    '<!DOCTYPE a><kamervragen><metadata name="DC.identifier" content="x"/><vraag><nr>Vraag 1</nr><al>Kent u<noot id="n"><noot.nr>1</noot.nr>' +
    '<noot.al>Noot.</noot.al></noot>?</al><lijst><li><li.nr>a.</li.nr><al>een</al></li></lijst></vraag><table><tr><td>a</td><td>b<sup><a href="#n">1</a></sup></td></tr></table>' +
    '<ol><li id="n">1 noot</li></ol><main><h1>Kop</h1><p>Tekst &amp; meer</p></main></kamervragen>';
  const pieces = fc.constantFrom(...(SAMPLE.match(/<[^>]*>|[^<]+/g) ?? []));
  const mutated = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((found) => found.join('')),
    fc
      .tuple(fc.nat(SAMPLE.length), fc.nat(40), fc.string())
      .map(([at, cut, put]) => SAMPLE.slice(0, at) + put + SAMPLE.slice(at + cut)),
  );

  test.each([
    ['XML', readXml],
    ['HTML', readHtml],
  ])('%s', (_, read) => {
    fc.assert(
      fc.property(fc.oneof(mutated.map(utf8), fc.uint8Array({ maxLength: 300 })), (bytes) => {
        const result = attempt(read, bytes);
        if (!result) return;
        const spans = [
          ...result.furniture,
          ...result.headings,
          ...result.notes.flatMap(({ span, text, markSpan }) => [
            span,
            text,
            ...(markSpan ? [markSpan] : []),
          ]),
        ];
        for (const { start, end } of spans)
          expect(start >= 0 && start <= end && end <= result.text.length).toBe(true);
        for (const { span, text } of result.notes)
          expect(text.start >= span.start && text.end === span.end).toBe(true);
        expect(result.text).not.toMatch(/\n\n\n|[ \t]\n|\s$/);
      }),
      { numRuns: 400 },
    );
  });
});
