/**
 * The limits Discord puts on a message, a button and a command, and how a message is counted against them.
 * Source, unless stated otherwise: https://discord.com/developers/docs, "Components" and "Application Commands".
 */
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** Characters over all text displays of a message together. */
export const MESSAGE_CHARACTERS = 4_000;

/** Components of a message, nested ones included. */
export const MESSAGE_COMPONENTS = 40;

/** Measured by others, not documented: above this many bytes Discord answers 500. */
export const MESSAGE_BYTES = 10_170;

/** What a text display adds to the bytes of its text. Measured, like `MESSAGE_BYTES`. */
const BYTES_PER_TEXT = 12;

export const BUTTONS_PER_ROW = 5;

/** Rows of buttons and menus: our own limit, what a message had before containers; leaves nine places for texts. */
export const CONTROL_ROWS = 5;

export const BUTTON_LABEL_CHARACTERS = 80;
export const CUSTOM_ID_CHARACTERS = 100;
export const LINK_CHARACTERS = 512;

export const MENU_OPTIONS = 25;
/** Label, description and value of a menu's option, each. */
export const MENU_OPTION_CHARACTERS = 100;
export const MENU_LABEL_CHARACTERS = 150;

/** What is offered while an option is typed; each a name and a value. */
export const SUGGESTIONS = 25;
export const SUGGESTION_CHARACTERS = 100;

export const FILES = 10;
/** Pictures in one media gallery. */
export const GALLERY_PICTURES = 10;
export const ALTERNATIVE_TEXT_CHARACTERS = 1_024;
/** What a bot may send along where a server is not boosted; interactions tell their own limit. */
export const UPLOAD_BYTES = 10 * 1_024 * 1_024;

export const THREAD_NAME_CHARACTERS = 100;

export const COMMANDS = 100;
export const COMMAND_NAME_CHARACTERS = 32;
export const COMMAND_DESCRIPTION_CHARACTERS = 100;
/** Options of a command, or subcommands. */
export const COMMAND_OPTIONS = 25;
/** Names, descriptions and values of a command and all below it. */
export const COMMAND_CHARACTERS = 8_000;
/** `max_length` of a text option. */
export const OPTION_TEXT_CHARACTERS = 6_000;

/** Before this, the first response to an interaction must have arrived. */
export const ACKNOWLEDGE_MILLISECONDS = 3_000;
/** How long Discord shows that the bot is typing. */
export const TYPING_MILLISECONDS = 10_000;

export interface Size {
  readonly characters: number;
  readonly bytes: number;
  readonly components: number;
}

/** What one text display takes. Characters are UTF-16 units: never fewer than what Discord counts. */
export function sizeOfText(text: string): Size {
  return { characters: text.length, bytes: Buffer.byteLength(text) + BYTES_PER_TEXT, components: 1 };
}

export function sizeOfMessage(components: readonly APIMessageTopLevelComponent[]): Size {
  let size: Size = { characters: 0, bytes: 0, components: 0 };
  for (const component of components) {
    if (component.type === ComponentType.TextDisplay) size = add(size, sizeOfText(component.content));
    else size = add(size, { characters: 0, bytes: 0, components: 1 });
    if (component.type === ComponentType.Container) size = add(size, sizeOfMessage(component.components));
    if (component.type === ComponentType.ActionRow) {
      size = add(size, { characters: 0, bytes: 0, components: component.components.length });
    }
  }
  return size;
}

export function withinLimits(size: Size): boolean {
  return (
    size.characters <= MESSAGE_CHARACTERS &&
    size.bytes <= MESSAGE_BYTES &&
    size.components <= MESSAGE_COMPONENTS
  );
}

function add(one: Size, other: Size): Size {
  return {
    characters: one.characters + other.characters,
    bytes: one.bytes + other.bytes,
    components: one.components + other.components,
  };
}
