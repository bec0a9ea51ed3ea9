/** `/ask` (`/vraag`): a question in one's own words, the minister's own words in return. */
import { howToAskReply, openQuestionReply } from '../src/replies/choices.ts';
import type { Reply } from '../src/replies/reply.ts';
import { answerQuestion, LONGEST_QUESTION, showEntry } from './answering.ts';
import type { Command, OptionValues, Request, Services } from './command.ts';
import { showDocument } from './document.ts';
import { sayingProblems } from './mendable.ts';
import { narrowingOptions, readFilters } from './narrowing.ts';
import { chosenSuggestion, suggestQuestions } from './suggest-questions.ts';

export const ask: Command = {
  key: 'ask',
  names: { en: 'ask', nl: 'vraag' },
  descriptions: {
    en: "Ask a question, get the minister's own words with source and date",
    nl: 'Stel een vraag en krijg het antwoord van de minister, met bron en datum',
  },
  access: 'everyone',
  audience: 'everyone',
  options: [
    {
      key: 'question',
      names: { en: 'question', nl: 'vraag' },
      descriptions: { en: 'Your question, in your own words', nl: 'Uw vraag, in uw eigen woorden' },
      type: 'text',
      required: true,
      maxLength: LONGEST_QUESTION,
      suggest: suggestQuestions,
    },
    {
      key: 'private',
      names: { en: 'only-me', nl: 'alleen-ik' },
      descriptions: { en: 'Show the answer to me alone', nl: 'Toon het antwoord alleen aan mij' },
      type: 'flag',
      required: false,
    },
    ...narrowingOptions,
  ],
  async *run(request, options, services) {
    yield await sayingProblems(request, () => answerAsked(options, request, services));
  },
};

async function answerAsked(options: OptionValues, request: Request, services: Services): Promise<Reply> {
  const text = String(options.question ?? '').trim();
  const audience = options.private === true ? 'asker' : 'everyone';
  const chosen = chosenSuggestion(text);
  const reply = chosen && (await answerChosen(chosen, audience, request, services));
  if (reply) return { ...reply, audience };
  // What was chosen is gone meanwhile, and its id is no question.
  if (chosen) return { ...howToAskReply(services.library.status(), request.language), audience };
  const filters = await readFilters(options, services.library);
  return answerQuestion({ text, filters, audience }, request, services);
}

/** Exactly what was chosen among the suggestions; null where it is there no more. */
async function answerChosen(
  { kind, id }: NonNullable<ReturnType<typeof chosenSuggestion>>,
  audience: Reply['audience'],
  request: Request,
  services: Services,
): Promise<Reply | null> {
  const { library } = services;
  if (kind === 'document') return showDocument(id, 1, request, services);
  const entry = await library.entry(id);
  if (entry) return showEntry(entry, { asked: null, audience }, request, services);
  const open = await library.openEntry(id);
  if (!open) return null;
  const hit = { ...open, score: 0, nearestQuestion: 0, sentences: [], words: [] };
  return openQuestionReply(hit, { verdict: 'nothing', hits: [] }, request.language);
}
