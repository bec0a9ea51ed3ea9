/** Other words that may stand for those of a question: forms of the same verb, and what the lexicon says. */
import type { Term } from './dutch.ts';
import type { OtherWords } from './lexicon.ts';
import type { Alternative, Language } from './query.ts';
import { isParticle, verbStems } from './verbs.ts';
import { COMPOUNDS_MOST, WEIGHTS } from './weights.ts';

/** For each word of a question, its other words; a phrase stands for each of its words. */
export function otherWords(asked: readonly Term[], language: Language): Alternative[][] {
  const found = asked.map((term): Alternative[] => (term.soft ? [] : verbForms(term, asked, language)));
  const { lexicon } = language;
  const inLexicon = new Set<number>();
  for (const { from, to, others } of lexicon.matches(asked.map((term) => term.term))) {
    const places = asked.map((_, place) => place).slice(from, to);
    const hard = places.filter((place) => asked[place]?.soft === false);
    // A function word by itself says too little to stand for anything; a phrase of them does ("hoe lang").
    if (hard.length === 0 && places.length === 1) continue;
    // A phrase counts once however many of its words a passage has itself.
    for (const place of hard.length > 0 ? hard : places.slice(0, 1)) {
      inLexicon.add(place);
      found[place]?.push(...withCompounds(others, language));
    }
  }
  asked.forEach((term, place) => {
    if (term.soft || inLexicon.has(place)) return;
    // The lexicon has the infinitive of "gejat", not its every form.
    const others = verbStems(term.word).flatMap((verb) =>
      lexicon.matches([verb]).flatMap((match) => match.others),
    );
    const weakened = others.map(({ terms, weight }) => ({ terms, weight: weight * WEIGHTS.lexiconOfVerb }));
    found[place]?.push(...withCompounds(weakened, language));
  });
  return found;
}

function verbForms(term: Term, asked: readonly Term[], { verbs }: Language): Alternative[] {
  const apart = asked
    .filter(({ word }) => isParticle(word))
    .flatMap(({ word }) => verbs.othersWith(word, term.word));
  return [...verbs.othersOf(term.word), ...apart].map((form) => ({ terms: [form], weight: WEIGHTS.verb }));
}

/** Also the compounds of what the lexicon says: who asks for an atoombom is helped by kernwapenverdrag. */
function withCompounds(others: readonly OtherWords[], { compounds }: Language): Alternative[] {
  return others.flatMap((other) => {
    const [term = '', ...more] = other.terms;
    const longer = more.length > 0 ? [] : compounds.containing(term, COMPOUNDS_MOST);
    return [
      other,
      ...longer.map((compound) => ({ terms: [compound], weight: WEIGHTS.compound * other.weight })),
    ];
  });
}
