/** What Word's paragraph styles say: headings, and styles that number. */
import { parseXml } from './xml-events.ts';

/** A list's id and the level in it, as far as they are stated. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

export interface ParagraphStyle {
  readonly heading: boolean;
  readonly place: ListPlace;
}

interface StatedStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  list: string | null;
  level: number | null;
}

const NO_STYLE: ParagraphStyle = { heading: false, place: { list: null, level: null } };
/** Level 9 is running text. */
export const isHeadingLevel = (outline: number | null): boolean =>
  outline !== null && outline >= 0 && outline < 9;
const HEADING_NAME = /^(?:(?:heading|kop|titel|title)(?: ?[1-9])?|subtitle|ondertitel)$/i;
/** Styles are based on styles; a longer chain is a ring. */
const LONGEST_CHAIN = 30;

export class DocxStyles {
  readonly #stated = new Map<string, StatedStyle>();
  readonly #resolved = new Map<string, ParagraphStyle>();

  constructor(xml: string | null) {
    if (xml !== null) this.#read(xml);
  }

  find(id: string | null): ParagraphStyle {
    if (id === null) return NO_STYLE;
    const known = this.#resolved.get(id);
    if (known) return known;
    const chain: StatedStyle[] = [];
    for (let at: string | null = id; at !== null && chain.length < LONGEST_CHAIN; ) {
      const style = this.#stated.get(at);
      if (!style) break;
      chain.push(style);
      at = style.basedOn;
    }
    const outline = chain.find((style) => style.outline !== null)?.outline ?? null;
    const style: ParagraphStyle = {
      heading: isHeadingLevel(outline) || HEADING_NAME.test(chain[0]?.name ?? ''),
      place: {
        list: chain.find((one) => one.list !== null)?.list ?? null,
        level: chain.find((one) => one.level !== null)?.level ?? null,
      },
    };
    this.#resolved.set(id, style);
    return style;
  }

  #read(xml: string): void {
    let style: StatedStyle | null = null;
    parseXml(xml, {
      open: (name, { val = '', type, styleId = '' }) => {
        if (name === 'style') {
          style = { name: '', basedOn: null, outline: null, list: null, level: null };
          if (type === 'paragraph') this.#stated.set(styleId, style);
        } else if (!style) return;
        else if (name === 'name') style.name = val;
        else if (name === 'basedOn') style.basedOn = val;
        else if (name === 'outlineLvl') style.outline = Number(val);
        else if (name === 'numId') style.list = val;
        else if (name === 'ilvl') style.level = Number(val);
      },
      text: () => {},
      close: (name) => {
        if (name === 'style') style = null;
      },
    });
  }
}
