/** Answers of other dates to the same question: the newer comes first, and an older one says that there is a newer. */
import type { Ranked } from './rank.ts';

const NEWER = {
  /** Of answers whose scores differ by less than this share, the newer comes first. */
  nearlyEqual: 0.03,
  /** A newer answer has at least this share of the score, and of each thing asked that the first hit has. */
  share: 0.75,
};

const dateOf = ({ passage }: Ranked): string => passage.entry.document.particulars.date.value ?? '';

/** The hits, best first, with the newest of those that nearly equal the best before it; undated ones keep their place. */
export function newestFirst(ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined) return ranked;
  let chosen = best;
  for (const one of ranked) {
    if (one.score < best.score * (1 - NEWER.nearlyEqual)) break;
    const sameDocument = one.passage.entry.document === chosen.passage.entry.document;
    if (!sameDocument && dateOf(chosen) !== '' && dateOf(one) > dateOf(chosen)) chosen = one;
  }
  return chosen === best ? ranked : [chosen, ...ranked.filter((one) => one !== chosen)];
}

/** The best hit from a later document that answers the same as the first one: nearly as good, and on each point of it. */
export function newerThanFirst(ranked: readonly Ranked[]): Ranked | null {
  const [first, ...others] = ranked;
  if (first === undefined || dateOf(first) === '') return null;
  return (
    others.find(
      (one) =>
        dateOf(one) > dateOf(first) &&
        (one.suited || !first.suited) &&
        one.score >= NEWER.share * first.score &&
        first.values.every((value, concept) => (one.values[concept] ?? 0) >= NEWER.share * value),
    ) ?? null
  );
}
