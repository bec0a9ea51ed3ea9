/** `/index add`: a file of the server's own, first shown as it was read, then added or not. */
import {
  ADD_DOCUMENT,
  addedReply,
  DISMISS_DOCUMENT,
  dismissedReply,
  previewReply,
  readingReply,
} from '../../src/replies/own-documents.ts';
import { userProblemReply } from '../../src/replies/problems.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { ActionHandler } from '../actions.ts';
import type { OptionValue, Request, Services, Subcommand, Upload } from '../command.ts';
import { record } from './record.ts';
import { ownDocuments, uploadsOf } from './uploads.ts';

export const addDocument: Subcommand = {
  key: 'add',
  names: { en: 'add', nl: 'toevoegen' },
  descriptions: {
    en: 'Add a document for this server alone: PDF, Word, HTML, XML or text',
    nl: 'Voeg een document toe, alleen voor deze server: PDF, Word, HTML, XML of tekst',
  },
  options: [
    {
      key: 'file',
      names: { en: 'file', nl: 'bestand' },
      descriptions: {
        en: 'You see how I read it before it counts',
        nl: 'U ziet hoe ik het lees voordat het meetelt',
      },
      type: 'file',
      required: true,
    },
  ],
  serversOnly: true,
  async *run({ language }, { file }, { library }) {
    if (!isUpload(file)) {
      yield userProblemReply({ kind: 'upload', problem: { kind: 'preview-gone' } }, language);
      return;
    }
    yield readingReply(file.name, language);
    const preview = await uploadsOf(library).preview({ file: file.name, bytes: await file.read() });
    yield previewReply(preview, language);
  },
};

const isUpload = (value: OptionValue | undefined): value is Upload => typeof value === 'object';

export const addDocumentActions: Readonly<Record<string, ActionHandler>> = {
  [ADD_DOCUMENT]: {
    manner: 'in-place',
    access: 'moderators',
    run: ([id = ''], request, services) => add(id, request, services),
  },
  [DISMISS_DOCUMENT]: {
    manner: 'in-place',
    access: 'moderators',
    async run([id = ''], { language }, { library }) {
      uploadsOf(library).dismiss(id);
      return dismissedReply(language);
    },
  },
};

async function add(id: string, request: Request, services: Services): Promise<Reply> {
  const { library, drafting } = services;
  const before = await ownDocuments(library);
  const { name, file } = await uploadsOf(library).add(id, request.person.id);
  // Who presses twice adds it once.
  if (!before.some((document) => document.name === name))
    await record('add-document', file, request, services);
  const document = (await ownDocuments(library)).find((one) => one.name === name);
  const draftable = drafting && document && document.passages > 0;
  return addedReply(
    document?.particulars.title ?? file,
    draftable ? { model: drafting.model, key: document.key } : null,
    request.language,
  );
}
