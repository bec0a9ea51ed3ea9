/** What moderators see: a refresh and its outcome, and what there is. */
import type { LibraryStatus, Problem, RefreshReport } from '../library/library.ts';
import { report, shortReport } from './aside.ts';
import type { Block, Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

/** Names and problems beyond these are counted, not listed. */
const MOST_NAMES = 15;
const MOST_PROBLEMS = 10;

export const refreshingReply = (language: Language): Reply => shortReport(wordingFor(language).refreshing);

export function refreshedReply(refresh: RefreshReport, status: LibraryStatus, language: Language): Reply {
  const wording = wordingFor(language);
  const changes = [
    namesBlock(wording.added, refresh.added, wording),
    namesBlock(wording.changed, refresh.changed, wording),
    namesBlock(wording.removed, refresh.removed, wording),
  ].flat();
  return report([
    { kind: 'title', text: [strong(wording.refreshed(refresh.tookMilliseconds))] },
    ...(changes.length ? changes : [{ kind: 'paragraph' as const, text: plain(wording.nothingChanged) }]),
    ...problemBlocks(refresh.problems, wording),
    ...doubtBlocks(status, wording),
    {
      kind: 'small',
      lines: [
        ...passedOver(status, wording),
        plain(wording.unchanged(refresh.unchanged)),
        plain(wording.counts(status)),
      ],
    },
  ]);
}

/** `inServer`: whether there can be documents of a server's own. */
export function statusReply(status: LibraryStatus, inServer: boolean, language: Language): Reply {
  const wording = wordingFor(language);
  const { documents, passages } = status.own;
  const own = plain(wording.ownDocuments.own(documents, passages));
  return report([
    { kind: 'title', text: [strong(wording.status)] },
    { kind: 'paragraph', text: plain(wording.counts(status)) },
    ...(inServer ? [{ kind: 'paragraph' as const, text: own }] : []),
    ...problemBlocks(status.problems, wording),
    ...doubtBlocks(status, wording),
    ...(status.passedOver.length ? [{ kind: 'small' as const, lines: passedOver(status, wording) }] : []),
  ]);
}

function namesBlock(label: string, names: readonly string[], wording: Wording): Block[] {
  if (names.length === 0) return [];
  return [
    { kind: 'paragraph', text: [strong(`${label} (${names.length})`)] },
    { kind: 'list', items: listed(names.map(plain), MOST_NAMES, wording) },
  ];
}

function problemBlocks(problems: readonly Problem[], wording: Wording): Block[] {
  if (problems.length === 0) return [];
  return [
    { kind: 'paragraph', text: [strong(`${wording.problems} (${problems.length})`)] },
    {
      kind: 'list',
      items: listed(
        problems.map((problem) => plain(wording.problem(problem))),
        MOST_PROBLEMS,
        wording,
      ),
    },
  ];
}

function doubtBlocks({ doubts }: LibraryStatus, wording: Wording): Block[] {
  if (doubts.length === 0) return [];
  const items = doubts.map(({ file, warning }) => plain(`${file}: ${wording.warning(warning)}.`));
  return [
    { kind: 'paragraph', text: [strong(`${wording.parse.warnings} (${doubts.length})`)] },
    { kind: 'list', items: listed(items, MOST_PROBLEMS, wording) },
  ];
}

/** Names beyond these are counted. */
const MOST_PASSED_OVER = 5;

const passedOver = ({ passedOver: names }: LibraryStatus, wording: Wording): RichText[] =>
  names.length ? [plain(wording.passedOver(names.slice(0, MOST_PASSED_OVER), names.length))] : [];

const listed = (items: readonly RichText[], most: number, wording: Wording): RichText[] =>
  items.length <= most ? [...items] : [...items.slice(0, most), plain(wording.andMore(items.length - most))];
