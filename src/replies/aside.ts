/** Reports for the one who asked alone. */
import type { Block, Control, Reply } from './reply.ts';
import { plain } from './rich-text.ts';

export const report = (blocks: readonly Block[], controls: readonly Control[] = []): Reply => ({
  tone: 'report',
  audience: 'asker',
  blocks,
  controls,
});

/** A report of one sentence. */
export const shortReport = (sentence: string): Reply =>
  report([{ kind: 'paragraph', text: plain(sentence) }]);
