/** Letting the operator's language model draft other ways to ask for a document of the server's own. */
import { draftedReply, noModelReply } from '../../src/replies/drafting.ts';
import { DRAFT_PHRASINGS } from '../../src/replies/own-documents.ts';
import { problemReply } from '../../src/replies/problems.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { Entry } from '../../src/search/finding.ts';
import type { ServerPhrasing } from '../../src/store/store.ts';
import type { ActionHandler } from '../actions.ts';
import type { Request, Services } from '../command.ts';
import { record, serverOf } from './record.ts';
import { ownDocuments } from './uploads.ts';

export const draftActions: Readonly<Record<string, ActionHandler>> = {
  [DRAFT_PHRASINGS]: {
    manner: 'aside',
    access: 'moderators',
    run: ([key = ''], request, services) => draft(key, request, services),
  },
};

async function draft(key: string, request: Request, services: Services): Promise<Reply> {
  const { drafting, library, store, log } = services;
  const { language } = request;
  const server = serverOf(request);
  if (!drafting) return noModelReply(language);
  // Only its own: nobody lets the operator's model work for documents that are everybody's.
  const document = (await ownDocuments(library)).find((one) => one.key === key);
  if (!document) return problemReply('gone', language);
  const known = await store.phrasings.of(server);
  const entries = withPhrasings(await library.entriesOf(document.name), known);
  const others = await othersThan(document.name, entries, services);
  const { report, entries: drafted, cause } = await drafting.draft(entries, others);
  if (cause) log.warn({ err: cause, stopped: report.stopped }, 'phrasings could not all be drafted');
  let draftedFor = 0;
  for (const [place, entry] of drafted.entries()) {
    const there = entries[place]?.passage.phrasings.length ?? 0;
    const added = entry.passage.phrasings.slice(there);
    if (added.length > 0) draftedFor++;
    for (const { text, by } of added) await store.phrasings.add(server, { entry: entry.id, text, by });
  }
  if (report.kept > 0)
    await record('add-phrasing', `${drafting.model}: ${report.kept} – ${document.file}`, request, services);
  return draftedReply(report, draftedFor, drafting.model, key, language);
}

/** To tell drafts apart from more passages than these would keep the bot from answering for seconds. */
const OTHERS_MOST = 500;
/** For each passage of the document, of a larger collection. */
const NEAREST = 20;
/** Of a letter's text, in characters: as much as a question has. */
const LETTER_START = 300;

/** The passages that drafts are told apart from: all others, or of many those nearest to the document's. */
async function othersThan(name: string, own: readonly Entry[], { library }: Services): Promise<Entry[]> {
  if (library.status().passages <= OTHERS_MOST) {
    const others = (await library.documents()).filter((document) => document.name !== name);
    return (await Promise.all(others.map((document) => library.entriesOf(document.name)))).flat();
  }
  const nearest = new Map<string, Entry>();
  for (const { passage } of own) {
    const text = passage.questionTexts[0]?.text ?? passage.answer.text.slice(0, LETTER_START);
    const { hits } = await library.find(text, {}, NEAREST);
    for (const { id, document, passage: found } of hits)
      if (document.name !== name) nearest.set(id, { id, document, passage: found });
  }
  return [...nearest.values()];
}

/** With what the server has for each, which is not in the document itself. */
function withPhrasings(entries: readonly Entry[], known: readonly ServerPhrasing[]): Entry[] {
  const passages = entries.map(({ id, passage }) => {
    const own = known.filter(({ entry }) => entry === id);
    return own.length > 0 ? { ...passage, phrasings: [...passage.phrasings, ...own] } : passage;
  });
  return entries.map((entry, place) => ({
    ...entry,
    document: { ...entry.document, passages },
    passage: passages[place] ?? entry.passage,
  }));
}
