/** Pieces of SVG. */
import { readable } from '../text/readable.ts';
import { FONT_FAMILY } from './face.ts';

/** Signs that XML knows under a name alone, in texts and in attributes. */
const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Nothing that XML 1.0 forbids, on one line, with no more accents on a letter than languages have. */
export function oneLine(text: string): string {
  return readable(text)
    .normalize('NFC')
    .replace(/\p{Noncharacter_Code_Point}/gu, '\u{fffd}')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => NAMED[sign] ?? '');

/** An element; numbers are rounded to a tenth, so that equal pictures are equal in bytes. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value ?? '')}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const rounded = (value: number): string => `${Math.round(value * 10) / 10}`;

export interface TextStyle {
  readonly size: number;
  readonly colour: string;
  readonly weight?: 400 | 600 | 700;
  readonly italic?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly underlined?: boolean;
}

/** One line of text; `y` is its baseline. */
export const textAt = (x: number, y: number, text: string, style: TextStyle): string =>
  element(
    'text',
    {
      x,
      y,
      fill: style.colour,
      'font-size': style.size,
      'font-weight': style.weight ?? 400,
      'font-style': style.italic ? 'italic' : undefined,
      'text-anchor': style.anchor ?? 'start',
      'text-decoration': style.underlined ? 'underline' : undefined,
    },
    escapeXml(text),
  );

/** A whole picture; sizes in units. */
export const svgOf = (width: number, height: number, parts: readonly string[]): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      'font-family': FONT_FAMILY,
    },
    parts.join('\n'),
  );
