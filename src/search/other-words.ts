/** Other words that may stand for those of a question: forms of the same verb, and what the lexicon says. */
import type { Compounds } from './compounds.ts';
import type { Term } from './dutch.ts';
import type { Lexicon, OtherWords } from './lexicon.ts';
import { Memo } from './memo.ts';
import type { Alternative } from './query.ts';
import { isParticle, type VerbForms } from './verbs.ts';
import type { Vocabulary } from './vocabulary.ts';
import { COMPOUNDS_MOST, WEIGHTS } from './weights.ts';

export class StandIns {
  readonly #vocabulary: Vocabulary;
  readonly #compounds: Pick<Compounds, keyof Compounds>;
  readonly #lexicon: Lexicon;
  readonly #verbs: Pick<VerbForms, keyof VerbForms>;
  /** What the lexicon says: by its own key, and by a word that may be a form of a verb it has. */
  readonly #said: Memo<readonly Alternative[]>;
  readonly #saidOfVerb: Memo<readonly Alternative[]>;

  constructor(
    vocabulary: Vocabulary,
    compounds: Pick<Compounds, keyof Compounds>,
    lexicon: Lexicon,
    verbs: Pick<VerbForms, keyof VerbForms>,
  ) {
    this.#vocabulary = vocabulary;
    this.#compounds = compounds;
    this.#lexicon = lexicon;
    this.#verbs = verbs;
    this.#said = new Memo(vocabulary);
    this.#saidOfVerb = new Memo(vocabulary);
  }

  /**
   * For each word of a question, its other words that the collection has; a phrase stands for each of its words. Null
   * for a function word that opens no phrase.
   */
  of(asked: readonly Term[]): (Alternative[] | null)[] {
    const particles = asked.flatMap(({ word }) => (isParticle(word) ? word : []));
    const found = asked.map(({ soft, word }) => (soft ? null : this.#verbForms(word, particles)));
    const inLexicon = new Set<number>();
    for (const { from, to, key, others } of this.#lexicon.matches(asked.map(({ term }) => term))) {
      const said = this.#said.get(key, () => this.#withCompounds(others));
      for (const place of placesOf(asked, from, to)) {
        inLexicon.add(place);
        found[place] = [...(found[place] ?? []), ...said];
      }
    }
    asked.forEach(({ soft, word }, place) => {
      if (!soft && !inLexicon.has(place)) found[place]?.push(...this.#ofVerb(word));
    });
    return found;
  }

  #verbForms(word: string, particles: readonly string[]): Alternative[] {
    const apart = particles.flatMap((particle) => this.#verbs.othersWith(particle, word));
    return [...this.#verbs.othersOf(word), ...apart].map((form) => ({ terms: [form], weight: WEIGHTS.verb }));
  }

  /** The lexicon has the infinitive of "gejat", not its every form. */
  #ofVerb(word: string): readonly Alternative[] {
    return this.#saidOfVerb.get(word, () => {
      const others = this.#verbs
        .stemsOf(word)
        .flatMap((verb) => this.#lexicon.matches([verb]))
        .flatMap((match) => match.others);
      return this.#withCompounds(
        others.map(({ terms, weight }) => ({ terms, weight: weight * WEIGHTS.lexiconOfVerb })),
      );
    });
  }

  /** Also the compounds of what the lexicon says: who asks for an atoombom is helped by kernwapenverdrag. */
  #withCompounds(others: readonly OtherWords[]): Alternative[] {
    const found = others.flatMap((other): Alternative[] => {
      const [term = '', ...more] = other.terms;
      const longer = more.length > 0 ? [] : this.#compounds.containing(term, COMPOUNDS_MOST);
      return [
        other,
        ...longer.map((compound) => ({ terms: [compound], weight: WEIGHTS.compound * other.weight })),
      ];
    });
    return found.filter(({ terms }) => terms.some((term) => this.#vocabulary.has(term)));
  }
}

/** The words that a phrase of the question stands for: a phrase counts once however many of them a passage has itself. */
function placesOf(asked: readonly Term[], from: number, to: number): number[] {
  const hard: number[] = [];
  for (let place = from; place < to; place++) if (asked[place]?.soft === false) hard.push(place);
  if (hard.length > 0) return hard;
  // A function word by itself says too little to stand for anything; a phrase of them does ("hoe lang").
  return to - from === 1 ? [] : [from];
}
