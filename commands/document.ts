/** `/document`: what is known of a document, its questions, and its file. */
import { DOCUMENT, FILE } from '../src/replies/actions.ts';
import { documentReply } from '../src/replies/document.ts';
import { sentenceReply, userProblemReply } from '../src/replies/problems.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import type { ActionHandler } from './actions.ts';
import type { Command, Request, Services } from './command.ts';
import { sourceOf } from './source.ts';
import { suggestDocuments } from './suggest-filters.ts';

export const document: Command = {
  key: 'document',
  names: { en: 'document', nl: 'document' },
  descriptions: {
    en: 'A document: who, when and what, its questions, and the file',
    nl: 'Een document: wie, wanneer en wat, de vragen erin, en het bestand',
  },
  access: 'everyone',
  audience: 'asker',
  options: [
    {
      key: 'title',
      names: { en: 'title', nl: 'titel' },
      descriptions: {
        en: 'Its title, number or file name',
        nl: 'De titel, het nummer of de bestandsnaam',
      },
      type: 'text',
      required: true,
      maxLength: 300,
      suggest: suggestDocuments,
    },
  ],
  async *run(request, { title }, services) {
    const text = String(title ?? '').trim();
    yield (await showDocument(text, 1, request, services)) ??
      userProblemReply({ kind: 'no-such-document', text }, request.language);
  },
};

/** By anything that a document is called; null where there is none of it. */
export async function showDocument(
  called: string,
  page: number,
  { language }: Request,
  { library }: Services,
): Promise<Reply | null> {
  const name = await library.documentNamed(called);
  const found = name === null ? [] : await library.documents({ document: name });
  const [summary] = found;
  if (!summary) return null;
  return documentReply(summary, await library.entriesOf(summary.name), page, language);
}

const gone = (language: Language): Reply => sentenceReply(wordingFor(language).conversation.documentGone);

export const documentActions: Readonly<Record<string, ActionHandler>> = {
  [DOCUMENT]: {
    manner: 'aside',
    run: async ([key = '', page = ''], request, services) =>
      (await showDocument(key, Number(page), request, services)) ?? gone(request.language),
  },
  [FILE]: {
    manner: 'aside',
    async run([key = ''], { language }, { library }) {
      const summary = (await library.documents()).find((one) => one.key === key);
      return summary ? sourceOf(summary, language, library) : gone(language);
    },
  },
};
