/** Controls → rows of buttons and menus. What Discord would refuse is left out. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIChannelSelectComponent,
  type APIRoleSelectComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import type { Control, MenuOption } from '../replies/reply.ts';
import { toCustomId } from './custom-id.ts';
import { label, readableLine } from './labels.ts';
import {
  BUTTON_LABEL_CHARACTERS,
  BUTTONS_PER_ROW,
  CONTROL_ROWS,
  MENU_LABEL_CHARACTERS,
  MENU_OPTION_CHARACTERS,
  MENU_OPTIONS,
} from './limits.ts';
import { webAddress } from './markdown.ts';

type Widget =
  | APIButtonComponent
  | APIStringSelectComponent
  | APIChannelSelectComponent
  | APIRoleSelectComponent;

export type ControlRow = APIActionRowComponent<Widget>;

type ControlOf<Kind extends Control['kind']> = Control & { readonly kind: Kind };

const BUTTON_STYLES = {
  plain: ButtonStyle.Secondary,
  main: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
} as const;

/** In the order given: buttons that follow each other share rows, a menu has one of its own. */
export function controlRows(controls: readonly Control[]): ControlRow[] {
  const rows: Widget[][] = [];
  const customIds = new Set<string>();
  for (const control of controls) {
    const widget = toWidget(control);
    if (widget === null) continue;
    if ('custom_id' in widget) {
      // Discord refuses a message with the same `custom_id` twice.
      if (customIds.has(widget.custom_id)) continue;
      customIds.add(widget.custom_id);
    }
    const last = rows.at(-1);
    if (last !== undefined && widget.type === ComponentType.Button && hasRoom(last)) last.push(widget);
    else if (rows.length < CONTROL_ROWS) rows.push([widget]);
  }
  return rows.map((components) => ({ type: ComponentType.ActionRow, components }));
}

const hasRoom = (row: readonly Widget[]): boolean =>
  row.length < BUTTONS_PER_ROW && row[0]?.type === ComponentType.Button;

/** Null when Discord would refuse it. */
function toWidget(control: Control): Widget | null {
  switch (control.kind) {
    case 'link':
      return toLink(control);
    case 'action':
      return toButton(control);
    case 'menu':
      return toMenu(control);
    case 'channels':
    case 'roles':
      return toPicker(control);
  }
}

function toLink(control: ControlOf<'link'>): APIButtonComponent | null {
  const url = webAddress(control.url);
  if (url === null) return null;
  const text = label(control.label, BUTTON_LABEL_CHARACTERS);
  return { type: ComponentType.Button, style: ButtonStyle.Link, label: text, url };
}

function toButton(control: ControlOf<'action'>): APIButtonComponent | null {
  const customId = toCustomId(control.action);
  if (customId === null) return null;
  return {
    type: ComponentType.Button,
    style: BUTTON_STYLES[control.style ?? 'plain'],
    label: label(control.label, BUTTON_LABEL_CHARACTERS),
    custom_id: customId,
  };
}

function toMenu(control: ControlOf<'menu'>): APIStringSelectComponent | null {
  const customId = toCustomId(control.action);
  const options = toOptions(control.options);
  if (customId === null || options.length === 0) return null;
  const most = within(control.most ?? 1, 1, options.length);
  let chosen = 0;
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: label(control.label, MENU_LABEL_CHARACTERS),
    min_values: 1,
    max_values: most,
    // Discord refuses more of them than may be chosen.
    options: options.map((option) =>
      option.default === true && ++chosen > most ? { ...option, default: false } : option,
    ),
  };
}

function toOptions(options: readonly MenuOption[]): APISelectMenuOption[] {
  const byValue = new Map<string, APISelectMenuOption>();
  for (const { label: text, description, value, chosen } of options) {
    if (value === '' || value.length > MENU_OPTION_CHARACTERS || byValue.has(value)) continue;
    const below = readableLine(description ?? '', MENU_OPTION_CHARACTERS);
    byValue.set(value, {
      label: label(text, MENU_OPTION_CHARACTERS),
      value,
      ...(below === '' ? {} : { description: below }),
      ...(chosen === true ? { default: true } : {}),
    });
  }
  return [...byValue.values()].slice(0, MENU_OPTIONS);
}

function toPicker(
  control: ControlOf<'channels' | 'roles'>,
): APIChannelSelectComponent | APIRoleSelectComponent | null {
  const customId = toCustomId(control.action);
  if (customId === null) return null;
  const most = within(control.most, 1, MENU_OPTIONS);
  const ids = [...new Set(control.chosen)].filter((id) => /^\d{17,20}$/.test(id)).slice(0, most);
  const common = {
    custom_id: customId,
    placeholder: label(control.label, MENU_LABEL_CHARACTERS),
    min_values: 0,
    max_values: most,
  };
  return control.kind === 'roles'
    ? {
        type: ComponentType.RoleSelect,
        ...common,
        default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      }
    : {
        type: ComponentType.ChannelSelect,
        ...common,
        // Where people talk, and threads can be started on what they say.
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
        default_values: ids.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      };
}

const within = (count: number, least: number, most: number): number =>
  Math.min(Math.max(Math.trunc(count) || least, least), most);
