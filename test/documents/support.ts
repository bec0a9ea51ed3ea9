/** What the tests of the reading side share. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Document, Passage, Role } from '../../src/documents/document.ts';
import { readText } from '../../src/documents/read-document.ts';
import { applySidecar, readSidecar } from '../../src/documents/sidecar.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

const seedFile = (number: string, extension: string): URL => {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`) && file.endsWith(extension));
  if (!name) throw new Error(`no seed ${number}${extension}`);
  return new URL(name, SEEDS);
};

/** The file name, without folder, of a seed's text. */
const seedName = (number: string): string => seedFile(number, '.txt').pathname.split('/').at(-1) ?? '';

/** The text of a seed as it stands in its file. */
export const seedText = (number: string): string => readFileSync(seedFile(number, '.txt'), 'utf8');

/** A seed as its text alone tells it. */
export const bareSeed = (number: string): Document => readText(seedName(number), seedText(number));

/** A seed as the bot serves it: completed by its sidecar. */
export const seed = (number: string): Document =>
  applySidecar(bareSeed(number), readSidecar(readFileSync(seedFile(number, '.yaml'), 'utf8')));

export const SEED_NUMBERS = ['000', '001', '002', '003', '004'] as const;

/** Reads lines as a document of their own. */
export const read = (...lines: string[]): Document => readText('example.txt', lines.join('\n'));

/** The passage with the key, which must exist. */
export function passage(document: Document, key: string): Passage {
  const found = document.passages.find((candidate) => candidate.key === key);
  if (!found)
    throw new Error(`no passage ${key} among ${document.passages.map((each) => each.key).join(', ')}`);
  return found;
}

/** What stands in the document under a role, white space collapsed. */
export const textsWithRole = (document: Document, role: Role): string[] =>
  document.segments
    .filter((segment) => segment.role === role)
    .map(({ start, end }) => document.source.slice(start, end).replace(/\s+/g, ' ').trim());
