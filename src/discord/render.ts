/** Reply → Discord message: one container with texts, a line above the small print, attachments, and rows of controls. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type AttachmentPayload,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { leftOutBlock } from '../replies/manners.ts';
import type { Language, Reply } from '../replies/reply.ts';
import { type FittedText, fitBlocks } from './fit.ts';
import { MESSAGE_COMPONENTS } from './limits.ts';
import { renderAttachments } from './render-attachments.ts';
import { controlRows } from './render-controls.ts';

export interface RenderedMessage {
  readonly components: readonly APIContainerComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly files: readonly AttachmentPayload[];
  /** Those of before that stay when a message is edited: none. discord.js adds the files to it. */
  readonly attachments: never[];
}

export interface Surroundings {
  /** Of what is said about files that cannot be sent. */
  readonly language: Language;
  /** What files may take together. */
  readonly uploadBytes: number;
}

/** The colour of the bar beside a reply. */
const COLOURS: Readonly<Record<Reply['tone'], number>> = {
  answer: 0x154273,
  unsure: 0xe17000,
  nothing: 0x8b8f94,
  report: 0x39870c,
  problem: 0xd52b1e,
};

/** However many files there are: a title, what it says, and the small print. */
const LEAST_TEXTS = 3;

/**
 * Never throws and never exceeds a limit, for any reply: texts are cut, files that are too large named instead, controls
 * that cannot be shown left out. For one message: discord.js changes what it is given.
 */
export function renderReply(reply: Reply, { language, uploadBytes }: Surroundings): RenderedMessage {
  const rows = controlRows(reply.controls);
  const controlled = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  // One for the container, one for the line.
  const places = MESSAGE_COMPONENTS - controlled - 2;
  const attached = renderAttachments(reply.attachments ?? [], {
    bytes: uploadBytes,
    places: places - LEAST_TEXTS,
  });
  const { components: shown, files, leftOut } = attached;
  const blocks = leftOut.length === 0 ? reply.blocks : [...reply.blocks, leftOutBlock(leftOut, language)];
  const texts = fitBlocks(blocks, places - shown.length);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOURS[reply.tone],
    components: [...textComponents(texts), ...shown, ...rows],
  };
  return { components: [container], flags: MessageFlags.IsComponentsV2, files, attachments: [] };
}

/** Without the controls that make a new reply; links stay. */
export function withoutActions(reply: Reply): Reply {
  return { ...reply, controls: reply.controls.filter((control) => control.kind === 'link') };
}

function textComponents(texts: readonly FittedText[]): APIComponentInContainer[] {
  const displays = texts.map(
    ({ markdown }): APIComponentInContainer => ({ type: ComponentType.TextDisplay, content: markdown }),
  );
  const smallFrom = texts.findLastIndex(({ kind }) => kind !== 'small') + 1;
  if (smallFrom > 0 && smallFrom < texts.length) {
    displays.splice(smallFrom, 0, { type: ComponentType.Separator, divider: true });
  }
  return displays;
}
