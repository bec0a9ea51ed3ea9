/** A made document as the XML and HTML of officielebekendmakingen.nl, and as a Word file. */

import { utf8 } from '../utf8.ts';
import { inList, makeDocx, run, paragraph as wordParagraph } from './read/docx-writer.ts';
import type { MadeDocument, Paragraph } from './round-trip-document.ts';
import {
  dutchDay,
  headOf,
  MARK,
  markedText,
  notesIn,
  officialId,
  partsOf,
  type Rendered,
} from './round-trip-rendering.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Paragraphs one by one, items of a list wrapped in what holds them. */
function inLists(
  paragraphs: readonly Paragraph[],
  shown: (each: Paragraph) => string,
  open: string,
  close: string,
): string {
  return paragraphs
    .map((each, index) => {
      const opens = each.item && !paragraphs[index - 1]?.item ? open : '';
      const closes = each.item && !paragraphs[index + 1]?.item ? close : '';
      return opens + shown(each) + closes;
    })
    .join('\n');
}

/** The days in a head as elements, as the XML has them. */
const withDays = (head: string, ...days: string[]): string =>
  days.reduce(
    (text, day) => text.replace(dutchDay(day), `<datum isodatum="${day}">${dutchDay(day)}</datum>`),
    escaped(head),
  );

export function toXml(document: MadeDocument): Rendered {
  const shown = (paragraph: Paragraph): string => {
    const notes = new Map(notesIn(paragraph).map(({ number, text }) => [`${number}`, text]));
    const text = escaped(markedText(paragraph)).replace(
      MARK,
      (_, number: string) =>
        `<noot id="ID-${number}" type="voet"><noot.nr>${number}</noot.nr><noot.al>${escaped(notes.get(number) ?? '')}</noot.al></noot>`,
    );
    return paragraph.item ? `<li><li.nr>–</li.nr><al>${text}</al></li>` : `<al>${text}</al>`;
  };
  const [asked, answered] = headOf(document);
  const parts = partsOf(document).map(({ kind, heading, paragraphs }) => {
    const element = kind === 'question' ? 'vraag' : 'antwoord';
    const text = inLists(paragraphs, shown, '<lijst type="ongenummerd">', '</lijst>');
    return `<${element}><nr status="officieel">${heading}</nr>${text}</${element}>`;
  });
  const source = `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="op-xsd-2012-2.xsd">
<metadata><meta name="DC.identifier" scheme="" content="${officialId(document)}"/></metadata>
<kamervragen><kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024–2025</tekstregel></kamervraagkop>
<kamervraagnummer>${document.sentInAs}</kamervraagnummer>
<kamervraagomschrijving type="vraag">${withDays(asked, document.submitted)}</kamervraagomschrijving>
<kamervraagomschrijving type="antwoord">${withDays(answered, document.received)}</kamervraagomschrijving>
${parts.join('\n')}</kamervragen></officiele-publicatie>`;
  return { bytes: utf8(source), references: [officialId(document), document.sentInAs], whole: true };
}

export function toHtml(document: MadeDocument): Rendered {
  const shown = (paragraph: Paragraph): string => {
    const text = escaped(markedText(paragraph)).replace(
      MARK,
      '<sup><a href="#noot-$1" id="bij-$1">$1</a></sup>',
    );
    return paragraph.item ? `<li>${text}</li>` : `<p>${text}</p>`;
  };
  const parts = partsOf(document).map(
    ({ kind, heading, paragraphs }) =>
      `<div class="${kind}"><h2>${heading}</h2>${inLists(paragraphs, shown, '<ul>', '</ul>')}</div>`,
  );
  const notes = document.blocks
    .flatMap(({ questions, answers }) => [...questions, ...answers])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(notesIn))
    .map(
      ({ number, text }) =>
        `<p id="noot-${number}"><a href="#bij-${number}">${number}</a> ${escaped(text)}</p>`,
    );
  const source = `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${escaped(document.subject)}</title>
<meta name="DCTERMS.identifier" content="${officialId(document)}"></head>
<body><nav><a href="/">Zoeken</a></nav><main><p>${document.sentInAs}</p>${headOf(document)
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')}
${parts.join('\n')}
<div class="noten">${notes.join('')}</div></main></body></html>`;
  return { bytes: utf8(source), references: [officialId(document), document.sentInAs], whole: true };
}

const BULLETS =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

export function toDocx(document: MadeDocument): Rendered {
  const notes: string[] = [];
  const shown = (paragraph: Paragraph): string => {
    for (const { number, text } of notesIn(paragraph))
      notes.push(
        `<w:footnote w:id="${number}">${wordParagraph(`<w:r><w:footnoteRef/></w:r>${run(` ${escaped(text)}`)}`)}</w:footnote>`,
      );
    const runs = escaped(markedText(paragraph))
      .split(MARK)
      // Every other piece is the number of a note.
      .map((piece, index) =>
        index % 2 === 0 ? run(piece) : `<w:r><w:footnoteReference w:id="${piece}"/></w:r>`,
      );
    return wordParagraph(runs.join(''), paragraph.item ? inList(1) : '');
  };
  const reference = `AH ${document.published}`;
  const line = (text: string): string => wordParagraph(run(escaped(text)));
  const body = [
    ...[reference, document.sentInAs, ...headOf(document)].map(line),
    ...partsOf(document).flatMap(({ heading, paragraphs }) => [
      line(''),
      line(heading),
      ...paragraphs.map(shown),
    ]),
  ].join('');
  const bytes = makeDocx({ body, numbering: BULLETS, footnotes: notes.join('') });
  return { bytes, references: [reference, document.sentInAs], whole: true };
}
