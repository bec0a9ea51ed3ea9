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
  it('over the seeds find the right answer first at least as often as promised', async () => {
    const { hit1 } = await score('seeds.jsonl');
    expect(hit1).toBeGreaterThanOrEqual(0.65);
  });
});
