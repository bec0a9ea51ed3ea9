/** What the buttons under an answer do. Each can be answered after a restart: it carries ids of what is kept. */
import { CHOOSE, CITE, MATCH, NOTES, SHARE, SHOW, SOURCE, VOTE, WHOLE } from '../src/replies/actions.ts';
import { wholeReply } from '../src/replies/answer.ts';
import { citationReply } from '../src/replies/citation.ts';
import { notesReply } from '../src/replies/notes.ts';
import { problemReply, sentenceReply } from '../src/replies/problems.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import type { Entry } from '../src/search/finding.ts';
import type { Asked } from '../src/store/store.ts';
import type { ActionHandler } from './actions.ts';
import { showEntry, surroundingsOf } from './answering.ts';
import type { ActionManner, Request, Services } from './command.ts';
import { sourceOf } from './source.ts';

export const passageActions: Readonly<Record<string, ActionHandler>> = {
  [SHOW]: onEntry('aside', (entry, _args, request, services) =>
    showEntry(entry, { asked: null, audience: 'asker' }, request, services),
  ),
  [WHOLE]: onEntry('aside', async (entry, [page], { language }, { library }) =>
    wholeReply(entry, await surroundingsOf(entry, library), Number(page), language),
  ),
  [NOTES]: onEntry('aside', async (entry, [page], { language }) => notesReply(entry, Number(page), language)),
  [CITE]: onEntry('aside', async (entry, _args, { language }) => citationReply(entry, language)),
  [SOURCE]: onEntry('aside', ({ document }, _args, { language }, { library }) =>
    sourceOf(document, language, library),
  ),
  [SHARE]: onEntry('public', async (entry, [id = ''], request, services) => {
    // Where the question is gone by now, the passage can still be shared.
    const asked = id === '' ? null : await questionWith(id, request, services);
    return showEntry(entry, { asked, audience: 'everyone' }, request, services);
  }),
  [CHOOSE]: {
    manner: 'aside',
    async run([id = '', chosen = ''], request, services) {
      const entry = await services.library.entry(chosen);
      if (!entry) return problemReply('gone', request.language);
      const asked = await questionWith(id, request, services);
      if (asked) await services.store.questions.choose(asked.server, asked.id, entry.id);
      return showEntry(entry, { asked, audience: 'asker' }, request, services);
    },
  },
  [MATCH]: {
    manner: 'aside',
    async run([id = '', position = ''], request, services) {
      const asked = await questionWith(id, request, services);
      if (!asked) return questionGone(request.language);
      const entry = await services.library.entry(asked.entries[Number(position)] ?? '');
      if (!entry) return problemReply('gone', request.language);
      return showEntry(entry, { asked, audience: 'asker' }, request, services);
    },
  },
  [VOTE]: {
    manner: 'in-place',
    async run([id = '', passage = '', vote = '', seenBy = ''], request, services) {
      const { language, person, place } = request;
      const asked = await questionWith(id, request, services);
      const entry = await services.library.entry(passage);
      if (!entry) return problemReply('gone', language);
      const helpful = vote === 'yes';
      const counts =
        asked?.entries.includes(passage) && (helpful || vote === 'no')
          ? await services.store.votes.cast({
              server: place.server,
              question: id,
              entry: passage,
              person: person.id,
              helpful,
            })
          : null;
      if (!asked || !counts) return sentenceReply(wordingFor(language).conversation.voteGone);
      // A message that all see stays in the language that it was in.
      return seenBy === 'all'
        ? showEntry(entry, { asked, audience: 'everyone', language: asked.language }, request, services)
        : showEntry(entry, { asked, audience: 'asker' }, request, services);
    },
  },
};

/** An action whose first argument is a passage; `run` gets the others. */
function onEntry(
  manner: ActionManner,
  run: (entry: Entry, args: readonly string[], request: Request, services: Services) => Promise<Reply>,
): ActionHandler {
  return {
    manner,
    async run([id = '', ...args], request, services) {
      const entry = await services.library.entry(id);
      return entry ? run(entry, args, request, services) : problemReply('gone', request.language);
    },
  };
}

/** Null when this server has none of that id (any more). */
const questionWith = (id: string, { place }: Request, { store }: Services): Promise<Asked | null> =>
  store.questions.asked(place.server, id);

const questionGone = (language: Language): Reply =>
  sentenceReply(wordingFor(language).conversation.questionGone);
