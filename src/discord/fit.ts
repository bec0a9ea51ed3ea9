/**
 * The safety net under `replies`, which already keeps to a budget of raw characters: whatever the reply, the texts that
 * come out of here fit in one message. Escaping makes texts longer, so all measuring is done on the rendered markdown.
 *
 * What is shortened first: small print but for its first lines, which name the source; then lists, paragraphs, quotes
 * and titles, and of each kind the last one first. Only when that is not enough do the first lines of small print give
 * way, and only then are whole blocks left out.
 */
import type { Block } from '../replies/reply.ts';
import { blockLength, cutBlock } from './cut.ts';
import { MESSAGE_BYTES, MESSAGE_CHARACTERS, sizeOfText } from './limits.ts';
import { blockMarkdown } from './markdown.ts';

export interface FittedText {
  readonly kind: Block['kind'];
  readonly markdown: string;
}

interface Part extends FittedText {
  readonly block: Block;
  /** What it takes of a message, with the blank line that joining it to another would cost. */
  readonly characters: number;
  readonly bytes: number;
}

/** Lines of small print that name the source: page, minister and date, document, what the date rests on. */
const SOURCE_LINES = 4;

const JOINT = '\n\n';
const SHORTEN: readonly Block['kind'][] = ['small', 'list', 'paragraph', 'quote', 'title'];
const LEAVE_OUT: readonly Block['kind'][] = ['list', 'paragraph', 'quote', 'title', 'small'];

/** At most `places` texts, together within the limits of one message; never none. */
export function fitBlocks(blocks: readonly Block[], places: number): FittedText[] {
  // No single block can use more than the whole message: this keeps all that follows cheap for any input.
  const parts = blocks
    .map((block) => toPart(cutBlock(block, MESSAGE_CHARACTERS, 0)))
    .filter((part) => part.markdown !== '');
  shorten(parts, inOrder(parts, SHORTEN), SOURCE_LINES);
  shorten(parts, inOrder(parts, ['small']), 0);
  const kept = leaveOut(parts);
  if (kept.length === 0) return [{ kind: 'paragraph', markdown: '…' }];
  return pack(kept, Math.max(1, places));
}

function toPart(block: Block): Part {
  const markdown = blockMarkdown(block);
  const { characters, bytes } = sizeOfText(markdown);
  return {
    block,
    kind: block.kind,
    markdown,
    characters: characters + JOINT.length,
    bytes: bytes + JOINT.length,
  };
}

/** The parts of the first kind, the last one first, then those of the second kind, and so on. */
function inOrder(parts: readonly Part[], kinds: readonly Block['kind'][]): Part[] {
  return kinds.flatMap((kind) => parts.filter((part) => part.kind === kind).reverse());
}

/** Replaces parts by shorter ones, in the order given, until all fit together or none can be shortened. */
function shorten(parts: Part[], order: readonly Part[], keptLines: number): void {
  let excess = excessOf(parts);
  for (const part of order) {
    if (excess.characters <= 0 && excess.bytes <= 0) return;
    const shorter = longestWithin(
      part,
      part.characters - excess.characters,
      part.bytes - excess.bytes,
      keptLines,
    );
    if (shorter.characters >= part.characters) continue;
    parts[parts.indexOf(part)] = shorter;
    excess = {
      characters: excess.characters - part.characters + shorter.characters,
      bytes: excess.bytes - part.bytes + shorter.bytes,
    };
  }
}

/** As much of a part as fits; when nothing fits, as little as possible. */
function longestWithin(part: Part, characters: number, bytes: number, keptLines: number): Part {
  let best = toPart(cutBlock(part.block, 0, keptLines));
  let low = 1;
  let high = blockLength(part.block);
  while (low <= high) {
    const room = (low + high) >> 1;
    const candidate = toPart(cutBlock(part.block, room, keptLines));
    if (candidate.characters <= characters && candidate.bytes <= bytes) {
      best = candidate;
      low = room + 1;
    } else high = room - 1;
  }
  return best;
}

/** What is left when whole blocks go, until the rest fits. */
function leaveOut(parts: readonly Part[]): Part[] {
  let excess = excessOf(parts);
  const gone = new Set<Part>();
  for (const part of inOrder(parts, LEAVE_OUT)) {
    if (excess.characters <= 0 && excess.bytes <= 0) break;
    gone.add(part);
    excess = { characters: excess.characters - part.characters, bytes: excess.bytes - part.bytes };
  }
  return parts.filter((part) => !gone.has(part));
}

function excessOf(parts: readonly Part[]): { readonly characters: number; readonly bytes: number } {
  return {
    characters: parts.reduce((sum, part) => sum + part.characters, -MESSAGE_CHARACTERS),
    bytes: parts.reduce((sum, part) => sum + part.bytes, -MESSAGE_BYTES),
  };
}

/** One text a part while there are places; the rest goes into the last place together. */
function pack(parts: readonly Part[], places: number): FittedText[] {
  const alone = parts.length <= places ? parts : parts.slice(0, places - 1);
  const rest = parts.slice(alone.length);
  const texts = alone.map(({ kind, markdown }): FittedText => ({ kind, markdown }));
  if (rest.length === 0) return texts;
  const markdown = rest.map((part) => part.markdown).join(JOINT);
  return [...texts, { kind: rest.every((part) => part.kind === 'small') ? 'small' : 'paragraph', markdown }];
}
