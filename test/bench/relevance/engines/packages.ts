/** The packages of the engines to compare with: installed when they are first needed, in a folder of their own. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../seeds.ts';

const FOLDER = join(projectRoot, 'test/bench');

/** A sentence for the person at the terminal. */
export class PackagesError extends Error {}

/** Installs what `test/bench/package.json` names, unless it is there in exactly these versions. Throws a `PackagesError`. */
export async function installPackages(say: (line: string) => void): Promise<void> {
  if (areInstalled()) return;
  say('Installing the engines to compare with in test/bench/node_modules; this is done once.');
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    // On Windows npm is a script of the shell.
    await promisify(execFile)('npm', install, { cwd: FOLDER, shell: process.platform === 'win32' });
  } catch (cause) {
    throw new PackagesError('They could not be installed; `npm ci` in test/bench tells why.', { cause });
  }
}

function areInstalled(): boolean {
  const { dependencies } = readPackage(FOLDER) as { dependencies: Record<string, string> };
  return Object.entries(dependencies).every(
    ([name, version]) => readPackage(join(FOLDER, 'node_modules', name))?.version === version,
  );
}

function readPackage(folder: string): Record<string, unknown> | null {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : null;
}

/**
 * What a package exports. They are not there when types are checked, so who imports one says what it expects of it; what a
 * CommonJS module exports as a whole is its `default`.
 */
export const load = (name: string): Promise<unknown> => import(name);
