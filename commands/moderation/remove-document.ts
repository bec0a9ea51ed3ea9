/** `/index remove` and `/index restore`: taking a document of the server's own away, and putting it back. */
import { RESTORE_DOCUMENT, removedReply, restoredReply } from '../../src/replies/own-documents.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { wordingFor } from '../../src/replies/wording/languages.ts';
import type { ActionHandler } from '../actions.ts';
import type { CommandOption, Request, Services, Subcommand, Suggest } from '../command.ts';
import { documentValue } from '../suggest-filters.ts';
import { record, serverOf } from './record.ts';
import { matching, ownDocuments, uploadsOf } from './uploads.ts';

const LONGEST_NAME = 300;

const documentOption = (descriptions: CommandOption['descriptions'], suggest: Suggest): CommandOption => ({
  key: 'document',
  names: { en: 'document', nl: 'document' },
  descriptions,
  type: 'text',
  required: true,
  maxLength: LONGEST_NAME,
  suggest,
});

export const removeDocument: Subcommand = {
  key: 'remove',
  names: { en: 'remove', nl: 'verwijder' },
  descriptions: {
    en: 'Remove a document that this server added; it can be put back for 30 days',
    nl: 'Verwijder een document dat deze server toevoegde; 30 dagen lang kan het terug',
  },
  options: [
    documentOption(
      { en: "One of this server's own documents", nl: 'Een van de eigen documenten van deze server' },
      async (typed, _request, _options, { library }) =>
        matching(
          typed,
          (await ownDocuments(library)).map(({ name, key, file, particulars }) => ({
            label: `${file} – ${particulars.title}`,
            value: documentValue({ name, key }),
          })),
        ),
    ),
  ],
  serversOnly: true,
  async *run(request, { document }, services) {
    const { library } = services;
    const typed = String(document ?? '').trim();
    // One that can't be read any more is in the store all the same.
    const name = (await library.documentNamed(typed)) ?? typed;
    const removed = await uploadsOf(library).remove(name);
    await record('remove-document', removed.file, request, services);
    yield removedReply(removed, request.language);
  },
};

export const restoreDocument: Subcommand = {
  key: 'restore',
  names: { en: 'restore', nl: 'herstel' },
  descriptions: {
    en: 'Put a removed document back, within 30 days',
    nl: 'Zet een verwijderd document terug, binnen 30 dagen',
  },
  options: [
    documentOption(
      { en: 'A document that was removed', nl: 'Een document dat verwijderd is' },
      async (typed, request, _options, services) => {
        const { ownDocuments: words } = wordingFor(request.language);
        const removed = await removedIn(request, services);
        return matching(
          typed,
          removed.map(({ id, file, undoUntil }) => ({ label: words.restorable(file, undoUntil), value: id })),
        );
      },
    ),
  ],
  serversOnly: true,
  async *run(request, { document }, services) {
    const typed = String(document ?? '').trim();
    const removed = await removedIn(request, services);
    // Who types rather than chooses knows a file's name, with or without its extension, as in removing it.
    const meant = removed.find(
      ({ id, name, file }) =>
        id === typed || [name, file].some((one) => one.toLowerCase() === typed.toLowerCase()),
    );
    yield await restore(meant?.id ?? typed, request, services);
  },
};

export const removeDocumentActions: Readonly<Record<string, ActionHandler>> = {
  [RESTORE_DOCUMENT]: {
    manner: 'in-place',
    access: 'moderators',
    run: ([id = ''], request, services) => restore(id, request, services),
  },
};

interface Removed {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly undoUntil: Date;
}

/** Those that can be put back, removed last first. */
async function removedIn(request: Request, { store }: Services): Promise<Removed[]> {
  const all = await store.documents.of(serverOf(request));
  return all
    .flatMap(({ id, name, file, removed }) =>
      removed ? [{ id, name, file, undoUntil: removed.undoUntil }] : [],
    )
    .sort((one, other) => other.undoUntil.getTime() - one.undoUntil.getTime());
}

async function restore(id: string, request: Request, services: Services): Promise<Reply> {
  const wasRemoved = (await removedIn(request, services)).some((one) => one.id === id);
  const restored = await uploadsOf(services.library).restore(id);
  // Who presses twice puts it back once.
  if (wasRemoved) await record('restore-document', restored.file, request, services);
  return restoredReply(restored, request.language);
}
