/** Bytes → text and what the format knows of it, whatever the format. */
import { decodeText, UnreadableError } from './decode-text.ts';
import type { ReadText } from './read-text.ts';
import { recogniseFormat } from './recognise.ts';

/**
 * Recognises the format by content, not by name, and reads it. Throws `UnreadableError` where that can't be done. The
 * readers of the larger formats are loaded when the first file of theirs comes.
 */
export async function readBytes(bytes: Uint8Array): Promise<ReadText> {
  const format = recogniseFormat(bytes);
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'html':
      return (await import('./html.ts')).readHtml(bytes);
    case 'xml':
      return (await import('./xml.ts')).readXml(bytes);
    case 'text':
      return plainText(decodeText(bytes));
    default:
      throw new UnreadableError({ kind: 'unsupported-format', extension: format.extension });
  }
}

/** Text of which nothing is known but its characters. */
export const plainText = (text: string): ReadText => ({
  text,
  notes: [],
  furniture: [],
  headings: [],
  wrapped: null,
});
