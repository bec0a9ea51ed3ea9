/** One clear sentence for what can't be done. */
import type { UserProblem } from '../errors.ts';
import type { Language, Reply } from './reply.ts';
import { plain } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';
import type { Wording } from './wording/wording.ts';

export type ProblemSentence =
  | 'moderatorsOnly'
  | 'managersOnly'
  | 'serversOnly'
  | 'unknownCommand'
  | 'gone'
  | 'notChosen'
  | 'failed'
  | 'folderUnreadable';

export const problemReply = (sentence: ProblemSentence & keyof Wording, language: Language): Reply =>
  sentenceReply(wordingFor(language)[sentence]);

/** For what the one who asked can mend. */
export const userProblemReply = (problem: UserProblem, language: Language): Reply =>
  sentenceReply(wordingFor(language).userProblem(problem));

export const sentenceReply = (sentence: string): Reply => ({
  tone: 'problem',
  audience: 'asker',
  blocks: [{ kind: 'paragraph', text: plain(sentence) }],
  controls: [],
});
