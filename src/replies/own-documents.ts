/** Documents of a server's own: what was read of one before it counts, and that it was added, removed or put back. */
import type { Document } from '../documents/document.ts';
import type { OwnDocument, Preview } from '../library/library.ts';
import { oneLine } from '../text/one-line.ts';
import { button } from './actions.ts';
import { report, shortReport } from './aside.ts';
import { questionOf } from './labels.ts';
import type { Language, Reply, RichText } from './reply.ts';
import { joined, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

export const ADD_DOCUMENT = 'add-document';
export const DISMISS_DOCUMENT = 'dismiss-document';
export const RESTORE_DOCUMENT = 'restore-document';
export const DRAFT_PHRASINGS = 'draft-phrasings';

const FIRST_QUESTIONS = 3;
/** Room for each of them, in characters. */
const QUESTION = 220;
/** Doubts and askers beyond these are counted. */
const MOST_LISTED = 5;

export const readingReply = (file: string, language: Language): Reply =>
  shortReport(wordingFor(language).ownDocuments.reading(file));

/** What was read, with the words that it was read from, and the buttons that decide. */
export function previewReply({ id, document }: Preview, language: Language): Reply {
  const wording = wordingFor(language);
  const { ownDocuments: words, parse } = wording;
  const questions = firstQuestions(document);
  const doubts = document.warnings.map((warning) => plain(`${wording.warning(warning)}.`));
  return report(
    [
      { kind: 'title', text: [strong(words.previewTitle(document.file))] },
      { kind: 'list', items: particularsOf(document, wording) },
      ...(doubts.length > 0
        ? [
            { kind: 'paragraph' as const, text: [strong(`${parse.warnings} (${doubts.length})`)] },
            { kind: 'list' as const, items: doubts.slice(0, MOST_LISTED) },
          ]
        : []),
      ...(questions.length > 0
        ? [
            { kind: 'paragraph' as const, text: [strong(words.firstQuestions)] },
            { kind: 'list' as const, items: questions.map((text) => plain(oneLine(text, QUESTION))) },
          ]
        : []),
      { kind: 'small', lines: [plain(words.notYet)] },
    ],
    [
      button(words.add, { name: ADD_DOCUMENT, args: [id] }, 'main'),
      button(words.cancel, { name: DISMISS_DOCUMENT, args: [id] }),
    ],
  );
}

function particularsOf(document: Document, wording: Wording): RichText[] {
  const { parse, ownDocuments: words } = wording;
  const { title, date, ministers, askers } = document.particulars;
  const item = (name: string, value: string): RichText => [strong(`${name}: `), { text: value }];
  const evidence = date.from === 'document' && date.evidence ? ` (${parse.readFrom(date.evidence)})` : '';
  const dating = [`${wording.date(date, document.kind)}${evidence}`, wording.dateEvidence(date) ?? ''];
  const named = askers.map(({ name, party }) => (party ? `${name} (${party})` : name));
  const more = named.length > MOST_LISTED ? [wording.andMore(named.length - MOST_LISTED)] : [];
  return [
    item(parse.title, title),
    item(parse.kind, parse.kinds[document.kind] ?? document.kind),
    [strong(`${parse.date}: `), ...joined(dating.map(plain), '. ')],
    item(parse.ministers, ministers.map(wording.minister).join('; ') || parse.none),
    item(parse.askers, [...named.slice(0, MOST_LISTED), ...more].join(', ') || parse.none),
    item(parse.passages, words.passages(document.passages.length, document.openQuestions.length)),
  ];
}

/** Of a letter, how its first stretches begin. */
function firstQuestions({ passages, openQuestions }: Document): string[] {
  return [...passages.map(questionOf), ...openQuestions.map(({ text }) => text.text)].slice(
    0,
    FIRST_QUESTIONS,
  );
}

export const dismissedReply = (language: Language): Reply =>
  shortReport(wordingFor(language).ownDocuments.cancelled);

/** `model`: the one that could draft phrasings for it, and `key` the document's; null where there is none. */
export function addedReply(
  title: string,
  drafting: { readonly model: string; readonly key: string } | null,
  language: Language,
): Reply {
  const words = wordingFor(language).ownDocuments;
  return report(
    [
      { kind: 'paragraph', text: [strong(words.added(title))] },
      { kind: 'paragraph', text: plain(words.addedWhere) },
    ],
    drafting ? [button(words.draft(drafting.model), { name: DRAFT_PHRASINGS, args: [drafting.key] })] : [],
  );
}

export function removedReply(
  { id, file, undoUntil }: OwnDocument & { readonly undoUntil: Date },
  language: Language,
): Reply {
  const words = wordingFor(language).ownDocuments;
  return report(
    [
      { kind: 'paragraph', text: [strong(words.removed(file))] },
      { kind: 'paragraph', text: plain(words.undoUntil(undoUntil)) },
    ],
    [button(words.undo, { name: RESTORE_DOCUMENT, args: [id] })],
  );
}

export const restoredReply = ({ file }: OwnDocument, language: Language): Reply =>
  shortReport(wordingFor(language).ownDocuments.restored(file));
