/** The engines, in the order in which they are shown. */
import type { Engine } from './engine.ts';
import { flexSearch } from './flexsearch.ts';
import { fts5 } from './fts5.ts';
import { kamerbode } from './kamerbode.ts';
import { lunrDutch } from './lunr.ts';
import { miniSearch, miniSearchDutch } from './minisearch.ts';
import { oramaDutch } from './orama.ts';

export const ENGINES: readonly Engine[] = [
  kamerbode,
  miniSearch,
  miniSearchDutch,
  fts5,
  lunrDutch,
  oramaDutch,
  flexSearch,
];
