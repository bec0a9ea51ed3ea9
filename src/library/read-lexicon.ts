/** The lexicon's files: those the project comes with, and one of the operator's own. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { Lexicon } from '../search/lexicon.ts';
import { ALL_PARTS, type Parts } from '../search/parts.ts';
import { readWordList, type WordGroup } from '../search/word-list.ts';

/**
 * Every .txt file of `folder`, and `ownFile` where the operator has one; their form is described at `readWordList`.
 * Throws a `UserError` where the operator's file can't be read, or names the first line in it that says nothing.
 */
export async function readLexicon(
  folder: string,
  ownFile: string | null,
  parts: Parts = ALL_PARTS,
): Promise<Lexicon> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const groups: WordGroup[] = [];
  for (const name of names) groups.push(...readWordList(await readFile(join(folder, name), 'utf8')).groups);
  if (ownFile !== null) groups.push(...(await readOwn(ownFile)));
  return new Lexicon(groups, parts);
}

async function readOwn(file: string): Promise<readonly WordGroup[]> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new UserError({ kind: 'lexicon-unreadable', file, line: null }, { cause });
  });
  const { groups, unreadable } = readWordList(text);
  const [first] = unreadable;
  if (first !== undefined) throw new UserError({ kind: 'lexicon-unreadable', file, line: first.line });
  return groups;
}
