/**
 * Reads markdown as Discord's client does, closely enough to say what people see: the text, and how it is marked.
 * Independent of `src/discord`, so that escaping is tested against the reader and not against itself.
 */
export type Mark =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'struck'
  | 'spoiler'
  | 'code'
  | 'link'
  | 'address'
  | 'mention'
  | 'emoji'
  | 'heading'
  | 'quote'
  | 'item'
  | 'small';

export interface Shown {
  readonly text: string;
  readonly marks: readonly Mark[];
}

type Rule = readonly [mark: Mark | 'escaped' | 'plain', pattern: RegExp, nested: boolean];

/** In Discord's order. The first group is what is shown; without one, the whole match. */
const RULES: readonly Rule[] = [
  ['escaped', /^\\([^0-9A-Za-z\s])/, false],
  ['code', /^```[\s\S]+?```/, false],
  ['mention', /^<(?:@[!&]?\d+|#\d+|t:-?\d+(?::[tTdDfFR])?|\/[^:>]+:\d+|id:\w+)>|^@(?:everyone|here)/, false],
  ['emoji', /^<a?:\w+:\d+>|^:[^\s:]+?:/, false],
  ['address', /^<[^ >]+:\/[^ >]+>|^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/, false],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?(?:[^\s\\)]|\\.)+?>?\s*\)/, true],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, true],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, true],
  ['italic', /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, true],
  ['italic', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, true],
  ['struck', /^~~([\s\S]+?)~~(?!_)/, true],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/, true],
  ['code', /^(?:`[\s\S]*?[^`]`)(?!`)/, false],
  ['plain', /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff-]|\n|\w+:\S|$)/, false],
];

const OPENINGS: readonly (readonly [mark: Mark, pattern: RegExp])[] = [
  ['quote', /^ *>(?:>>)? /],
  ['small', /^ *-# +/],
  ['heading', /^ *#{1,3} +/],
  ['item', /^ *(?:[*+-]|\d+[.)]) +/],
];

/** What a line begins with, such as `### ` or `- `, in the order written. */
export interface Opening {
  readonly mark: Mark;
  readonly written: string;
}

export interface ShownLine {
  readonly openings: readonly Opening[];
  /** One element a character, white space included. */
  readonly shown: readonly Shown[];
}

/** One element a line. */
export function readLines(markdown: string): ShownLine[] {
  const openingsOfLine = new Map<number, Opening[]>();
  let content = '';
  for (const line of markdown.split('\n')) {
    const openings: Opening[] = [];
    let rest = line;
    for (const [mark, pattern] of OPENINGS) {
      const written = pattern.exec(rest)?.[0];
      if (written === undefined) continue;
      openings.push({ mark, written });
      rest = rest.slice(written.length);
    }
    if (content !== '') content += '\n';
    openingsOfLine.set(content.split('\n').length - 1, openings);
    content += rest;
  }
  const lines: Shown[][] = [[]];
  for (const shown of inline(content, [])) {
    if (shown.text === '\n') lines.push([]);
    else lines.at(-1)?.push(shown);
  }
  return lines.map((shown, index) => ({ openings: openingsOfLine.get(index) ?? [], shown }));
}

/** One element a character that is not white space. */
export function readMarkdown(markdown: string): Shown[] {
  return readLines(markdown).flatMap(({ openings, shown }) =>
    shown
      // The zero-width space is there to be unseen.
      .filter(({ text }) => !/^[\s\u200b]$/u.test(text))
      .map(({ text, marks }) => ({ text, marks: [...openings.map(({ mark }) => mark), ...marks] })),
  );
}

export function shownText(shown: readonly Shown[]): string {
  return shown.map(({ text }) => text).join('');
}

function inline(markdown: string, marks: readonly Mark[]): Shown[] {
  const shown: Shown[] = [];
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const [rule, match] = bestRule(rest, markdown, at);
    const [mark, , nested] = rule;
    const inner = match[1] ?? match[0];
    const under = mark === 'escaped' || mark === 'plain' ? marks : [...marks, mark];
    if (nested) shown.push(...inline(inner, under));
    else for (const text of inner) shown.push({ text, marks: under });
    at += match[0].length;
  }
  return shown;
}

function bestRule(rest: string, whole: string, at: number): readonly [Rule, RegExpExecArray] {
  for (const rule of RULES) {
    const match = rule[1].exec(rest);
    if (match === null) continue;
    // `\b` needs the character before, which `rest` does not hold.
    if (match[0].startsWith('_') && rule[0] === 'italic' && /\w/.test(whole[at - 1] ?? ' ')) continue;
    return [rule, match];
  }
  throw new Error(`nothing matches ${JSON.stringify(rest)}`);
}
