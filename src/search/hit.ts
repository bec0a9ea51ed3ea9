/** A passage as a hit. What to mark in it is worked out when it is asked for: of ten hits, people mostly see one. */
import type { Document, Passage } from '../documents/document.ts';
import type { Entry, Hit } from './finding.ts';
import type { Language, Query } from './query.ts';
import { type Marks, mark } from './quote.ts';
import { nearestQuestion } from './rank.ts';

export class LazyHit implements Hit {
  readonly id: string;
  readonly document: Document;
  readonly passage: Passage;
  readonly score: number;
  readonly #query: Query;
  readonly #language: Language;
  #marks: Marks | null = null;

  constructor({ id, document, passage }: Entry, score: number, query: Query, language: Language) {
    this.id = id;
    this.document = document;
    this.passage = passage;
    this.score = score;
    this.#query = query;
    this.#language = language;
  }

  get nearestQuestion(): number | null {
    return nearestQuestion(this.#query, this.passage, this.#language.parts);
  }

  get sentences(): Marks['sentences'] {
    return this.#marked().sentences;
  }

  get words(): Marks['words'] {
    return this.#marked().words;
  }

  #marked(): Marks {
    const { vocabulary, parts } = this.#language;
    this.#marks ??= mark(this.passage.answer.text, this.#query, vocabulary, parts);
    return this.#marks;
  }
}
