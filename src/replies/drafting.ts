/** What came of letting a language model draft phrasings for a document. */
import type { DraftReport } from '../phrasings/draft-document.ts';
import { button } from './actions.ts';
import { DRAFT_PHRASINGS } from './own-documents.ts';
import { sentenceReply } from './problems.ts';
import type { Language, Reply, RichText } from './reply.ts';
import { plain, strong } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

/** `key`: the document's. Where some passages had no turn, a button lets the model go on. */
export function draftedReply(
  { kept, passages, skipped, failures, stopped }: DraftReport,
  draftedFor: number,
  model: string,
  key: string,
  language: Language,
): Reply {
  const { ownDocuments: words, phrasings } = wordingFor(language);
  const without = passages - skipped - draftedFor;
  const notes: RichText[] = [
    ...(without > 0 ? [plain(words.undrafted(without))] : []),
    ...(stopped ? [plain(words.stopped[stopped.kind])] : []),
    ...failures
      .slice(0, MOST_FAILURES)
      .map(({ passage, reason }) => plain(phrasings.failure(passage, reason))),
  ];
  return {
    tone: kept > 0 ? 'report' : 'problem',
    audience: 'asker',
    blocks: [
      { kind: 'paragraph', text: [strong(words.drafted(kept, model))] },
      ...(kept > 0 ? [{ kind: 'paragraph' as const, text: plain(words.draftedWhat) }] : []),
      ...(notes.length > 0 ? [{ kind: 'small' as const, lines: notes }] : []),
    ],
    controls:
      stopped && without > 0 ? [button(words.draftMore(model), { name: DRAFT_PHRASINGS, args: [key] })] : [],
  };
}

const MOST_FAILURES = 5;

export const noModelReply = (language: Language): Reply =>
  sentenceReply(wordingFor(language).ownDocuments.noModel);
