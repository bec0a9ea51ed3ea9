/** A document: its particulars with what they rest on, its questions to choose from, and its file. */
import type { Asker, Stated } from '../documents/document.ts';
import type { DocumentSummary } from '../library/library.ts';
import type { Entry } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { button, documentAction, FILE, SHOW } from './actions.ts';
import { questionWords, siblingOption } from './labels.ts';
import { pageButtons, pageOf } from './paging.ts';
import { capitalised } from './passage.ts';
import type { Block, Control, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** Questions a page, and room for each, in characters. */
const PAGE = 6;
const QUESTION = 120;
/** Room for what a particular was read from, in characters. */
const EVIDENCE = 110;
/** Longest title, in characters. */
const TITLE = 300;
/** Askers, references and ministers of whom all are told; a list of many fills a message by itself. */
const MOST_NAMES = 12;

/** `page` counts from 1, of its questions, and is brought within bounds. */
export function documentReply(
  document: DocumentSummary,
  entries: readonly Entry[],
  page: number,
  language: Language,
): Reply {
  const wording = wordingFor(language);
  const { link, title } = document.particulars;
  const listed = entries.length
    ? entries.map((entry) => ({ numbers: entry.passage.questions, words: questionWords(entry) }))
    : document.openQuestions.map(({ number, text }) => ({
        numbers: number === null ? [] : [number],
        words: text.text,
      }));
  const shown = pageOf(listed, page, PAGE);
  const lines = shown.items.map(({ numbers, words }): RichText => {
    const before = numbers.length ? [strong(`${wording.conversation.shortNumbers(numbers)} `)] : [];
    return [...before, { text: oneLine(words, QUESTION) }];
  });
  return {
    tone: 'report',
    audience: 'asker',
    blocks: [
      { kind: 'title', text: [strong(oneLine(title, TITLE))] },
      { kind: 'list', items: particularLines(document, wording) },
      ...questionsBlocks(document, lines, wording),
      ...(shown.pages > 1
        ? [{ kind: 'small', lines: [plain(wording.page(shown.page, shown.pages))] } as const]
        : []),
    ],
    controls: [
      ...chooseMenu(pageOf(entries, page, PAGE).items, wording),
      ...pageButtons(shown, wording, (other) => documentAction(document.key, other)),
      button(wording.conversation.theFile, { name: FILE, args: [document.key] }),
      ...(link ? [{ kind: 'link', label: wording.conversation.officialPlace, url: link } as const] : []),
    ],
  };
}

function questionsBlocks(
  { passages, openQuestions }: DocumentSummary,
  lines: readonly RichText[],
  { conversation }: Wording,
): Block[] {
  if (lines.length === 0) return [];
  const heading =
    passages || openQuestions.length === 0
      ? conversation.questionsHere(passages)
      : conversation.openQuestionsHere;
  return [
    { kind: 'paragraph', text: [strong(heading)] },
    { kind: 'list', items: lines },
  ];
}

const chooseMenu = (entries: readonly Entry[], wording: Wording): Control[] =>
  entries.length
    ? [
        {
          kind: 'menu',
          label: wording.conversation.chooseAnswer,
          action: { name: SHOW, args: [] },
          options: entries.map((entry) => siblingOption(entry, wording)),
        },
      ]
    : [];

/** What is stated, each with the words that it was read from; what is not is said to be so. */
function particularLines({ kind, file, particulars }: DocumentSummary, wording: Wording): RichText[] {
  const { date, submitted, ministers, askers, references, subject, link } = particulars;
  const { parse } = wording;
  const line = (label: string, value: string, evidence: string | null = null): RichText => [
    strong(`${label}: `),
    { text: value },
    ...(evidence ? [{ text: ` – ${oneLine(evidence, EVIDENCE)}` }] : []),
  ];
  const stated = (one: Stated | null, say: (value: string) => string): [string, string | null] =>
    one ? [say(one.value), parse.readFrom(one.evidence)] : [parse.none, null];
  const readFrom =
    date.value && date.evidence && date.from === 'document' ? parse.readFrom(date.evidence) : null;
  return [
    line(parse.kind, parse.kinds[kind] ?? kind),
    line(parse.date, capitalised(wording.date(date, kind)), wording.dateEvidence(date) ?? readFrom),
    line(parse.submitted, ...stated(submitted, wording.day)),
    line(parse.ministers, named(ministers.map(wording.minister), wording)),
    line(parse.askers, named(askers.map(askerName), wording)),
    line(
      parse.references,
      named(
        references.map(({ value }) => value),
        wording,
      ),
    ),
    ...(subject ? [line(parse.subject, oneLine(subject.value, EVIDENCE))] : []),
    link
      ? [strong(`${parse.link}: `), { text: wording.officialPublication, link }]
      : line(parse.link, parse.none),
    line(wording.conversation.theFile, file),
  ];
}

const askerName = ({ name, party }: Asker): string => (party ? `${name} (${party})` : name);

function named(names: readonly string[], wording: Wording): string {
  if (names.length === 0) return wording.parse.none;
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${names.slice(0, MOST_NAMES).join(', ')} ${wording.andMore(names.length - MOST_NAMES)}`;
}
