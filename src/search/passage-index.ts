/** The passages of a collection, indexed; the only user of MiniSearch. */
import MiniSearch from 'minisearch';
import type { Particulars, Passage } from '../documents/document.ts';
import { lengthOf, makeBag, makeSet, TermNumbers } from './bags.ts';
import { type Term, terms } from './dutch.ts';
import type { Entry } from './finding.ts';
import { type Substance, substanceOf } from './kinds.ts';
import { LetterRuns } from './letter-runs.ts';
import { ALL_PARTS, type Parts } from './parts.ts';
import { Postings } from './postings.ts';
import { passageWords, Vocabulary } from './vocabulary.ts';

/** Fields that are weighed together; phrasings are searched with them but weighed on their own. */
export const FIELDS = ['question', 'answer', 'heading', 'subject'] as const;
export type Field = (typeof FIELDS)[number];

/** An indexed passage: what ranking needs to weigh it. */
export interface IndexedPassage {
  readonly entry: Entry;
  /** What it goes by in `PassageIndex.fields`. */
  readonly number: number;
  /** The numbers of all its terms, those of its phrasings too, each once. */
  readonly terms: Uint32Array;
  /** Of its fields, in the order of `FIELDS`. */
  readonly lengths: readonly number[];
  readonly substance: Substance;
}

/** A phrasing of a passage, by its number in `PassageIndex.phrasings`. */
export interface IndexedPhrasing {
  /** The number of the passage that it asks for. */
  readonly passage: number;
  readonly length: number;
}

/** A term to look for, with the most it can add to a passage's score. */
export interface WeightedTerm {
  readonly term: string;
  readonly worth: number;
}

/** All that is searched of a passage, as terms: MiniSearch only says which passages have a term. */
interface Row {
  readonly id: number;
  readonly text: string;
}

export class PassageIndex {
  readonly vocabulary = new Vocabulary();
  readonly numbers = new TermNumbers();
  /** Which passages have each term, and how often in each of `FIELDS`. */
  readonly fields = new Postings(this.numbers, FIELDS.length);
  /** Which phrasings have each term, and all phrasings by number. */
  readonly phrasings = new Postings(this.numbers, 0);
  readonly phrasingsByNumber: IndexedPhrasing[] = [];
  readonly letterRuns = new LetterRuns(this.numbers);
  readonly #parts: Parts;
  readonly #search: MiniSearch<Row>;
  /** By number; a discarded passage leaves a hole. */
  readonly #passages: (IndexedPassage | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /** Typical lengths of fields and phrasings, as of a version of the vocabulary. */
  #typical: {
    readonly version: number;
    readonly fields: readonly number[];
    readonly phrasing: number;
  } | null = null;

  constructor(entries: Iterable<Entry>, parts: Parts = ALL_PARTS) {
    this.#parts = parts;
    this.#search = new MiniSearch<Row>({
      fields: ['text'],
      tokenize: (text) => text.split(' '),
      processTerm: (term) => (term === '' ? null : term),
    });
    for (const entry of entries) this.add(entry);
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The numbers of all passages, also of those discarded, are below it. */
  get numbersEnd(): number {
    return this.#passages.length;
  }

  /** Adds a passage; one with the same id is replaced. */
  add(entry: Entry): void {
    this.discard(entry.id);
    const number = this.#passages.length;
    const { fields, phrasings } = readEntry(entry, this.#parts);
    const all = [...fields, ...phrasings].flat();
    this.#passages.push({
      entry,
      number,
      terms: makeSet(all, this.numbers).terms,
      lengths: fields.map(lengthOf),
      substance: substanceOf(entry.passage),
    });
    this.fields.add(number, makeBag(fields, this.numbers));
    for (const phrasing of phrasings) {
      this.phrasings.add(this.phrasingsByNumber.length, makeSet(phrasing, this.numbers));
      this.phrasingsByNumber.push({ passage: number, length: lengthOf(phrasing) });
    }
    this.#numbers.set(entry.id, number);
    this.vocabulary.add(passageWords([all]), isStranger(entry));
    this.#search.add({ id: number, text: row(all) });
  }

  /** Takes a passage out; does nothing when it is not there. */
  discard(id: string): void {
    const number = this.#numbers.get(id);
    const passage = number === undefined ? undefined : this.#passages[number];
    if (number === undefined || passage === undefined) return;
    this.#search.discard(number);
    this.#passages[number] = undefined;
    this.#numbers.delete(id);
    // Read again rather than kept: few passages are ever taken out, and their words take much memory.
    const { fields, phrasings } = readEntry(passage.entry, this.#parts);
    this.vocabulary.remove(passageWords([...fields, ...phrasings]), isStranger(passage.entry));
  }

  /**
   * The median length of each field over the passages that have it, and of phrasings, in words; at least one. The median,
   * for one passage of 200,000 words must not change what all others are worth.
   */
  get typicalLengths(): { readonly fields: readonly number[]; readonly phrasing: number } {
    const { version } = this.vocabulary;
    if (this.#typical?.version === version) return this.#typical;
    const all = this.#passages.filter((passage) => passage !== undefined);
    const familiar = all.filter(({ entry }) => !isStranger(entry));
    const passages = familiar.length > 0 ? familiar : all;
    const numbers = new Set(passages.map((passage) => passage.number));
    const phrasings = this.phrasingsByNumber.filter(({ passage }) => numbers.has(passage));
    this.#typical = {
      version,
      fields: FIELDS.map((_, place) => median(passages.map(({ lengths }) => lengths[place] ?? 0))),
      phrasing: median(phrasings.map(({ length }) => length)),
    };
    return this.#typical;
  }

  /** All passages that are admitted. */
  all(admitted: (entry: Entry) => boolean): IndexedPassage[] {
    return this.#passages.filter((passage) => passage !== undefined).filter(({ entry }) => admitted(entry));
  }

  /**
   * The passages that promise most for these terms, at most `most` of those admitted, in no order that matters.
   *
   * MiniSearch multiplies scores by the number of terms matched, which ruins long questions, and spends most of its time
   * on result objects. So it only walks the postings here: it calls `boostDocument` once for each passage and term,
   * which adds up a score of our own, and returns 0, at which MiniSearch makes no result.
   */
  candidates(
    wanted: readonly WeightedTerm[],
    most: number,
    admitted: (entry: Entry) => boolean = () => true,
  ): IndexedPassage[] {
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
      const passage = score > 0 ? this.#passages[number] : undefined;
      if (passage === undefined || !admitted(passage.entry)) continue;
      scores[number] = score / this.#lengthNorm(number);
      found.push(number);
    }
    if (found.length > most)
      found.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other);
    return found.slice(0, most).flatMap((number) => this.#passages[number] ?? []);
  }

  /** Long passages match many terms by chance. */
  #lengthNorm(number: number): number {
    const length = this.#passages[number]?.lengths[ANSWER] ?? 0;
    return 0.5 + (0.5 * length) / (this.typicalLengths.fields[ANSWER] ?? 1);
  }
}

