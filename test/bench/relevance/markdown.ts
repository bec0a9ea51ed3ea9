/** Puts the tables into the document about them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../seeds.ts';

export const RESULTS_FILE = 'docs/relevance.md';
const FROM = '<!-- results -->';
const TO = '<!-- end of results -->';

/** Replaces what stands between the marks. Throws when they are not there. */
export function writeResults(results: string): void {
  const file = join(projectRoot, RESULTS_FILE);
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(FROM), text.indexOf(TO)];
  if (from < 0 || to < from) throw new Error(`${RESULTS_FILE} has no ${FROM} … ${TO} to write between.`);
  writeFileSync(file, `${text.slice(0, from + FROM.length)}\n\n${results}\n\n${text.slice(to)}`);
}
