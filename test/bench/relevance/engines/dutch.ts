/** What a developer finds for Dutch in the packages: Snowball's stemmer and a list of stop words. */
import { stemmer } from '@orama/stemmers/dutch';
import { load } from './packages.ts';

export { stemmer };

/** The list of `@orama/stopwords`: 101 words. */
export async function stopWords(): Promise<string[]> {
  const { stopwords } = (await load('@orama/stopwords/dutch')) as { stopwords: string[] };
  return stopwords;
}
