/** What a page may cost its parser, counted before it is parsed. */
import { UnreadableError } from './decode-text.ts';

/** More tags, or tags left open within each other, than documents have: the parser's time and memory grow with both. */
const MOST_TAGS = 500_000;
const MOST_OPEN_TAGS = 10_000;
/** The parser looks for what a closing tag closes among all that is open; this many looks take it a second. */
const MOST_LOOKS = 200_000_000;

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOID = names('area base br col embed hr img input link meta param source track wbr');
/** In these a tag may close itself. */
const FOREIGN = ['svg', 'math'];

/** What a page need not close: the tags that end what is open before them, as the parser has it. */
const ENDS = new Map<string, ReadonlySet<string>>([
  ['li', names('li')],
  ['dt', names('dt dd')],
  ['dd', names('dt dd')],
  ['tr', names('tr th td')],
  ['th', names('th')],
  ['td', names('thead th td')],
  ['tbody', names('thead tbody')],
  ['tfoot', names('thead tbody')],
  ['option', names('option')],
  ...(
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header ' +
    'hr main nav ol pre section table ul'
  )
    .split(' ')
    .map((name) => [name, names('p')] as const),
]);

/** The tags that are open within each other, as the parser will have them. */
class OpenTags {
  readonly #html: boolean;
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  #looks = 0;

  constructor(html: boolean) {
    this.#html = html;
  }

  get tooMany(): boolean {
    return this.#names.length > MOST_OPEN_TAGS || this.#looks > MOST_LOOKS;
  }

  open(name: string, closesItself: boolean): void {
    const ended = this.#html ? ENDS.get(name) : undefined;
    while (ended?.has(this.#names.at(-1) ?? '')) this.#pop();
    if (this.#html ? VOID.has(name) : closesItself) return;
    if (closesItself && FOREIGN.some((each) => this.#counts.get(each))) return;
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    this.#looks += this.#names.length;
    if (!this.#counts.get(name)) return;
    while (this.#pop() !== name);
  }

  #pop(): string | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
    return name;
  }
}

const TAG = /<(\/?)([a-z][^\s/>]{0,30})[^<>]{0,2000}?(\/?)>/gi;

/** Throws `UnreadableError` for what would cost the parser more than any document does. */
export function checkBounds(source: string, xmlMode: boolean): void {
  const open = new OpenTags(!xmlMode);
  let tags = 0;
  for (const [, slash, given = '', closesItself] of source.matchAll(TAG)) {
    tags++;
    const name = xmlMode ? given : given.toLowerCase();
    if (slash) open.close(name);
    else open.open(name, closesItself !== '');
    if (tags > MOST_TAGS || open.tooMany) throw new UnreadableError({ kind: 'too-demanding' });
  }
}
