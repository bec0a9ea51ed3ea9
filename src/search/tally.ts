/** What is found of a question in each text: numbers for those few of many texts that have something. */

/** A number above nought for each text that has something. */
export class Tally {
  readonly #values: Float64Array;
  /** The texts that have something. */
  readonly #texts: Uint32Array;
  #count = 0;

  constructor(texts: number) {
    this.#values = new Float64Array(texts);
    this.#texts = new Uint32Array(texts);
  }

  /** Gives the sum. */
  add(text: number, value: number): number {
    const before = this.#values[text] ?? 0;
    if (before === 0) this.#texts[this.#count++] = text;
    this.#values[text] = before + value;
    return before + value;
  }

  /** Keeps the greater of what is there and `value`. */
  raise(text: number, value: number): void {
    const before = this.#values[text] ?? 0;
    if (before === 0) this.#texts[this.#count++] = text;
    if (value > before) this.#values[text] = value;
  }

  /** The next text to take out, each once; -1 when nothing is left. */
  next(): number {
    return this.#count === 0 ? -1 : (this.#texts[--this.#count] ?? -1);
  }

  take(text: number): number {
    const value = this.#values[text] ?? 0;
    this.#values[text] = 0;
    return value;
  }

  empty(): void {
    for (let text = this.next(); text >= 0; text = this.next()) this.take(text);
  }
}

/** What a passage has of each concept of a query, in their order. */
export interface Scores {
  /** In its own words or in any phrasing, whichever has more. */
  readonly values: Float64Array;
  /** The sum over the concepts for the one phrasing that has most. */
  readonly phrased: number;
}

/** The scores of all candidates of one question, by their places. */
export class Found {
  readonly #concepts: number;
  /** By place, and for each by concept. */
  readonly #values: Float64Array;
  readonly #phrased: Float64Array;
  /** Whether it has more than function words. */
  readonly #telling: Uint8Array;

  constructor(candidates: number, concepts: number) {
    this.#concepts = concepts;
    this.#values = new Float64Array(candidates * concepts);
    this.#phrased = new Float64Array(candidates);
    this.#telling = new Uint8Array(candidates);
  }

  raise(place: number, concept: number, value: number): void {
    const at = place * this.#concepts + concept;
    if (value > (this.#values[at] ?? 0)) this.#values[at] = value;
  }

  raisePhrased(place: number, value: number): void {
    if (value > (this.#phrased[place] ?? 0)) this.#phrased[place] = value;
  }

  tell(place: number): void {
    this.#telling[place] = 1;
  }

  /** Null when it has nothing but function words. */
  scores(place: number): Scores | null {
    if (this.#telling[place] !== 1) return null;
    const from = place * this.#concepts;
    return {
      values: this.#values.subarray(from, from + this.#concepts),
      phrased: this.#phrased[place] ?? 0,
    };
  }
}
