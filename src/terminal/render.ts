/** Replies as lines of text for a terminal, or, without colour, for a pipe. */
import { styleText } from 'node:util';
import type { Attachment, Block, Control, Language, Reply, RichText, Run } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';
import { type Choice, choicesUnder } from './choices.ts';

export interface Style {
  readonly colour: boolean;
  /** Characters a line; longer ones are broken at spaces. */
  readonly width: number;
}

type Format = Parameters<typeof styleText>[0];

const paint = (text: string, format: Format, { colour }: Style): string =>
  colour ? styleText(format, text, { validateStream: false }) : text;

/** Control characters in a document could steer the terminal; they are shown as a space. */
const harmless = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, ' ');

/** A reply as it is printed, what can be chosen listed by number; ends without a line end. */
export function renderReply(reply: Reply, style: Style, language: Language): string {
  const parts = [
    ...reply.blocks.map((block) => renderBlock(block, style)),
    ...(reply.attachments ?? []).map((attachment) => renderAttachment(attachment, style, language)),
    renderChoices(choicesUnder(reply), style),
    renderLinks(reply.controls, style),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A picture by what is in it, a file by where it stands. */
function renderAttachment(attachment: Attachment, style: Style, language: Language): string {
  const { file, picture } = wordingFor(language).terminal;
  const text =
    attachment.kind === 'picture'
      ? picture(attachment.alternativeText)
      : file(attachment.path ?? attachment.name);
  return wrapped([{ text }], '', style);
}

function renderBlock(block: Block, style: Style): string {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return wrapped(block.text, '', style);
    case 'quote':
      return block.paragraphs.map((text) => wrapped(text, '  │ ', style)).join('\n  │\n');
    case 'list':
      return block.items.map((item) => wrapped(item, '  ', style, '- ')).join('\n');
    case 'small':
      return block.lines
        .map((line) => wrapped(line, '', style))
        .map((line) => paint(line, 'dim', style))
        .join('\n');
  }
}

const FORMATS: Readonly<Record<NonNullable<Run['style']>, Format | null>> = {
  plain: null,
  strong: 'bold',
  emphasis: 'italic',
  marked: ['bold', 'yellow'],
};

/** Breaks rich text into lines; what is marked stays visible without colour, between asterisks. */
function wrapped(text: RichText, indent: string, style: Style, first = ''): string {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const room = Math.max(20, style.width - indent.length - first.length);
  const end = (): void => {
    lines.push(line.trimEnd());
    line = '';
    length = 0;
  };
  for (const run of text) {
    const format = FORMATS[run.style ?? 'plain'];
    const sign = run.style === 'marked' && !style.colour ? '*' : '';
    const words = `${sign}${harmless(run.text)}${sign}${run.link ? ` (${run.link})` : ''}`;
    for (const piece of words.split(/(\n|\s+)/)) {
      if (piece === '\n') end();
      else if (piece !== '') {
        if (length + piece.trimEnd().length > room && length > 0) end();
        if (length === 0 && piece.trim() === '') continue;
        line += format && piece.trim() ? paint(piece, format, style) : piece;
        length += piece.length;
      }
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines
    .map((content, index) => `${indent}${index === 0 ? first : ' '.repeat(first.length)}${content}`)
    .join('\n');
}

/** "[1] Hele antwoord   [2] Bron". */
export function renderChoices(choices: readonly Choice[], style: Style): string {
  const shown = choices.flatMap(({ label, description, listed }, index) =>
    listed ? [] : [`[${index + 1}] ${label}${description ? ` · ${description}` : ''}`],
  );
  const text = filled(shown, style.width)
    .map((line) => wrapped([{ text: line }], '', style))
    .join('\n');
  return text === '' ? '' : paint(text, 'cyan', style);
}

const GAP = '   ';

/** Side by side as far as they fit a line. */
function filled(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + GAP.length + piece.length <= width)
      lines[lines.length - 1] = `${last}${GAP}${piece}`;
    else lines.push(piece);
  }
  return lines;
}

const renderLinks = (controls: readonly Control[], style: Style): string =>
  controls
    .flatMap((control) => (control.kind === 'link' ? [`${control.label}: ${harmless(control.url)}`] : []))
    .map((line) => paint(line, 'cyan', style))
    .join('\n');
