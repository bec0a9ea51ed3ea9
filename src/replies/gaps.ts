/** What was asked in vain, by subject, and the same as a file. */
import type { Gap } from '../store/store.ts';
import { oneLine } from '../text/one-line.ts';
import { button } from './actions.ts';
import { report, shortReport } from './aside.ts';
import { toCsv } from './csv.ts';
import { pageButtons, pageOf } from './paging.ts';
import type { Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import type { GapOutcome } from './wording/gaps.ts';
import { wordingFor } from './wording/languages.ts';

/** Questions that ask alike; the first speaks for all. */
export type GapGroup = readonly [Gap, ...Gap[]];

export const GAPS = 'gaps';
export const EXPORT_GAPS = 'export-gaps';

const GROUPS_A_PAGE = 8;
/** Room for a question, in characters: eight of them fit in a message with what is said of each. */
const QUESTION = 200;

const OUTCOMES: readonly GapOutcome[] = ['nothing', 'not-chosen', 'voted-down'];

/** `page` counts from 1 and is brought within bounds. */
export function gapsReply(
  groups: readonly GapGroup[],
  page: number,
  keepsQuestions: boolean,
  language: Language,
): Reply {
  const wording = wordingFor(language);
  const { gaps: words } = wording;
  const shown = pageOf(groups, page, GROUPS_A_PAGE);
  if (groups.length === 0) return shortReport(keepsQuestions ? words.none : words.notKept);
  const questions = groups.reduce((sum, group) => sum + group.length, 0);
  return report(
    [
      { kind: 'title', text: [strong(words.title)] },
      ...shown.items.map((group, index) => ({
        kind: 'paragraph' as const,
        text: groupText(group, shown.first + index + 1, language),
      })),
      {
        kind: 'small',
        lines: [
          ...(shown.pages > 1 ? [plain(wording.page(shown.page, shown.pages))] : []),
          plain(words.counted(questions, groups.length)),
          plain(words.privacy),
        ],
      },
    ],
    [
      ...pageButtons(shown, wording, (to) => ({ name: GAPS, args: [`${to}`] })),
      button(words.export, { name: EXPORT_GAPS, args: [] }),
    ],
  );
}

function groupText(group: GapGroup, number: number, language: Language): RichText {
  const { gaps: words } = wordingFor(language);
  const counts = OUTCOMES.map(
    (outcome) => [outcome, group.filter((gap) => outcomeOf(gap) === outcome).length] as const,
  );
  const last = group.map(dayOf).reduce((one, other) => (other > one ? other : one));
  const asked = words.asked(
    group.length,
    counts.filter(([, count]) => count > 0),
  );
  return [
    strong(`${number}. `),
    { text: oneLine(group[0].text, QUESTION) },
    { text: `\n${asked}; ${words.lastAsked(last)}`, style: 'emphasis' },
  ];
}

const outcomeOf = ({ verdict, votedDown }: Gap): GapOutcome =>
  votedDown ? 'voted-down' : verdict === 'nothing' ? 'nothing' : 'not-chosen';

const dayOf = ({ at }: Gap): string => at.toISOString().slice(0, 10);

/** A line a question, those of one subject together. */
export function gapsFileReply(groups: readonly GapGroup[], language: Language): Reply {
  const { gaps: words } = wordingFor(language);
  const rows = groups.flatMap((group, index) =>
    group.map((gap) => [
      `${index + 1}`,
      `${group.length}`,
      gap.text,
      words.languages[gap.language],
      words.outcomes[outcomeOf(gap)],
      dayOf(gap),
    ]),
  );
  return {
    ...shortReport(words.exported(rows.length)),
    attachments: [
      {
        kind: 'file',
        name: `${words.file}.csv`,
        bytes: new TextEncoder().encode(toCsv([words.columns, ...rows])),
      },
    ],
  };
}
