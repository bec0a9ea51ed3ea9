/** What the buttons under an answer do. Each can be answered after a restart: it carries the passage's id. */
import { answerReply, SHOW, WHOLE, wholeReply } from '../src/replies/answer.ts';
import { problemReply } from '../src/replies/problems.ts';
import type { ActionHandler } from './actions.ts';
import { surroundingsOf } from './ask.ts';

export const passageActions: Readonly<Record<string, ActionHandler>> = {
  [SHOW]: {
    manner: 'aside',
    async run([id = ''], { language }, { library }) {
      const entry = await library.entry(id);
      if (!entry) return problemReply('gone', language);
      const hit = { ...entry, score: 0, nearestQuestion: null, sentences: [], words: [] };
      return { ...answerReply(hit, await surroundingsOf(entry, library), language), audience: 'asker' };
    },
  },
  [WHOLE]: {
    manner: 'aside',
    async run([id = '', page = '1'], { language }, { library }) {
      const entry = await library.entry(id);
      if (!entry) return problemReply('gone', language);
      return wholeReply(entry, await surroundingsOf(entry, library), Number(page), language);
    },
  },
};
