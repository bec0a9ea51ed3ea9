/** One clear sentence for what can't be done. */
import type { Language, Reply } from './reply.ts';
import { plain } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

export type ProblemSentence = 'moderatorsOnly' | 'unknownCommand' | 'gone' | 'failed' | 'folderUnreadable';

export const problemReply = (sentence: ProblemSentence & keyof Wording, language: Language): Reply => ({
  tone: 'problem',
  audience: 'asker',
  blocks: [{ kind: 'paragraph', text: plain(wordingFor(language)[sentence]) }],
  controls: [],
});
