/** The built program as a process of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../seeds.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Milliseconds from the start of the process to the first of its output that holds `mark`. */
  readonly markAfter: number | null;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all standard error so far; a process that waits for it can be told something. */
  readonly onOutput?: (all: string, child: ReturnType<typeof spawn>) => void;
  readonly mark?: string;
  /** Called with the process as it starts; a process can be told something later. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** Runs `dist/src/FILE` with the given arguments and nothing of this process's settings. */
export function run(
  file: 'main.js' | 'cli.js',
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'dist/src', file), ...args], {
    // No folder with an .env of its own.
    cwd: join(projectRoot, 'test'),
    env: { PATH: process.env.PATH ?? '', ...options.env },
  });
  options.onStart?.(child);
  let out = '';
  let err = '';
  let markAfter: number | null = null;
  const note = (): void => {
    if (options.mark !== undefined && markAfter === null && out.includes(options.mark))
      markAfter = performance.now() - started;
    options.onOutput?.(out + err, child);
  };
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    note();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
    note();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err, markAfter })));
}
