/** `/search` (`/zoek`): all that comes near, a page at a time, by relevance or by date. */
import type { Library } from '../src/library/library.ts';
import { MATCHES } from '../src/replies/actions.ts';
import { howToAskReply, nothingReply } from '../src/replies/choices.ts';
import { type Match, matchesReply } from '../src/replies/matches.ts';
import { problemReply, sentenceReply } from '../src/replies/problems.ts';
import type { Reply } from '../src/replies/reply.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import type { Entry } from '../src/search/finding.ts';
import type { Asked } from '../src/store/store.ts';
import type { ActionHandler } from './actions.ts';
import { keepQuestion, LONGEST_QUESTION } from './answering.ts';
import type { Command, OptionValues, Request, Services } from './command.ts';
import { sayingProblems } from './mendable.ts';
import { narrowingOptions, readFilters } from './narrowing.ts';
import { COMES_NEAR, near } from './nearness.ts';

/** As many matches as are kept with a question; who has not found it among these asks otherwise. */
const MOST_MATCHES = 50;

export const search: Command = {
  key: 'search',
  names: { en: 'search', nl: 'zoek' },
  descriptions: {
    en: 'All answers that come near, to look through',
    nl: 'Alle antwoorden die in de buurt komen, om door te bladeren',
  },
  access: 'everyone',
  audience: 'asker',
  options: [
    {
      key: 'about',
      names: { en: 'about', nl: 'over' },
      descriptions: { en: 'What to look for: words or a question', nl: 'Waarnaar: woorden of een vraag' },
      type: 'text',
      required: true,
      maxLength: LONGEST_QUESTION,
    },
    {
      key: 'order',
      names: { en: 'order', nl: 'volgorde' },
      descriptions: {
        en: 'What comes first (else: what fits best)',
        nl: 'Wat voorop staat (anders: wat het best past)',
      },
      type: 'choice',
      required: false,
      choices: [
        { value: 'relevance', names: { en: 'best first', nl: 'beste eerst' } },
        { value: 'date', names: { en: 'newest first', nl: 'nieuwste eerst' } },
      ],
    },
    ...narrowingOptions,
  ],
  async *run(request, options, services) {
    yield await sayingProblems(request, () => searchFor(options, request, services));
  },
};

async function searchFor(options: OptionValues, request: Request, services: Services): Promise<Reply> {
  const { language, place } = request;
  const text = String(options.about ?? '').trim();
  if (text === '') return { ...howToAskReply(services.library.status(), language), audience: 'asker' };
  const filters = await readFilters(options, services.library);
  const finding = await services.library.find(text, filters, MOST_MATCHES);
  if (finding.hits.length === 0) {
    const reply = nothingReply(finding, services.library.status(), language, filters);
    return { ...reply, audience: 'asker' };
  }
  const found = near(finding.hits, COMES_NEAR);
  const entries = options.order === 'date' ? [...found].sort(newestFirst) : found;
  const asked = await keepQuestion(
    {
      server: place.server,
      text,
      filters,
      follows: null,
      language,
      verdict: finding.verdict,
      // In the order shown, so that paging needs nothing else.
      entries: entries.map(({ id }) => id),
    },
    services,
  );
  if (!asked) return problemReply('failed', language);
  return matchesReply({ asked: asked.id, question: text, filters, entries }, 1, language);
}

/** Those without a date last. */
const newestFirst = (one: Entry, other: Entry): number =>
  (other.document.particulars.date.value ?? '').localeCompare(one.document.particulars.date.value ?? '');

/** In the order that they were shown in; those that are gone are left out. */
async function matchesOf({ text, filters, entries }: Asked, library: Library): Promise<Match[]> {
  const hits = text === null ? [] : (await library.find(text, filters, MOST_MATCHES)).hits;
  const found = await Promise.all(
    entries.map((id) => hits.find((hit) => hit.id === id) ?? library.entry(id)),
  );
  return found.filter((match) => match !== undefined);
}

export const searchActions: Readonly<Record<string, ActionHandler>> = {
  [MATCHES]: {
    manner: 'aside',
    async run([id = '', page = ''], { language, place }, { library, store }) {
      const asked = await store.questions.asked(place.server, id);
      const entries = asked ? await matchesOf(asked, library) : [];
      if (!asked || entries.length === 0)
        return sentenceReply(wordingFor(language).conversation.questionGone);
      return matchesReply(
        { asked: id, question: asked.text, filters: asked.filters, entries },
        Number(page),
        language,
      );
    },
  },
};
