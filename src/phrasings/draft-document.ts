/** From a document to phrasings for it: asked for passage by passage, checked, and checked again in the index. */
import type { Passage } from '../documents/document.ts';
import type { Entry } from '../search/finding.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { checkDrafts, REJECTIONS, type Rejection } from './check-drafts.ts';
import { checkInIndex, type PlacedDraft } from './check-index.ts';
import { type Drafter, EndpointError, type EndpointProblem } from './endpoint.ts';
import { namePassage, type PassageName } from './name-passage.ts';
import { promptFor } from './prompt.ts';
import { readReply } from './read-reply.ts';

/** What a report calls a passage: its questions' numbers, or how it starts. */
export interface PassageLabel {
  readonly questions: readonly number[];
  readonly start: string;
}

/** Why a passage got no phrasings at all. */
export type Failure =
  /** A sidecar has no name for it alone. */
  | 'unnameable'
  /** Nothing in the reply could be used. */
  | 'no-drafts'
  | 'too-slow'
  | 'too-large';

export interface DraftReport {
  readonly passages: number;
  /** Those that had phrasings, and were left alone. */
  readonly skipped: number;
  readonly drafted: number;
  readonly kept: number;
  readonly rejected: Readonly<Record<Rejection, number>>;
  readonly failures: readonly { readonly passage: PassageLabel; readonly reason: Failure }[];
  /** Why no more was asked for; null when all was. What was drafted until then counts. */
  readonly stopped: Exclude<EndpointProblem, { kind: 'too-large' }> | { readonly kind: 'interrupted' } | null;
}

/** Phrasings to add to a sidecar. */
export interface Addition {
  readonly passage: PassageName;
  readonly by: string;
  readonly ask: readonly string[];
}

export interface DraftResult {
  readonly report: DraftReport;
  /** In the order of the passages; empty when nothing was kept. `extendSidecar` makes them a sidecar's content. */
  readonly additions: readonly Addition[];
  /** The document's entries with the new phrasings. */
  readonly entries: readonly Entry[];
  /** For the log: the error beneath `report.stopped`, if any. */
  readonly cause?: unknown;
}

