/** A citation in a fixed form, to copy; docs/citations.md describes it. */
import type { Entry } from '../search/finding.ts';
import { capitalised } from './passage.ts';
import type { Language, Reply } from './reply.ts';
import { plain } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** Minister, title, question numbers, date, reference numbers, link: what is not known is left out. */
function citationOf({ document, passage }: Entry, wording: Wording): string {
  const { ministers, title, date, references, link } = document.particulars;
  const parts = [
    ministers.map(wording.minister).join('; '),
    `‘${title}’`,
    passage.questions.length ? wording.conversation.citedAnswer(passage.questions) : (passage.heading ?? ''),
    date.value ? wording.day(date.value) : wording.date(date),
    references.map(({ value }) => value).join(', '),
    link ?? '',
  ];
  return capitalised(`${parts.filter((part) => part !== '').join(', ')}.`);
}

/** The citation, by itself in a quote. */
export function citationReply(entry: Entry, language: Language): Reply {
  const wording = wordingFor(language);
  return {
    tone: 'report',
    audience: 'asker',
    blocks: [
      { kind: 'paragraph', text: plain(wording.conversation.citation) },
      { kind: 'quote', paragraphs: [plain(citationOf(entry, wording))] },
    ],
    controls: [],
    about: { asked: null, entry: entry.id },
  };
}
