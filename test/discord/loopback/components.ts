/** Reading a message's components, of the second kind (Components v2) and the first. */
import { ComponentType } from 'discord.js';

/** Any component, with the properties some kinds of it have. */
export interface ComponentNode {
  readonly type: number;
  readonly id?: number;
  readonly components?: readonly ComponentNode[];
  readonly accessory?: ComponentNode;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly style?: number;
  readonly url?: string;
  readonly sku_id?: string;
  readonly emoji?: unknown;
  readonly disabled?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly items?: readonly { readonly media: { readonly url: string } }[];
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
}

/** What these helpers read: a message as Discord's API gives it. */
export interface Readable {
  readonly content?: string;
  readonly components?: readonly unknown[];
}

export interface ReadButton {
  readonly label: string;
  /** Null for a link. */
  readonly customId: string | null;
  /** Null unless a link. */
  readonly url: string | null;
  readonly style: number;
  readonly disabled: boolean;
}

export interface PlacedComponent {
  readonly node: ComponentNode;
  /** Where it stands, dotted as in Discord's errors: `components.0.components.1`. */
  readonly path: string;
  readonly depth: number;
}

/** Every component, nested ones included, in reading order. */
export function everyComponent(message: Readable): PlacedComponent[] {
  const found: PlacedComponent[] = [];
  const visit = (node: ComponentNode, path: string, depth: number): void => {
    found.push({ node, path, depth });
    for (const [index, child] of (node.components ?? []).entries())
      visit(child, `${path}.components.${index}`, depth + 1);
    if (node.accessory !== undefined) visit(node.accessory, `${path}.accessory`, depth + 1);
  };
  const roots = (message.components ?? []) as readonly ComponentNode[];
  for (const [index, node] of roots.entries()) visit(node, `components.${index}`, 0);
  return found;
}

export function countComponents(message: Readable): number {
  return everyComponent(message).length;
}

/** The text displays of a message, each apart. */
export function textDisplays(message: Readable): string[] {
  return everyComponent(message).flatMap(({ node }) =>
    node.type === ComponentType.TextDisplay ? [node.content ?? ''] : [],
  );
}

/** The characters over all text displays, as Discord counts them against 4,000. */
export function countCharacters(message: Readable): number {
  return textDisplays(message).reduce((total, text) => total + text.length, 0);
}

/** All there is to read in a message: its content, then its text displays, each on a line of its own. */
export function textOf(message: Readable): string {
  const content = message.content ?? '';
  return [...(content === '' ? [] : [content]), ...textDisplays(message)].join('\n');
}

export function buttonsOf(message: Readable): ReadButton[] {
  return everyComponent(message).flatMap(({ node }) =>
    node.type === ComponentType.Button
      ? [
          {
            label: node.label ?? '',
            customId: node.custom_id ?? null,
            url: node.url ?? null,
            style: node.style ?? 0,
            disabled: node.disabled ?? false,
          },
        ]
      : [],
  );
}

const SELECTS: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

export function isSelect(node: ComponentNode): boolean {
  return SELECTS.has(node.type);
}

export function selectsOf(message: Readable): ComponentNode[] {
  return everyComponent(message).flatMap(({ node }) => (isSelect(node) ? [node] : []));
}

/** The addresses of all media and files that components show. */
export function mediaOf(message: Readable): string[] {
  return everyComponent(message).flatMap(({ node }) => [
    ...(node.items ?? []).map((item) => item.media.url),
    ...(node.media === undefined ? [] : [node.media.url]),
    ...(node.file === undefined ? [] : [node.file.url]),
  ]);
}

/** The components with the number Discord gives each one that has none. */
export function numbered(components: readonly unknown[]): ComponentNode[] {
  const taken = new Set(everyComponent({ components }).map(({ node }) => node.id));
  let next = 1;
  const number = (node: ComponentNode): ComponentNode => {
    let id = node.id;
    if (id === undefined || id === 0) {
      while (taken.has(next)) next += 1;
      id = next++;
    }
    return {
      ...node,
      id,
      ...(node.components === undefined ? {} : { components: node.components.map(number) }),
      ...(node.accessory === undefined ? {} : { accessory: number(node.accessory) }),
    };
  };
  return (components as readonly ComponentNode[]).map(number);
}
