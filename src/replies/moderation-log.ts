/** What moderators did: who, what and when. */
import type { LogEntry } from '../store/store.ts';
import { oneLine } from '../text/one-line.ts';
import { button } from './actions.ts';
import { report } from './aside.ts';
import type { Control, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

export const LOG = 'moderation-log';

/** Entries on one page. */
export const LOG_PAGE = 10;

/**
 * `entries`: of a page, and one more where there are older ones. `before`: the number that they are below; null for the
 * newest. `reader` is the id of who reads it: of all others, ids are all that is known.
 */
export function logReply(
  entries: readonly LogEntry[],
  before: number | null,
  reader: string,
  language: Language,
): Reply {
  const { moderation: words } = wordingFor(language);
  const shown = entries.slice(0, LOG_PAGE);
  const oldest = shown.at(-1);
  const to = (label: string, number: number): Control => button(label, { name: LOG, args: [`${number}`] });
  return report(
    [
      { kind: 'title', text: [strong(words.log)] },
      shown.length > 0
        ? { kind: 'list', items: shown.map((entry) => line(entry, reader, language)) }
        : { kind: 'paragraph', text: plain(words.logEmpty) },
    ],
    [
      ...(before !== null ? [to(words.newerEntries, before + LOG_PAGE)] : []),
      ...(oldest && entries.length > LOG_PAGE ? [to(words.olderEntries, oldest.number)] : []),
    ],
  );
}

/** Of what was done to what, in characters: ten lines fit in a message. */
const SUBJECT = 120;

function line({ person, action, subject, at }: LogEntry, reader: string, language: Language): RichText {
  const { moderation: words } = wordingFor(language);
  const to =
    subject === null
      ? null
      : action === 'change-settings'
        ? words.settings(subject)
        : oneLine(subject, SUBJECT);
  return [
    { text: `${words.moment(at)} – ` },
    strong(person === reader ? words.you : words.someone(person)),
    { text: `: ${words.actions[action]}${to === null ? '' : ` (${to})`}` },
  ];
}
