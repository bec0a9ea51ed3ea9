/** What a question is narrowed to: the options that people type, and the filters they stand for. */
import { UserError } from '../src/errors.ts';
import type { Library } from '../src/library/library.ts';
import type { Filters } from '../src/search/filters.ts';
import type { CommandOption, Suggest } from './command.ts';
import { suggestDocuments, suggestMinisters } from './suggest-filters.ts';
import { type Period, readPeriod } from './typed-period.ts';

const LONGEST_NAME = 100;
const LONGEST_DAY = 40;
const LONGEST_DOCUMENT = 300;

const option = (
  key: keyof Filters,
  names: CommandOption['names'],
  descriptions: CommandOption['descriptions'],
  maxLength: number,
  suggest?: Suggest,
): CommandOption => ({
  key,
  names,
  descriptions,
  type: 'text',
  required: false,
  maxLength,
  ...(suggest ? { suggest } : {}),
});

export const narrowingOptions: readonly CommandOption[] = [
  option(
    'minister',
    { en: 'minister', nl: 'minister' },
    {
      en: 'Only answers by this minister: name, office or department, in Dutch',
      nl: 'Alleen antwoorden van deze bewindspersoon: naam, ambt of departement',
    },
    LONGEST_NAME,
    suggestMinisters,
  ),
  option(
    'from',
    { en: 'from', nl: 'vanaf' },
    {
      en: 'Only from this day on: 2026-01-13, 13 January 2026, November 2025 or 2025',
      nl: 'Alleen vanaf deze dag: 13-1-2026, 13 januari 2026, november 2025 of 2025',
    },
    LONGEST_DAY,
  ),
  option(
    'until',
    { en: 'until', nl: 'tot' },
    {
      en: 'Only up to and including this day: 2026-01-13, November 2025 or 2025',
      nl: 'Alleen tot en met deze dag: 13-1-2026, november 2025 of 2025',
    },
    LONGEST_DAY,
  ),
  option(
    'document',
    { en: 'document', nl: 'document' },
    {
      en: 'Only from this document: its title, number or file name',
      nl: 'Alleen uit dit document: de titel, het nummer of de bestandsnaam',
    },
    LONGEST_DOCUMENT,
    suggestDocuments,
  ),
];

/** Filters as they are typed. */
export type TypedFilters = { readonly [key in keyof Filters]?: unknown };

/** Every kind of document; `satisfies` holds the list to be whole. */
const KINDS = Object.keys({
  answered: true,
  'questions-only': true,
  postponement: true,
  letter: true,
  list: true,
  other: true,
} satisfies Record<NonNullable<Filters['kind']>, true>) as readonly NonNullable<Filters['kind']>[];

/** The filters for what was typed; what is empty was not. Throws a `UserError` for a day, kind, document or minister that is none. */
export async function readFilters(typed: TypedFilters, library: Library): Promise<Filters> {
  const read = async <T>(
    key: keyof Filters,
    reading: (text: string) => T | Promise<T>,
  ): Promise<Record<string, T>> => {
    const text = typeof typed[key] === 'string' ? typed[key].trim() : '';
    return text === '' ? {} : { [key]: await reading(text) };
  };
  const asTyped = (text: string): string => text;
  const filters: Filters = {
    ...(await read('minister', (text) => ministerNamed(text, library))),
    ...(await read('asker', asTyped)),
    ...(await read('from', (text) => period(text).first)),
    ...(await read('until', (text) => period(text).last)),
    ...(await read('document', (text) => documentNamed(text, library))),
    ...(await read('kind', kindNamed)),
  };
  const { from, until } = filters;
  if (from !== undefined && until !== undefined && from > until)
    throw new UserError({ kind: 'no-period', from, until });
  return filters;
}

function period(text: string): Period {
  const found = readPeriod(text);
  if (!found) throw new UserError({ kind: 'not-a-date', text });
  return found;
}

async function ministerNamed(text: string, library: Library): Promise<string> {
  if ((await library.documents({ minister: text })).length === 0)
    throw new UserError({ kind: 'no-such-minister', text });
  return text;
}

async function documentNamed(text: string, library: Library): Promise<string> {
  const name = await library.documentNamed(text);
  if (name === null) throw new UserError({ kind: 'no-such-document', text });
  return name;
}

function kindNamed(text: string): NonNullable<Filters['kind']> {
  const kind = KINDS.find((one) => one === text.toLowerCase());
  if (!kind) throw new UserError({ kind: 'unknown-kind', text, kinds: KINDS });
  return kind;
}
