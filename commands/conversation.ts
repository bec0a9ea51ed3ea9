/**
 * Questions in conversation: those that a channel overhears, and those that follow on an answer. What is overheard and no
 * question gets no reply at all.
 */
import { howToAskReply, welcomeReply } from '../src/replies/choices.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { Filters } from '../src/search/filters.ts';
import type { Finding } from '../src/search/finding.ts';
import type { ReplyLink } from '../src/store/store.ts';
import {
  isAboutBot,
  isCourtesy,
  isPublicMatter,
  isQuestion,
  isThanks,
  leansOnContext,
} from '../src/text/question.ts';
import { answerQuestion, type Following, LONGEST_QUESTION, type Question } from './answering.ts';
import type { Call, Request, Services } from './command.ts';
import { sharesWords } from './nearness.ts';

type QuestionCall = Call & { readonly kind: 'question' };

/** Null: nothing is said. */
export async function answerInConversation(
  call: QuestionCall,
  request: Request,
  services: Services,
): Promise<Reply | null> {
  const text = call.text.trim().slice(0, LONGEST_QUESTION);
  const filters = call.filters ?? {};
  if (isCourtesy(text)) return call.overheard ? null : courtesyReply(text, call, request, services);
  if (isAboutBot(text) && !call.overheard) return howToAskReply(services.library.status(), request.language);
  if (call.follows !== undefined) {
    const before = await answeredBy(call.follows, request, services);
    if (before) return followUp(call, text, before, request, services);
  }
  if (call.overheard) return overheard(text, filters, request, services);
  return answerQuestion({ text, filters }, request, services);
}

/** Who nods at an answer, or thanks for one, is done; who greets the bot, or says nothing at all, has yet to ask. */
const courtesyReply = (
  text: string,
  { follows }: QuestionCall,
  { language }: Request,
  { library }: Services,
): Reply =>
  isThanks(text) || (follows !== undefined && text !== '')
    ? welcomeReply(language)
    : howToAskReply(library.status(), language);

/**
 * A question in a channel where all are answered. It is answered where the answer is sure, or where it is about public
 * matters: of those it is worth knowing that nothing answers them. Of others the nearest are offered where they have
 * words in common; of how long to boil an egg nobody expected to hear.
 */
async function overheard(
  text: string,
  filters: Filters,
  request: Request,
  services: Services,
): Promise<Reply | null> {
  if (!isQuestion(text)) return null;
  const finding = await services.library.find(text, filters);
  const [best] = finding.hits;
  const expected =
    finding.verdict === 'answer' ||
    isPublicMatter(text) ||
    (finding.verdict === 'candidates' && best !== undefined && sharesWords(text, best)) ||
    (await services.library.findOpen(text, filters)) !== null;
  return expected ? answerQuestion({ text, filters, finding }, request, services) : null;
}

/** What an answer was said to, and which. */
interface Before {
  /** Null where it is not known, or not any more. */
  readonly question: { readonly id: string; readonly text: string | null; readonly filters: Filters } | null;
  readonly entry: { readonly id: string; readonly document: string; readonly title: string } | null;
}

/** A question as it was looked for. */
type Sought = Question & { readonly finding: Finding };

/** Null where the message is no answer, or one that is not known any more. */
async function answeredBy(
  reply: string,
  { place }: Request,
  { store, library }: Services,
): Promise<Before | null> {
  const { server, channel } = place;
  const link: ReplyLink | null = channel ? await store.replies.by({ server, channel, reply }) : null;
  if (!link) return null;
  const asked = link.asked === null ? null : await store.questions.asked(server, link.asked);
  const entry = link.entry === null ? undefined : await library.entry(link.entry);
  return {
    question: asked,
    entry: entry
      ? { id: entry.id, document: entry.document.name, title: entry.document.particulars.title }
      : null,
  };
}

async function followUp(
  { overheard }: QuestionCall,
  text: string,
  before: Before,
  request: Request,
  services: Services,
): Promise<Reply | null> {
  const question = await understood(text, before, services);
  // "Wat een onzin" under an answer is no question either, unless it is put to the bot; a few words may be one.
  const meant = isQuestion(text, 1) || leansOnContext(text) || question.finding.verdict === 'answer';
  return meant || !overheard ? answerQuestion(question, request, services) : null;
}

/**
 * A question that says what it is about stands by itself where it is surely answered. Another is looked for in the
 * document before it, then together with the question before it; the first sure answer counts, else what comes nearest.
 */
async function understood(text: string, before: Before, { library }: Services): Promise<Sought> {
  const alone: Sought = { text, filters: {}, finding: await library.find(text) };
  if (alone.finding.verdict === 'answer' && !leansOnContext(text)) return alone;
  const following: Following | null = followingOf(before);
  if (!following) return alone;
  const attempts: Sought[] = [];
  const attempt = async (words: string, filters: Filters): Promise<void> => {
    const finding = await library.find(words, filters);
    attempts.push({ text: words, filters, following, finding });
  };
  const { question, entry } = before;
  const joined = question?.text ? `${question.text} ${text}` : null;
  if (entry) await attempt(text, { ...question?.filters, document: entry.document });
  if (joined) await attempt(joined, question?.filters ?? {});
  const sure = attempts.find(
    ({ finding, text: words }) =>
      finding.verdict === 'answer' && (words === text || finding.hits[0]?.id !== entry?.id),
  );
  if (sure) return kept(sure, joined);
  if (alone.finding.verdict === 'answer') return alone;
  const nearest = attempts.map((one) => ({ ...one, finding: without(entry?.id, one.finding) }));
  const near = [...nearest, alone].find(({ finding }) => finding.verdict === 'candidates');
  return near === alone ? alone : kept(near ?? nearest.at(-1) ?? alone, joined);
}

/** A follow-up is kept in words that stand by themselves: people vote on whether an answer fits them. */
const kept = (question: Sought, joined: string | null): Sought =>
  joined === null ? question : { ...question, text: joined };

/** Who asks on was not helped by the answer before: what else comes near is offered. */
function without(entry: string | undefined, finding: Finding): Finding {
  if (finding.verdict === 'nothing') return finding;
  const hits = finding.hits.filter(({ id }) => id !== entry);
  return { ...finding, verdict: hits.length ? 'candidates' : 'nothing', hits, newer: null };
}

function followingOf({ question, entry }: Before): Following | null {
  const words = question?.text ?? entry?.title;
  return words === undefined ? null : { asked: question?.text ? question.id : null, words };
}
