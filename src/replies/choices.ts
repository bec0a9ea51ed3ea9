/** When there is no sure answer: the nearest questions to choose from, or an honest nothing. */
import type { LibraryStatus } from '../library/library.ts';
import type { Filters } from '../search/filters.ts';
import type { Finding, Hit } from '../search/finding.ts';
import { sentences } from '../text/sentences.ts';
import { CHOOSE, SHOW } from './actions.ts';
import { followingBlocks } from './answer.ts';
import { report } from './aside.ts';
import { CUT, excerptOf } from './excerpt.ts';
import { passageOption, questionWords } from './labels.ts';
import type { Block, Control, Language, Reply, RichText } from './reply.ts';
import { joined, plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** How many stand in the text, and how many in the menu under it. */
const MOST_LISTED = 3;
const MOST_CHOICES = 10;
/** Room for a question that is not answered yet, in characters. */
const OPEN_QUESTION = 600;
/** Room for each choice, in characters. */
const CHOICE = 260;

/** The question that there is no sure answer to. */
export interface Unanswered {
  /** Null where it could not be kept. */
  readonly asked: string | null;
  /** The words that it was understood to follow on; null where it stands by itself. */
  readonly following: string | null;
}

export const BY_ITSELF: Unanswered = { asked: null, following: null };

/** The nearest questions to choose from, and that it is unsure. */
export function candidatesReply({ hits }: Finding, language: Language, question = BY_ITSELF): Reply {
  const wording = wordingFor(language);
  return {
    tone: 'unsure',
    audience: 'everyone',
    blocks: [
      ...followingBlocks(question, wording),
      { kind: 'paragraph', text: plain(wording.unsure) },
      ...choiceBlocks(hits, wording),
    ],
    controls: choiceControls(hits, question, wording),
    about: { asked: question.asked, entry: null },
  };
}

/** That nothing was found and within which bounds, what there is, and the nearest all the same. */
export function nothingReply(
  { hits }: Finding,
  status: LibraryStatus,
  language: Language,
  filters: Filters = {},
  question = BY_ITSELF,
): Reply {
  const wording = wordingFor(language);
  return {
    tone: 'nothing',
    audience: 'everyone',
    blocks: [
      ...followingBlocks(question, wording),
      { kind: 'paragraph', text: [strong(wording.nothing)] },
      ...narrowedBlocks(filters, wording),
      ...nearestBlocks(hits, wording),
      { kind: 'small', lines: [plain(wording.coverage(status))] },
    ],
    controls: choiceControls(hits, question, wording),
    about: { asked: question.asked, entry: null },
  };
}

/** What was searched alone, where that was not all. */
export const narrowedBlocks = (filters: Filters, wording: Wording): Block[] =>
  Object.keys(filters).length ? [{ kind: 'paragraph', text: plain(wording.narrowedTo(filters)) }] : [];

/** That the very question was put to a minister, by whom and when, and that no answer is known; what comes near besides. */
export function openQuestionReply(
  open: Hit,
  { verdict, hits: found }: Pick<Finding, 'verdict' | 'hits'>,
  language: Language,
  question = BY_ITSELF,
): Reply {
  const wording = wordingFor(language);
  const hits = verdict === 'nothing' ? [] : found;
  const { document, passage } = open;
  const asked = passage.questionTexts[0]?.text ?? '';
  const excerpt = excerptOf(asked, sentences(asked), null, OPEN_QUESTION);
  const { link, title } = document.particulars;
  return {
    tone: 'unsure',
    audience: 'everyone',
    blocks: [
      ...followingBlocks(question, wording),
      { kind: 'paragraph', text: [strong(wording.openQuestion(document))] },
      {
        kind: 'quote',
        paragraphs: [[{ text: `${asked.slice(0, excerpt.end)}${excerpt.cutAfter ? ` ${CUT}` : ''}` }]],
      },
      {
        kind: 'small',
        lines: [joined([plain(title), link ? [{ text: wording.officialPublication, link }] : []], ' · ')],
      },
      ...nearestBlocks(hits, wording),
    ],
    controls: choiceControls(hits, question, wording),
    about: { asked: question.asked, entry: null },
  };
}

/** What can be asked, for someone who asked nothing. */
export function howToAskReply(status: LibraryStatus, language: Language): Reply {
  const wording = wordingFor(language);
  return report([
    ...wording.howToAsk.map((line): Block => ({ kind: 'paragraph', text: plain(line) })),
    { kind: 'small', lines: [plain(wording.coverage(status))] },
  ]);
}

/** To thanks, from someone who expects a word. */
export const welcomeReply = (language: Language): Reply => ({
  tone: 'report',
  audience: 'everyone',
  blocks: [{ kind: 'paragraph', text: plain(wordingFor(language).conversation.welcome) }],
  controls: [],
});

/** What comes near, led in; nothing where nothing does. */
const nearestBlocks = (hits: readonly Hit[], wording: Wording): Block[] =>
  hits.length ? [{ kind: 'paragraph', text: plain(wording.nearest) }, ...choiceBlocks(hits, wording)] : [];

const choiceBlocks = (hits: readonly Hit[], wording: Wording): Block[] =>
  hits
    .slice(0, MOST_LISTED)
    .map((hit, index) => ({ kind: 'paragraph', text: choiceText(hit, index, wording) }));

/** The number to choose it by, its question (of a letter: its first sentence), and where it comes from. */
function choiceText(hit: Hit, index: number, wording: Wording): RichText {
  const { document } = hit;
  const text = questionWords(hit, hit.nearestQuestion);
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

function choiceControls(hits: readonly Hit[], { asked }: Unanswered, wording: Wording): Control[] {
  if (hits.length === 0) return [];
  return [
    {
      kind: 'menu',
      label: wording.conversation.chooseQuestion,
      // Without a question to note the choice with, the passage is shown by itself.
      action: asked === null ? { name: SHOW, args: [] } : { name: CHOOSE, args: [asked] },
      options: hits
        .slice(0, MOST_CHOICES)
        .map((hit, index) => passageOption(hit, hit.nearestQuestion, wording, `${index + 1}. `)),
      listed: Math.min(hits.length, MOST_LISTED),
    },
  ];
}
