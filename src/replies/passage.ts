/** The parts of a reply that tell of a passage: its head, its questions, its source, its notes. */
import type { Note, Passage, Span } from '../documents/document.ts';
import type { Entry } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { sentences } from '../text/sentences.ts';
import { CUT, excerptOf } from './excerpt.ts';
import type { Block, RichText, Run } from './reply.ts';
import { emphasis, joined, plain, strong } from './rich-text.ts';
import type { Wording } from './wording/wording.ts';

/**
 * What the parts of a reply may take, in characters. Together they stay well under the 4,000 that a Discord message
 * holds, with room for the escaping of what Discord would read as markup.
 */
export const BUDGET = { questions: 700, quote: 1700, page: 2300, note: 160, notes: 480, title: 220 } as const;

/** "Antwoord op vragen 7 en 8", and the questions themselves, the nearest to what was asked first among equals. */
export function headBlocks({ passage }: Entry, nearest: number | null, wording: Wording): Block[] {
  return [
    { kind: 'title', text: [strong(titleOf(passage, wording))] },
    ...questionBlocks(passage, nearest, wording),
  ];
}

export const titleOf = (passage: Passage, wording: Wording): string =>
  passage.questions.length ? wording.answerTitle(passage.questions) : wording.letterTitle(passage.heading);

/** The nearest question as far as there is room, the others after it with what room is left, in their order. */
function questionBlocks(passage: Passage, nearest: number | null, wording: Wording): Block[] {
  const order = passage.questionTexts.map((_, index) => index);
  if (nearest !== null) order.sort((a, b) => Number(b === nearest) - Number(a === nearest) || a - b);
  let left: number = BUDGET.questions;
  const shown = new Map<number, RichText>();
  const seen = new Set<string>();
  for (const index of order) {
    const number = passage.questions[index];
    const text = passage.questionTexts[index]?.text ?? '';
    if (number === undefined || text === '' || seen.has(text)) continue;
    seen.add(text);
    const room = Math.max(left, shown.size === 0 ? 1 : 0);
    if (room < SHORTEST_QUESTION && shown.size > 0) break;
    const excerpt = excerptOf(text, sentences(text), null, room);
    left -= excerpt.end - excerpt.start;
    const words = text.slice(excerpt.start, excerpt.end).replace(/\s+/g, ' ');
    shown.set(index, [
      strong(`${wording.questionLabel(number)} `),
      emphasis(excerpt.cutAfter ? `${words} ${CUT}` : words),
    ]);
  }
  return [...shown].sort(([a], [b]) => a - b).map(([, text]) => ({ kind: 'paragraph', text }));
}

/** Less room than this, in characters, says nothing of a question. */
const SHORTEST_QUESTION = 60;

/** Paragraphs of a quote with what was left out before and after them marked. */
export function withCuts(paragraphs: readonly RichText[], before: boolean, after: boolean): RichText[] {
  const result = paragraphs.map((runs) => [...runs]);
  const cut: Run = { text: CUT };
  if (before) result[0]?.unshift(cut, { text: ' ' });
  if (after) result.at(-1)?.push({ text: ' ' }, cut);
  return result;
}

/** Beyond these, a list of askers hides what it stands under. */
const MOST_ASKERS = 6;

/** Who answered and when; which document and where it stands; what the date rests on. */
export function sourceLines({ document, passage }: Entry, wording: Wording): RichText[] {
  const { ministers, date, title, askers, submitted, link } = document.particulars;
  const who = ministers.length ? ministers.map(wording.minister).join('; ') : wording.noMinister;
  const numbers = passage.questions.length ? wording.questionNumbers(passage.questions) : '';
  const names = askers.map(({ name, party }) => (party ? `${name} (${party})` : name));
  const more = names.length - MOST_ASKERS;
  const asked = more > 0 ? [...names.slice(0, MOST_ASKERS), wording.andMore(more)] : names;
  const evidence = wording.dateEvidence(date);
  return [
    joined([[{ text: capitalised(who) }], [strong(wording.date(date))]], ' · '),
    joined(
      [
        [{ text: oneLine(title, BUDGET.title) }],
        [{ text: numbers }],
        asked.length ? [{ text: wording.askedBy(asked, submitted?.value ?? null) }] : [],
        link ? [{ text: wording.officialPublication, link }] : [],
      ],
      ' · ',
    ),
    ...(evidence ? [plain(evidence)] : []),
  ];
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1) " and the note. */
export const noteMark = (mark: string): Run => strong(`${mark.replace(/\)$/, '')}) `);

export interface NoteLines {
  readonly lines: readonly RichText[];
  /** Not all of them stand there, or not whole. */
  readonly cut: boolean;
}

/** The passage's notes, each cut to a line, as many as there is room for. */
export function noteLines(notes: readonly Note[], wording: Wording): NoteLines {
  let left: number = BUDGET.notes;
  let cut = false;
  const lines: RichText[] = [];
  for (const { mark, text } of notes) {
    const excerpt: Span & { cutAfter: boolean } = excerptOf(text, [], null, BUDGET.note);
    if (excerpt.end > left) break;
    left -= excerpt.end;
    cut ||= excerpt.cutAfter;
    lines.push([
      noteMark(mark),
      { text: text.slice(0, excerpt.end) },
      ...(excerpt.cutAfter ? [{ text: ` ${CUT}` }] : []),
    ]);
  }
  const more = notes.length - lines.length;
  const heading: RichText[] = notes.length ? [[strong(wording.notes)]] : [];
  return {
    lines: [...heading, ...lines, ...(more ? [plain(wording.moreNotes(more))] : [])],
    cut: cut || more > 0,
  };
}
