/** Where an answer stands: the file itself, and its official place. */
import type { DocumentSummary, SourceFile } from '../library/library.ts';
import type { Attachment, Language, Reply } from './reply.ts';
import { plain } from './rich-text.ts';
import { wordingFor } from './wording/languages.ts';

/** The file attached, the official link, or both; where there is neither, that there is not. */
export function sourceReply(
  { particulars, file }: Pick<DocumentSummary, 'particulars' | 'file'>,
  source: SourceFile | null,
  language: Language,
): Reply {
  const { conversation, officialPublication } = wordingFor(language);
  const { link, title } = particulars;
  const found = source !== null || link !== null;
  return {
    tone: found ? 'report' : 'problem',
    audience: 'asker',
    blocks: [
      { kind: 'paragraph', text: plain(title) },
      {
        kind: 'small',
        lines: [
          plain(source ? conversation.readFrom(source.name) : conversation.fileNotHere(file)),
          ...(link ? [[{ text: officialPublication, link }]] : []),
        ],
      },
    ],
    controls: link ? [{ kind: 'link', label: conversation.officialPlace, url: link }] : [],
    ...(source ? { attachments: [attached(source)] } : {}),
  };
}

const attached = ({ name, bytes, path }: SourceFile): Attachment => ({
  kind: 'file',
  name,
  bytes,
  ...(path === null ? {} : { path }),
});
