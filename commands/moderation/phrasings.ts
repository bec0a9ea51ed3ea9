/** `/index phrasing` and `/index phrasings`: other ways to ask for an answer, added, listed and taken away. */
import { checkPhrasing, LONGEST_PHRASING } from '../../src/phrasings/check-phrasing.ts';
import {
  PHRASINGS,
  phrasingAddedReply,
  phrasingProblemReply,
  phrasingsReply,
  TAKE_AWAY,
  type WayToAsk,
} from '../../src/replies/phrasings.ts';
import { problemReply } from '../../src/replies/problems.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { Confirmed } from '../../src/store/store.ts';
import type { ActionHandler } from '../actions.ts';
import type { CommandOption, Request, Services, Subcommand } from '../command.ts';
import { record, serverOf } from './record.ts';

const passageOption = (required: boolean): CommandOption => ({
  key: 'passage',
  names: { en: 'answer', nl: 'antwoord' },
  descriptions: {
    en: 'Type words of the question, and choose it from the list',
    nl: 'Typ woorden van de vraag, en kies haar uit de lijst',
  },
  type: 'text',
  required,
  maxLength: 300,
  async suggest(typed, _request, _options, { library }) {
    const hits = await library.suggest(typed);
    return (
      hits
        // What has no answer can't be answered with.
        .filter(({ passage }) => passage.answer.text !== '')
        .map(({ id, passage, nearestQuestion }) => ({
          label: passage.questionTexts[nearestQuestion ?? 0]?.text ?? passage.heading ?? passage.answer.text,
          value: id,
        }))
    );
  },
});

export const addPhrasing: Subcommand = {
  key: 'phrasing',
  names: { en: 'phrasing', nl: 'formulering' },
  descriptions: {
    en: 'Add another way to ask for an answer, for this server',
    nl: 'Voeg een andere manier toe om naar een antwoord te vragen, voor deze server',
  },
  options: [
    passageOption(true),
    {
      key: 'text',
      names: { en: 'asked-as', nl: 'gevraagd-als' },
      descriptions: {
        en: 'How people ask for it, in everyday words',
        nl: 'Hoe mensen ernaar vragen, in gewone woorden',
      },
      type: 'text',
      required: true,
      maxLength: LONGEST_PHRASING,
    },
  ],
  serversOnly: true,
  async *run(request, options, services) {
    yield await add(String(options.passage ?? '').trim(), String(options.text ?? ''), request, services);
  },
};

export const listPhrasings: Subcommand = {
  key: 'phrasings',
  names: { en: 'phrasings', nl: 'formuleringen' },
  descriptions: {
    en: 'Other ways to ask that were added, drafted or confirmed by votes; take them away',
    nl: 'Andere manieren om iets te vragen: toegevoegd, opgesteld of bevestigd; haal ze weg',
  },
  options: [passageOption(false)],
  serversOnly: true,
  async *run(request, { passage }, services) {
    const id = typeof passage === 'string' && passage.trim() !== '' ? passage.trim() : null;
    if (id !== null && !(await services.library.entry(id))) yield problemReply('notChosen', request.language);
    else yield await list(1, id, 0, request, services);
  },
};

export const phrasingActions: Readonly<Record<string, ActionHandler>> = {
  [PHRASINGS]: {
    manner: 'in-place',
    access: 'moderators',
    run: ([page, passage = ''], request, services) =>
      list(Number(page), passage || null, 0, request, services),
  },
  [TAKE_AWAY]: {
    manner: 'in-place',
    access: 'moderators',
    async run([page, passage = '', ...chosen], request, services) {
      const taken = await takeAway(chosen, request, services);
      return list(Number(page), passage || null, taken, request, services);
    },
  },
};

async function add(passage: string, typed: string, request: Request, services: Services): Promise<Reply> {
  const { library, store } = services;
  const { language, person } = request;
  const server = serverOf(request);
  const entry = await library.entry(passage);
  if (!entry) return problemReply('notChosen', language);
  const text = typed.replace(/\s+/gu, ' ').trim();
  const known = (await store.phrasings.of(server)).filter((phrasing) => phrasing.entry === entry.id);
  const problem = checkPhrasing(
    text,
    entry.passage,
    known.map((phrasing) => phrasing.text),
  );
  if (problem) return phrasingProblemReply(problem, language);
  await store.phrasings.add(server, { entry: entry.id, text, by: person.id });
  await record('add-phrasing', text, request, services);
  const { hits } = await library.find(text);
  return phrasingAddedReply(text, entry, hits[0]?.id === entry.id, language);
}

async function list(
  page: number,
  passage: string | null,
  takenAway: number,
  request: Request,
  services: Services,
): Promise<Reply> {
  const all = await waysToAsk(serverOf(request), services);
  const wanted = passage === null ? all : all.filter(({ of }) => of === passage);
  const ways = await Promise.all(
    wanted.map(
      async ({ of, ...way }): Promise<WayToAsk> => ({ ...way, entry: await services.library.entry(of) }),
    ),
  );
  return phrasingsReply(ways, page, passage, takenAway, request.language);
}

/** Confirmed ones first, for nobody wrote them down on purpose; then the newest. `of`: the passage's id. */
async function waysToAsk(
  server: string,
  { store }: Services,
): Promise<(Omit<WayToAsk, 'entry'> & { readonly of: string })[]> {
  const [confirmed, phrasings] = await Promise.all([
    store.votes.confirmed(server),
    store.phrasings.of(server),
  ]);
  return [
    ...confirmed.map((pair) => ({
      value: carried(pair),
      text: pair.text,
      of: pair.entry,
      origin: { kind: 'confirmed', yes: pair.yes, no: pair.no } as const,
    })),
    ...phrasings
      .map(({ id, text, entry, by }) => ({ value: id, text, of: entry, origin: originOf(by) }))
      .reverse(),
  ];
}

/** People have numbers, models have names. */
const originOf = (by: string): WayToAsk['origin'] =>
  /^\d+$/u.test(by) ? { kind: 'moderator' } : { kind: 'model', model: by };

/** As much of the question as a menu can carry, with its passage; what begins so and finds the same is the same. */
const carried = ({ entry, text }: Pick<Confirmed, 'entry' | 'text'>): string =>
  `${entry} ${text.replace(/\s+/gu, ' ')}`
    .slice(0, 100)
    // Half a character would not come back as it was sent.
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();

/** Takes away what is still there of what was chosen; returns how many. */
async function takeAway(chosen: readonly string[], request: Request, services: Services): Promise<number> {
  const { store } = services;
  const server = serverOf(request);
  const [confirmed, phrasings] = await Promise.all([
    store.votes.confirmed(server),
    store.phrasings.of(server),
  ]);
  let taken = 0;
  for (const pair of confirmed.filter((one) => chosen.includes(carried(one)))) {
    await store.votes.dismiss(server, pair);
    await record('dismiss-confirmed', pair.text, request, services);
    taken++;
  }
  for (const { id, text } of phrasings.filter((one) => chosen.includes(one.id))) {
    if (!(await store.phrasings.remove(server, id))) continue;
    await record('remove-phrasing', text, request, services);
    taken++;
  }
  return taken;
}
