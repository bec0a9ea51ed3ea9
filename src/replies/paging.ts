/** Lists that do not fit in one message: which part of them to show, and the buttons to the others. */
import type { Action, Control, Language } from './reply.ts';
import { wordingFor } from './wording/languages.ts';

export interface Page<Item> {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly Item[];
  /** Of the first item, in the whole list. */
  readonly first: number;
}

/** The page with this number, as a button carries it; what is no page's number is the nearest page, else the first. */
export function pageOf<Item>(all: readonly Item[], asked: string | undefined, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  const first = (page - 1) * size;
  return { page, pages, items: all.slice(first, first + size), first };
}

export function pageControls(
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  actionTo: (page: number) => Action,
  language: Language,
): Control[] {
  const { previousPage, nextPage } = wordingFor(language);
  const to = (label: string, target: number): Control[] =>
    target >= 1 && target <= pages ? [{ kind: 'action', label, action: actionTo(target) }] : [];
  return [...to(previousPage, page - 1), ...to(nextPage, page + 1)];
}
