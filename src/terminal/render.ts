/** Replies as lines of text for a terminal, or, without colour, for a pipe. */
import { styleText } from 'node:util';
import type { Block, Control, Reply, RichText, Run } from '../replies/reply.ts';

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

/** A reply as it is printed, controls listed by number; ends without a line end. */
export function renderReply(reply: Reply, style: Style): string {
  const blocks = reply.blocks.map((block) => renderBlock(block, style));
  const controls = renderControls(reply.controls, style);
  return [...blocks, ...(controls ? [controls] : [])].join('\n\n');
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

/** "[1] Hele antwoord"; labels that are numbers already stand in the text above. */
function renderControls(controls: readonly Control[], style: Style): string {
  const shown = controls.flatMap((control, index) => {
    if (control.kind === 'link') return [`${control.label}: ${control.url}`];
    return control.label === `${index + 1}` ? [] : [`[${index + 1}] ${control.label}`];
  });
  return shown.length ? paint(shown.join('   '), 'cyan', style) : '';
}
