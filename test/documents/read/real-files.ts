/** Real files and what people found in them, where the shared data stands beside the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const DOCUMENTS = new URL('../../../../shared/documents/', import.meta.url);
const TRUTH = new URL('../../../../shared/documents-truth.jsonl', import.meta.url);

export interface Truth {
  readonly file: string;
  readonly date: { readonly evidence: string };
  readonly blocks: readonly {
    readonly question_starts: readonly string[];
    readonly answer_start: string;
    readonly answer_end: string;
  }[];
  readonly footnotes: number;
  readonly foreign: readonly string[];
}

/** Whether the files are here; a test over them skips itself where they are not. */
export const present = existsSync(DOCUMENTS) && existsSync(TRUTH);

const truths: readonly Truth[] = present
  ? readFileSync(TRUTH, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];

/** The names of the files of a kind. Where none are here, one stand-in: vitest takes a file without any test for a failure. */
export function realFiles(extension: string, called: string): string[] {
  if (present) return readdirSync(DOCUMENTS).filter((file) => file.endsWith(extension));
  process.stderr.write(`SKIPPED: the real ${called} of ../shared/documents are not here\n`);
  return ['(not here)'];
}

export const realFile = (file: string): Buffer => readFileSync(new URL(file, DOCUMENTS));

export const truthOf = (file: string): Truth | undefined => truths.find((each) => each.file === file);

/** Extractors differ in white space and hyphens: letters and digits alone are compared. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
