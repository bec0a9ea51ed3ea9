/** When there is no sure answer: the nearest questions to choose from, or an honest nothing. */
import type { LibraryStatus } from '../library/library.ts';
import type { Filters } from '../search/filters.ts';
import type { Entry, Finding, Hit } from '../search/finding.ts';
import { sentences } from '../text/sentences.ts';
import { showAction } from './answer.ts';
import { CUT, excerptOf } from './excerpt.ts';
import type { Block, Control, Language, Reply, RichText } from './reply.ts';
import { joined, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

const MOST_CHOICES = 3;
/** Room for a question that is not answered yet, in characters. */
const OPEN_QUESTION = 600;
/** Room for each choice, in characters. */
const CHOICE = 260;

/** Up to three questions to choose from, and that it is unsure. */
export function candidatesReply({ hits }: Finding, language: Language): Reply {
  const wording = wordingFor(language);
  return {
    tone: 'unsure',
    audience: 'everyone',
    blocks: [{ kind: 'paragraph', text: plain(wording.unsure) }, ...choiceBlocks(hits, wording)],
    controls: choiceControls(hits),
  };
}

/** That nothing was found and within which bounds, what there is, and the nearest all the same. */
export function nothingReply(
  { hits }: Finding,
  status: LibraryStatus,
  language: Language,
  filters: Filters = {},
): Reply {
  const wording = wordingFor(language);
  const narrowed = Object.keys(filters).length > 0;
  return {
    tone: 'nothing',
    audience: 'everyone',
    blocks: [
      { kind: 'paragraph', text: [strong(wording.nothing)] },
      ...(narrowed ? [{ kind: 'paragraph', text: plain(wording.narrowedTo(filters)) } as const] : []),
      ...nearestBlocks(hits, wording),
      { kind: 'small', lines: [plain(wording.coverage(status))] },
    ],
    controls: choiceControls(hits),
  };
}

/** That the very question was put to a minister, by whom and when, and that no answer is known; what comes near besides. */
export function openQuestionReply(open: Hit, { verdict, hits: found }: Finding, language: Language): Reply {
  const wording = wordingFor(language);
  const hits = verdict === 'nothing' ? [] : found;
  const { document, passage } = open;
  const question = passage.questionTexts[0]?.text ?? '';
  const excerpt = excerptOf(question, sentences(question), null, OPEN_QUESTION);
  const { link, title } = document.particulars;
  return {
    tone: 'unsure',
    audience: 'everyone',
    blocks: [
      { kind: 'paragraph', text: [strong(wording.openQuestion(document))] },
      {
        kind: 'quote',
        paragraphs: [[{ text: `${question.slice(0, excerpt.end)}${excerpt.cutAfter ? ` ${CUT}` : ''}` }]],
      },
      {
        kind: 'small',
        lines: [joined([plain(title), link ? [{ text: wording.officialPublication, link }] : []], ' · ')],
      },
      ...nearestBlocks(hits, wording),
    ],
    controls: choiceControls(hits),
  };
}

/** What can be asked, for someone who asked nothing. */
export function howToAskReply(status: LibraryStatus, language: Language): Reply {
  const wording = wordingFor(language);
  return {
    tone: 'report',
    audience: 'asker',
    blocks: [
      ...wording.howToAsk.map((line): Block => ({ kind: 'paragraph', text: plain(line) })),
      { kind: 'small', lines: [plain(wording.coverage(status))] },
    ],
    controls: [],
  };
}

/** What comes near, led in; nothing where nothing does. */
const nearestBlocks = (hits: readonly Hit[], wording: Wording): Block[] =>
  hits.length ? [{ kind: 'paragraph', text: plain(wording.nearest) }, ...choiceBlocks(hits, wording)] : [];

const choiceBlocks = (hits: readonly Hit[], wording: Wording): Block[] =>
  hits
    .slice(0, MOST_CHOICES)
    .map((hit, index) => ({ kind: 'paragraph', text: choiceText(hit, index, wording) }));

/** The number to choose it by, its question (of a letter: its first sentence), and where it comes from. */
function choiceText(hit: Hit, index: number, wording: Wording): RichText {
  const { document } = hit;
  const text = choiceWords(hit);
  const excerpt = excerptOf(text, sentences(text), null, CHOICE);
  const words = `${text.slice(0, excerpt.end)}${excerpt.cutAfter ? ` ${CUT}` : ''}`.replace(/\s+/g, ' ');
  const origin = joined(
    [plain(document.particulars.title), plain(wording.date(document.particulars.date))],
    ' · ',
  );
  return [
    strong(`${index + 1}. `),
    { text: words },
    { text: '\n' },
    ...origin.map((run) => ({ ...run, style: 'emphasis' as const })),
  ];
}

function choiceWords({ passage, nearestQuestion }: Hit): string {
  const question = passage.questionTexts[nearestQuestion ?? 0]?.text;
  if (question) return question;
  return passage.heading ? `${passage.heading} – ${passage.answer.text}` : passage.answer.text;
}

const choiceControls = (hits: readonly Entry[]): Control[] =>
  hits
    .slice(0, MOST_CHOICES)
    .map(({ id }, index) => ({ kind: 'action', label: `${index + 1}`, action: showAction(id) }));
