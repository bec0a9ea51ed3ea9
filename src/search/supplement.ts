/** Passages that are searched beside those of a finder, for those who may see them. */
import type { Entry } from './finding.ts';
import { languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { PassageIndex } from './passage-index.ts';
import type { Language } from './query.ts';

/** Changes cost as much as the passages that change; what it lies beside stays as it is (`Finder.beside`). */
export class Supplement {
  readonly index: PassageIndex;
  readonly language: Language;

  /** `lexicon` and `parts`: those of the finder. */
  constructor(lexicon: Lexicon, parts: Parts = ALL_PARTS) {
    this.index = new PassageIndex([], parts);
    this.language = languageOf(this.index.vocabulary, lexicon, parts);
  }

  add(entries: Iterable<Entry>): void {
    for (const entry of entries) this.index.add(entry);
  }

  /** Does nothing for those that are not there. */
  remove(entries: Iterable<Entry>): void {
    for (const { id } of entries) this.index.discard(id);
  }
}
