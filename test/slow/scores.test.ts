/** Scores with the shared tools, over the program as it was built; skipped, loudly, where the shared data is not. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../seeds.ts';

const shared = join(projectRoot, '../shared');
const available = existsSync(join(shared, 'tools'));
if (!available)
  process.stderr.write('!!! SKIPPED: no shared data beside the project, so nothing is scored\n');

interface Score {
  readonly hit1: number;
  readonly hit3: number;
  readonly helpfulness: number;
  readonly falseAnswers: string;
}

async function score(questions: string, ...options: string[]): Promise<Score> {
  const tool = join(shared, 'tools/score-answers.mjs');
  const args = [tool, join(shared, 'questions', questions), '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: projectRoot,
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Score;
}

describe.skipIf(!available)('questions as people type them', () => {
  it('over the seeds find the right answer first, and are met with silence where nothing answers', async () => {
    const { hit1, hit3, helpfulness } = await score('seeds.jsonl');
    expect(hit1).toBeGreaterThanOrEqual(0.88);
    expect(hit3).toBeGreaterThanOrEqual(0.95);
    expect(helpfulness).toBeGreaterThanOrEqual(0.75);
  });

  it('over documents without phrasings find the right answer first in two of three', async () => {
    const documents = ['--documents', join(shared, 'documents')];
    const sets = await Promise.all(
      ['real.jsonl', 'real-a.jsonl', 'real-b.jsonl'].map((set) => score(set, ...documents)),
    );
    const [real = 0, a = 0, b = 0] = sets.map(({ hit1 }) => hit1);
    // A hundred questions in the first that have an answer, two hundred in the others.
    expect((real + 2 * a + 2 * b) / 5).toBeGreaterThanOrEqual(0.64);
  });
});
