/** What a reply says, as plain text. */
import type { Block, Reply, RichText } from '../../src/replies/reply.ts';

const textOfRuns = (runs: RichText): string => runs.map(({ text }) => text).join('');

const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'title':
    case 'paragraph':
      return textOfRuns(block.text);
    case 'quote':
      return block.paragraphs.map(textOfRuns).join('\n\n');
    case 'list':
      return block.items.map(textOfRuns).join('\n');
    case 'small':
      return block.lines.map(textOfRuns).join('\n');
  }
};

export const textOf = (reply: Reply): string => reply.blocks.map(textOfBlock).join('\n\n');

export const quoteOf = (reply: Reply): string =>
  reply.blocks
    .filter(({ kind }) => kind === 'quote')
    .map(textOfBlock)
    .join('\n\n');

/** The parts of the quote that are marked. */
export const markedIn = (reply: Reply): string[] =>
  reply.blocks.flatMap((block) =>
    block.kind === 'quote'
      ? block.paragraphs.flat().flatMap(({ style, text }) => (style === 'marked' ? [text] : []))
      : [],
  );

/** Everything a message would have to hold, in characters. */
export const lengthOf = (reply: Reply): number => textOf(reply).length;

export const labelsOf = (reply: Reply): string[] => reply.controls.map(({ label }) => label);
