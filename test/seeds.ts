/** The shipped documents, as the tests use them. */
import { createHash, randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Surroundings } from '../commands/index.ts';
import type { Document } from '../src/documents/document.ts';
import { readDocument } from '../src/documents/read-document.ts';
import type { Libraries, Library } from '../src/library/library.ts';
import { type LibrariesOptions, openLibraries } from '../src/library/open-libraries.ts';
import type { Reads } from '../src/library/read-folder.ts';
import { readLexicon } from '../src/library/read-lexicon.ts';
import type { Entry, Hit } from '../src/search/finding.ts';
import { groupAlike } from '../src/search/likeness.ts';
import { openStore } from '../src/store/open-store.ts';
import { makeFolder, type OwnFolder } from './folder.ts';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const seedsFolder = join(projectRoot, 'seeds');

/** A fixed moment, so that what is said of time can be compared. */
export const someMoment = new Date('2026-02-03T10:00:00Z');

export const lexiconFolder = join(projectRoot, 'src/search/lexicon');

/** The lexicon that the project comes with. */
export const lexicon = await readLexicon(lexiconFolder, null);

const documents = new Map<string, Promise<Document>>();

/** Each document is read once however many tests open it: nothing ever changes one. */
export function readOnce(file: string, bytes: Uint8Array): Promise<Document> {
  const key = `${createHash('sha256').update(bytes).digest('hex')} ${file}`;
  const reading = documents.get(key) ?? readDocument(file, bytes);
  documents.set(key, reading);
  return reading;
}
/** What moderators' commands work with, where the operator has set up no language model. */
export const withoutModel: Pick<Surroundings, 'groupAlike' | 'drafting'> = {
  groupAlike: (questions) => groupAlike(questions, lexicon, nextTurn),
  drafting: null,
};

/** Libraries whose documents are read here, not in a thread of their own. */
export const openServers = (folder: string, options: Partial<LibrariesOptions> = {}): Promise<Libraries> =>
  memory.then((store) =>
    openLibraries({
      folder,
      now: () => someMoment,
      openReader: () => ({ read: readDocument, close: async () => {} }),
      lexicon,
      store,
      onFailure: (error) => {
        throw error;
      },
      ...options,
    }),
  );

/** For those who ask nothing of it. */
const memory = openStore({ folder: null, now: () => someMoment, random: randomBytes });

/** What everybody sees of a folder. */
export const openFolder = async (folder: string, read: Reads['read'] = readDocument): Promise<Library> =>
  (await openServers(folder, { openReader: () => ({ read, close: async () => {} }) })).of(null);

export const openSeeds = (): Promise<Library> => openFolder(seedsFolder, readOnce);

/** A folder of its own with the seeds in it. */
export async function copyOfSeeds(): Promise<OwnFolder> {
  const own = await makeFolder();
  await cp(seedsFolder, own.folder, { recursive: true });
  return own;
}

/** The entry of the seed whose name starts with `document` that answers the question with this number. */
export async function entryOf(library: Library, document: string, question: number): Promise<Entry> {
  const names = ['000_154f10a85f88dc88', '001_f6bf631fb9c80b1a', '004_de34b6e39c91bd8b'];
  const name = names.find((candidate) => candidate.startsWith(document)) ?? '';
  const entry = (await library.entriesOf(name)).find(({ passage }) => passage.questions.includes(question));
  if (!entry) throw new Error(`no answer to question ${question} in ${document}`);
  return entry;
}

/** A hit on an entry, with the given words of its answer as the sentence that answers. */
export function hitOn(entry: Entry, words = ''): Hit {
  const start = words ? entry.passage.answer.text.indexOf(words) : -1;
  return {
    ...entry,
    score: 1,
    nearestQuestion: entry.passage.questionTexts.length ? 0 : null,
    sentences: start < 0 ? [] : [{ start, end: start + words.length }],
    words: [],
  };
}
