/** Questions under bare numbers: which of the numbers at the start of lines ask, and which only count. */
import { type FoundHeading, readBareNumber } from './headings.ts';
import type { Line } from './lines.ts';

/** What documents whose answers have no heading call themselves. */
export const LIST_OF_QUESTIONS = /lijst van vragen en antwoorden/i;

/**
 * Lines "1", "2", … as question headings, when the document answers under headings in words, or asks nothing else, or is
 * a list of questions and answers, in which each number is alone on its line.
 */
export function findBareNumbers(lines: readonly Line[], inWords: readonly FoundHeading[]): FoundHeading[] {
  const answers = new Set(
    inWords.flatMap(({ line, heading }) =>
      heading.kind === 'answer' || heading.kind === 'announcement' ? [line] : [],
    ),
  );
  const list = answers.size ? -1 : lines.findIndex(({ text }) => LIST_OF_QUESTIONS.test(text));
  const sentIn = answers.size || list >= 0 ? -1 : findSentIn(lines);
  if (!answers.size && list < 0 && sentIn < 0) return [];
  const events = readEvents(lines.slice(Math.max(list, sentIn) + 1), answers);
  const found: FoundHeading[] = [];
  let sign: string | null = null;
  events.forEach((event, index) => {
    const { line, bare } = event;
    if (!bare || (list >= 0 && !bare.alone)) return;
    // A list "1) …" at the end counts on where the questions "1" left off, but in its own notation.
    if (bare.number !== found.length + 1 || (sign !== null && (bare.sign === ')') !== (sign === ')'))) return;
    if (answers.size && !event.asks && !isAnswered(events, index)) return;
    sign = bare.sign;
    found.push({ line, heading: { kind: 'question', numbers: [bare.number], length: bare.length } });
  });
  return found;
}

/** A number at a line's start, or an answer's heading (then `bare` is null). */
interface Event {
  readonly line: Line;
  readonly bare: ReturnType<typeof readBareNumber>;
  /** There is a question mark between it and the next. */
  asks: boolean;
}

function readEvents(lines: readonly Line[], answers: ReadonlySet<Line>): Event[] {
  const events: Event[] = [];
  for (const line of lines) {
    const bare = answers.has(line) ? null : readBareNumber(line.text);
    if (bare || answers.has(line)) events.push({ line, bare, asks: false });
    const last = events.at(-1);
    if (last && line.text.includes('?')) last.asks = true;
  }
  return events;
}

/** An item of a list in an answer is followed by the question that the list interrupts, not by an answer. */
function isAnswered(events: readonly Event[], from: number): boolean {
  let number = events[from]?.bare?.number ?? 0;
  for (const { bare } of events.slice(from + 1, from + 1 + MOST_TOGETHER)) {
    if (!bare) return true;
    if (bare.number !== ++number) return false;
  }
  return false;
}

/** As many questions as share one answer at most. */
const MOST_TOGETHER = 60;

/** The line that ends the head of questions which nobody has answered yet: "… (ingezonden 3 mei 2024)"; -1 without. */
function findSentIn(lines: readonly Line[]): number {
  const asked = lines
    .slice(0, LONGEST_ASKING_HEAD)
    .findIndex(({ text }) => /^\s*Vragen van (?:het lid|de leden)\b/.test(text));
  if (asked < 0) return -1;
  const sent = lines
    .slice(asked, asked + LONGEST_ASKING_HEAD)
    .findIndex(({ text }) => /\(\s*ingezonden\b/i.test(text));
  const answered = lines.some(({ text }) => /^\s*(?:Antwoord|ANTWOORD|Mededeling)\b/.test(text));
  return sent < 0 || answered ? -1 : asked + sent;
}

/** In lines. */
const LONGEST_ASKING_HEAD = 30;
