/** "Find the answer" ("Zoek het antwoord"), on anybody's message: for the asker alone, who may share it. */
import { sentenceReply } from '../src/replies/problems.ts';
import { wordingFor } from '../src/replies/wording/languages.ts';
import { answerQuestion } from './answering.ts';
import type { Command } from './command.ts';

export const findAnswer: Command = {
  key: 'find-answer',
  names: { en: 'Find the answer', nl: 'Zoek het antwoord' },
  descriptions: {
    en: 'Find the answer to the question in this message',
    nl: 'Zoek het antwoord op de vraag in dit bericht',
  },
  access: 'everyone',
  audience: 'asker',
  onMessage: true,
  options: [],
  async *run(request, { message }, services) {
    const text = String(message ?? '').trim();
    yield text === ''
      ? sentenceReply(wordingFor(request.language).conversation.emptyMessage)
      : await answerQuestion({ text, filters: {}, audience: 'asker' }, request, services);
  },
};
