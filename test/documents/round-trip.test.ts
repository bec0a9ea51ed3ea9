/** What is read from a document is what it was made from, whatever format it was given. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeDocument } from './round-trip-document.ts';
import { expected, read } from './round-trip-expect.ts';
import { toDocx, toHtml, toXml } from './round-trip-markup.ts';
import { toPdf } from './round-trip-pdf.ts';
import { toListedText, toText, toWrappedText } from './round-trip-texts.ts';

/** In milliseconds: a failure takes its time to be made small. */
const SHRINKING = 120_000;

test.each([
  ['text', toText, 80],
  ['text with its notes at the end', toListedText, 80],
  ['text on pages', toWrappedText, 80],
  ['XML', toXml, 60],
  ['HTML', toHtml, 60],
  ['Word', toDocx, 60],
  ['PDF', toPdf, 40],
])(
  '%s',
  async (_, render, numRuns) => {
    await fc.assert(
      fc.asyncProperty(madeDocument, async (document) => {
        const rendered = render(document);
        expect(await read(rendered)).toEqual(expected(document, rendered));
      }),
      { numRuns },
    );
  },
  SHRINKING,
);
