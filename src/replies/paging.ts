/** Lists that do not fit in one message: which part of them to show, and the buttons to the others. */
import { button } from './actions.ts';
import type { Action, Control } from './reply.ts';
import type { Wording } from './wording/wording.ts';

export interface Page<Item> {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly Item[];
  /** Of the first item, in the whole list. */
  readonly first: number;
}

/** The page of this number, with `size` items; what is no page's number is the nearest page, else the first. */
export function pageOf<Item>(all: readonly Item[], asked: number, size: number): Page<Item> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  const first = (page - 1) * size;
  return { page, pages, items: all.slice(first, first + size), first };
}

/** Ways to the page before and the page after, where there are such. */
export function pageButtons(
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  { previousPage, nextPage }: Wording,
  actionTo: (page: number) => Action,
): Control[] {
  return [
    ...(page > 1 ? [button(previousPage, actionTo(page - 1))] : []),
    ...(page < pages ? [button(nextPage, actionTo(page + 1))] : []),
  ];
}
