/** An answer, verbatim, with its questions, its source and its date. */
import type { Note, Passage, Span } from '../documents/document.ts';
import type { Entry, Hit } from '../search/finding.ts';
import { sentences } from '../text/sentences.ts';
import { CUT, excerptOf, pagesOf } from './excerpt.ts';
import type { Action, Block, Control, Language, Reply, RichText, Run } from './reply.ts';
import { emphasis, joined, markedParagraphs, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/**
 * What the parts of a reply may take, in characters. Together they stay well under the 4,000 that a Discord message
 * holds, with room for the escaping of what Discord would read as markup.
 */
export const BUDGET = { questions: 700, quote: 1700, page: 2300, note: 160, notes: 480 } as const;

/** Shows a passage; the names of these actions stand in buttons, and `commands/` answers them. */
export const SHOW = 'show';
export const WHOLE = 'whole';

export const showAction = (id: string): Action => ({ name: SHOW, args: [id] });
/** `page` counts from 1. */
export const wholeAction = (id: string, page: number): Action => ({ name: WHOLE, args: [id, `${page}`] });

/** What an answer may lead to. */
export interface Surroundings {
  /** The entries of the same document. */
  readonly siblings: readonly Entry[];
  /** An entry of each other document that it cites. */
  readonly cited: readonly Entry[];
  /** A later answer to the same question, where there is one. */
  readonly newer?: Entry | null;
}

/** The best passage for a question, its matching sentences marked; long answers are cut around them. */
export function answerReply(hit: Hit, around: Surroundings, language: Language): Reply {
  const wording = wordingFor(language);
  const { passage } = hit;
  const { text } = passage.answer;
  const marked = hit.sentences.length ? hit.sentences : hit.words;
  const first = marked[0];
  const last = hit.sentences.at(-1) ?? first;
  const focus = first && last ? { start: first.start, end: last.end } : null;
  const excerpt = excerptOf(text, sentences(text), focus, BUDGET.quote);
  const cut = excerpt.cutBefore || excerpt.cutAfter;
  const quote = markedParagraphs(text, excerpt, marked);
  return {
    tone: 'answer',
    audience: 'everyone',
    blocks: [
      ...headBlocks(hit, hit.nearestQuestion, wording),
      { kind: 'quote', paragraphs: withCuts(quote, excerpt.cutBefore, excerpt.cutAfter) },
      ...pointedToBlocks(hit, around, wording),
      ...newerBlocks(around, wording),
      { kind: 'small', lines: [...sourceLines(hit, wording), ...noteLines(passage.notes, wording)] },
    ],
    controls: [
      ...(cut ? [control(wording.wholeAnswer, wholeAction(hit.id, 1))] : []),
      ...(around.newer ? [control(wording.newerAnswer, showAction(around.newer.id))] : []),
      ...referenceControls(hit, around, wording),
    ].slice(0, MOST_CONTROLS),
  };
}

/** A passage whole, in as many pages as it needs; `page` counts from 1 and is brought within bounds. */
export function wholeReply(entry: Entry, around: Surroundings, page: number, language: Language): Reply {
  const wording = wordingFor(language);
  const { text } = entry.passage.answer;
  const pages = pagesOf(text, sentences(text), BUDGET.page);
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), Math.max(1, pages.length));
  const span = pages[shown - 1] ?? { start: 0, end: text.length };
  const many = pages.length > 1;
  const last = shown === pages.length;
  return {
    tone: 'answer',
    audience: 'asker',
    blocks: [
      ...headBlocks(entry, null, wording),
      { kind: 'quote', paragraphs: withCuts(markedParagraphs(text, span, []), shown > 1, !last) },
      {
        kind: 'small',
        lines: [
          ...(many ? [plain(wording.page(shown, pages.length))] : []),
          ...sourceLines(entry, wording),
          ...noteLines(entry.passage.notes, wording),
        ],
      },
    ],
    controls: [
      ...(shown > 1 ? [control(wording.previousPage, wholeAction(entry.id, shown - 1))] : []),
      ...(last ? [] : [control(wording.nextPage, wholeAction(entry.id, shown + 1))]),
      ...referenceControls(entry, around, wording),
    ],
  };
}

const control = (label: string, action: Action): Control => ({ kind: 'action', label, action });

/** "Antwoord op vragen 7 en 8", and the questions themselves. */
function headBlocks({ passage }: Entry, nearest: number | null, wording: Wording): Block[] {
  const title = passage.questions.length
    ? wording.answerTitle(passage.questions)
    : wording.letterTitle(passage.heading);
  return [{ kind: 'title', text: [strong(title)] }, ...questionBlocks(passage, nearest, wording)];
}

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

