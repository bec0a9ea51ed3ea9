/** What a moderator offers costs nobody but that moderator: read by the build's own thread, as the bot does. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { UnreadableError } from '../../src/documents/read/decode-text.ts';
import type { Reads } from '../../src/library/read-folder.ts';
import { answerAbout, MODERATOR, refused, startServers, uploadsOf } from '../library/servers.ts';
import { projectRoot } from '../seeds.ts';
import { utf8 } from '../utf8.ts';
import { hostilePackages, slowPdf } from './hostile-packages.ts';

const built = pathToFileURL(join(projectRoot, 'dist/src/library/document-reader.js')).href;
const { DocumentReader }: typeof import('../../src/library/document-reader.ts') = await import(built);

/** The build has classes of its own. */
const openBuilt = (milliseconds: number) => (): Reads => {
  const reader = new DocumentReader({ milliseconds, megabytes: 256 });
  return {
    read: (file, bytes) =>
      reader.read(file, bytes).catch((error: Error & Pick<UnreadableError, 'reason'>) => {
        throw new UnreadableError(error.reason, { cause: error });
      }),
    close: () => reader.close(),
  };
};

const QUESTION = 'hoeveel mensen zitten er ziek thuis bij het OM?';

it('a file that never ends is given up, while others ask and add', async () => {
  const { here, there } = await startServers({ openReader: openBuilt(10_000) });
  let ended = false;
  const hostile = uploadsOf(here)
    .preview({ file: 'traag.pdf', bytes: slowPdf(50_000) })
    .finally(() => {
      ended = true;
    });
  const refusal = expect(hostile).rejects.toMatchObject(
    refused({ kind: 'unreadable', file: 'traag.pdf', reason: { kind: 'too-slow' } }),
  );
  expect((await there.find(QUESTION)).verdict).toBe('answer');
  expect((await here.find(QUESTION)).verdict).toBe('answer');
  expect(ended).toBe(false);
  const offered = { file: 'lepels.txt', bytes: utf8(answerAbout('lepels')) };
  const { id } = await uploadsOf(there).preview(offered);
  expect(await uploadsOf(there).add(id, MODERATOR)).toMatchObject({ name: 'lepels' });
  await refusal;
});

it('a package made to hurt is read or refused with a reason, and the next file is read', async () => {
  const { here, there } = await startServers({ openReader: openBuilt(20_000) });
  const uploads = uploadsOf(here);
  expect(hostilePackages.length).toBeGreaterThan(10);
  for (const [file, bytes] of hostilePackages) {
    const outcome = await uploads.preview({ file, bytes }).catch((error: unknown) => error);
    if (outcome instanceof Error)
      expect([file, outcome]).toMatchObject([file, { problem: { kind: 'upload' } }]);
  }
  expect(here.status().own.documents).toBe(0);
  const { id } = await uploads.preview({ file: 'lepels.txt', bytes: utf8(answerAbout('lepels')) });
  await uploads.add(id, MODERATOR);
  expect((await here.find('hoeveel lepels bezit de staat')).hits[0]?.document.name).toBe('lepels');
  expect((await there.find(QUESTION)).verdict).toBe('answer');
});
