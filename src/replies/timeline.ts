/** What ministers answered on a subject, oldest to newest. */
import type { Filters } from '../search/filters.ts';
import type { Hit } from '../search/finding.ts';
import { oneLine } from '../text/one-line.ts';
import { CHOOSE, SHOW } from './actions.ts';
import { narrowedBlocks } from './choices.ts';
import { passageOption, questionWords } from './labels.ts';
import { capitalised } from './passage.ts';
import type { Attachment, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** As many as a message and a menu can tell of, and room for each of their questions, in characters. */
export const MOST_ON_TIMELINE = 15;
const QUESTION = 90;

export interface Timeline {
  readonly subject: string;
  readonly filters: Filters;
  /** Id of the question that the subject is kept as; null where it could not be. */
  readonly asked: string | null;
  /** Oldest first, those without a date last; at most `MOST_ON_TIMELINE`. */
  readonly hits: readonly Hit[];
  /** How many answers are on the subject. */
  readonly found: number;
}

/** The answers by number; `picture` shows the same numbers along a line. */
export function timelineReply(
  { subject, filters, asked, hits, found }: Timeline,
  picture: Attachment | null,
  language: Language,
): Reply {
  const wording = wordingFor(language);
  const words = wording.conversation;
  return {
    tone: 'answer',
    audience: 'everyone',
    blocks: [
      { kind: 'title', text: [strong(words.timeline(hits.length, subject))] },
      ...narrowedBlocks(filters, wording),
      { kind: 'paragraph', text: lines(hits, wording) },
      ...(found > hits.length
        ? [{ kind: 'small', lines: [plain(words.timelineNearest(hits.length, found))] } as const]
        : []),
    ],
    controls: [
      {
        kind: 'menu',
        label: words.chooseAnswer,
        action: asked === null ? { name: SHOW, args: [] } : { name: CHOOSE, args: [asked] },
        options: hits.map((hit, index) => passageOption(hit, hit.nearestQuestion, wording, `${index + 1}. `)),
        listed: hits.length,
      },
    ],
    ...(picture ? { attachments: [picture] } : {}),
    about: { asked, entry: null },
  };
}

/** "3. 4 november 2025 · Minister Van Oosten (Justitie en Veiligheid) · question", a line each. */
const lines = (hits: readonly Hit[], wording: Wording): RichText =>
  hits.flatMap((hit, index) => {
    const { date, ministers } = hit.document.particulars;
    const day = date.value ? wording.day(date.value) : wording.conversation.undated;
    const [first] = ministers;
    const who = first ? wording.minister(first) : wording.noMinister;
    return [
      ...(index > 0 ? [{ text: '\n' }] : []),
      strong(`${index + 1}. ${day}`),
      { text: ` · ${capitalised(who)} · ${oneLine(questionWords(hit, hit.nearestQuestion), QUESTION)}` },
    ];
  });
