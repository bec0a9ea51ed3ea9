/** What there is to type. */
import type { LibraryStatus } from '../library/library.ts';
import { howToAskReply } from './choices.ts';
import type { Language, Reply } from './reply.ts';
import { strong } from './rich-text.ts';

export interface HelpLine {
  /** "/index refresh", in the reader's language. */
  readonly usage: string;
  readonly description: string;
}

export function helpReply(lines: readonly HelpLine[], status: LibraryStatus, language: Language): Reply {
  const how = howToAskReply(status, language);
  const small = how.blocks.filter(({ kind }) => kind === 'small');
  return {
    ...how,
    blocks: [
      ...how.blocks.filter(({ kind }) => kind !== 'small'),
      {
        kind: 'list',
        items: lines.map(({ usage, description }) => [strong(usage), { text: ` – ${description}` }]),
      },
      ...small,
    ],
  };
}
