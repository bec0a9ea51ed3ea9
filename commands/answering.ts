/** From a question to what is said to it; the question is kept, so that what stands beneath can go on from it. */
import type { Library } from '../src/library/library.ts';
import { type Asking, answerReply, type Showing, type Surroundings } from '../src/replies/answer.ts';
import { candidatesReply, howToAskReply, nothingReply, openQuestionReply } from '../src/replies/choices.ts';
import type { Language, Reply } from '../src/replies/reply.ts';
import type { Filters } from '../src/search/filters.ts';
import type { Entry, Finding, Hit } from '../src/search/finding.ts';
import type { Asked } from '../src/store/store.ts';
import type { Request, Services } from './command.ts';

/** Longest question taken, in characters: as much as a Discord message holds. */
export const LONGEST_QUESTION = 4000;

/** A question as it was understood. */
export interface Question {
  readonly text: string;
  readonly filters: Filters;
  /** What it goes on about, where it does not stand by itself. */
  readonly following?: Following | null;
  /** What is found, where it was looked for already. */
  readonly finding?: Finding;
  readonly audience?: Reply['audience'];
}

export interface Following {
  /** The id of the question before; null where that is not known. */
  readonly asked: string | null;
  /** That question, or the title of the document that answered it. */
  readonly words: string;
}

/** What is said to a question, wherever it was asked. */
export async function answerQuestion(
  question: Question,
  request: Request,
  services: Services,
): Promise<Reply> {
  const { library } = services;
  const { language, place } = request;
  const { filters, following = null, audience = 'everyone' } = question;
  const text = question.text.trim().slice(0, LONGEST_QUESTION);
  if (text === '') return { ...howToAskReply(library.status(), language), audience };
  const finding = question.finding ?? (await library.find(text, filters));
  const [best] = finding.hits;
  const sure = finding.verdict === 'answer' && best;
  const open = sure ? null : await library.findOpen(text, filters);
  const asked = await keepQuestion(
    {
      server: place.server,
      text,
      filters,
      follows: following?.asked ?? null,
      language,
      verdict: finding.verdict,
      entries: finding.hits.map(({ id }) => id),
    },
    services,
  );
  const unanswered = { asked: asked?.id ?? null, following: following?.words ?? null };
  if (sure) return showHit(best, { asked, following, audience, newer: finding.newer }, request, services);
  const reply = open
    ? openQuestionReply(open, finding, language, unanswered)
    : finding.verdict === 'candidates'
      ? candidatesReply(finding, language, unanswered)
      : nothingReply(finding, library.status(), language, filters, unanswered);
  return { ...reply, audience };
}

/** Null where it can't be kept: that costs the answer its buttons, not the answer. */
export async function keepQuestion(
  question: Parameters<Services['store']['questions']['remember']>[0],
  { store, log }: Services,
): Promise<Asked | null> {
  try {
    const id = await store.questions.remember(question);
    return await store.questions.asked(question.server, id);
  } catch (error) {
    log.error({ err: error }, 'a question could not be kept');
    return null;
  }
}

/** To what a passage is shown, and to whom. */
interface Shown {
  /** Null for a passage that is shown by itself. */
  readonly asked: Asked | null;
  readonly following?: Following | null;
  readonly audience: Reply['audience'];
  readonly newer?: Entry | null;
  /** Default: that of who asks for it. */
  readonly language?: Language;
}

/** A passage as the answer to a question that was kept, marked and with its way on as far as the question is known. */
export async function showEntry(
  entry: Entry,
  shown: Omit<Shown, 'newer'>,
  request: Request,
  services: Services,
): Promise<Reply> {
  const { asked } = shown;
  const finding = asked?.text ? await services.library.find(asked.text, asked.filters) : null;
  const hit = finding?.hits.find(({ id }) => id === entry.id) ?? unmarked(entry);
  const first = finding?.verdict === 'answer' && finding.hits[0]?.id === entry.id;
  const newer = first ? finding.newer : null;
  return showHit(hit, { ...shown, newer }, request, services);
}

const unmarked = (entry: Entry): Hit => ({
  ...entry,
  score: 0,
  nearestQuestion: null,
  sentences: [],
  words: [],
});

async function showHit(hit: Hit, shown: Shown, request: Request, services: Services): Promise<Reply> {
  const { asked, audience, newer = null, language = request.language } = shown;
  const around = { ...(await surroundingsOf(hit, services.library)), newer };
  const showing: Showing = {
    asking: asked && (await askingOf(hit, asked, shown.following, services)),
    audience,
    // In a direct message or at a terminal there is nobody else.
    shareable: request.place.kind === 'server',
  };
  return answerReply(hit, around, language, showing);
}

/** Null for a passage that is none of those found. */
async function askingOf(
  { id }: Entry,
  asked: Asked,
  following: Following | null | undefined,
  services: Services,
): Promise<Asking | null> {
  const position = asked.entries.indexOf(id);
  if (position < 0) return null;
  return {
    id: asked.id,
    position,
    matches: asked.entries.length,
    votes: await votesOn(id, asked, services),
    following: following?.words ?? (await wordsBefore(asked, services)),
  };
}

/** Votes tell whether an answer fits these words, so there are none where the words are not kept. */
async function votesOn(
  entry: string,
  { id, server, text }: Asked,
  { store, log }: Services,
): Promise<Asking['votes']> {
  if (server === null || text === null) return null;
  try {
    return await store.votes.counts(server, id, entry);
  } catch (error) {
    log.error({ err: error }, 'votes could not be counted');
    return null;
  }
}

async function wordsBefore({ server, follows }: Asked, { store }: Services): Promise<string | null> {
  return follows === null ? null : ((await store.questions.asked(server, follows))?.text ?? null);
}

/** What an answer may lead to, as the library has it. */
export const surroundingsOf = async (entry: Entry, library: Library): Promise<Surroundings> => ({
  siblings: await library.entriesOf(entry.document.name),
  cited: await library.citedBy(entry),
});
