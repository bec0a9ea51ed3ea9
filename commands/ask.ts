/** `/ask` (`/vraag`): a question in one's own words, the minister's own words in return. */
import { UserError } from '../src/errors.ts';
import type { Library } from '../src/library/library.ts';
import { answerReply, type Surroundings } from '../src/replies/answer.ts';
import { candidatesReply, howToAskReply, nothingReply, openQuestionReply } from '../src/replies/choices.ts';
import { userProblemReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import type { Filters } from '../src/search/filters.ts';
import type { Entry } from '../src/search/finding.ts';
import type { Command, OptionValues, Request, Services } from './command.ts';
import { narrowingOptions, readFilters } from './narrowing.ts';

/** Longest question taken, in characters: as much as a Discord message holds. */
const LONGEST_QUESTION = 4000;

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
    const reply = await narrowed(options, request, services);
    yield options.private === true ? { ...reply, audience: 'asker' } : reply;
  },
};

/** What is said to a question with options; one sentence where these can't be meant. */
async function narrowed(options: OptionValues, request: Request, services: Services): Promise<Reply> {
  try {
    const filters = await readFilters(options, services.library);
    return await answerQuestion(String(options.question ?? ''), request, services, filters);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return userProblemReply(error.problem, request.language);
  }
}

/** What is said to a question, wherever it was asked. */
export async function answerQuestion(
  text: string,
  { language }: Request,
  { library }: Services,
  filters: Filters = {},
): Promise<Reply> {
  const question = text.trim().slice(0, LONGEST_QUESTION);
  if (question === '') return howToAskReply(library.status(), language);
  const finding = await library.find(question, filters);
  const [best] = finding.hits;
  if (finding.verdict === 'answer' && best)
    return answerReply(best, { ...(await surroundingsOf(best, library)), newer: finding.newer }, language);
  const open = await library.findOpen(question, filters);
  if (open) return openQuestionReply(open, finding, language);
  if (finding.verdict === 'candidates') return candidatesReply(finding, language);
  return nothingReply(finding, library.status(), language, filters);
}

/** What an answer may lead to, as the library has it. */
export const surroundingsOf = async (entry: Entry, library: Library): Promise<Surroundings> => ({
  siblings: await library.entriesOf(entry.document.name),
  cited: await library.citedBy(entry),
});
