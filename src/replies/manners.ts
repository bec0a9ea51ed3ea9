/** What is said for the platform's sake: that it goes too fast, and that files could not be sent along. */
import { sentenceReply } from './problems.ts';
import type { Block, Language, Reply } from './reply.ts';
import { plain } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

/** `seconds`: after how many it can be tried again; whole, at least one. */
export const tooFastReply = (seconds: number, language: Language): Reply =>
  sentenceReply(wordingFor(language).manners.tooFast(seconds));

/** `names`: of files, at least one. */
export const leftOutBlock = (names: readonly string[], language: Language): Block => ({
  kind: 'small',
  lines: [plain(wordingFor(language).manners.leftOut(names))],
});
