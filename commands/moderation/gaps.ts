/** `/index gaps` and `/index export`: what was asked in vain, by subject, as a list and as a file. */
import { EXPORT_GAPS, GAPS, type GapGroup, gapsFileReply, gapsReply } from '../../src/replies/gaps.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { ActionHandler } from '../actions.ts';
import type { Request, Services, Subcommand } from '../command.ts';
import { record, serverOf } from './record.ts';

export const gaps: Subcommand = {
  key: 'gaps',
  names: { en: 'gaps', nl: 'gemist' },
  descriptions: {
    en: 'What people asked in vain, by subject, most frequent first',
    nl: 'Wat tevergeefs werd gevraagd, naar onderwerp, vaakst gevraagd eerst',
  },
  options: [],
  serversOnly: true,
  async *run(request, _options, services) {
    yield await showGaps(1, request, services);
  },
};

export const exportGaps: Subcommand = {
  key: 'export',
  names: { en: 'export', nl: 'exporteer' },
  descriptions: {
    en: 'What people asked in vain, as a file for a spreadsheet (CSV)',
    nl: 'Wat tevergeefs werd gevraagd, als bestand voor een rekenblad (CSV)',
  },
  options: [],
  serversOnly: true,
  async *run(request, _options, services) {
    yield await exportAll(request, services);
  },
};

export const gapActions: Readonly<Record<string, ActionHandler>> = {
  [GAPS]: {
    manner: 'in-place',
    access: 'moderators',
    run: ([page], request, services) => showGaps(Number(page), request, services),
  },
  [EXPORT_GAPS]: {
    manner: 'aside',
    access: 'moderators',
    run: (_args, request, services) => exportAll(request, services),
  },
};

async function showGaps(page: number, request: Request, services: Services): Promise<Reply> {
  const { keepsQuestions } = await services.store.settings.of(serverOf(request));
  return gapsReply(await groupsOf(request, services), page, keepsQuestions, request.language);
}

async function exportAll(request: Request, services: Services): Promise<Reply> {
  const groups = await groupsOf(request, services);
  if (groups.length === 0) return showGaps(1, request, services);
  await record('export-gaps', null, request, services);
  return gapsFileReply(groups, request.language);
}

async function groupsOf(request: Request, { store, groupAlike }: Services): Promise<GapGroup[]> {
  const all = await store.questions.gaps(serverOf(request));
  const groups = await groupAlike(all.map(({ text }) => text));
  return groups.flatMap((places) => {
    const [first, ...others] = places.flatMap((place) => all[place] ?? []);
    return first ? [[first, ...others] as const] : [];
  });
}
