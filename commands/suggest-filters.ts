/** What is offered for filters while people type: documents by their titles, ministers by name and office. */
import type { DocumentSummary } from '../src/library/library.ts';
import { LABEL, labelWithDate } from '../src/replies/labels.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import { oneLine } from '../src/text/one-line.ts';
import { plain } from '../src/text/plain.ts';
import type { Suggest, Suggestion } from './command.ts';

/** Discord shows no more, and takes no longer value. */
export const MOST_SUGGESTIONS = 25;
const LONGEST_VALUE = 100;

/** Documents by their titles, newest first. */
export const suggestDocuments: Suggest = async (typed, { language }, _options, { library }) => {
  const wording = wordingFor(language);
  return titled(typed, await library.documents())
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, key, particulars }) => ({
      label: labelWithDate(particulars.title, particulars, wording),
      value: documentValue({ name, key }),
    }));
};

/** What stands for a document when it is chosen. */
export const documentValue = ({ name, key }: Pick<DocumentSummary, 'name' | 'key'>): string =>
  name.length <= LONGEST_VALUE ? name : key;

/** Those whose title, name or reference holds every word that is typed. */
export function titled(typed: string, documents: readonly DocumentSummary[]): DocumentSummary[] {
  const isMeant = holdsAll(typed);
  return documents.filter(({ name, particulars }) => {
    const references = particulars.references.map(({ value }) => value);
    return isMeant([particulars.title, name, ...references].join(' '));
  });
}

/** Whether a text holds every word that is typed, each perhaps as part of another. */
export function holdsAll(typed: string): (text: string) => boolean {
  const words = plain(typed).split(/\s+/u).filter(Boolean);
  return (text) => {
    const plainText = plain(text);
    return words.every((word) => plainText.includes(word));
  };
}

/** Names and offices of ministers in the collection, those with the most documents first. */
export const suggestMinisters: Suggest = async (typed, { language }, _options, { library }) => {
  const wording = wordingFor(language);
  const found = new Map<string, Suggestion & { readonly documents: number }>();
  for (const { particulars } of await library.documents())
    for (const minister of particulars.ministers) {
      const { surname, office, department } = minister;
      const value = surname ?? [office, department].filter(Boolean).join(' ');
      const known = found.get(value);
      found.set(value, {
        // The newest document says best who somebody is now.
        label: known?.label ?? oneLine(wording.minister(minister), LABEL),
        value: oneLine(value, LONGEST_VALUE),
        documents: (known?.documents ?? 0) + 1,
      });
    }
  const isMeant = holdsAll(typed);
  return [...found.values()]
    .filter(({ label, value }) => isMeant(`${label} ${value}`))
    .sort((one, other) => other.documents - one.documents || (one.label < other.label ? -1 : 1))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ label, value }) => ({ label, value }));
};
