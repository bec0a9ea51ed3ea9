/** Documents that announce themselves as questions or a postponement, but number no question. */
import { paintHead, paintSignature } from './head-and-signature.ts';
import type { Line } from './lines.ts';
import type { RolePainting } from './role-painting.ts';

/** Two typos of one head are in the wild: "het leden", "de leden lid". */
const ASKED = /^\s*(?:(?:Mondelinge|Schriftelijke|Nadere)\s+v|V)ragen\s+van\s+(?:het|de)\s+(?:lid|leden)\b/;
const POSTPONED = /^\s*Mededeling\s+van\s+(?:de\s+)?(?:[Mm]inister|[Ss]taatssecretaris)\b/;
const ANSWERED = /^\s*Antwoord(?:en)?\s+van\b/;
const SUBMITTED = /\bingezonden\b/;
/** How far down such a head begins, in lines with text. */
const LONGEST_PREAMBLE = 12;
/** How many lines with text it takes at most. */
const LONGEST_HEAD = 12;

/** Labels such a document: head, then questions or the announcement. Says whether it was one. */
export function paintUnnumbered(lines: readonly Line[], painting: RolePainting): boolean {
  const filled = lines.filter((line) => !line.blank && painting.at(line.start) === null);
  if (filled.some(({ text }) => ANSWERED.test(text))) return false;
  const top = filled.slice(0, LONGEST_PREAMBLE);
  if (top.some(({ text }) => POSTPONED.test(text))) {
    const [first, last] = [filled[0], filled.at(-1)];
    if (first && last) paintSignature(lines, painting, { start: first.start, end: last.end });
    paintHead(filled, painting);
    return true;
  }
  const asked = top.findIndex(({ text }) => ASKED.test(text));
  const around = filled.slice(0, asked + LONGEST_HEAD);
  if (asked < 0 || !around.some(({ text }) => SUBMITTED.test(text))) return false;
  const end = endOfHead(lines, around.slice(asked));
  paintHead(
    filled.filter((line) => line.end <= end),
    painting,
  );
  for (const line of filled) if (line.end > end) painting.paintFree(line, 'question');
  return true;
}

/** The head ends with the day on which the questions were sent in, or where that came first, with its paragraph. */
function endOfHead(lines: readonly Line[], head: readonly Line[]): number {
  const submitted = head.findIndex(({ text }) => SUBMITTED.test(text));
  if (submitted >= 0) {
    // A day broken over two lines closes its parenthesis on the second.
    const closes = head.findIndex(({ text }, index) => index >= submitted && /\)\.?\s*$/.test(text));
    return head[closes >= 0 ? closes : submitted]?.end ?? 0;
  }
  const start = head[0]?.start ?? 0;
  const blank = lines.find((line) => line.blank && line.start > start);
  return Math.min(blank?.start ?? Number.POSITIVE_INFINITY, head.at(-1)?.end ?? 0);
}
