/** The passages of a collection, indexed; the only user of MiniSearch. */
import MiniSearch from 'minisearch';
import type { Particulars, Passage } from '../documents/document.ts';
import { type Term, terms } from './dutch.ts';
import type { Entry } from './finding.ts';
import { type PassageWords, passageWords, Vocabulary } from './vocabulary.ts';

/** Fields that are weighed together; phrasings are searched with them but weighed on their own. */
export const FIELDS = ['question', 'answer', 'heading', 'subject'] as const;
export type Field = (typeof FIELDS)[number];

/** A field as a bag of terms. */
export interface Bag {
  readonly length: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** An indexed passage: what ranking needs to weigh it. */
export interface IndexedPassage {
  readonly entry: Entry;
  readonly fields: Readonly<Record<Field, Bag>>;
  /** One bag for each of `passage.phrasings`. */
  readonly phrasings: readonly Bag[];
  readonly words: PassageWords;
}

/** A term to look for, with the most it can add to a passage's score. */
export interface WeightedTerm {
  readonly term: string;
  readonly worth: number;
}

/** Each indexed text as the terms of its words; MiniSearch receives terms, never text. */
type Row = { readonly id: number } & Readonly<Record<Field | 'phrasings', string>>;

export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly #search: MiniSearch<Row>;
  /** By number; a discarded passage leaves a hole. */
  readonly #passages: (IndexedPassage | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lengths: Record<Field, number> = { question: 0, answer: 0, heading: 0, subject: 0 };
  #phrasingLength = 0;
  #phrasingCount = 0;

  constructor(entries: Iterable<Entry>) {
    this.#search = new MiniSearch<Row>({
      fields: [...FIELDS, 'phrasings'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => (term === '' ? null : term),
    });
    for (const entry of entries) this.add(entry);
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** Adds a passage; one with the same id is replaced. */
  add(entry: Entry): void {
    this.discard(entry.id);
    const number = this.#passages.length;
    const texts = fieldTerms(entry);
    const phrasings = entry.passage.phrasings.map((phrasing) => terms(phrasing.text));
    const passage: IndexedPassage = {
      entry,
      fields: mapFields((field) => bag(texts[field])),
      phrasings: phrasings.map(bag),
      words: passageWords([...FIELDS.map((field) => texts[field]), ...phrasings]),
    };
    this.#passages.push(passage);
    this.#numbers.set(entry.id, number);
    this.vocabulary.add(passage.words);
    this.#count(passage, 1);
    this.#search.add({
      id: number,
      ...mapFields((field) => row(texts[field])),
      phrasings: row(phrasings.flat()),
    });
  }

  /** Takes a passage out; does nothing when it is not there. */
  discard(id: string): void {
    const number = this.#numbers.get(id);
    const passage = number === undefined ? undefined : this.#passages[number];
    if (number === undefined || passage === undefined) return;
    this.#search.discard(number);
    this.#passages[number] = undefined;
    this.#numbers.delete(id);
    this.vocabulary.remove(passage.words);
    this.#count(passage, -1);
  }

  /** The mean length of a field over the passages, in terms; at least one. */
  meanLength(field: Field): number {
    return Math.max(1, this.#lengths[field] / Math.max(1, this.size));
  }

  /** The mean length of a phrasing, in terms; at least one. */
  get meanPhrasingLength(): number {
    return Math.max(1, this.#phrasingLength / Math.max(1, this.#phrasingCount));
  }

  /**
   * The passages that promise most for these terms, at most `most`, in no order that matters.
   *
   * MiniSearch multiplies scores by the number of terms matched, which ruins long questions, and spends most of its time
   * on result objects. So it only walks the postings here: it calls `boostDocument` once for each field, passage and term,
   * which adds up a score of our own, and returns 0, at which MiniSearch makes no result.
   */
  candidates(wanted: readonly WeightedTerm[], most: number): IndexedPassage[] {
    const worth = new Map<string, number>();
    for (const { term, worth: value } of wanted) worth.set(term, Math.max(value, worth.get(term) ?? 0));
    const scores = new Float64Array(this.#passages.length);
    this.#search.search([...worth.keys()].join(' '), {
      boostDocument: (number: number, term: string) => {
        scores[number] = (scores[number] ?? 0) + (worth.get(term) ?? 0);
        return 0;
      },
    });
    const found: number[] = [];
    for (const [number, score] of scores.entries()) {
      if (score <= 0) continue;
      scores[number] = score / this.#lengthNorm(number);
      found.push(number);
    }
    if (found.length > most)
      found.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    return found.slice(0, most).flatMap((number) => this.#passages[number] ?? []);
  }

  /** Long passages match many terms by chance. */
  #lengthNorm(number: number): number {
    const length = this.#passages[number]?.fields.answer.length ?? 0;
    return 0.5 + (0.5 * length) / this.meanLength('answer');
  }

  #count(passage: IndexedPassage, sign: 1 | -1): void {
    for (const field of FIELDS) this.#lengths[field] += sign * passage.fields[field].length;
    for (const phrasing of passage.phrasings) this.#phrasingLength += sign * phrasing.length;
    this.#phrasingCount += sign * passage.phrasings.length;
  }
}

function mapFields<Value>(make: (field: Field) => Value): Record<Field, Value> {
  return {
    question: make('question'),
    answer: make('answer'),
    heading: make('heading'),
    subject: make('subject'),
  };
}

function fieldTerms({ document, passage }: Entry): Record<Field, Term[]> {
  return {
    question: terms(questionText(passage)),
    answer: terms(passage.answer.text),
    heading: terms(passage.heading ?? ''),
    subject: terms(subjectText(document.particulars)),
  };
}

function questionText(passage: Passage): string {
  return [...new Set(passage.questionTexts.map((question) => question.text))].join('\n');
}

/** What holds for the whole document. */
function subjectText({ title, subject, ministers, askers, references }: Particulars): string {
  return [
    title,
    subject?.value ?? '',
    ...ministers.flatMap((minister) => [minister.surname ?? '', minister.office, minister.department ?? '']),
    ...askers.flatMap((asker) => [asker.name, asker.party ?? '']),
    ...references.map((reference) => reference.value),
  ].join('\n');
}

/** Function words are counted, for they are weighed; but they do not lengthen a text. */
function bag(found: readonly Term[]): Bag {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { term, soft, part } of found) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    if (!soft && !part) length++;
  }
  return { length, counts };
}

/** No one looks for a passage by function words alone: MiniSearch need not hold them. */
function row(found: readonly Term[]): string {
  return found.flatMap(({ term, soft }) => (soft || term === '' ? [] : term)).join(' ');
}
