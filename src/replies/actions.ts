/** What buttons and menus of replies do: the names that stand in them, which `commands/` answers to. */
import type { Action, Control } from './reply.ts';

/** Shows a passage by itself. */
export const SHOW = 'show';
/** Shows a passage that was chosen among those found. */
export const CHOOSE = 'choose';
/** Shows another of the passages found. */
export const MATCH = 'match';
/** A passage whole, in pages. */
export const WHOLE = 'whole';
/** A passage's notes in full, in pages. */
export const NOTES = 'notes';
/** The file that a passage stands in. */
export const SOURCE = 'source';
export const CITE = 'cite';
/** Shows all what one person saw. */
export const SHARE = 'share';
export const VOTE = 'vote';
/** A page of the passages found. */
export const MATCHES = 'matches';
/** A document's particulars, and a page of its questions. */
export const DOCUMENT = 'document';
/** The file of a document. */
export const FILE = 'file';

export const showAction = (entry: string): Action => ({ name: SHOW, args: [entry] });
/** `position` counts from 0 in the entries of the question asked. */
export const matchAction = (asked: string, position: number): Action => ({
  name: MATCH,
  args: [asked, `${position}`],
});
/** `page` counts from 1, here and below. */
export const wholeAction = (entry: string, page: number): Action => ({
  name: WHOLE,
  args: [entry, `${page}`],
});
export const notesAction = (entry: string, page: number): Action => ({
  name: NOTES,
  args: [entry, `${page}`],
});
/** `asked` is empty for a passage that was shown by itself. */
export const shareAction = (entry: string, asked: string): Action => ({ name: SHARE, args: [entry, asked] });
/** `all`: whether the answer that is voted on is seen by all, so that it can be made again as it was. */
export const voteAction = (asked: string, entry: string, helpful: boolean, all: boolean): Action => ({
  name: VOTE,
  args: [asked, entry, helpful ? 'yes' : 'no', all ? 'all' : 'one'],
});
export const matchesAction = (asked: string, page: number): Action => ({
  name: MATCHES,
  args: [asked, `${page}`],
});
export const documentAction = (key: string, page: number): Action => ({
  name: DOCUMENT,
  args: [key, `${page}`],
});

export const button = (label: string, action: Action, style?: 'main' | 'danger'): Control => ({
  kind: 'action',
  label,
  action,
  ...(style ? { style } : {}),
});
