/** Blocks → Discord's markdown, with all raw text escaped. */
import type { Block, RichText, Run } from '../replies/reply.ts';
import { readable } from '../text/readable.ts';
import { escapePiece } from './escape.ts';
import { LINK_CHARACTERS } from './limits.ts';

/** Shows nothing, but keeps the asterisks of two neighbours from being read together. */
const APART = '\u200b';

/** A stretch of one line in one style, ready to be wrapped. */
interface Piece {
  readonly text: string;
  readonly wrapper: '' | '*' | '**';
  readonly link: string | null;
}

/** Empty when the block holds nothing to show. */
export function blockMarkdown(block: Block): string {
  const linkable = mayHoldLinks(block);
  const lines = (text: RichText): string[] => linesMarkdown(text, linkable);
  switch (block.kind) {
    case 'title': {
      const title = lines(block.text).join(' ').trim();
      return title === '' ? '' : `### ${title}`;
    }
    case 'paragraph':
      return lines(block.text).join('\n');
    case 'quote':
      return block.paragraphs
        .map((paragraph) => lines(paragraph).map((line) => `> ${line}`))
        .filter((paragraph) => paragraph.length > 0)
        .map((paragraph) => paragraph.join('\n'))
        .join('\n> \n');
    case 'list':
      return block.items
        .map((item) => lines(item).join('\n  '))
        .filter((item) => item !== '')
        .map((item) => `- ${item}`)
        .join('\n');
    case 'small':
      return block.lines
        .flatMap((line) => lines(line))
        .map((line) => `-# ${line}`)
        .join('\n');
  }
}

/** With `](` anywhere in the block, escaped or not, Discord may look for the end of a link there, across lines. */
function mayHoldLinks(block: Block): boolean {
  const texts =
    block.kind === 'quote'
      ? block.paragraphs
      : block.kind === 'list'
        ? block.items
        : block.kind === 'small'
          ? block.lines
          : [block.text];
  return !texts
    .flat()
    .map(({ text }) => readable(text))
    .join('')
    .includes('](');
}

/** One string a line; blank lines are left out. */
function linesMarkdown(text: RichText, linkable: boolean): string[] {
  return splitLines(text)
    .map((runs) => lineMarkdown(runs, linkable))
    .filter((line) => line !== '');
}

function splitLines(text: RichText): Run[][] {
  const split: Run[][] = [[]];
  for (const run of text) {
    for (const [index, part] of readable(run.text).split('\n').entries()) {
      if (index > 0) split.push([]);
      split.at(-1)?.push({ ...run, text: part });
    }
  }
  return split;
}

function lineMarkdown(runs: readonly Run[], linkable: boolean): string {
  const pieces = join(runs.map((run) => toPiece(run, linkable)));
  let line = '';
  for (const [index, piece] of pieces.entries()) {
    const rendered = pieceMarkdown(piece, index < pieces.length - 1);
    line += line.endsWith('*') && rendered.startsWith('*') ? APART + rendered : rendered;
  }
  return line.trim();
}

function toPiece(run: Run, linkable: boolean): Piece {
  // White space has no style; without this, `** **` would show its asterisks.
  if (run.text.trim() === '') return { text: run.text, wrapper: '', link: null };
  const wrapper =
    run.style === 'strong' || run.style === 'marked' ? '**' : run.style === 'emphasis' ? '*' : '';
  const link = run.link === undefined || !linkable ? null : linkTarget(run.text, run.link);
  return { text: run.text, wrapper, link };
}

/** Neighbours in the same style become one piece, so that every border between pieces has markup on it. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.text === '') continue;
    if (last !== undefined && last.wrapper === piece.wrapper && last.link === piece.link) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}

function pieceMarkdown({ text, wrapper, link }: Piece, followed: boolean): string {
  const core = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  const plain = wrapper === '' && link === null;
  const escaped = escapePiece(core, plain && followed && after === '');
  const wrapped = `${wrapper}${escaped}${wrapper}`;
  return `${before}${link === null ? wrapped : `[${wrapped}](${link})`}${after}`;
}

/** Null when Discord would not show a link there, or should not: then the text stands alone. */
function linkTarget(text: string, link: string): string | null {
  if (/[[\]]|:\/\//.test(text)) return null;
  const address = webAddress(link);
  if (address === null) return null;
  return address.replace(/[()*<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The address as Discord accepts it, or null. */
export function webAddress(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= LINK_CHARACTERS ? href : null;
}
