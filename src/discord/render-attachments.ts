/** Attachments → components that show them and the files sent along. What does not fit is named, not sent. */
import {
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type AttachmentPayload,
  ComponentType,
} from 'discord.js';
import type { Attachment } from '../replies/reply.ts';
import { readable } from '../text/readable.ts';
import { readableLine } from './labels.ts';
import { ALTERNATIVE_TEXT_CHARACTERS, FILES, GALLERY_PICTURES } from './limits.ts';

export interface RenderedAttachments {
  readonly components: readonly (APIMediaGalleryComponent | APIFileComponent)[];
  readonly files: readonly AttachmentPayload[];
  /** Names, as given. */
  readonly leftOut: readonly string[];
}

const STEM_CHARACTERS = 80;

export interface AttachmentRoom {
  /** What all files together may take. */
  readonly bytes: number;
  /** Components that there is place for. */
  readonly places: number;
}

export function renderAttachments(
  attachments: readonly Attachment[],
  { bytes, places }: AttachmentRoom,
): RenderedAttachments {
  const components: (APIMediaGalleryComponent | APIFileComponent)[] = [];
  const files: AttachmentPayload[] = [];
  const leftOut: string[] = [];
  const names = new Set<string>();
  const most = Math.min(FILES, places);
  let left = bytes;
  for (const attachment of attachments) {
    const { length } = attachment.bytes;
    // Discord takes no empty files.
    if (length === 0 || length > left || files.length >= most) {
      leftOut.push(attachment.name);
      continue;
    }
    left -= length;
    const name = safeName(attachment.name, names);
    names.add(name);
    const media = { url: `attachment://${name}` };
    const description =
      attachment.kind === 'picture'
        ? readableLine(attachment.alternativeText, ALTERNATIVE_TEXT_CHARACTERS)
        : '';
    const described = description === '' ? {} : { description };
    files.push({ name, attachment: Buffer.from(attachment.bytes), ...described });
    if (attachment.kind === 'file') components.push({ type: ComponentType.File, file: media });
    else addPicture(components, { media, ...described });
  }
  return { components, files, leftOut };
}

/** Pictures that follow each other share a gallery. */
function addPicture(
  components: (APIMediaGalleryComponent | APIFileComponent)[],
  picture: APIMediaGalleryComponent['items'][number],
): void {
  const last = components.at(-1);
  if (last?.type === ComponentType.MediaGallery && last.items.length < GALLERY_PICTURES)
    last.items.push(picture);
  else components.push({ type: ComponentType.MediaGallery, items: [picture] });
}

/**
 * A name that Discord keeps as it is: it changes others, after which the component that names the file would find none.
 * Unlike all in `taken`.
 */
function safeName(raw: string, taken: ReadonlySet<string>): string {
  const plain = readable(raw)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '_');
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(plain)?.[0] ?? '';
  const stem =
    plain
      .slice(0, plain.length - extension.length)
      .replace(/^[._-]+|[._-]+$/g, '')
      .slice(0, STEM_CHARACTERS) || 'file';
  let name = `${stem}${extension}`;
  for (let number = 2; taken.has(name); number++) name = `${stem}-${number}${extension}`;
  return name;
}