/** A text in which nothing is of the Kamer is found as others are, but must not change how these are found. */
const isStranger = ({ document }: Entry): boolean =>
  document.warnings.some(({ kind }) => kind === 'unfamiliar');

const ANSWER = FIELDS.indexOf('answer');

/** The terms of each field, in the order of `FIELDS`, and of each phrasing. */
function readEntry({ document, passage }: Entry, parts: Parts): { fields: Term[][]; phrasings: Term[][] } {
  const texts: Record<Field, string> = {
    question: questionText(passage),
    answer: passage.answer.text,
    heading: passage.heading ?? '',
    subject: subjectText(document.particulars),
  };
  return {
    fields: FIELDS.map((field) => terms(texts[field], parts)),
    phrasings: parts.phrasings ? passage.phrasings.map((phrasing) => terms(phrasing.text, parts)) : [],
  };
}

/** Of those above nought; at least one. */
function median(lengths: readonly number[]): number {
  const sorted = Float64Array.from(lengths.filter((length) => length > 0)).sort();
  return Math.max(1, sorted[sorted.length >> 1] ?? 1);
}

function questionText(passage: Passage): string {
  return [...new Set(passage.questionTexts.map((question) => question.text))].join('\n');
}

const inWords = new Intl.DateTimeFormat('nl-NL', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What holds for the whole document. */
function subjectText({ title, subject, date, ministers, askers, references }: Particulars): string {
  return [
    title,
    subject?.value ?? '',
    ...ministers.flatMap((minister) => [minister.surname ?? '', minister.office, minister.department ?? '']),
    ...askers.flatMap((asker) => [asker.name, asker.party ?? '']),
    ...references.map((reference) => reference.value),
    // "in januari", "eind 2025": people name the month or year of an answer.
    date.value === null ? '' : inWords.format(new Date(`${date.value}T12:00:00Z`)),
  ].join('\n');
}

/** No one looks for a passage by function words alone: MiniSearch need not hold them. */
function row(found: readonly Term[]): string {
  return found.flatMap(({ term, soft }) => (soft || term === '' ? [] : term)).join(' ');
}
