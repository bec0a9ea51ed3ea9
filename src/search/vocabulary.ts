/** The words of a collection: in how many passages each occurs, and how they are spelled. */
import type { Term } from './dutch.ts';

/** What the vocabulary must know of a passage to count it, and to forget it again. */
export interface PassageWords {
  /** Terms, each once. */
  readonly terms: ReadonlySet<string>;
  /** Folded words to their terms. */
  readonly words: ReadonlyMap<string, string>;
}

interface WordForm {
  readonly term: string;
  passages: number;
}

/** Collects what the vocabulary must know of a passage. */
export function passageWords(lists: Iterable<readonly Term[]>): PassageWords {
  const seen = new Set<string>();
  const forms = new Map<string, string>();
  for (const list of lists) {
    for (const { term, word, soft } of list) {
      seen.add(term);
      if (!soft && /^[a-z]{3,}$/u.test(word)) forms.set(word, term);
    }
  }
  return { terms: seen, words: forms };
}

export class Vocabulary {
  #passages = 0;
  /** Passages that are found, but have no say in what words are worth, and how many of them have each term. */
  #strangers = 0;
  readonly #inStrangers = new Map<string, number>();
  /** Grows with every change; what is derived from the vocabulary is made again when it differs. */
  #version = 0;
  readonly #frequencies = new Map<string, number>();
  readonly #forms = new Map<string, WordForm>();

  get passages(): number {
    return this.#passages;
  }

  get version(): number {
    return this.#version;
  }

  get strangers(): number {
    return this.#strangers;
  }

  /** Counts a passage; one of a `stranger`, a text that seems to be of another kind, changes the worth of no word. */
  add(words: PassageWords, stranger = false): void {
    this.#passages++;
    this.#version++;
    if (stranger) this.#countStranger(words, 1);
    for (const term of words.terms) this.#frequencies.set(term, this.passagesWith(term) + 1);
    for (const [word, term] of words.words) {
      const form = this.#forms.get(word);
      if (form === undefined) this.#forms.set(word, { term, passages: 1 });
      else form.passages++;
    }
  }

  /** Forgets a passage that was added in the same way. */
  remove(words: PassageWords, stranger = false): void {
    this.#passages--;
    this.#version++;
    if (stranger) this.#countStranger(words, -1);
    for (const term of words.terms) {
      const left = this.passagesWith(term) - 1;
      if (left > 0) this.#frequencies.set(term, left);
      else this.#frequencies.delete(term);
    }
    for (const word of words.words.keys()) {
      const form = this.#forms.get(word);
      if (form === undefined) continue;
      form.passages--;
      if (form.passages <= 0) this.#forms.delete(word);
    }
  }

  #countStranger(words: PassageWords, sign: 1 | -1): void {
    this.#strangers += sign;
    for (const term of words.terms) {
      const count = this.strangersWith(term) + sign;
      if (count > 0) this.#inStrangers.set(term, count);
      else this.#inStrangers.delete(term);
    }
  }

  /** In how many passages a term occurs. */
  passagesWith(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /** In how many passages of strangers a term occurs. */
  strangersWith(term: string): number {
    return this.#inStrangers.get(term) ?? 0;
  }

  has(term: string): boolean {
    return this.passagesWith(term) > 0;
  }

  /** Inverse document frequency (as in BM25, always positive), in nats. */
  idf(term: string): number {
    return this.#idfOf(this.passagesWith(term) - this.strangersWith(term));
  }

  /** The highest idf a term of this collection can have: that of a term in one passage. */
  get highestIdf(): number {
    return this.#idfOf(1);
  }

  #idfOf(passages: number): number {
    // Where there are strangers alone, they are all there is to go by.
    const counted = this.passages - this.strangers || this.passages;
    const having = Math.min(counted, Math.max(passages, 1));
    return Math.log(1 + (counted - Math.min(passages, counted) + 0.5) / (having + 0.5));
  }

  /** The term of a word in exactly this spelling; undefined when no passage has it. */
  termOf(word: string): string | undefined {
    return this.#forms.get(word)?.term;
  }

  /** In how many passages a word stands in exactly this spelling. */
  passagesWithForm(word: string): number {
    return this.#forms.get(word)?.passages ?? 0;
  }

  /** All words as spelled, function words left out. */
  forms(): IterableIterator<string> {
    return this.#forms.keys();
  }
}

/** The words of two collections, counted together; changes are made in those themselves. */
export class LayeredVocabulary extends Vocabulary {
  readonly #base: Vocabulary;
  readonly #added: Vocabulary;

  constructor(base: Vocabulary, added: Vocabulary) {
    super();
    this.#base = base;
    this.#added = added;
  }

  override get passages(): number {
    return this.#base.passages + this.#added.passages;
  }

  override get version(): number {
    return this.#base.version + this.#added.version;
  }

  override get strangers(): number {
    return this.#base.strangers + this.#added.strangers;
  }

  override passagesWith(term: string): number {
    return this.#base.passagesWith(term) + this.#added.passagesWith(term);
  }

  override strangersWith(term: string): number {
    return this.#base.strangersWith(term) + this.#added.strangersWith(term);
  }

  override passagesWithForm(word: string): number {
    return this.#base.passagesWithForm(word) + this.#added.passagesWithForm(word);
  }

  override termOf(word: string): string | undefined {
    return this.#base.termOf(word) ?? this.#added.termOf(word);
  }

  override *forms(): Generator<string, undefined> {
    yield* this.#base.forms();
    for (const form of this.#added.forms()) if (this.#base.termOf(form) === undefined) yield form;
  }
}
