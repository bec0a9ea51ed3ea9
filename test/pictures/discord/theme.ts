/** Discord's dark theme, in the pixels of its desktop client. */
import { bold, Face, regular } from '../../../src/pictures/face.ts';

export const COLOURS = {
  chat: '#313338',
  container: '#2b2d31',
  border: '#3f4147',
  text: '#dbdee1',
  strong: '#f2f3f5',
  muted: '#949ba4',
  link: '#00a8fc',
  mention: '#3c4270',
  mentionText: '#c9cdfb',
  quoteBar: '#4e5058',
  code: '#1e1f22',
  field: '#1e1f22',
  app: '#5865f2',
} as const;

/** By Discord's button styles: primary, secondary, success, danger, link, premium. */
export const BUTTON_COLOURS: Readonly<Record<number, string>> = {
  1: '#5865f2',
  2: '#4e5058',
  3: '#248046',
  4: '#da373c',
  5: '#4e5058',
  6: '#5865f2',
};

const semibold = new Face('600SemiBold');
const italic = new Face('400Regular_Italic');
const boldItalic = new Face('700Bold_Italic');

export const FACES = [regular, semibold, bold, italic, boldItalic];

export interface Style {
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
}

export const PLAIN: Style = { weight: 400, italic: false };
export const SEMIBOLD: Style = { weight: 600, italic: false };

export function faceOf({ weight, italic: slanted }: Style): Face {
  if (slanted) return weight === 400 ? italic : boldItalic;
  return weight === 400 ? regular : weight === 600 ? semibold : bold;
}
