/** Drafting phrasings while someone waits: for one document at a time, within a time, joined by who asks for the same. */
import type { Entry } from '../search/finding.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type DraftResult, draftDocument } from './draft-document.ts';
import type { Drafter } from './endpoint.ts';

/** The operator's language model, which drafts and never speaks. */
export interface Drafting {
  /** Its name. */
  readonly model: string;
  /**
   * For those of a document's passages that have no phrasings yet, told apart from all other passages; for as many as
   * there is time for. What goes wrong is in the report. Who asks for what is under way gets what comes of that.
   */
  draft(document: readonly Entry[], others: readonly Entry[]): Promise<DraftResult>;
}

export interface DraftingOptions {
  readonly drafter: Drafter;
  readonly lexicon: Lexicon;
  /** A signal for each document, which ends the drafting of it. */
  readonly limit: () => AbortSignal;
}

export function createDrafting({ drafter, lexicon, limit }: DraftingOptions): Drafting {
  const underWay = new Map<string, Promise<DraftResult>>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    model: drafter.model,
    draft(document, others) {
      // A server may have a document of the same name as another's; its passages' ids are its own.
      const key = document.map(({ id }) => id).join();
      const joined = underWay.get(key);
      if (joined) return joined;
      const drafting = last
        .then(() =>
          draftDocument({ entries: document, collection: others, drafter, lexicon, signal: limit() }),
        )
        .finally(() => underWay.delete(key));
      underWay.set(key, drafting);
      last = drafting.catch(() => undefined);
      return drafting;
    },
  };
}