export interface DraftOptions {
  /** All entries of one document. */
  readonly entries: readonly Entry[];
  /** All entries of the collection; those of the document itself are passed over. */
  readonly collection: readonly Entry[];
  readonly drafter: Drafter;
  readonly lexicon: Lexicon;
  readonly signal: AbortSignal;
  /** Whether to draft for passages too that have phrasings already. */
  readonly again?: boolean;
  /** Called before each request, with how many passages are done and how many there are to do. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** So many passages in a row without an answer in time, and the endpoint is not to be waited for. */
const SLOW_IN_A_ROW = 3;

/**
 * Drafts phrasings for a document's passages. What goes wrong with one passage is in the report and costs the others
 * nothing; what would go wrong with all of them, and the signal, end the asking, and are in the report too.
 */
export async function draftDocument(options: DraftOptions): Promise<DraftResult> {
  const { entries, collection, drafter, lexicon } = options;
  const asked = await askForAll(options);
  const name = entries[0]?.document.name;
  const others = collection.filter(({ document }) => document.name !== name);
  const { kept, rejected } = checkInIndex(asked.drafts, entries, others, lexicon);
  for (const { reason } of rejected) asked.rejected[reason]++;
  const byModel = entries.map((entry) => {
    const texts = kept.filter(({ id }) => id === entry.id).map(({ text }) => text);
    return { entry, texts };
  });
  const additions = byModel.flatMap(({ entry, texts }): Addition[] => {
    const passage = asked.names.get(entry.id);
    return passage && texts.length > 0 ? [{ passage, by: drafter.model, ask: texts }] : [];
  });
  const emptied = byModel.filter(
    ({ entry, texts }) => texts.length === 0 && asked.drafts.some(({ id }) => id === entry.id),
  );
  return {
    report: {
      passages: entries.length,
      skipped: asked.skipped,
      drafted: asked.drafted,
      kept: kept.length,
      rejected: asked.rejected,
      failures: [
        ...asked.failures,
        ...emptied.map(({ entry }) => ({ passage: labelOf(entry.passage), reason: 'no-drafts' as const })),
      ],
      stopped: asked.stopped,
    },
    cause: asked.cause,
    additions,
    entries: byModel.map(({ entry, texts }) => ({
      ...entry,
      passage: {
        ...entry.passage,
        phrasings: [...entry.passage.phrasings, ...texts.map((text) => ({ text, by: drafter.model }))],
      },
    })),
  };
}

/** What asking came to, as it grows. */
interface Asked {
  readonly drafts: PlacedDraft[];
  readonly names: Map<string, PassageName>;
  readonly failures: { passage: PassageLabel; reason: Failure }[];
  readonly rejected: Record<Rejection, number>;
  skipped: number;
  drafted: number;
  stopped: DraftReport['stopped'];
  cause?: unknown;
}

async function askForAll(options: DraftOptions): Promise<Asked> {
  const { entries, again = false, onProgress } = options;
  const asked: Asked = {
    drafts: [],
    names: new Map(),
    failures: [],
    rejected: Object.fromEntries(REJECTIONS.map((reason) => [reason, 0])) as Record<Rejection, number>,
    skipped: 0,
    drafted: 0,
    stopped: null,
  };
  const wanting = entries.filter(({ passage }) => again || passage.phrasings.length === 0);
  asked.skipped = entries.length - wanting.length;
  let slow = 0;
  for (const [done, entry] of wanting.entries()) {
    onProgress?.(done, wanting.length);
    const name = namePassage(entry.document, entry.passage);
    if (name === null) {
      asked.failures.push({ passage: labelOf(entry.passage), reason: 'unnameable' });
      continue;
    }
    asked.names.set(entry.id, name);
    const outcome = await askFor(entry, options, asked);
    if (outcome === null) slow = 0;
    else if (typeof outcome === 'string') {
      asked.failures.push({ passage: labelOf(entry.passage), reason: outcome });
      slow = outcome === 'too-slow' ? slow + 1 : 0;
      if (slow >= SLOW_IN_A_ROW) asked.stopped = { kind: 'too-slow' };
    } else asked.stopped = outcome;
    if (asked.stopped) break;
  }
  return asked;
}

/** Asks for one passage. Null where drafts were kept; else why not, or why to stop. */
async function askFor(
  { id, passage }: Entry,
  { entries, drafter, signal }: DraftOptions,
  asked: Asked,
): Promise<Failure | NonNullable<DraftReport['stopped']> | null> {
  let body: string;
  try {
    body = await drafter.complete(promptFor(passage), signal);
  } catch (error) {
    if (signal.aborted) return { kind: 'interrupted' };
    if (!(error instanceof EndpointError)) throw error;
    asked.cause = error;
    const { problem } = error;
    return problem.kind === 'too-slow' || problem.kind === 'too-large' ? problem.kind : problem;
  }
  const drafts = readReply(body);
  const known = [
    ...entries.flatMap((entry) => entry.passage.phrasings.map(({ text }) => text)),
    ...asked.drafts.map(({ text }) => text),
  ];
  const checked = checkDrafts(drafts, {
    passage,
    known,
    holdsSecret: (text) => drafter.holdsSecret(text),
  });
  asked.drafted += checked.length;
  let kept = 0;
  for (const { text, rejection } of checked) {
    if (rejection !== null) asked.rejected[rejection]++;
    else {
      asked.drafts.push({ id, text });
      kept++;
    }
  }
  return kept > 0 ? null : 'no-drafts';
}

/** Of a passage's text, in characters; enough to find it in the document. */
const LABEL_LENGTH = 40;

const labelOf = ({ questions, answer }: Passage): PassageLabel => ({
  questions,
  start: answer.text.slice(0, LABEL_LENGTH).replace(/\s+/gu, ' ').trim(),
});
