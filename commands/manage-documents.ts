/** `/index`: what moderators can do with the documents. */
import { UserError } from '../src/errors.ts';
import { problemReply } from '../src/replies/problems.ts';
import { refreshedReply, refreshingReply, statusReply } from '../src/replies/reports.ts';
import type { Command } from './command.ts';

export const manageDocuments: Command = {
  key: 'index',
  names: { en: 'index', nl: 'index' },
  descriptions: { en: 'What the bot knows (for moderators)', nl: 'Wat de bot kent (voor moderatoren)' },
  access: 'moderators',
  audience: 'asker',
  subcommands: [
    {
      key: 'refresh',
      names: { en: 'refresh', nl: 'ververs' },
      descriptions: { en: 'Read the documents again', nl: 'Lees de documenten opnieuw' },
      options: [],
      async *run({ language }, _options, { library, log }) {
        yield refreshingReply(language);
        try {
          const report = await library.refresh();
          yield refreshedReply(report, library.status(), language);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          log.warn({ err: error }, 'the documents folder could not be read');
          yield problemReply('folderUnreadable', language);
        }
      },
    },
    {
      key: 'status',
      names: { en: 'status', nl: 'status' },
      descriptions: {
        en: 'What there is, and what could not be read',
        nl: 'Wat er is, en wat niet gelezen kon worden',
      },
      options: [],
      async *run({ language }, _options, { library }) {
        yield statusReply(library.status(), language);
      },
    },
  ],
};
