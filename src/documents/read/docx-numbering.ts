/** Word's automatic list numbers, as Word prints them: it stores the rule, not the number. */
import { letterNumeral, romanNumeral } from './docx-numerals.ts';
import type { ListPlace } from './docx-styles.ts';
import { parseXml } from './xml-events.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2)" */
  text: string;
  /** The level whose counting starts this one again; by default the one above. */
  restart: number | null;
  legal: boolean;
}

interface Scheme {
  readonly levels: Map<number, Level>;
  /** A style of lists that stands in for it. */
  link: string | null;
}

interface List {
  scheme: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const DEEPEST_LEVEL = 8;
const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', restart: null, legal: false });

export class DocxNumbering {
  readonly #schemes = new Map<string, Scheme>();
  readonly #schemeOfStyle = new Map<string, string>();
  readonly #lists = new Map<string, List>();
  /** Per scheme, how far each level has counted: lists of one scheme count on. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string | null) {
    if (xml !== null) this.#read(xml);
  }

  /** The number of the next paragraph at this place: "1.", "b)", "•"; empty where it has none. */
  next({ list: id, level: stated }: ListPlace): string {
    const list = id === null ? undefined : this.#lists.get(id);
    const scheme = list && this.#schemeOf(list);
    if (id === null || !list || !scheme) return '';
    const depth = Math.min(Math.max(stated ?? 0, 0), DEEPEST_LEVEL);
    const counts = this.#countsOf(id, list);
    const level = this.#level(list, scheme, depth);
    counts[depth] = (counts[depth] ?? this.#startOf(list, level, depth) - 1) + 1;
    for (let below = depth + 1; below <= DEEPEST_LEVEL; below++) {
      const restart = this.#level(list, scheme, below).restart;
      if (restart !== 0 && (restart === null || depth < restart)) counts[below] = null;
    }
    if (level.format === 'bullet') return '•';
    if (level.format === 'none') return level.text.replace(/%\d/g, '').trim();
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.#level(list, scheme, at);
      return numeral(counts[at] ?? this.#startOf(list, shown, at), level.legal ? 'decimal' : shown.format);
    });
  }

  #countsOf(id: string, list: List): (number | null)[] {
    let counts = this.#counts.get(list.scheme);
    if (!counts) {
      counts = [];
      this.#counts.set(list.scheme, counts);
    }
    // A list with a start of its own begins there when it is first used; later it counts on.
    if (!this.#begun.has(id)) for (const [level] of list.starts) counts[level] = null;
    this.#begun.add(id);
    return counts;
  }

  #schemeOf({ scheme: id }: List): Scheme | undefined {
    const scheme = this.#schemes.get(id);
    if (!scheme?.link || scheme.levels.size > 0) return scheme;
    return this.#schemes.get(this.#schemeOfStyle.get(scheme.link) ?? '') ?? scheme;
  }

  #level = (list: List, scheme: Scheme, depth: number): Level =>
    list.levels.get(depth) ?? scheme.levels.get(depth) ?? newLevel();

  #startOf = (list: List, level: Level, depth: number): number => list.starts.get(depth) ?? level.start;

  #read(xml: string): void {
    let scheme: Scheme | null = null;
    let schemeId = '';
    let list: List | null = null;
    let depth = 0;
    let level: Level | null = null;
    parseXml(xml, {
      open: (name, { val = '', abstractNumId = '', numId = '', ilvl = '0' }) => {
        if (name === 'abstractNum') {
          scheme = { levels: new Map(), link: null };
          schemeId = abstractNumId;
          this.#schemes.set(schemeId, scheme);
        } else if (name === 'num') {
          list = { scheme: '', starts: new Map(), levels: new Map() };
          this.#lists.set(numId, list);
        } else if (name === 'abstractNumId' && list) list.scheme = val;
        else if (name === 'numStyleLink' && scheme) scheme.link = val;
        else if (name === 'styleLink' && scheme) this.#schemeOfStyle.set(val, schemeId);
        else if (name === 'lvlOverride') depth = Number(ilvl);
        else if (name === 'startOverride') list?.starts.set(depth, Number(val));
        else if (name === 'lvl') {
          level = newLevel();
          (list ?? scheme)?.levels.set(Number(ilvl), level);
        } else if (level) readLevel(level, name, val);
      },
      text: () => {},
      close: (name) => {
        if (name === 'abstractNum') scheme = null;
        else if (name === 'num') list = null;
        else if (name === 'lvl') level = null;
      },
    });
  }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = Number(value) || 0;
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'lvlRestart') level.restart = Number(value);
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
}

function numeral(number: number, format: string): string {
  if (format === 'lowerLetter') return letterNumeral(number);
  if (format === 'upperLetter') return letterNumeral(number).toUpperCase();
  if (format === 'lowerRoman') return romanNumeral(number);
  if (format === 'upperRoman') return romanNumeral(number).toUpperCase();
  if (format === 'decimalZero') return `${number}`.padStart(2, '0');
  if (format === 'ordinal') return `${number}e`;
  return `${number}`;
}
