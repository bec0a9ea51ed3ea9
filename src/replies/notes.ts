/** A passage's notes in full, in as many pages as they need. */
import type { Note, Span } from '../documents/document.ts';
import type { Entry } from '../search/finding.ts';
import { sentences } from '../text/sentences.ts';
import { notesAction } from './actions.ts';
import { CUT, pagesOf } from './excerpt.ts';
import { pageButtons, pageOf } from './paging.ts';
import { BUDGET, noteMark, sourceLines, titleOf } from './passage.ts';
import type { Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

/** `page` counts from 1 and is brought within bounds. */
export function notesReply(entry: Entry, page: number, language: Language): Reply {
  const wording = wordingFor(language);
  const shown = pageOf(notePages(entry.passage.notes), page, 1);
  return {
    tone: 'answer',
    audience: 'asker',
    blocks: [
      {
        kind: 'title',
        text: [strong(`${wording.notes} · ${titleOf(entry.passage, wording).toLowerCase()}`)],
      },
      { kind: 'list', items: shown.items.flat() },
      {
        kind: 'small',
        lines: [
          ...(shown.pages > 1 ? [plain(wording.page(shown.page, shown.pages))] : []),
          ...sourceLines(entry, wording),
        ],
      },
    ],
    controls: pageButtons(shown, wording, (other) => notesAction(entry.id, other)),
    about: { asked: null, entry: entry.id },
  };
}

/** As many notes a page as there is room for; one that is longer than a page takes several. */
function notePages(notes: readonly Note[]): RichText[][] {
  const pages: RichText[][] = [];
  let left = 0;
  for (const { mark, text } of notes)
    for (const { start, end } of notePieces(text)) {
      if (end - start > left || pages.length === 0) {
        pages.push([]);
        left = BUDGET.page;
      }
      left -= end - start;
      pages
        .at(-1)
        ?.push([
          noteMark(mark),
          ...(start > 0 ? [{ text: `${CUT} ` }] : []),
          { text: text.slice(start, end) },
          ...(end < text.trimEnd().length ? [{ text: ` ${CUT}` }] : []),
        ]);
    }
  return pages;
}

const notePieces = (text: string): readonly Span[] => pagesOf(text, sentences(text), BUDGET.page);
