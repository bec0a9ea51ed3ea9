/** Which files an answer can't come from, in one line. */
import type { Problem } from '../library/library.ts';
import type { Language } from '../replies/reply.ts';
import { wordingFor } from '../replies/wording/languages.ts';

const MOST_NAMES = 5;

/** There is at least one problem. */
export const unreadLine = (problems: readonly Problem[], language: Language): string =>
  wordingFor(language).terminal.unreadNames(
    problems.slice(0, MOST_NAMES).map(({ file }) => file),
    problems.length,
  );
