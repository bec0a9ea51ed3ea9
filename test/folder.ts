/** Folders that tests write in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnFolder {
  readonly folder: string;
  /** Takes it away with all that is in it. */
  remove(): Promise<void>;
}

/** An empty folder that nobody else uses. */
export async function makeFolder(): Promise<OwnFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'kamerbode-test-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
