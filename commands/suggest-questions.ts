/** What is offered while people type a question: real questions, and titles of documents. */
import type { Library } from '../src/library/library.ts';
import { labelWithDate, questionWords } from '../src/replies/labels.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import type { Entry } from '../src/search/finding.ts';
import type { OptionValues, Suggest } from './command.ts';
import { readFilters } from './narrowing.ts';
import { MOST_SUGGESTIONS, titled } from './suggest-filters.ts';

/** Titles among questions, and questions of the newest documents where nothing is typed yet. */
const MOST_TITLES = 3;
const MOST_FIRST = 8;
const FIRST_OF_EACH = 2;

const CHOSEN = /^(passage|document):([\w-]{1,32})$/u;

/** What a value stands for that `suggestQuestions` gave; null for people's own words. */
export function chosenSuggestion(text: string): { kind: 'passage' | 'document'; id: string } | null {
  const [, kind, id = ''] = CHOSEN.exec(text) ?? [];
  return kind === 'passage' || kind === 'document' ? { kind, id } : null;
}

/** Questions that come near to what is typed, and documents with a title like it; to nothing, the newest questions. */
export const suggestQuestions: Suggest = async (typed, { language }, options, { library }) => {
  const wording = wordingFor(language);
  const filters = await filtersTyped(options, library);
  const hits: readonly (Entry & { readonly nearestQuestion?: number | null })[] =
    typed.trim() === '' ? await newestQuestions(library) : await library.suggest(typed, filters);
  const questions = hits.map((entry) => ({
    label: labelWithDate(
      questionWords(entry, entry.nearestQuestion ?? null),
      entry.document.particulars,
      wording,
    ),
    value: `passage:${entry.id}`,
  }));
  const titles = typed.trim() === '' ? [] : titled(typed, await library.documents(filters));
  return [
    ...questions,
    ...titles.slice(0, MOST_TITLES).map(({ particulars, key }) => ({
      label: labelWithDate(wording.conversation.documentSuggestion(particulars.title), particulars, wording),
      value: `document:${key}`,
    })),
  ].slice(0, MOST_SUGGESTIONS);
};

/** Filters that are typed half are none yet. */
async function filtersTyped(options: OptionValues, library: Library) {
  return readFilters(options, library).catch(() => ({}));
}

async function newestQuestions(library: Library): Promise<readonly Entry[]> {
  const documents = (await library.documents()).filter(({ passages }) => passages > 0);
  const found: Entry[] = [];
  for (const { name } of documents.slice(0, MOST_FIRST / FIRST_OF_EACH))
    found.push(...(await library.entriesOf(name)).slice(0, FIRST_OF_EACH));
  return found;
}
