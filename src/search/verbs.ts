/** Forms of one verb that stems keep apart: loopt, liep, gelopen; neergeschoten, "schoot … neer". */
import { IRREGULAR_VERBS } from './irregular-verbs.ts';
import { Memo } from './memo.ts';
import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Prefixes whose verbs have no ge- in the participle. */
const FIXED_PREFIX = /^(?:be|ge|her|ver|ont|er|mis|onder|over|voor|weer)(?=.{3})/u;
/** What stands apart from its verb in a main clause ("schoot de hond neer"), and before ge- in the participle. */
const PARTICLES: ReadonlySet<string> = new Set(
  `aan achter af bij binnen bloot dicht door fijn goed in kwijt los mee na neer om onder op open over plaats rond stil stop
  tegen teleur terug thuis toe tussen uit vast vol voor voort vrij waar weg`.split(/\s+/u),
);
const PARTICLE = new RegExp(
  `^(?:${[...PARTICLES].sort((one, other) => other.length - one.length).join('|')})(?=.{3})`,
  'u',
);

/** Forms of irregular verbs to the stem of their infinitive. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.trim()
    .split('\n')
    .flatMap((line) => {
      const [infinitive = '', ...forms] = line.split(' ');
      return forms.filter((form) => form !== '-').map((form) => [form, stem(infinitive)] as const);
    }),
);
const SHORTEST_STEM = 3;

/**
 * Stems of the infinitives that a word may be a form of; most words that are no verbs have none that exists.
 * The rules are those of Dutch grammar: present in -t, past in -te and -de, participle with ge- (not after a fixed prefix).
 */
export function verbStems(word: string): string[] {
  const found = new Set<string>();
  const add = (front: string, rest: string): void => {
    if (rest.length >= SHORTEST_STEM) found.add(front + rest);
  };
  const prefix = FIXED_PREFIX.exec(word)?.[0] ?? '';
  const particle = PARTICLE.exec(word)?.[0] ?? '';
  for (const front of new Set(['', prefix, particle])) {
    const irregular = IRREGULAR.get(word.slice(front.length));
    if (irregular !== undefined) add(front, irregular);
  }
  if (/[^aeiou]t$/u.test(word) || /(?:aa|ee|oo|uu|ie|eu|oe|ij|ui|ei|ou|au)t$/u.test(word))
    add('', stem(word.slice(0, -1)));
  // -t- after the consonants of 't kofschip, -d- after all others; a stem that ends in t or d takes no second one.
  const past = /^(.{2,}(?:[kfsph](?=t)|[^kfspht](?=d)))[td]en?$/u.exec(word)?.[1];
  if (past !== undefined) add('', stem(past));
  const participle = /^(.{3,}?)(?:(?<=[kfsph])t|(?<=[^kfspht])d)?e?$/u.exec(word)?.[1];
  if (participle !== undefined && /[td]e?$/u.test(word)) {
    if (prefix !== '') add('', stem(participle));
    for (const front of new Set(['', particle])) {
      for (const whole of [participle, word.replace(/e$/u, '')]) {
        if (whole.startsWith(`${front}ge`)) add(front, stem(whole.slice(front.length + 2)));
      }
    }
  }
  return [...found];
}

export const isParticle = (word: string): boolean => PARTICLES.has(word);

export class VerbForms {
  readonly #vocabulary: Vocabulary;
  readonly #others: Memo<string[]>;
  readonly #stems: Memo<readonly string[]>;
  #version = -1;
  /** Terms of the forms of a verb, by the stem of its infinitive. */
  #forms = new Map<string, Set<string>>();
  #infinitives = new Set<string>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#others = new Memo(vocabulary);
    this.#stems = new Memo(vocabulary);
  }

  /** The same as `verbStems`, remembered. */
  stemsOf(word: string): readonly string[] {
    return this.#stems.get(word, () => verbStems(word));
  }

  /** The terms of other forms of the verb that a word is a form of; empty when the collection shows no such verb. */
  othersOf(word: string): string[] {
    return this.#others.get(word, () => this.#allOthers(word));
  }

  #allOthers(word: string): string[] {
    this.#fill();
    const own = stem(word);
    const found = new Set<string>();
    for (const verb of [own, ...this.stemsOf(word)]) {
      if (!this.#infinitives.has(verb) && !(verb === own && word.endsWith('en'))) continue;
      if (this.#vocabulary.has(verb)) found.add(verb);
      for (const term of this.#forms.get(verb) ?? []) found.add(term);
    }
    found.delete(own);
    return [...found];
  }

  /** The same for a verb whose particle stands elsewhere in the question. */
  othersWith(particle: string, word: string): string[] {
    this.#fill();
    const found = new Set<string>();
    for (const bare of [stem(word), ...this.stemsOf(word)]) {
      const verb = particle + bare;
      if (this.#vocabulary.has(verb) && this.#infinitives.has(verb)) found.add(verb);
      for (const term of this.#forms.get(verb) ?? []) found.add(term);
    }
    return [...found];
  }

  #fill(): void {
    if (this.#version === this.#vocabulary.version) return;
    this.#version = this.#vocabulary.version;
    this.#forms = new Map();
    this.#infinitives = new Set(IRREGULAR.values());
    for (const word of this.#vocabulary.forms()) {
      const term = this.#vocabulary.termOf(word);
      if (term === undefined) continue;
      if (word.endsWith('en') && term !== word) this.#infinitives.add(term);
      for (const verb of verbStems(word)) {
        if (verb === term) continue;
        const there = this.#forms.get(verb);
        if (there === undefined) this.#forms.set(verb, new Set([term]));
        else there.add(term);
      }
    }
  }
}
