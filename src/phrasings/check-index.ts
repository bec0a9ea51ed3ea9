/** Whether drafts do what they are for: the passage is found by them, and its siblings still by what they were found by. */
import type { Passage } from '../documents/document.ts';
import { createFinder, type Finder } from '../search/find.ts';
import type { Entry } from '../search/finding.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { wordsOf } from '../search/tokens.ts';

/** A draft for the entry with this id. */
export interface PlacedDraft {
  readonly id: string;
  readonly text: string;
}

export interface IndexRejection {
  readonly draft: PlacedDraft;
  readonly reason: 'not-found' | 'siblings';
}

export interface IndexCheck {
  readonly kept: readonly PlacedDraft[];
  readonly rejected: readonly IndexRejection[];
}

/** A question that found its passage before any draft was there. */
interface Probe {
  readonly id: string;
  readonly text: string;
}

/**
 * Indexes the collection with the drafts, and takes out those by which another passage is found than theirs, and those
 * that come between a sibling and a question or phrasing that found it before; until neither happens any more.
 */
export function checkInIndex(
  drafts: readonly PlacedDraft[],
  siblings: readonly Entry[],
  others: readonly Entry[],
  lexicon: Lexicon,
): IndexCheck {
  if (drafts.length === 0) return { kept: [], rejected: [] };
  const before = createFinder([...others, ...siblings], lexicon);
  const probes = siblings.flatMap(probesOf).filter(({ id, text }) => finds(before, text, id));
  let kept = [...drafts];
  const rejected: IndexRejection[] = [];
  // Every round takes out a draft at least; without any, all is as it was.
  while (kept.length > 0) {
    const finder = createFinder([...others, ...siblings.map((entry) => withDrafts(entry, kept))], lexicon);
    const out = new Map<PlacedDraft, IndexRejection['reason']>();
    for (const draft of kept) if (!finds(finder, draft.text, draft.id)) out.set(draft, 'not-found');
    for (const probe of probes) {
      if (finds(finder, probe.text, probe.id)) continue;
      const culprit = culpritOf(probe, kept, finder);
      if (culprit && !out.has(culprit)) out.set(culprit, 'siblings');
    }
    if (out.size === 0) break;
    for (const [draft, reason] of out) rejected.push({ draft, reason });
    kept = kept.filter((draft) => !out.has(draft));
  }
  return { kept, rejected };
}

/** The entry with these phrasings beside its own. */
function withDrafts(entry: Entry, drafts: readonly PlacedDraft[], by = ''): Entry {
  const own = drafts.filter(({ id }) => id === entry.id).map(({ text }) => ({ text, by }));
  if (own.length === 0) return entry;
  const passage: Passage = { ...entry.passage, phrasings: [...entry.passage.phrasings, ...own] };
  return { ...entry, passage };
}

const probesOf = ({ id, passage }: Entry): Probe[] =>
  [...passage.questionTexts, ...passage.phrasings].map(({ text }) => ({ id, text }));

/** First, and not as something that answers nothing. */
function finds(finder: Finder, text: string, id: string): boolean {
  const { verdict, hits } = finder.find(text);
  return verdict !== 'nothing' && hits[0]?.id === id;
}

/** Of the drafts, the one nearest to a question that now finds another passage; first of those of that passage. */
function culpritOf(probe: Probe, drafts: readonly PlacedDraft[], finder: Finder): PlacedDraft | undefined {
  const found = finder.find(probe.text).hits[0]?.id;
  const words = new Set(wordsOf(probe.text));
  const strangers = drafts.filter(({ id }) => id !== probe.id);
  const suspects = strangers.filter(({ id }) => id === found);
  // Where no draft is in the way itself, all of them together have made the words common.
  return mostAlike(suspects.length > 0 ? suspects : strangers.length > 0 ? strangers : drafts, words);
}

function mostAlike(drafts: readonly PlacedDraft[], words: ReadonlySet<string>): PlacedDraft | undefined {
  const shared = (draft: PlacedDraft): number => {
    const own = wordsOf(draft.text);
    return own.filter((word) => words.has(word)).length / Math.max(1, own.length);
  };
  return drafts.reduce<PlacedDraft | undefined>(
    (best, draft) => (best === undefined || shared(draft) > shared(best) ? draft : best),
    undefined,
  );
}
