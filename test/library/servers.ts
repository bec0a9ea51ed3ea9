/** Servers with documents of their own, on a store in memory or in a folder. */
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { UploadProblem } from '../../src/errors.ts';
import type { Libraries, Library, OwnDocument, Uploads } from '../../src/library/library.ts';
import type { LibrariesOptions } from '../../src/library/open-libraries.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connectHere } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { openServers, seedsFolder, someMoment } from '../seeds.ts';
import { utf8 } from '../utf8.ts';

export const HERE = '100000000000000001';
export const THERE = '100000000000000002';
export const MODERATOR = '200000000000000001';

/** An answered question about `thing`; `reference` is the document's own, `cites` one that its answer points to. */
export const answerAbout = (thing: string, { reference = '2026Z00001', cites = '' } = {}): string =>
  `${reference}
Antwoord van minister Jansen (Financiën) op vragen over ${thing} (ontvangen 2 februari 2026)

Vraag 1
Hoeveel ${thing} bezit de Staat?

Antwoord op vraag 1
De Staat bezit 1.412 ${thing}.${cites && ` Zie ook ${cites}.`}
`;

/** Questions about `thing` that nobody answered. */
export const questionsAbout = (thing: string): string => `Tweede Kamer der Staten-Generaal
2026Z20001
Vragen van het lid Jansen (D66) aan de Minister van Financiën over ${thing} (ingezonden 3 december 2025).
Vraag 1
Waar worden de ${thing} van de Staat bewaard?
kv-tk-2026Z20001
`;

export interface Servers {
  readonly libraries: Libraries;
  readonly store: Store;
  readonly here: Library;
  readonly there: Library;
}

/** Over the seeds, or `folder`; a store in memory, or in `data`, which is closed after the test. */
export async function startServers({
  folder = seedsFolder,
  data = null,
  store: given,
  ...options
}: Omit<Partial<LibrariesOptions>, 'store'> & {
  data?: string | null;
  store?: Store;
} = {}): Promise<Servers> {
  const store =
    given ??
    (await openStore({ folder: data, now: () => someMoment, random: randomBytes, connect: connectHere }));
  if (!given) onTestFinished(() => store.close());
  const libraries = await openServers(folder, { store, ...options });
  return { libraries, store, here: libraries.of(HERE), there: libraries.of(THERE) };
}

export function uploadsOf(library: Library): Uploads {
  if (!library.uploads) throw new Error('nothing can be added here');
  return library.uploads;
}

/** Previews and adds. */
export async function addTo(library: Library, file: string, text: string): Promise<OwnDocument> {
  const { id } = await uploadsOf(library).preview({ file, bytes: utf8(text) });
  return uploadsOf(library).add(id, MODERATOR);
}

/** What is wrong with an upload, as `toThrow` and `rejects` match it. */
export const refused = (problem: Partial<UploadProblem>) => ({ problem: { kind: 'upload', problem } });
