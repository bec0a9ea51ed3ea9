/** `/index refresh` and `/index status`: reading the public documents again, and what there is. */
import { UserError } from '../../src/errors.ts';
import { problemReply } from '../../src/replies/problems.ts';
import { refreshedReply, refreshingReply, statusReply } from '../../src/replies/reports.ts';
import type { Subcommand } from '../command.ts';
import { record } from './record.ts';

export const refresh: Subcommand = {
  key: 'refresh',
  names: { en: 'refresh', nl: 'ververs' },
  descriptions: { en: 'Read the documents again', nl: 'Lees de documenten opnieuw' },
  options: [],
  async *run(request, _options, services) {
    const { language } = request;
    const { library, log } = services;
    yield refreshingReply(language);
    try {
      const report = await library.refresh();
      await record('refresh', null, request, services);
      yield refreshedReply(report, library.status(), language);
    } catch (error) {
      if (!(error instanceof UserError) || error.problem.kind !== 'folder-unreadable') throw error;
      log.warn({ err: error }, 'the documents folder could not be read');
      yield problemReply('folderUnreadable', language);
    }
  },
};

export const status: Subcommand = {
  key: 'status',
  names: { en: 'status', nl: 'status' },
  descriptions: {
    en: 'What there is, and what could not be read',
    nl: 'Wat er is, en wat niet gelezen kon worden',
  },
  options: [],
  async *run({ language, place }, _options, { library }) {
    yield statusReply(library.status(), place.server !== null, language);
  },
};
