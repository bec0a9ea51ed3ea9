/** Using a message's components as a person would: only what is there, enabled, and theirs to see. */
import { type APIMessage, type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js';
import { type ComponentNode, everyComponent, isSelect } from './components.ts';
import type { Messages } from './messages.ts';
import { type StoredMessage, stateOf } from './stored-message.ts';
import type { Person } from './world.ts';

/** The message as it is now, if this person can see it. */
export function messageBefore(
  messages: Messages,
  person: Person,
  message: Pick<APIMessage, 'id'>,
): StoredMessage {
  const stored = messages.find(message.id);
  if (stored === undefined) throw new Error('The message is gone');
  if (stored.audience !== null && stored.audience !== person)
    throw new Error(`${person.name} cannot see this message`);
  return stored;
}

/** `wanted`: a custom id or a label. */
export function buttonData(message: StoredMessage, wanted: string): object {
  const buttons = everyComponent(stateOf(message))
    .map(({ node }) => node)
    .filter((node) => node.type === ComponentType.Button);
  const button =
    buttons.find((node) => node.custom_id === wanted) ?? buttons.find((node) => node.label === wanted);
  if (button === undefined) throw new Error(`No button "${wanted}"; there are ${describe(buttons)}`);
  if (button.disabled === true) throw new Error(`The button "${wanted}" is disabled`);
  if (button.custom_id === undefined) throw new Error(`The button "${wanted}" is a link`);
  return { component_type: button.type, custom_id: button.custom_id, id: button.id };
}

/** `wanted`: a custom id or a placeholder; `values`: values or labels of its options. */
export function selectData(message: StoredMessage, wanted: string, values: readonly string[]): object {
  const selects = everyComponent(stateOf(message))
    .map(({ node }) => node)
    .filter(isSelect);
  const select =
    selects.find((node) => node.custom_id === wanted) ?? selects.find((node) => node.placeholder === wanted);
  if (select === undefined) throw new Error(`No select "${wanted}"; there are ${describe(selects)}`);
  if (select.disabled === true) throw new Error(`The select "${wanted}" is disabled`);
  if (values.length < (select.min_values ?? 1) || values.length > (select.max_values ?? 1))
    throw new Error(`The select "${wanted}" does not take ${values.length} values`);
  return {
    component_type: select.type,
    custom_id: select.custom_id,
    id: select.id,
    values: values.map((value) => optionValue(select, value)),
  };
}

/** What a changed client can send: any custom id and values, whatever stands in the message. */
export interface ForgedUse {
  readonly customId: string;
  /** Given: a menu with these chosen; else a button. */
  readonly values?: readonly string[];
  readonly type?: ComponentType;
}

export function forgedData({ customId, values, type }: ForgedUse): object {
  const chosen = values === undefined ? {} : { values };
  const usual = values === undefined ? ComponentType.Button : ComponentType.StringSelect;
  return { component_type: type ?? usual, custom_id: customId, id: 1, ...chosen };
}

function optionValue(select: ComponentNode, wanted: string): string {
  if (select.type !== ComponentType.StringSelect) return wanted;
  const options = select.options ?? [];
  const option =
    options.find((candidate) => candidate.value === wanted) ??
    options.find((candidate) => candidate.label === wanted);
  if (option === undefined)
    throw new Error(`No option "${wanted}"; there are ${options.map((each) => each.label).join(', ')}`);
  return option.value;
}

function describe(nodes: readonly ComponentNode[]): string {
  return nodes.map((node) => `"${node.label ?? node.placeholder ?? node.custom_id}"`).join(', ') || 'none';
}

/** A part of a modal: a label around an input, or a row with one. */
interface ModalPart {
  readonly type: number;
  readonly id?: number;
  readonly component?: ModalInput;
  readonly components?: readonly ModalInput[];
}

interface ModalInput {
  readonly type: number;
  readonly id?: number;
  readonly custom_id: string;
  readonly required?: boolean;
  readonly value?: string;
  readonly max_length?: number;
}

/** A filled-in modal; `values` by the custom ids of its text inputs. */
export function modalData(
  modal: APIModalInteractionResponseCallbackData,
  values: Readonly<Record<string, string>>,
): object {
  let nextId = 1;
  const filled = (input: ModalInput): object => {
    const value = values[input.custom_id] ?? input.value ?? '';
    if (value === '' && input.required !== false) throw new Error(`"${input.custom_id}" is required`);
    if (value.length > (input.max_length ?? 4000)) throw new Error(`"${input.custom_id}" is too long`);
    return { type: input.type, id: input.id ?? nextId++, custom_id: input.custom_id, value };
  };
  return {
    custom_id: modal.custom_id,
    components: (modal.components as readonly ModalPart[]).map((part) => ({
      type: part.type,
      id: part.id ?? nextId++,
      ...(part.component === undefined ? {} : { component: filled(part.component) }),
      ...(part.components === undefined ? {} : { components: part.components.map(filled) }),
    })),
  };
}
