/** Reply → Discord message: one container with texts, a line above the small print, and rows of buttons. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Control, Reply } from '../replies/reply.ts';
import { readable } from '../text/readable.ts';
import { toCustomId } from './custom-id.ts';
import { type FittedText, fitBlocks } from './fit.ts';
import { BUTTON_LABEL_CHARACTERS, BUTTON_ROWS, BUTTONS_PER_ROW, MESSAGE_COMPONENTS } from './limits.ts';
import { webAddress } from './markdown.ts';

export interface RenderedMessage {
  readonly components: readonly APIContainerComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
}

/** The colour of the bar beside a reply. */
const COLOURS: Readonly<Record<Reply['tone'], number>> = {
  answer: 0x154273,
  unsure: 0xe17000,
  nothing: 0x8b8f94,
  report: 0x39870c,
  problem: 0xd52b1e,
};

/** Never throws and never exceeds a limit, for any reply: texts are cut, controls that cannot be shown left out. */
export function renderReply(reply: Reply): RenderedMessage {
  const rows = buttonRows(reply.controls);
  const taken = rows.reduce((sum, row) => sum + 1 + row.components.length, 0);
  // One for the container, one for the line.
  const texts = fitBlocks(reply.blocks, MESSAGE_COMPONENTS - taken - 2);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: COLOURS[reply.tone],
    components: [...textComponents(texts), ...rows],
  };
  return { components: [container], flags: MessageFlags.IsComponentsV2 };
}

/** Without the buttons that make a new reply; links stay. */
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

function buttonRows(controls: readonly Control[]): APIActionRowComponent<APIButtonComponent>[] {
  const buttons = new Map<string, APIButtonComponent>();
  for (const control of controls) {
    const button = toButton(control);
    if (button === null) continue;
    // Discord refuses a message with the same `custom_id` twice.
    const key = 'custom_id' in button ? button.custom_id : `link ${buttons.size}`;
    if (!buttons.has(key)) buttons.set(key, button);
  }
  const shown = [...buttons.values()].slice(0, BUTTON_ROWS * BUTTONS_PER_ROW);
  const rows: APIActionRowComponent<APIButtonComponent>[] = [];
  for (let from = 0; from < shown.length; from += BUTTONS_PER_ROW) {
    rows.push({ type: ComponentType.ActionRow, components: shown.slice(from, from + BUTTONS_PER_ROW) });
  }
  return rows;
}

/** Null when Discord would refuse it. */
function toButton(control: Control): APIButtonComponent | null {
  const label = buttonLabel(control.label);
  if (control.kind === 'link') {
    const url = webAddress(control.url);
    return url === null ? null : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const customId = toCustomId(control.action);
  if (customId === null) return null;
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

/** Labels are shown as they are, so nothing is escaped. */
function buttonLabel(raw: string): string {
  const label = readable(raw).replace(/\s+/g, ' ').trim();
  if (label.length <= BUTTON_LABEL_CHARACTERS) return label === '' ? '…' : label;
  const head = label.slice(0, BUTTON_LABEL_CHARACTERS - 1);
  const atWord = head.slice(0, Math.max(head.lastIndexOf(' '), 0));
  return `${(atWord.length > head.length / 2 ? atWord : head.replace(/[\ud800-\udbff]$/, '')).trimEnd()}…`;
}
