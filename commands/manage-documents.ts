/** `/index`: what moderators can do with the documents, and see of what was asked. */
import type { Command } from './command.ts';
import { addDocument } from './moderation/add-document.ts';
import { refresh, status } from './moderation/collection.ts';
import { exportGaps, gaps } from './moderation/gaps.ts';
import { log } from './moderation/log.ts';
import { addPhrasing, listPhrasings } from './moderation/phrasings.ts';
import { removeDocument, restoreDocument } from './moderation/remove-document.ts';

export const manageDocuments: Command = {
  key: 'index',
  names: { en: 'index', nl: 'index' },
  descriptions: { en: 'What the bot knows (for moderators)', nl: 'Wat de bot kent (voor moderatoren)' },
  access: 'moderators',
  audience: 'asker',
  subcommands: [
    refresh,
    status,
    addDocument,
    removeDocument,
    restoreDocument,
    addPhrasing,
    listPhrasings,
    gaps,
    exportGaps,
    log,
  ],
};
