/** What tests of PDFs share: text to fill a page, and short ways to read and to look. */
import { readPdf } from '../../../src/documents/read/pdf.ts';
import type { ReadText } from '../../../src/documents/read/read-text.ts';
import { type Placed, writePdf } from './pdf-writer.ts';

/** Twelve full lines of text, so that a page has a column to measure. */
export const PROSE = [
  'De gemeenten hebben de regie over hun eigen beleid en leggen daarover verantwoording',
  'af aan hun raden. Het kabinet ziet geen aanleiding om daarin verandering te brengen,',
  'omdat de wet hun daarvoor alle ruimte geeft en de uitvoering in de praktijk goed gaat.',
  'Wel wordt met de gemeenten gesproken over de vraag hoe die ruimte beter kan worden',
  'benut. In het voorjaar ontvangt de Kamer daarover een brief, waarin ook de financiële',
  'gevolgen worden geschetst. Daarbij worden de ervaringen van inwoners zelf betrokken,',
  'die daarvoor op hun eigen verzoek zijn gehoord. De uitkomsten daarvan zijn openbaar',
  'en staan op de website van het ministerie. Over de planning is overlegd met de steden',
  'die daaraan meedoen, en met de vertegenwoordigers van de kleinere gemeenten in het',
  'noorden en het oosten van het land. Zij hebben laten weten dat zij de termijn haalbaar',
  'vinden. Daarmee is voldaan aan de motie die de Kamer hierover vorig jaar aannam, zoals',
  'ook in het debat van dit voorjaar is toegezegd door mijn voorganger, in eerste termijn.',
];

/** The pages, written and read again. */
export const read = (...pages: (readonly Placed[])[]): Promise<ReadText> => readPdf(writePdf(pages));

/** The words of spans. */
export const shown = ({ text }: ReadText, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));