function withCuts(paragraphs: readonly RichText[], before: boolean, after: boolean): RichText[] {
  const result = paragraphs.map((runs) => [...runs]);
  const cut: Run = { text: CUT };
  if (before) result[0]?.unshift(cut, { text: ' ' });
  if (after) result.at(-1)?.push({ text: ' ' }, cut);
  return result;
}

/** Who answered and when; which document and where it stands; what the date rests on. */
export function sourceLines({ document, passage }: Entry, wording: Wording): RichText[] {
  const { ministers, date, title, askers, submitted, link } = document.particulars;
  const who = ministers.length ? ministers.map(wording.minister).join('; ') : wording.noMinister;
  const numbers = passage.questions.length ? wording.questionNumbers(passage.questions) : '';
  const asked = askers.map(({ name, party }) => (party ? `${name} (${party})` : name));
  const evidence = wording.dateEvidence(date);
  return [
    joined([[{ text: capitalised(who) }], [strong(wording.date(date))]], ' · '),
    joined(
      [
        [{ text: title }],
        [{ text: numbers }],
        asked.length ? [{ text: wording.askedBy(asked, submitted?.value ?? null) }] : [],
        link ? [{ text: wording.officialPublication, link }] : [],
      ],
      ' · ',
    ),
    ...(evidence ? [plain(evidence)] : []),
  ];
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The passage's notes, each cut to a line, as many as there is room for. */
function noteLines(notes: readonly Note[], wording: Wording): RichText[] {
  let left: number = BUDGET.notes;
  const lines: RichText[] = [];
  for (const { mark, text } of notes) {
    const excerpt: Span & { cutAfter: boolean } = excerptOf(text, [], null, BUDGET.note);
    if (excerpt.end > left) break;
    left -= excerpt.end;
    lines.push([
      strong(`${mark.replace(/\)$/, '')}) `),
      { text: text.slice(0, excerpt.end) },
      ...(excerpt.cutAfter ? [{ text: ` ${CUT}` }] : []),
    ]);
  }
  const more = notes.length - lines.length;
  const heading: RichText[] = notes.length ? [[strong(wording.notes)]] : [];
  return [...heading, ...lines, ...(more ? [plain(wording.moreNotes(more))] : [])];
}

/** An answer no longer than this, in characters, that points to another says nothing by itself. */
const LONGEST_POINTER = 160;

/** "Zie het antwoord op vraag 2": that answer, under it. */
function pointedToBlocks({ passage }: Entry, { siblings }: Surroundings, wording: Wording): Block[] {
  const { text } = passage.answer;
  const keys = passage.crossReferences.flatMap(({ to }) => to);
  const target = siblings.find((entry) => entry.passage.key === keys[0]);
  if (!target || text.length > LONGEST_POINTER) return [];
  const quoted = target.passage.answer.text;
  const excerpt = excerptOf(quoted, sentences(quoted), null, BUDGET.quote);
  return [
    { kind: 'paragraph', text: [strong(wording.answerTitle(target.passage.questions))] },
    {
      kind: 'quote',
      paragraphs: withCuts(markedParagraphs(quoted, excerpt, []), excerpt.cutBefore, excerpt.cutAfter),
    },
  ];
}

/** "Er is een nieuwer antwoord: 13 januari 2026": who stops at an older one should know. */
function newerBlocks({ newer }: Surroundings, wording: Wording): Block[] {
  const day = newer?.document.particulars.date.value;
  return day ? [{ kind: 'paragraph', text: [strong(wording.newer(day))] }] : [];
}

/** As many as Discord's row of buttons holds. */
const MOST_CONTROLS = 5;
/** Ways to the answers that this one points to: four beside the whole. */
const MOST_REFERENCES = MOST_CONTROLS - 1;

function referenceControls(
  { passage }: Entry,
  { siblings, cited, newer }: Surroundings,
  wording: Wording,
): Control[] {
  const keys = [...new Set(passage.crossReferences.flatMap(({ to }) => to))];
  const within = keys.flatMap((key) => {
    const target = siblings.find((entry) => entry.passage.key === key);
    return target ? [control(wording.answerTitle(target.passage.questions), showAction(target.id))] : [];
  });
  const beyond = cited
    .filter(({ id }) => id !== newer?.id)
    .map(({ id, document }) => control(wording.citedDocument(document.particulars.title), showAction(id)));
  return [...within, ...beyond].slice(0, MOST_REFERENCES);
}
